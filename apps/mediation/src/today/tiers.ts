import type { UnitLevel } from '#kernel';
import { venueAt } from '../mediation/ladder.js';
import type { Ladder } from '../mediation/ladder.js';

/** A tier of a version of the ladder. */
export type Tier = Readonly<{ policy: number; tier: number }>;

/**
 * The tiers at which units of a level sit themselves. Whoever stands higher may hold what stands there, but it is not theirs to do: it is
 * asked of one unit.
 */
export const tiersOf = (ladders: readonly Ladder[], level: UnitLevel): Tier[] =>
  ladders.flatMap((ladder) =>
    ladder.rungs.flatMap(({ venues }, at) =>
      venues.some((code) => venueAt(ladder, code)?.level === level) ? [{ policy: ladder.version, tier: at + 1 }] : [],
    ),
  );

/** Where only villages sit: of what lies in no village, its township is asked. */
export const tiersOfVillagesAlone = (ladders: readonly Ladder[]): Tier[] => {
  const others = (['township', 'department', 'county'] as const).flatMap((level) => tiersOf(ladders, level));
  return tiersOf(ladders, 'village').filter(({ policy, tier }) => !others.some((each) => each.policy === policy && each.tier === tier));
};
