import { AttemptRecorded, Escalated, ReferralOffered } from '#contracts';
import type { AttemptOutcome, FailureReason, MediationFact, MediationForm, Venue } from '#contracts';
import { Refused } from '#kernel';
import type { Acting } from './acting.js';
import { isTop, rungAt } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold, mustNotBeInFuture, mustSitAtTier, outsideLadder } from './standing.js';
import { allRoutes, ending } from './terminate.js';

export type HeldAttempt = Readonly<{
  venue: Venue;
  form: MediationForm;
  /** Everyone who mediates, the host first. */
  bodies: readonly string[];
  heldOn: string;
  outcome: AttemptOutcome;
  reason: FailureReason | null;
  /** The parties agree to go on although the tier's attempts are used up. */
  beyondLimit: boolean;
  record: string | null;
}>;

/**
 * An adjourned session uses up nothing, nor does one held beside the ladder. The limit obliges us to offer the next
 * door: the failure that reaches it moves the dispute up, at the top it offers the other routes, once. It never
 * bars parties who agree to go on, and it is never a condition for leaving.
 */
export function recordAttempt(mediation: Mediation, held: HeldAttempt, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  mustNotBeInFuture(held.heldOn, acting.today);
  mustSitAtTier(mediation, acting, held.venue);
  const { venue, outcome, reason } = held;
  if (outcome === 'failed' && reason === null) throw new Refused('attempt.reason-missing');

  const { tier } = mediation;
  const { ladder } = acting;
  const limit = rungAt(ladder, tier).attempts;
  const counted = !outsideLadder(venue) && outcome !== 'adjourned';
  const beyondLimit = counted && mediation.attempt >= limit;
  if (beyondLimit && !held.beyondLimit) throw new Refused('attempt.beyond-limit', { tier, limit });

  const attempt = mediation.attempt + (counted ? 1 : 0);
  const recorded = AttemptRecorded({ ...held, bodies: [...held.bodies], tier, attempt, counted, beyondLimit });
  if (outcome === 'refused') return [recorded, ...ending(mediation, 'party-refused')];
  if (outcome === 'withdrawn') return [recorded, ...ending(mediation, 'withdrawn')];
  if (outcome !== 'failed' || !counted || attempt < limit) return [recorded];
  if (!isTop(ladder, tier)) return [recorded, Escalated({ tier: tier + 1, reason: 'limit-reached' })];
  return mediation.referralOffered ? [recorded] : [recorded, ReferralOffered({ tier, routes: [...allRoutes] })];
}
