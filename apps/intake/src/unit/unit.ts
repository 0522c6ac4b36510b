import { UnitChanged } from '#contracts';
import type { UnitFact } from '#contracts';
import type { UnitLevel } from '#kernel';

/**
 * A public unit of the county: the county itself, a township, a village, or a department. Its id is its code, which it keeps when it
 * is renamed. One that ended may have a successor that stands in its place, also where nobody knows any more since when.
 */
export type Unit = Readonly<{
  id: string;
  level: UnitLevel;
  name: string;
  parent: string | null;
  desk: string;
  active: boolean;
  successor: string | null;
  endedOn: string | null;
}>;

export const initial: Unit = {
  id: '',
  level: 'village',
  name: '',
  parent: null,
  desk: 'county',
  active: false,
  successor: null,
  endedOn: null,
};

export type Ended = Readonly<{ on: string; successor: string | null }>;
/** `ended`: merged or abolished, as the list says. */
export type Entry = Readonly<{ level: UnitLevel; name: string; parent: string | null; desk: string; ended?: Ended }>;

/** What an import says of a unit. It speaks only when something changed, so importing twice says nothing the second time. */
export function list(unit: Unit, code: string, { ended, ...entry }: Entry): UnitFact[] {
  return news(unit, ended ? end({ ...unit, id: code, ...entry }, ended) : UnitChanged({ unit: code, ...entry, active: true }));
}

/** A unit that is gone from the list is no longer offered, but never forgotten: old disputes name it. */
export function retire(unit: Unit, code: string): UnitFact[] {
  const { level, name, parent, desk } = unit;
  return unit.active ? [UnitChanged({ unit: code, level, name, parent, desk, active: false })] : [];
}

/** That it is no more, since a day; with its successor, if it has one. */
export function end({ id: unit, level, name, parent, desk }: Unit, { on, successor }: Ended): UnitFact {
  return UnitChanged({ unit, level, name, parent, desk, active: false, endedOn: on, ...(successor !== null && { successor }) });
}

/** The fact, where it says anything new. */
export function news(unit: Unit, fact: UnitFact): UnitFact[] {
  const next = evolve(unit, fact);
  const known = (Object.keys(next) as (keyof Unit)[]).every((key) => next[key] === unit[key]);
  return known ? [] : [fact];
}

export function evolve(_: Unit, { data: { unit, successor, endedOn, ...entry } }: UnitFact): Unit {
  return { id: unit, ...entry, successor: successor ?? null, endedOn: endedOn ?? null };
}
