import { Breached, FollowedUp, MediationReopened, Performed } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustNotBeErased } from '../mediation/personal-data.js';
import { mustBeOpened, mustNotBeInFuture } from '../mediation/standing.js';
import { mustNotPrecede, theEffectiveAgreement } from './agreement.js';

export function perform(mediation: Mediation, id: string, on: string, { today }: Acting): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  if (agreement.performedOn !== null) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  return [Performed({ agreement: id, on })];
}

/**
 * Reopens at the tier where the agreement was reached, unless the mediation is open anyway. What was performed may
 * still be broken later: a road cleared and blocked again. Where a court had confirmed it the party may ask for
 * enforcement, and need not mediate again; the mediation reopens all the same, since nobody is obliged to choose.
 */
export function breach(mediation: Mediation, id: string, on: string, { today }: Acting): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, id);
  if (agreement.breachedOn !== null) return [];
  mustNotBeInFuture(on, today);
  mustNotPrecede(agreement, on);
  if (mediation.status !== 'open') mustNotBeErased(mediation);
  const breached = Breached({ agreement: id, on, enforceable: agreement.confirmation === 'granted' });
  return mediation.status === 'open' ? [breached] : [breached, MediationReopened({ tier: agreement.tier, reason: 'breach' })];
}

/** 回访: what a visit found. It settles nothing by itself (Mediation Law art 31). */
export function followUp(mediation: Mediation, visit: FollowedUp['data'], { today }: Acting): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theEffectiveAgreement(mediation, visit.agreement);
  mustNotBeInFuture(visit.on, today);
  mustNotPrecede(agreement, visit.on);
  return [FollowedUp({ ...visit })];
}
