import type { Due } from '#calendar';
import {
  AgreementEffective,
  AgreementWritten,
  AnswerTakenBack,
  AttemptRecorded,
  Breached,
  ConfirmationApplied,
  ConfirmationLapsed,
  ConfirmationNotAccepted,
  ConfirmationRecounted,
  ConfirmationWithdrawn,
  ConsentNoted,
  DangerReported,
  Escalated,
  HandedDown,
  HandedOver,
  LitigationNoted,
  MediationDataErased,
  MediationDataRestricted,
  MediationOpened,
  MediationOverdue,
  MediationReopened,
  MediationVoided,
  PartPerformed,
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
} from '#contracts';
import type { EndedAs, MediationFact, PersonalData, SessionChange, Side, TerminationReason } from '#contracts';
import { agreementsAfter, isOfAgreement, reopenedOver, uncontested } from '../agreement/agreement.js';
import type { Agreement } from '../agreement/agreement.js';
import { answered, asEntered, endedOtherwise, receivedOn as asReceivedOn, struckOut, told } from './consent.js';
import type { Consenting } from './consent.js';
import {
  askable,
  askedAnew,
  begin,
  carriedOut,
  deadlinesIn,
  dueNext,
  met,
  missed,
  offTheLadder,
  onTier,
  owed,
  stopped,
} from './deadlines.js';
import type { Deadlines } from './deadlines.js';
import { over, standstill } from './standstill.js';
import type { Extension, Pause } from './standstill.js';

/** Since it is there. */
export const statuses = ['open', 'settled', 'settled-in-part', 'terminated', 'voided', 'handed-over'] as const;

/** One dispute on its way up the ladder. Its id is the dispute's. It holds no word about persons: minutes and terms are sealed. */
export type Mediation = Readonly<{
  status: 'unopened' | (typeof statuses)[number];
  /** The version of the ladder it goes by. */
  policy: number;
  desk: string;
  /** Where it went, of what another desk goes on with. */
  handedTo: string | null;
  /** The desks that had it before, the one that it came from last: what they wrote is with them. */
  earlier: readonly string[];
  /** Of what came from another desk, or went there: by which of the register's facts. All that was said before was heard at the other desk. */
  asOf: number;
  lead: string;
  category: string;
  township: string;
  village: string | null;
  /** When the dispute came in and since when it is entered here; null of what was opened before that was told. */
  receivedOn: string | null;
  openedOn: string | null;
  /** Who has a part in it beside those who answer, as the front desk says. */
  joint: readonly string[];
  /** Its parties by their number: what each was told and answered. */
  consents: readonly Consenting[];
  /** Nobody is mediated with who was not asked; false of what was opened before that was. */
  consentAsked: boolean;
  tier: number;
  /** Attempts used at this tier. */
  attempt: number;
  /** Goes up with every reopening: an agreement rests on an attempt of its own round. */
  round: number;
  /** How often a higher tier gave it back (交办); it resets no count. */
  handDowns: number;
  /** The next door was offered at this tier. */
  referralOffered: boolean;
  termination: TerminationReason | null;
  /** It ended so, which was no failure: handled otherwise, or not to be admitted after all. */
  ended: EndedAs | null;
  /** In the order in which they were arranged; what was moved or called off stays among them. */
  sessions: readonly Session[];
  attempts: readonly Attempt[];
  referrals: readonly Referred['data'][];
  litigation: readonly LitigationNoted['data'][];
  /** When the parties were told where else they may go, and who noted it. */
  routesTold: readonly RoutesTold['data'][];
  /** Art 25: what was reported of it while it went on. */
  dangers: readonly DangerReported['data'][];
  agreements: readonly Agreement[];
  deadlines: Deadlines;
  /** Until when the whole ladder is to be climbed in this round, where it says. */
  ladderDue: Due | null;
  /** When and why its days stood still; the last of them may still stand. */
  pauses: readonly Pause[];
  /** What the parties agreed to go on for. */
  extensions: readonly Extension[];
  /** When the clock looks at it next. */
  nextDueAt: string | null;
  /** What is sealed of people: kept, kept and used for nothing, or gone. */
  personalData: PersonalData;
}>;

/**
 * `desk`: arranged at that one, which keeps where people are to come. `instead`: of which it took the place, where it was moved since that
 * is kept. `missed`: these sides did not come.
 */
export type Session = SessionScheduled['data'] &
  Readonly<{ off?: 'moved' | 'cancelled'; reason?: SessionChange; desk?: string; instead?: string; missed?: readonly Side[] }>;

export type Attempt = AttemptRecorded['data'] & Readonly<{ round: number }>;

