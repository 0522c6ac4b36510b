import {
  AgreementAltered,
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
  PartPerformed,
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
  SessionMissed,
  SessionMoved,
  SessionScheduled,
  Settled,
  TakenOver,
  Terminated,
  TierExtended,
  TierPaused,
  TierResumed,
  COUNTY_DESK,
  deskIn,
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
    /** How far other desks than the county's were heard, each of which numbers its own facts. */
    heardDesks: Readonly<Record<string, number>> | null;
    /** Which desk has it since it went to another, and by which of the register's facts it went there. */
    holder: Readonly<{ desk: string; asOf: number }> | null;
  }>;

export const initial: OnTheLadder = {
  mediation: 'none',
  tier: 0,
  attempts: 0,
  mediationDangers: 0,
  ladderTurns: [],
  ...tier.initial,
  mediationSequence: 0,
  heardDesks: null,
  holder: null,
};

/** Where it stands the desk tells that has it, and no other, in whatever order they are heard; what was done counts wherever it was. */
export function fold<S extends OnTheLadder>(standing: S, event: LadderEvent): S {
  const desk = deskOf(event);
  const { mediationSequence, heardDesks } = standing;
  const last = desk === COUNTY_DESK ? mediationSequence : (heardDesks?.[desk] ?? 0);
  if (event.sequence <= last) return standing;
  const heard = {
    mediationSequence: desk === COUNTY_DESK ? event.sequence : mediationSequence,
    heardDesks: desk === COUNTY_DESK ? heardDesks : { ...heardDesks, [desk]: event.sequence },
  };
  const holder = holderAfter(standing, event);
  if (holder && (holder.desk !== desk || (holder === standing.holder && event.type === TakenOver.type)))
    return { ...standing, ...done(standing, event), ...heard };
  const next = { ...standing, ...done(standing, event), ...tier.after(standing, event), ...said(standing, event), ...heard, holder };
  return { ...next, ladderTurns: turned(standing.ladderTurns, event.time, wordOf(next)) };
}

/** What was told anew from the way of before other desks were there names none. */
const deskOf = ({ source }: Readonly<{ source?: string }>): string => (source === undefined ? COUNTY_DESK : deskIn(source));

function holderAfter({ holder }: OnTheLadder, event: LadderEvent): OnTheLadder['holder'] {
  if (event.type !== TakenOver.type) return holder;
  const { desk, asOf } = event.data;
  return holder && holder.asOf >= asOf ? holder : { desk, asOf };
}

/** How it ended; null while it has not. */
export function wordOf({ mediation }: OnTheLadder): Ending | null {
  if (mediation === 'none' || mediation === 'open') return null;
  return mediation === 'terminated' ? 'unsettled' : mediation;
}

function done({ attempts, mediationDangers }: OnTheLadder, event: LadderEvent): Partial<OnTheLadder> {
  switch (event.type) {
    case AttemptRecorded.type:
      return event.data.counted ? { attempts: attempts + 1 } : {};
    case DangerReported.type:
      return { mediationDangers: mediationDangers + 1 };
    default:
      return {};
  }
}

function said(standing: OnTheLadder, event: LadderEvent): Partial<OnTheLadder> {
  switch (event.type) {
    case MediationOpened.type:
    case MediationReopened.type:
      return { mediation: 'open', tier: event.data.tier };
    case Escalated.type:
    case HandedDown.type:
      return { tier: event.data.tier };
    case Settled.type:
      return { mediation: 'settled', tier: event.data.tier };
    case Terminated.type:
      return { mediation: endOf(event.data), tier: event.data.tier };
    case TakenOver.type:
      return { ...tookOver(event.data), ...(event.data.tier !== standing.tier && { tierSince: event.time }) };
    case AttemptRecorded.type: // counted wherever it was
    case DangerReported.type:
    case HandedOver.type: // where it goes on is told by the desk that takes it
    case Reassigned.type: // whose it is, the register tells
    case PartiesJoined.type: // no figure counts who was asked
    case RightsNotified.type:
    case RoutesTold.type:
    case ConsentNoted.type:
    case AnswerTakenBack.type:
    case SessionScheduled.type:
    case SessionMoved.type:
    case SessionCancelled.type:
    case SessionMissed.type:
    case TierPaused.type: // no figure counts how long it took yet
    case TierResumed.type:
    case TierExtended.type:
    case ReferralOffered.type:
    case Referred.type:
    case LitigationNoted.type:
    case AgreementMade.type: // it is settled by the fact that follows the last signature
    case AgreementAltered.type:
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
    case PartPerformed.type: // what it closes is told by the fact that follows
    case Performed.type:
    case Breached.type: // what it reopens is told by the fact that follows
    case FollowedUp.type:
    case MediationOverdue.type: // no figure counts silence yet
    case MediationDataErased.type: // no figure holds a person
    case MediationDataRestricted.type:
      return {};
  }
}

/** As it stands at the desk that took it, whatever was heard of the first by then. What was voided the register tells. */
function tookOver({ status, tier: at, ended }: TakenOver['data']): Partial<OnTheLadder> {
  switch (status) {
    case 'open':
    case 'settled':
    case 'settled-in-part':
      return { mediation: status, tier: at };
    case 'terminated':
      return { mediation: endOf({ as: ended ?? undefined }), tier: at };
    case 'voided':
      return {};
  }
}

/** Handled otherwise it did not fail; not to be admitted after all, it never was. */
function endOf({ settledInPart, as }: Pick<Terminated['data'], 'settledInPart' | 'as'>): OnTheLadder['mediation'] {
  if (settledInPart) return 'settled-in-part';
  return as === 'not-admitted' ? 'none' : (as ?? 'terminated');
}
