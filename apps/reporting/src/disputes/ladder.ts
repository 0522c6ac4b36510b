import {
  AgreementEffective,
  AgreementMade,
  AgreementSigned,
  AgreementWritten,
  AnswerTakenBack,
  AttemptRecorded,
  Breached,
  ConfirmationAccepted,
  ConfirmationApplied,
  ConfirmationGranted,
  ConfirmationLapsed,
  ConfirmationNotAccepted,
  ConfirmationRecounted,
  ConfirmationRefused,
  ConfirmationWithdrawn,
  ConsentNoted,
  DangerReported,
  Escalated,
  FollowedUp,
  HandedDown,
  HandedOver,
  LitigationNoted,
  MediationDataErased,
  MediationDataRestricted,
  MediationOpened,
  MediationOverdue,
  MediationReopened,
  MediationVoided,
  PartiesJoined,
  Performed,
  Reassigned,
  Referred,
  ReferralOffered,
  RightsNotified,
  RoutesTold,
  SessionCancelled,
  SessionMoved,
  SessionScheduled,
  Settled,
  TakenOver,
  Terminated,
  TierExtended,
  TierPaused,
  TierResumed,
} from '#contracts';
import type { Ending, EventOf, Handling, ofMediation } from '#contracts';
import * as tier from './tier.js';
import type { AtItsTier } from './tier.js';
import { turned } from './turn.js';
import type { Turn } from './turn.js';

/** What the mediators say of a dispute: each of these is told in its way, and some move it. */
export type LadderEvent = EventOf<(typeof ofMediation)[number]>;

export type OnTheLadder = AtItsTier &
  Readonly<{
    mediation: 'none' | 'open' | 'settled' | 'settled-in-part' | 'terminated' | Handling;
    /** 0: not on the ladder yet. */
    tier: number;
    /** Those that count, over all tiers. */
    attempts: number;
    /** Art 25: how often it was reported from the mediation what it may turn into. */
    mediationDangers: number;
    /** Day by day how it ended, as the mediators say. */
    ladderTurns: readonly Turn<Ending>[];
    mediationSequence: number;
  }>;

export const initial: OnTheLadder = {
  mediation: 'none',
  tier: 0,
  attempts: 0,
  mediationDangers: 0,
  ladderTurns: [],
  ...tier.initial,
  mediationSequence: 0,
};

export function fold<S extends OnTheLadder>(standing: S, event: LadderEvent): S {
  if (event.sequence <= standing.mediationSequence) return standing;
  const next = { ...standing, ...said(standing, event), ...tier.after(standing, event), mediationSequence: event.sequence };
  return { ...next, ladderTurns: turned(standing.ladderTurns, event.time, wordOf(next)) };
}

/** How it ended; null while it has not. */
export function wordOf({ mediation }: OnTheLadder): Ending | null {
  if (mediation === 'none' || mediation === 'open') return null;
  return mediation === 'terminated' ? 'unsettled' : mediation;
}

function said({ attempts, mediationDangers }: OnTheLadder, event: LadderEvent): Partial<OnTheLadder> {
  switch (event.type) {
    case MediationOpened.type:
    case MediationReopened.type:
      return { mediation: 'open', tier: event.data.tier };
    case AttemptRecorded.type:
      return event.data.counted ? { attempts: attempts + 1 } : {};
    case Escalated.type:
    case HandedDown.type:
      return { tier: event.data.tier };
    case Settled.type:
      return { mediation: 'settled', tier: event.data.tier };
    case Terminated.type:
      return { mediation: endOf(event.data), tier: event.data.tier };
    case DangerReported.type:
      return { mediationDangers: mediationDangers + 1 };
    case HandedOver.type: // where it goes on is told by the desk that takes it
    case TakenOver.type:
    case Reassigned.type: // whose it is, the register tells
    case PartiesJoined.type: // no figure counts who was asked
    case RightsNotified.type:
    case RoutesTold.type:
    case ConsentNoted.type:
    case AnswerTakenBack.type:
    case SessionScheduled.type:
    case SessionMoved.type:
    case SessionCancelled.type:
    case TierPaused.type: // no figure counts how long it took yet
    case TierResumed.type:
    case TierExtended.type:
    case ReferralOffered.type:
    case Referred.type:
    case LitigationNoted.type:
    case AgreementMade.type: // it is settled by the fact that follows the last signature
    case AgreementWritten.type:
    case AgreementSigned.type:
    case AgreementEffective.type:
    case MediationVoided.type: // the register said so first
    case ConfirmationApplied.type:
    case ConfirmationAccepted.type:
    case ConfirmationNotAccepted.type:
    case ConfirmationWithdrawn.type:
    case ConfirmationGranted.type:
    case ConfirmationRefused.type:
    case ConfirmationRecounted.type:
    case ConfirmationLapsed.type: // silence is the parties' right
    case Performed.type:
    case Breached.type: // what it reopens is told by the fact that follows
    case FollowedUp.type:
    case MediationOverdue.type: // no figure counts silence yet
    case MediationDataErased.type: // no figure holds a person
    case MediationDataRestricted.type:
      return {};
  }
}

/** Handled otherwise it did not fail; not to be admitted after all, it never was. */
function endOf({ settledInPart, as }: Terminated['data']): OnTheLadder['mediation'] {
  if (settledInPart) return 'settled-in-part';
  return as === 'not-admitted' ? 'none' : (as ?? 'terminated');
}
