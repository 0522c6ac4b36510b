import {
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAssigned,
  DisputeBounced,
  DisputeClassified,
  DisputeClosed,
  DisputeDataErased,
  DisputeDataRestricted,
  DisputeOverdue,
  DisputePartyCorrected,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeRegistered,
  DisputeReopened,
  DisputeRiskAssessed,
} from '#contracts';
import type { ClosingOutcome, DisputeFact, Risk } from '#contracts';
import type { Heard } from '../heard.js';

/** What the front desk says of a dispute. */
export type Registered = Readonly<{
  /** Null until its registration was heard. */
  registeredAt: string | null;
  channel: string;
  category: string;
  township: string;
  village: string | null;
  /** Empty until a department was named. */
  lead: string;
  people: number | null;
  amountYuan: number | null;
  risk: Risk;
  status: 'registered' | 'assigned' | 'accepted' | 'refused' | 'closed';
  closing: ClosingOutcome | null;
  leadAccepted: boolean;
  territorialAccepted: boolean;
  bounces: number;
  intakeSequence: number;
}>;

export const initial: Registered = {
  registeredAt: null,
  channel: '',
  category: '',
  township: '',
  village: null,
  lead: '',
  people: null,
  amountYuan: null,
  risk: 'low',
  status: 'registered',
  closing: null,
  leadAccepted: false,
  territorialAccepted: false,
  bounces: 0,
  intakeSequence: 0,
};

export function fold<S extends Registered>(standing: S, event: Heard<DisputeFact>): S {
  if (event.sequence <= standing.intakeSequence) return standing;
  return { ...standing, ...said(standing, event), intakeSequence: event.sequence };
}

function said(standing: Registered, event: Heard<DisputeFact>): Partial<Registered> {
  switch (event.type) {
    case DisputeRegistered.type: {
      const { channel, category, township, village, people, amountYuan, risk } = event.data;
      return { registeredAt: event.time, channel, category, township, village, people, amountYuan, risk };
    }
    case DisputeRefused.type:
      return { status: 'refused' };
    case DisputeClassified.type:
      return { category: event.data.category };
    case DisputeAssigned.type: {
      const { lead, township, village, category, channel, risk } = event.data;
      return running({ ...standing, ...accountable(standing, { lead, township, village }), category, channel, risk });
    }
    case DisputeAcceptedByUnit.type:
      return running({ ...standing, [event.data.role === 'lead' ? 'leadAccepted' : 'territorialAccepted']: true });
    case DisputeBounced.type:
      return { bounces: event.data.bounces };
    case DisputeAdjudicated.type: // whoever answers from now on is named by the assignment that follows
    case DisputeOverdue.type: // no figure counts silence yet
    case DisputePartiesRecorded.type:
    case DisputePartyCorrected.type: // no figure holds a person, and none changes with what is kept of them
    case DisputeDataErased.type:
    case DisputeDataRestricted.type:
      return {};
    case DisputeRiskAssessed.type:
      return { risk: event.data.risk, people: event.data.people ?? standing.people };
    case DisputeClosed.type:
      return { status: 'closed', closing: event.data.outcome };
    case DisputeReopened.type:
      return running({ ...standing, closing: null });
  }
}

/** A unit accepts for itself: whoever comes in its place has yet to. */
function accountable(standing: Registered, named: Pick<Registered, 'lead' | 'township' | 'village'>): Partial<Registered> {
  return {
    ...named,
    leadAccepted: standing.leadAccepted && named.lead === standing.lead,
    territorialAccepted: standing.territorialAccepted && named.township === standing.township,
  };
}

function running(standing: Registered): Registered {
  const { lead, leadAccepted, territorialAccepted } = standing;
  return { ...standing, status: leadAccepted && territorialAccepted ? 'accepted' : lead ? 'assigned' : 'registered' };
}
