export type UnitLevel = 'county' | 'township' | 'village' | 'department';

/** A unit's level can be read off its code: 6, 9 or 12 digits, or a department's slug. */
export function levelOf(unit: string): UnitLevel {
  if (!/^\d+$/.test(unit)) return 'department';
  if (unit.length === 6) return 'county';
  return unit.length === 9 ? 'township' : 'village';
}