export const initial: Mediation = {
  status: 'unopened',
  policy: 0,
  desk: '',
  handedTo: null,
  earlier: [],
  asOf: 0,
  lead: '',
  category: '',
  township: '',
  village: null,
  receivedOn: null,
  openedOn: null,
  joint: [],
  consents: [],
  consentAsked: false,
  tier: 0,
  attempt: 0,
  round: 0,
  handDowns: 0,
  referralOffered: false,
  termination: null,
  ended: null,
  sessions: [],
  attempts: [],
  referrals: [],
  litigation: [],
  routesTold: [],
  dangers: [],
  agreements: [],
  deadlines: {},
  ladderDue: null,
  pauses: [],
  extensions: [],
  nextDueAt: null,
  personalData: 'kept',
};

/** As another desk had it, but for its days, which are told apart. */
const asCarried = ({ from, allowed: _, deadlines: __, earlier = [], ...carried }: TakenOver['data']): Mediation => ({
  ...initial,
  ...carried,
  sessions: carried.sessions.map((session) => ({ desk: from, ...session })),
  earlier: [...earlier.filter((desk) => desk !== from && desk !== carried.desk), from],
});

/** Only what is over is restricted; what is gone stays gone. */
const usedAgain = ({ personalData }: Mediation): Mediation['personalData'] => (personalData === 'restricted' ? 'kept' : personalData);

export function evolve(mediation: Mediation, fact: MediationFact): Mediation {
  const moved = moveOn(mediation, fact);
  const stays = fact.type === TakenOver.type || (moved.status === 'open' && moved.tier === mediation.tier);
  const next = stays ? moved : { ...moved, pauses: over(moved.pauses) };
  const deadlines = deadlinesAfter(mediation, fact);
  const same = deadlines === mediation.deadlines && standstill(next) === standstill(mediation);
  return same ? next : { ...next, deadlines, nextDueAt: dueNext({ ...next, deadlines }) };
}

function deadlinesAfter({ deadlines, agreements }: Mediation, fact: MediationFact): Deadlines {
  switch (fact.type) {
    case MediationOpened.type:
    case Escalated.type:
    case HandedDown.type:
    case MediationReopened.type:
      return onTier(deadlines, fact.data.due);
    case Settled.type:
    case Terminated.type:
      return offTheLadder(deadlines);
    case TierPaused.type:
      return stopped(deadlines, fact.data.at);
    case TierResumed.type:
    case TierExtended.type:
      return fact.data.due ? onTier(deadlines, fact.data.due) : deadlines;
    case MediationVoided.type:
    case HandedOver.type:
      return {};
    case TakenOver.type:
      return deadlinesIn(fact.data);
    case AgreementEffective.type: {
      const { agreement, performance, confirmation, items = [] } = fact.data;
      const whole = begin(begin(deadlines, agreement, performance), askable(agreement), confirmation);
      return items.reduce((begun, { clause, nth, ...due }) => begin(begun, owed(agreement, { clause, nth }), due), whole);
    }
    case ConfirmationRecounted.type:
      return begin(deadlines, askable(fact.data.agreement), fact.data.due);
    case ConfirmationApplied.type:
    case ConfirmationLapsed.type:
      return met(deadlines, askable(fact.data.agreement));
    case ConfirmationNotAccepted.type:
    case ConfirmationWithdrawn.type:
      return askedAnew(
        deadlines,
        agreements.find(({ id }) => id === fact.data.agreement),
      );
    case Performed.type:
      return met(carriedOut(deadlines, fact.data.agreement), askable(fact.data.agreement));
    case PartPerformed.type:
      return fact.data.done ? met(deadlines, owed(fact.data.agreement, fact.data)) : deadlines;
    case Breached.type: {
      const { agreement, items } = fact.data;
      return items ? items.map((item) => owed(agreement, item)).reduce(met, deadlines) : carriedOut(deadlines, agreement);
    }
    case AgreementWritten.type:
      return fact.data.paper === 'court' ? met(deadlines, askable(fact.data.agreement)) : deadlines;
    case MediationOverdue.type:
      return missed(deadlines, fact.data);
    default:
      return deadlines;
  }
}

