import type { Venue } from '#contracts';
import { levelOf, NotFound, Refused } from '#kernel';
import type { Acting } from './acting.js';
import { rungAt } from './ladder.js';
import type { Mediation } from './mediation.js';

export function mustBeOpened({ status }: Pick<Mediation, 'status'>): void {
  if (status === 'unopened') throw new NotFound('mediation');
  // There never was anything to mediate: nothing can be done in it any more.
  if (status === 'voided') throw new Refused('mediation.closed', { status });
}

export function mustBeOpen(mediation: Pick<Mediation, 'status'>): void {
  mustBeOpened(mediation);
  if (mediation.status !== 'open') throw new Refused('mediation.closed', { status: mediation.status });
}

/** Days are Asia/Shanghai days, so they compare as they are written. */
export function mustNotBeInFuture(day: string, today: string): void {
  if (day > today) throw new Refused('day.in-future', { day, today });
}

const heights: Readonly<Record<Venue, number>> = { village: 1, township: 2, department: 2, county: 3, court: 0, other: 0 };

/** It is held by those who mediate at its tier or above it, and always by the department that leads it. */
export function mustHold(mediation: Mediation, { by: { unit }, ladder }: Acting): void {
  mustBeOpened(mediation);
  if (unit === mediation.lead) return;
  const lowest = Math.min(...rungAt(ladder, mediation.tier).venues.map((venue) => heights[venue]));
  if (heights[levelOf(unit)] < lowest) throw new Refused('mediation.above-your-tier', { tier: mediation.tier, unit });
}

/** A session of the ladder sits at its tier; courts and others sit beside it and are never refused. */
export function mustSitAtTier({ tier }: Mediation, { ladder }: Acting, venue: Venue): void {
  if (outsideLadder(venue) || rungAt(ladder, tier).venues.includes(venue)) return;
  const above = heights[venue] > Math.max(...rungAt(ladder, tier).venues.map((each) => heights[each]));
  throw new Refused(above ? 'venue.above-tier' : 'venue.below-tier', { venue, tier });
}

export const outsideLadder = (venue: Venue): boolean => venue === 'court' || venue === 'other';
