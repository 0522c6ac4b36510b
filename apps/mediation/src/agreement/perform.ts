import { Breached, FollowedUp, MediationReopened, Performed, Settled } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused } from '#kernel';
import type { Agreeing } from '../mediation/acting.js';
import { isInCourt } from '../mediation/litigation.js';
import { evolve } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustNotBeErased } from '../mediation/personal-data.js';
import { mustBeOpened, mustNotBeInFuture } from '../mediation/standing.js';
import { mustNotPrecede, stands, theEffectiveAgreement } from './stands.js';

/** Late, it ends a breach; and where that breach had reopened the mediation, and nothing else is broken, what was settled is settled again. */
export function perform(mediation: Mediation, id: string, on: string, { today }: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  const { performedOn, breachedOn } = agreement;
  if (performedOn !== null && breachedOn === null) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  if (breachedOn !== null && on < breachedOn) throw new Refused('performance.before-breach', { day: on, breachedOn });

  const performed = Performed({ agreement: id, on });
  if (mediation.status !== 'open' || agreement.reopenedIn !== mediation.round) return [performed];
  const { agreements } = evolve(mediation, performed);
  const whole = agreements.findLast((each) => each.scope === 'whole' && stands(each));
  const broken = agreements.some((each) => each.breachedOn !== null);
  return whole && !broken ? [performed, Settled({ tier: whole.tier, agreement: whole.id })] : [performed];
}

/**
 * Reopens at the tier where the agreement was reached, unless the mediation is open anyway, or a court has the case: who sued is
 * not called back to mediate. What was performed may still be broken later: a road cleared and blocked again. Where a court had
 * confirmed it the party may ask for enforcement, and need not mediate again; the mediation reopens all the same, since nobody is
 * obliged to choose.
 */
export function breach(mediation: Mediation, id: string, on: string, { papers, today }: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  const { paper, confirmation } = agreement;
  if (agreement.breachedOn !== null) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  const enforceable = confirmation === 'granted' || (paper !== null && papers[paper].enforceable);
  const breached = Breached({ agreement: id, on, enforceable });
  if (mediation.status === 'open' || isInCourt(mediation)) return [breached];
  mustNotBeErased(mediation);
  return [breached, MediationReopened({ tier: agreement.tier, reason: 'breach' })];
}

/** 回访: what a visit found. It settles nothing by itself (Mediation Law art 31). */
export function followUp(mediation: Mediation, visit: FollowedUp['data'], { today }: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, visit.agreement);
  mustNotBeInFuture(visit.on, today);
  mustNotPrecede(agreement, visit.on);
  return [FollowedUp({ ...visit })];
}
