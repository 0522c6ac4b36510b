import { AttemptRecorded, ReferralOffered } from '#contracts';
import type { AttemptOutcome, FailureReason, MediationFact, MediationForm, Side } from '#contracts';
import { RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import type { Under } from '../body/body.js';
import { mustHaveConsented } from './consent.js';
import { isTop, outsideLadder, rungAt, seated } from './ladder.js';
import type { Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBePlausible } from './plausible.js';
import { mustBeOf } from './session.js';
import { mustBeOpen, mustHold, mustSitAtTier } from './standing.js';
import { allRoutes, ending } from './terminate.js';

export type HeldAttempt = Readonly<{
  /** A body of the ladder by its code, or court and other beside it. */
  venue: string;
  form: MediationForm;
  /** Everyone who mediates, the host first. */
  bodies: readonly string[];
  /** Who mediated, by name: sealed, and in no fact. */
  mediators: readonly string[];
  /** The sides that were there, or were heard. */
  parties: readonly Side[];
  heldOn: string;
  outcome: AttemptOutcome;
  reason: FailureReason | null;
  /** The parties agree to go on although the tier's attempts are used up. */
  beyondLimit: boolean;
  record: string | null;
  /** What was arranged for it, where anything was. */
  session?: string;
}> &
  Partial<Under>;

/**
 * An adjourned session uses up nothing, nor does one held beside the ladder. The limit forces nobody: with the failure that reaches
 * it the next door is offered, once a stay, and a person takes it; parties who want to may go on. It is never a condition for
 * leaving.
 */
export function recordAttempt(mediation: Mediation, held: HeldAttempt, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  mustBePlausible(mediation, held.heldOn, acting);
  mustSitAtTier(mediation, acting, held.venue);
  mustBeAttended(held);
  if (held.session !== undefined) mustBeOf(mediation, held.session, held.heldOn);
  const { mediators: _, parties, bodies, ...told } = held;
  const { venue, outcome, reason } = held;
  if (outcome === 'failed' && reason === null) throw new RefusedAt('reason', 'attempt.reason-missing');
  if (!isExit(outcome)) mustHaveConsented(mediation, parties, held.heldOn);

  const { tier } = mediation;
  const { ladder } = acting;
  const limit = rungAt(ladder, tier).attempts;
  const counted = !outsideLadder(venue) && outcome !== 'adjourned';
  const usedUp = counted && mediation.attempt >= limit;
  if (usedUp && !isExit(outcome) && !held.beyondLimit) throw new RefusedAt('beyondLimit', 'attempt.beyond-limit', { tier, limit });

  const attempt = mediation.attempt + (counted ? 1 : 0);
  const beyondLimit = usedUp && held.beyondLimit;
  const where = seated(ladder, venue);
  const recorded = AttemptRecorded({ ...told, ...where, parties: [...parties], bodies: [...bodies], tier, attempt, counted, beyondLimit });
  if (outcome === 'refused') return [recorded, ...ending(mediation, 'party-refused')];
  if (outcome === 'withdrawn') return [recorded, ...ending(mediation, 'withdrawn')];
  const offers = outcome === 'failed' && counted && attempt >= limit && !mediation.referralOffered;
  return offers ? [recorded, nextDoor(ladder, tier)] : [recorded];
}

/** A party who leaves may say so to whoever mediates, without anybody having sat down. */
const isExit = (outcome: AttemptOutcome): boolean => outcome === 'refused' || outcome === 'withdrawn';

/** Nobody agrees or fails to without a mediator and a party; and nobody agrees alone. */
function mustBeAttended({ mediators, parties, outcome }: HeldAttempt): void {
  if (!mediators.some((name) => name.trim() !== '')) throw new RefusedAt('mediators', 'attempt.mediator-missing');
  const least = { agreed: 2, failed: 1, adjourned: 0, refused: 0, withdrawn: 0 }[outcome];
  if (parties.length >= least) return;
  throw new RefusedAt('parties', least === 2 ? 'attempt.sides-missing' : 'attempt.party-missing');
}

/** The tier above, where there is one; and always the routes that mediation never stands in the way of. */
const nextDoor = (ladder: Ladder, tier: number): MediationFact =>
  ReferralOffered({ tier, ...(!isTop(ladder, tier) && { next: tier + 1 }), routes: [...allRoutes] });
