import { levelOf, NotFound, Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { venueAt, heightAt, outsideLadder, rungAt, tierOf } from './ladder.js';
import type { Mediation } from './mediation.js';

export function mustBeOpened({ status }: Pick<Mediation, 'status'>): void {
  if (status === 'unopened') throw new NotFound('mediation');
}

export function mustBeOpen(mediation: Pick<Mediation, 'status'>): void {
  mustBeOpened(mediation);
  if (mediation.status !== 'open') throw new Refused('mediation.closed', { status: mediation.status });
}

/** Days are Asia/Shanghai days, so they compare as they are written. */
export function mustNotBeInFuture(day: string, today: string): void {
  if (day > today) throw new Refused('day.in-future', { day, today });
}

/** It is held by those who mediate at its tier or above it, and always by the department that leads it. */
export function mustHold(mediation: Mediation, { by: { unit }, ladder }: Acting): void {
  mustBeOpened(mediation);
  if (unit === mediation.lead) return;
  const { tier } = mediation;
  if (ladder.heights[levelOf(unit)] < heightAt(ladder, tier)) throw new Refused('mediation.above-your-tier', { tier, unit });
}

/** A session of the ladder sits at its tier; courts and others sit beside it and are never refused. */
export function mustSitAtTier({ tier }: Mediation, { ladder }: Acting, venue: string): void {
  if (outsideLadder(venue) || rungAt(ladder, tier).venues.includes(venue)) return;
  const at = venueAt(ladder, venue) && tierOf(ladder, venue);
  if (at === undefined) throw new RefusedAt('venue', 'venue.no-tier', { venue, ladder: ladder.name });
  throw new RefusedAt('venue', at > tier ? 'venue.above-tier' : 'venue.below-tier', { venue, tier, at });
}
