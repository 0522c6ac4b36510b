import type { Ladder } from './api/ladders';
import type { Mediation } from './api/mediations';
import { levelOf } from './jurisdiction';

export type Level = Ladder['venues'][number]['level'];

const beside = ['court', 'other'] as const;

/** Which units sit there; none where it is beside the ladder. */
export const levelIn = (ladder: Ladder | undefined, venue: string): Level | undefined =>
  ladder?.venues.find(({ code }) => code === venue)?.level;

/** Where the next session may sit: at its tier, or beside the ladder. */
export const venuesAt = (ladder: Ladder | undefined, tier: number): readonly string[] => [
  ...(ladder?.rungs[tier - 1]?.venues ?? []),
  ...beside,
];

/** The likeliest place: one's own house if it is of the tier, else the first of the tier. */
export function likelyVenue(ladder: Ladder | undefined, tier: number, unit: string): string {
  const [first = 'other', ...more] = ladder?.rungs[tier - 1]?.venues ?? [];
  return [first, ...more].find((venue) => levelIn(ladder, venue) === levelOf(unit)) ?? first;
}

/** The unit that most likely hosts a session where units of this level sit. */
export function likelyHost({ lead, township, village }: Mediation, level: Level | undefined, unit: string): string {
  if (levelOf(unit) === level) return unit;
  switch (level) {
    case 'village':
      return village ?? township;
    case 'township':
      return township;
    case 'department':
      return lead;
    case 'county':
      return township.slice(0, 6);
    case undefined:
      return unit;
  }
}