function moveOn(mediation: Mediation, fact: MediationFact): Mediation {
  if (isOfAgreement(fact)) return { ...mediation, agreements: agreementsAfter(mediation, fact) };
  switch (fact.type) {
    case MediationOpened.type: {
      const { due: _, allowed: __, receivedOn = null, openedOn = null, ladderDue = null, entered, ...opened } = fact.data;
      const consents = asEntered(entered ?? []);
      return { ...mediation, ...opened, receivedOn, openedOn, ladderDue, consents, consentAsked: !!entered, status: 'open', round: 1 };
    }
    case MediationOverdue.type:
      return mediation;
    case TierPaused.type: {
      const { at: since, ...paused } = fact.data;
      return { ...mediation, pauses: [...mediation.pauses, { ...paused, since, round: mediation.round, over: false }] };
    }
    case TierResumed.type:
      return { ...mediation, pauses: over(mediation.pauses), ladderDue: fact.data.ladderDue ?? mediation.ladderDue };
    case TierExtended.type: {
      const { tier, on, unit, ladderDue = mediation.ladderDue } = fact.data;
      return { ...mediation, ladderDue, extensions: [...mediation.extensions, { tier, round: mediation.round, on, unit }] };
    }
    case Reassigned.type: {
      const { receivedOn = mediation.receivedOn, ...whose } = fact.data;
      const consents = receivedOn === null ? mediation.consents : asReceivedOn(mediation.consents, receivedOn);
      return { ...mediation, ...whose, receivedOn, consents };
    }
    case PartiesJoined.type:
      return { ...mediation, consents: [...mediation.consents, ...asEntered(fact.data.entered, mediation.consents)] };
    case RightsNotified.type:
      return { ...mediation, consents: told(mediation.consents, fact.data) };
    case RoutesTold.type:
      return { ...mediation, routesTold: [...mediation.routesTold, fact.data] };
    case ConsentNoted.type:
      return { ...mediation, consents: answered(mediation.consents, fact.data, mediation.round) };
    case AnswerTakenBack.type:
      return { ...mediation, consents: struckOut(mediation.consents, fact.data) };
    case SessionScheduled.type:
      return { ...mediation, sessions: [...mediation.sessions, fact.data] };
    case SessionMoved.type: {
      const { reason, ...session } = fact.data;
      return { ...mediation, sessions: [...changed(mediation.sessions, session.instead, { off: 'moved', reason }), session] };
    }
    case SessionCancelled.type: {
      const { session, reason } = fact.data;
      return { ...mediation, sessions: changed(mediation.sessions, session, { off: 'cancelled', reason }) };
    }
    case SessionMissed.type: {
      const { session, absent } = fact.data;
      return { ...mediation, sessions: changed(mediation.sessions, session, { missed: absent }) };
    }
    case AttemptRecorded.type:
      return {
        ...mediation,
        attempt: fact.data.attempt,
        attempts: [...mediation.attempts, { ...fact.data, round: mediation.round }],
      };
    case Escalated.type:
      return arrived(mediation, fact.data.tier);
    case HandedDown.type:
      return arrived({ ...mediation, handDowns: mediation.handDowns + 1 }, fact.data.tier);
    case ReferralOffered.type:
      return { ...mediation, referralOffered: true };
    case Referred.type:
      return { ...mediation, referrals: [...mediation.referrals, fact.data] };
    case LitigationNoted.type:
      return { ...mediation, litigation: [...mediation.litigation, fact.data] };
    case DangerReported.type:
      return { ...mediation, dangers: [...mediation.dangers, fact.data] };
    case Settled.type:
      return {
        ...mediation,
        status: 'settled',
        ended: null,
        consents: stillEndedBy(mediation, fact),
        agreements: uncontested(mediation.agreements, fact.data.agreement),
      };
    case Terminated.type: {
      const { reason, settledInPart, as = null } = fact.data;
      const status = settledInPart ? 'settled-in-part' : 'terminated';
      return { ...mediation, status, consents: stillEndedBy(mediation, fact), termination: reason, ended: as };
    }
    case MediationVoided.type:
      return { ...mediation, status: 'voided' };
    case MediationReopened.type:
      return {
        ...mediation,
        status: 'open',
        tier: fact.data.tier,
        ...begunAnew(mediation, fact.data.as),
        termination: null,
        ended: null,
        agreements: reopenedOver(mediation.agreements, fact.data.reason, mediation.round + 1),
        ladderDue: fact.data.ladderDue ?? null,
        personalData: usedAgain(mediation),
      };
    case HandedOver.type:
      return { ...mediation, status: 'handed-over', handedTo: fact.data.to, asOf: fact.data.asOf };
    case TakenOver.type:
      return asCarried(fact.data);
    case MediationDataRestricted.type:
      return { ...mediation, personalData: 'restricted' };
    case MediationDataErased.type:
      return { ...mediation, personalData: 'erased' };
  }
}

const changed = (sessions: readonly Session[], which: string, how: Pick<Session, 'off' | 'reason' | 'missed'>): Session[] =>
  sessions.map((each) => (each.session === which ? { ...each, ...how } : each));

/** Said again, it ended by something else as well, unless it is only said that a part was agreed. */
function stillEndedBy({ status, consents }: Mediation, { data }: Pick<Settled | Terminated, 'data'>): readonly Consenting[] {
  const inPart = status === 'terminated' && 'settledInPart' in data && data.settledInPart === true;
  return status === 'open' || inPart ? consents : endedOtherwise(consents);
}

/** A round of its own, unless it never should have ended: what was tried in it stays tried. */
const begunAnew = ({ attempt, round, referralOffered }: Mediation, as: MediationReopened['data']['as']) =>
  as === 'noted-wrongly' ? { attempt, round, referralOffered } : { attempt: 0, round: round + 1, referralOffered: false };

/** At a tier where it was before in this round, the attempts it used up there stay used up. */
function arrived(mediation: Mediation, tier: number): Mediation {
  const held = mediation.attempts.filter(({ counted, tier: where, round }) => counted && where === tier && round === mediation.round);
  return { ...mediation, tier, attempt: held.length, referralOffered: false };
}
