import { ConfirmationApplied, ConfirmationGranted, ConfirmationRefused } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustBeOpened, mustNotBeInFuture } from '../mediation/standing.js';
import { confirmableUntil, theAgreement, theEffectiveAgreement } from './agreement.js';

/** `touchesIdentity`: whether it concerns marriage, adoption or other status; undefined when nobody said. */
export type Application = Readonly<{ agreement: string; on: string; jointly: boolean; touchesIdentity?: boolean | undefined }>;

/**
 * 司法确认: both parties jointly, within 30 days of the agreement taking effect (Mediation Law art 33, Civil
 * Procedure Law art 205), the last of which rolls to a working day (art 85); never for identity, adoption or marriage
 * relations. In family matters that must be ruled out.
 */
export function applyForConfirmation(mediation: Mediation, application: Application, acting: Acting): MediationFact[] {
  mustBeOpened(mediation);
  const { agreement: id, on, jointly } = application;
  const effective = theEffectiveAgreement(mediation, id);
  const { effectiveOn, confirmation } = effective;
  const { ladder, today } = acting;
  if (confirmation === 'applied') return [];
  if (confirmation !== null) throw new Refused('confirmation.decided', { decision: confirmation });
  const touchesIdentity = application.touchesIdentity ?? ladder.identityCategories.includes(mediation.category);
  if (touchesIdentity) throw new Refused('confirmation.identity-matter', { category: mediation.category });
  if (!jointly) throw new Refused('confirmation.not-joint');
  mustNotBeInFuture(on, today);
  if (on < effectiveOn) throw new Refused('confirmation.before-effective', { day: on, effectiveOn });
  const { confirmBy } = confirmableUntil(effective, acting.confirmation);
  if (confirmBy !== null && on > confirmBy) throw new Refused('confirmation.too-late', { day: on, confirmBy });
  return [ConfirmationApplied({ agreement: id, on })];
}

/** The court's answer. */
export function decideConfirmation(
  mediation: Mediation,
  id: string,
  decision: 'granted' | 'refused',
  on: string,
  { today }: Acting,
): MediationFact[] {
  mustBeOpened(mediation);
  const { confirmation, appliedOn } = theAgreement(mediation, id);
  if (confirmation === decision) return [];
  if (confirmation === null || appliedOn === null) throw new Refused('confirmation.not-applied');
  if (confirmation !== 'applied') throw new Refused('confirmation.decided', { decision: confirmation });
  mustNotBeInFuture(on, today);
  if (on < appliedOn) throw new Refused('confirmation.before-applied', { day: on, appliedOn });
  return [decision === 'granted' ? ConfirmationGranted({ agreement: id, on }) : ConfirmationRefused({ agreement: id, on })];
}
