import {
  ConfirmationAccepted,
  ConfirmationApplied,
  ConfirmationGranted,
  ConfirmationNotAccepted,
  ConfirmationRefused,
  ConfirmationWithdrawn,
} from '#contracts';
import type { LateReason, MediationFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Agreeing } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustBeOpened, mustNotBeInFuture } from '../mediation/standing.js';
import type { Agreement, Confirmation } from './agreement.js';
import { mayBeConfirmed } from './paper.js';
import { confirmableUntil, theAgreement, theEffectiveAgreement } from './stands.js';

/**
 * `touchesIdentity`: whether it concerns marriage, adoption or other status; undefined when nobody said. `late`: why the court was
 * asked after the last day.
 */
export type Application = AtCourt &
  Readonly<{
    agreement: string;
    on: string;
    jointly: boolean;
    touchesIdentity?: boolean | undefined;
    late?: LateReason | undefined;
  }>;

/** Which court, and under which record its name beyond the county and the number of its paper are sealed. */
export type AtCourt = Readonly<{ court?: string | undefined; ruling?: string | undefined }>;

/**
 * 司法确认: both parties jointly, within 30 days of the agreement taking effect (Mediation Law art 33, Civil
 * Procedure Law art 205), the last of which rolls to a working day (art 85); never for identity, adoption or marriage
 * relations. In family matters that must be ruled out. Whether a later application is heard is the court's to say (art 86): that
 * it was made is noted, with the reason.
 */
export function applyForConfirmation(mediation: Mediation, application: Application, acting: Agreeing): MediationFact[] {
  mustBeOpened(mediation);
  const { agreement: id, on, jointly, late } = application;
  const effective = theEffectiveAgreement(mediation, id);
  const { effectiveOn, confirmation, confirmationOn, paper } = effective;
  const { ladder, papers, today } = acting;
  if (isAsked(confirmation) && application.ruling !== undefined) throw new RefusedAt('number', 'confirmation.asked-already');
  if (isAsked(confirmation)) return [];
  if (isDecided(confirmation)) throw new Refused('confirmation.decided', { decision: confirmation });
  if (paper !== null && !mayBeConfirmed({ paper }, papers)) throw new Refused('confirmation.not-for-paper', { paper });
  const touchesIdentity = application.touchesIdentity ?? ladder.identityCategories.includes(mediation.category);
  if (touchesIdentity) throw new Refused('confirmation.identity-matter', { category: mediation.category });
  if (!jointly) throw new Refused('confirmation.not-joint');
  mustNotBeInFuture(on, today);
  if (on < effectiveOn) throw new Refused('confirmation.before-effective', { day: on, effectiveOn });
  if (confirmationOn !== null && on < confirmationOn) throw new Refused('confirmation.before-last', { day: on, last: confirmationOn });
  const { confirmBy } = confirmableUntil(effective, acting.confirmation);
  const tooLate = confirmBy !== null && on > confirmBy;
  if (tooLate && late === undefined) throw new Refused('confirmation.too-late', { day: on, confirmBy });
  return [ConfirmationApplied({ agreement: id, on, ...(tooLate && { late }), ...atCourt(application) })];
}

/** What became of the application: taken by the court or not, withdrawn by the parties, granted or refused. */
export type ConfirmationStep = Exclude<Confirmation, 'applied' | 'lapsed'>;

export function noteConfirmation(
  mediation: Mediation,
  id: string,
  step: ConfirmationStep,
  on: string,
  { today }: Agreeing,
  court: AtCourt = {},
): MediationFact[] {
  mustBeOpened(mediation);
  const agreement = theAgreement(mediation, id);
  const { confirmation, confirmationOn, appliedOn } = agreement;
  if (confirmation === step) return saidAgain(agreement, step, on, court);
  if (isDecided(confirmation)) throw new Refused('confirmation.decided', { decision: confirmation });
  if (!isAsked(confirmation) || appliedOn === null) throw new Refused('confirmation.not-applied');
  if (confirmation === 'accepted' && step === 'not-accepted') throw new Refused('confirmation.decided', { decision: 'accepted' });
  mustNotBeInFuture(on, today);
  if (on < appliedOn) throw new Refused('confirmation.before-applied', { day: on, appliedOn });
  if (confirmationOn !== null && on < confirmationOn) throw new Refused('confirmation.before-last', { day: on, last: confirmationOn });
  return [stepOf(step, { agreement: id, on, ...atCourt(court) })];
}

/** Nothing, unless it names the court, or the number of its paper, which had not come yet or was typed wrongly. */
function saidAgain(agreement: Agreement, step: ConfirmationStep, on: string, { court, ruling }: AtCourt): MediationFact[] {
  const isNew = ruling !== undefined || (court !== undefined && court !== agreement.court);
  if (!isNew || step === 'withdrawn') return [];
  if (on !== agreement.confirmationOn) throw new RefusedAt('on', 'confirmation.noted-of', { day: agreement.confirmationOn });
  return [stepOf(step, { agreement: agreement.id, on, ...atCourt({ court, ruling }), again: true })];
}

const byStep = {
  accepted: ConfirmationAccepted,
  'not-accepted': ConfirmationNotAccepted,
  granted: ConfirmationGranted,
  refused: ConfirmationRefused,
} as const;

function stepOf(step: ConfirmationStep, byCourt: ConfirmationGranted['data']): MediationFact {
  if (step === 'withdrawn') return ConfirmationWithdrawn({ agreement: byCourt.agreement, on: byCourt.on });
  return byStep[step](byCourt);
}

const atCourt = ({ court, ruling }: AtCourt) => ({ ...(court !== undefined && { court }), ...(ruling !== undefined && { ruling }) });

const isAsked = (confirmation: Confirmation | null) => confirmation === 'applied' || confirmation === 'accepted';
const isDecided = (confirmation: Confirmation | null): confirmation is 'granted' | 'refused' =>
  confirmation === 'granted' || confirmation === 'refused';
