export type UnitLevel = 'county' | 'township' | 'village' | 'department';

/** A unit's level can be read off its code: 6, 9 or 12 digits, or a department's slug. */
export function levelOf(unit: string): UnitLevel {
  if (!/^\d+$/.test(unit)) return 'department';
  if (unit.length === 6) return 'county';
  return unit.length === 9 ? 'township' : 'village';
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
