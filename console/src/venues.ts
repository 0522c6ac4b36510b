import type { Ladder } from './api/ladders';
import type { Mediation } from './api/mediations';
import { levelOf } from './jurisdiction';

export type Level = Ladder['venues'][number]['level'];

/** Which units sit there; none where it is beside the ladder. */
export const levelIn = (ladder: Ladder | undefined, venue: string): Level | undefined =>
  ladder?.venues.find(({ code }) => code === venue)?.level;

/** The likeliest place of those that are open: one's own house, else the first. */
export function likelyVenue(ladder: Ladder | undefined, [first = 'other', ...more]: readonly string[], unit: string): string {
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
