import type { Actor } from './request.js';

export type UnitLevel = 'county' | 'township' | 'village' | 'department';

/** A unit's level can be read off its code: 6, 9 or 12 digits, or a department's slug. */
export function levelOf(unit: string): UnitLevel {
  if (!/^\d+$/.test(unit)) return 'department';
  if (unit.length === 6) return 'county';
  return unit.length === 9 ? 'township' : 'village';
}

/** A coordinator of the county, whose word moves what others answer for. */
export const isCountyCoordinator = ({ unit, roles }: Pick<Actor, 'unit' | 'roles'>): boolean =>
  levelOf(unit) === 'county' && roles.includes('coordinator');

type Lineage = Readonly<{ active: boolean; successor?: string | null }>;

/**
 * Who stands in a unit's place: itself while it is there, else whoever its successors lead to. Nothing where they end without one.
 * A unit that is not known is taken at its word: the news of it may be on its way.
 */
export function heirOf(unit: string, find: (code: string) => Lineage | undefined): string | undefined {
  const met = new Set<string>();
  for (let at = unit; !met.has(at);) {
    const found = find(at);
    if (!found || found.active) return at;
    if (!found.successor) return undefined;
    met.add(at);
    at = found.successor;
  }
  return undefined;
}

/** Where a unit stands in everyone's jurisdiction. */
export type Place = Readonly<{ township: string | null; village: string | null; department: string | null }>;

export function placeOf(unit: string): Place {
  const nowhere = { township: null, village: null, department: null };
  switch (levelOf(unit)) {
    case 'county':
      return nowhere;
    case 'department':
      return { ...nowhere, department: unit };
    case 'township':
      return { ...nowhere, township: unit };
    case 'village':
      return { ...nowhere, township: unit.slice(0, 9), village: unit };
  }
}
