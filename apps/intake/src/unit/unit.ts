import { COUNTY_DESK, UnitChanged } from '#contracts';
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
  screening: string;
  active: boolean;
  successor: string | null;
  endedOn: string | null;
}>;

export const initial: Unit = {
  id: '',
  level: 'village',
  name: '',
  parent: null,
  desk: COUNTY_DESK,
  screening: COUNTY_DESK,
  active: false,
  successor: null,
  endedOn: null,
};

export type Ended = Readonly<{ on: string; successor: string | null }>;
/** `screening`: where it screens, if not at the county's desk. `ended`: merged or abolished, as the list says. */
export type Entry = Readonly<{ level: UnitLevel; name: string; parent: string | null; desk: string; screening?: string; ended?: Ended }>;

/** What an import says of a unit. It speaks only when something changed, so importing twice says nothing the second time. */
export function list(unit: Unit, code: string, { ended, ...entry }: Entry): UnitFact[] {
  const { screening = COUNTY_DESK } = entry;
  return news(unit, ended ? end({ ...unit, id: code, ...entry, screening }, ended) : changed({ ...entry, id: code, screening }, true));
}

/** A unit that is gone from the list is no longer offered, but never forgotten: old disputes name it. */
export function retire(unit: Unit, code: string): UnitFact[] {
  return unit.active ? [changed({ ...unit, id: code }, false)] : [];
}

/** That it is no more, since a day; with its successor, if it has one. */
export function end(unit: Unit, { on, successor }: Ended): UnitFact {
  return changed(unit, false, { endedOn: on, ...(successor !== null && { successor }) });
}

type Standing = Pick<Unit, 'id' | 'level' | 'name' | 'parent' | 'desk' | 'screening'>;

/** All that is known of it, as it stands from now on. */
export function changed(
  { id: unit, level, name, parent, desk, screening }: Standing,
  active: boolean,
  ended: Pick<UnitFact['data'], 'endedOn' | 'successor'> = {},
): UnitFact {
  return UnitChanged({ unit, level, name, parent, desk, ...(screening !== COUNTY_DESK && { screening }), active, ...ended });
}

/** The fact, where it says anything new. */
export function news(unit: Unit, fact: UnitFact): UnitFact[] {
  const next = evolve(unit, fact);
  const known = (Object.keys(next) as (keyof Unit)[]).every((key) => next[key] === unit[key]);
  return known ? [] : [fact];
}

export function evolve(_: Unit, { data: { unit, screening, successor, endedOn, ...entry } }: UnitFact): Unit {
  return { id: unit, ...entry, screening: screening ?? COUNTY_DESK, successor: successor ?? null, endedOn: endedOn ?? null };
}
