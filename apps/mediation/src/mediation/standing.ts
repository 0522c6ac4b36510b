import { levelOf, NotFound, Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { heightAt, outsideLadder, rungAt, tierOf, venueAt } from './ladder.js';
import type { Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';

export function mustBeOpened({ status, handedTo }: Opened): void {
  if (status === 'unopened') throw new NotFound('mediation');
  // There never was anything to mediate: nothing can be done in it any more.
  if (status === 'voided') throw new Refused('mediation.voided');
  if (status === 'handed-over') throw new Refused('mediation.handed-over', { desk: handedTo ?? '' });
}

type Opened = Pick<Mediation, 'status' | 'handedTo'>;

export function mustBeOpen(mediation: Opened): void {
  mustBeOpened(mediation);
  if (mediation.status !== 'open') throw new Refused('mediation.closed', { status: mediation.status });
}

/** It ended without agreement, on all of it or on what was left. */
export const isTerminated = ({ status }: Pick<Mediation, 'status'>): boolean => status === 'terminated' || status === 'settled-in-part';

/** Days are Asia/Shanghai days, so they compare as they are written. */
export function mustNotBeInFuture(day: string, today: string): void {
  if (day > today) throw new Refused('day.in-future', { day, today });
}

/**
 * It is held by the department that leads it, always, and by those of its place who mediate at its tier or above it. How high others
 * stand, who help with it, took it by referral or oversee, gives them nothing of it to hold.
 */
export function holds(unit: string, { tier, lead, township, village }: Held, ladder: Ladder): boolean {
  if (unit === lead) return true;
  const ofItsPlace = unit === village || unit === township || levelOf(unit) === 'county';
  return ofItsPlace && ladder.heights[levelOf(unit)] >= heightAt(ladder, tier);
}

/** What says who holds a case. */
export type Held = Pick<Mediation, 'tier' | 'lead' | 'township' | 'village'>;

export function mustHold(mediation: Mediation, { by: { unit }, ladder }: Acting): void {
  mustBeOpened(mediation);
  if (!holds(unit, mediation, ladder)) throw new Refused('mediation.above-your-tier', { tier: mediation.tier, unit });
}

/** A session of the ladder sits at its tier; courts and others sit beside it and are never refused. */
export function mustSitAtTier({ tier }: Mediation, { ladder }: Acting, venue: string): void {
  if (outsideLadder(venue) || rungAt(ladder, tier).venues.includes(venue)) return;
  const at = venueAt(ladder, venue) && tierOf(ladder, venue);
  if (at === undefined) throw new RefusedAt('venue', 'venue.no-tier', { venue, ladder: ladder.name });
  throw new RefusedAt('venue', at > tier ? 'venue.above-tier' : 'venue.below-tier', { venue, tier, at });
}
