import {
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAdmissionOverdue,
  DisputeAdmitted,
  DisputeAssigned,
  DisputeBounced,
  DisputeClassified,
  DisputeClosed,
  DisputeCorrected,
  DisputeDangerReported,
  DisputeDataErased,
  DisputeDataRestricted,
  DisputeHandedOver,
  DisputeJoined,
  DisputeLeft,
  DisputeNumbered,
  DisputeOverdue,
  DisputePartyCorrected,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeRegistered,
  DisputeReminded,
  DisputeReminderAnswered,
  DisputeReopened,
  DisputeRiskAssessed,
  DisputeUndecided,
  DisputeVoided,
  DisputeWithdrawn,
} from '#contracts';
import type { Ending, EventOf, Risk, ofDispute } from '#contracts';
import { levelOf } from '#kernel';
import { answering, heirOf } from './seats.js';
import type { Named } from './seats.js';
import { turned } from './turn.js';
import type { Turn } from './turn.js';
import * as waiting from './waiting.js';
import type { Waiting } from './waiting.js';

/** What the front desk says of a dispute: each of these is told in its way, and most move it. */
export type RegisterEvent = EventOf<(typeof ofDispute)[number]>;

export type Registered = Readonly<{
  /** Null until its registration was heard. */
  registeredAt: string | null;
  /** Its case number, where it was given one. */
  number: string | null;
  channel: string;
  category: string;
  township: string;
  village: string | null;
  /** Empty until a department was named. */
  lead: string;
  /** Who has a part in it beside those who answer. */
  joint: readonly string[];
  people: number | null;
  amountYuan: number | null;
  risk: Risk;
  status: 'registered' | 'undecided' | 'assigned' | 'accepted' | 'refused' | 'closed' | 'voided';
  closing: Ending | null;
  /** Of those who answer for it: who took it on. */
  acceptedBy: readonly string[];
  bounces: number;
  /** Art 25: how often it was reported from the front desk what it may turn into. */
  deskDangers: number;
  /** Day by day how it ended, as the register says. */
  registerTurns: readonly Turn<RegisterWord>[];
  intakeSequence: number;
}> &
  Waiting;

export const initial: Registered = {
  registeredAt: null,
  number: null,
  channel: '',
  category: '',
  township: '',
  village: null,
  lead: '',
  joint: [],
  people: null,
  amountYuan: null,
  risk: 'low',
  status: 'registered',
  closing: null,
  acceptedBy: [],
  bounces: 0,
  deskDangers: 0,
  registerTurns: [],
  ...waiting.initial,
  intakeSequence: 0,
};

export function fold<S extends Registered>(standing: S, event: RegisterEvent): S {
  if (event.sequence <= standing.intakeSequence) return standing;
  const next = { ...standing, ...said(standing, event), intakeSequence: event.sequence };
  return { ...next, ...waiting.after(standing, next, event), registerTurns: turned(standing.registerTurns, event.time, wordOf(next)) };
}

export type RegisterWord = 'refused' | 'undecided' | Ending;

/** The register's word on how it ended; without one the mediation tells. */
export function wordOf({ status, closing }: Registered): RegisterWord | null {
  if (status === 'refused' || status === 'undecided') return status;
  return status === 'closed' ? (closing ?? 'unsettled') : null;
}

function said(standing: Registered, event: RegisterEvent): Partial<Registered> {
  switch (event.type) {
    case DisputeRegistered.type: {
      const { number = null, channel, category, township, village, people, amountYuan, risk, registeredBy, court } = event.data;
      const joint = [...new Set([...(levelOf(registeredBy) === 'department' ? [registeredBy] : []), ...(court ? [court] : [])])];
      return { registeredAt: event.time, number, joint, channel, category, township, village, people, amountYuan, risk };
    }
    case DisputeNumbered.type:
      return { number: event.data.number };
    case DisputeRefused.type:
      return { status: 'refused' };
    case DisputeUndecided.type: {
      const { lead, township, village } = event.data;
      return { ...accountable(standing, { lead, township, village }), status: 'undecided' };
    }
    case DisputeAdmitted.type: // whose it is from then on is named by the assignment that follows
      return { status: 'registered' };
    case DisputeDangerReported.type:
      return { deskDangers: standing.deskDangers + 1 };
    case DisputeClassified.type:
      return { category: event.data.category };
    case DisputeAssigned.type: {
      if (event.data.over) return {};
      const { lead, township, village, category, channel, risk } = event.data;
      return running({ ...standing, ...accountable(standing, { lead, township, village }), category, channel, risk }, true);
    }
    case DisputeJoined.type:
      return { joint: event.data.joint };
    case DisputeHandedOver.type:
      return handedOver(standing, event.data);
    case DisputeAcceptedByUnit.type:
      return running({ ...standing, acceptedBy: [...without(standing, event.data.unit), event.data.unit] });
    case DisputeBounced.type:
      return running({ ...standing, acceptedBy: without(standing, event.data.unit), bounces: event.data.bounces });
    case DisputeAdjudicated.type: // whoever answers from now on is named by the assignment that follows
    case DisputeAdmissionOverdue.type:
    case DisputeOverdue.type: // no figure counts silence yet
    case DisputePartiesRecorded.type:
    case DisputePartyCorrected.type: // no figure holds a person, and none changes with what is kept of them
    case DisputeDataErased.type:
    case DisputeDataRestricted.type:
    case DisputeReminded.type: // no figure counts reminders, but what is stuck says them
    case DisputeReminderAnswered.type:
    case DisputeLeft.type: // whose it is now the assignment says
    case DisputeWithdrawn.type: // what it ended is closed by the fact that follows
      return {};
    case DisputeRiskAssessed.type:
      return { risk: event.data.risk, people: event.data.people ?? standing.people };
    case DisputeCorrected.type: {
      const {
        channel = standing.channel,
        category = standing.category,
        township = standing.township,
        village = standing.village,
      } = event.data;
      return { channel, category, township, village };
    }
    case DisputeVoided.type:
      return { status: 'voided' };
    case DisputeClosed.type:
      return { status: 'closed', closing: event.data.as ?? event.data.outcome };
    case DisputeReopened.type:
      return running({ ...standing, closing: null });
  }
}

/** A unit accepts for itself: whoever comes in its place has yet to. */
const accountable = ({ acceptedBy }: Registered, named: Named): Partial<Registered> => ({
  ...named,
  acceptedBy: acceptedBy.filter((unit) => answering(named).includes(unit)),
});

/** Where it stands moves; where it stood when it was over does not, and its way tells both. A successor has what was answered before it. */
function handedOver(standing: Registered, { gone, lead, township, village, joint }: DisputeHandedOver['data']): Registered {
  const named = { lead: lead ?? standing.lead, township, village };
  const acceptedBy = standing.acceptedBy.map((unit) => (gone.includes(unit) ? heirOf(unit, standing, named) : unit));
  return running({ ...standing, joint: joint ?? standing.joint, ...accountable({ ...standing, acceptedBy }, named) });
}

const without = ({ acceptedBy }: Registered, unit: string): string[] => acceptedBy.filter((each) => each !== unit);

function running(standing: Registered, admitted = false): Registered {
  // Nobody accepts before it is admitted: an assignment says that it is.
  if (standing.status === 'undecided' && !admitted) return standing;
  const all = answering(standing).every((unit) => standing.acceptedBy.includes(unit));
  return { ...standing, status: all ? 'accepted' : standing.lead ? 'assigned' : 'registered' };
}
