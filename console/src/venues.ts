import type { Mediation, Rung, Venue } from './api/mediations';
import { levelOf } from './jurisdiction';

const beside: readonly Venue[] = ['court', 'other'];

/** Where the next session may sit: at its tier, or beside the ladder. */
export const venuesAt = (rung: Rung | undefined): readonly Venue[] => [...(rung?.venues ?? []), ...beside];

/** The likeliest place: one's own house if it is of the tier, else the first of the tier. */
export function likelyVenue(rung: Rung | undefined, unit: string): Venue {
  const own = levelOf(unit);
  return rung?.venues.includes(own) ? own : (rung?.venues[0] ?? own);
}

/** The unit that most likely hosts a session there. */
export function likelyHost({ lead, township, village }: Mediation, venue: Venue, unit: string): string {
  if (levelOf(unit) === venue) return unit;
  switch (venue) {
    case 'village':
      return village ?? township;
    case 'township':
      return township;
    case 'department':
      return lead;
    case 'county':
      return township.slice(0, 6);
    default:
      return unit;
  }
}
