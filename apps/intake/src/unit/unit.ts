import { UnitChanged } from '#contracts';
import type { UnitFact } from '#contracts';
import type { UnitLevel } from '#kernel';

/** A public unit of the county: the county itself, a township, a village, or a department. Its id is its code. */
export type Unit = Readonly<{ id: string; level: UnitLevel; name: string; parent: string | null; desk: string; active: boolean }>;

export const initial: Unit = { id: '', level: 'village', name: '', parent: null, desk: 'county', active: false };

export type Entry = Readonly<{ level: UnitLevel; name: string; parent: string | null; desk: string }>;

/** What an import says of a unit. It speaks only when something changed, so importing twice says nothing the second time. */
export function list(unit: Unit, code: string, entry: Entry): UnitFact[] {
  const same =
    unit.active && unit.name === entry.name && unit.parent === entry.parent && unit.desk === entry.desk && unit.level === entry.level;
  return same ? [] : [UnitChanged({ unit: code, ...entry, active: true })];
}

/** A unit that was merged or abolished is no longer offered, but never forgotten: old disputes name it. */
export function retire(unit: Unit, code: string): UnitFact[] {
  const { level, name, parent, desk } = unit;
  return unit.active ? [UnitChanged({ unit: code, level, name, parent, desk, active: false })] : [];
}

export function evolve(_: Unit, { data: { unit, ...entry } }: UnitFact): Unit {
  return { id: unit, ...entry };
}
