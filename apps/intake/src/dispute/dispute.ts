import { running } from '#calendar';
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
import type { ClosingOutcome, DisputeFact, PlaceKind, RefusalGround, Risk } from '#contracts';
import { Refused } from '#kernel';
import { bouncedAt, dueNext, missed, moved, reseated, seated } from './acceptance.js';
import type { Deadlines } from './acceptance.js';

/**
 * One quarrel, entered once. Two units answer for it at the same time (双挂钩): the department whose duty its
 * category is, and the township or village it lies in. Who the parties are is sealed; only their number is here.
 */
export type Dispute = Readonly<{
  status: 'unregistered' | 'registered' | 'assigned' | 'accepted' | 'closed' | 'refused';
  channel: string;
  category: string;
  place: PlaceKind;
  crossCounty: boolean;
  township: string;
  village: string | null;
  parties: number;
  people: number | null;
  amountYuan: number | null;
  risk: Risk;
  registeredOn: string;
  registeredBy: string;
  /** The screening finding it grew from, under the same id. */
  finding: string | null;
  /** Why it was not accepted. */
  ground: RefusalGround | null;
  lead: string | null;
  desk: string | null;
  leadAccepted: boolean;
  territorialAccepted: boolean;
  /** A bounce that the county has not adjudicated yet. */
  leadBounced: boolean;
  territorialBounced: boolean;
  bounces: number;
  deadlines: Deadlines;
  /** When the clock looks at it next. */
  nextDueAt: string | null;
  outcome: ClosingOutcome | null;
  /** What is sealed of people in it: kept, kept and used for nothing, or gone. */
  personalData: 'kept' | 'restricted' | 'erased';
}>;

export const initial: Dispute = {
  status: 'unregistered',
  channel: '',
  category: '',
  place: 'other',
  crossCounty: false,
  township: '',
  village: null,
  parties: 0,
  people: null,
  amountYuan: null,
  risk: 'low',
  registeredOn: '',
  registeredBy: '',
  finding: null,
  ground: null,
  lead: null,
  desk: null,
  leadAccepted: false,
  territorialAccepted: false,
  leadBounced: false,
  territorialBounced: false,
  bounces: 0,
  deadlines: {},
  nextDueAt: null,
  outcome: null,
  personalData: 'kept',
};

export function evolve(dispute: Dispute, fact: DisputeFact): Dispute {
  const next = moveOn(dispute, fact);
  return next.deadlines === dispute.deadlines ? next : { ...next, nextDueAt: dueNext(next.deadlines) };
}

function moveOn(dispute: Dispute, fact: DisputeFact): Dispute {
  switch (fact.type) {
    case DisputeRegistered.type:
      return { ...dispute, ...fact.data, status: 'registered' };
    case DisputePartiesRecorded.type:
      return { ...dispute, parties: fact.data.parties };
    case DisputeRefused.type:
      return { ...dispute, status: 'refused', ground: fact.data.ground };
    case DisputeClassified.type:
      return { ...dispute, category: fact.data.category };
    case DisputeAssigned.type:
      return assigned(dispute, fact.data);
    case DisputeAcceptedByUnit.type: {
      const { role } = fact.data;
      const deadlines = moved(dispute.deadlines, role, () => undefined);
      return standing({ ...dispute, deadlines, [role === 'lead' ? 'leadAccepted' : 'territorialAccepted']: true });
    }
    case DisputeBounced.type: {
      const { role, bounces, pausedAt } = fact.data;
      const deadlines = moved(dispute.deadlines, role, bouncedAt(pausedAt));
      return { ...dispute, deadlines, [role === 'lead' ? 'leadBounced' : 'territorialBounced']: true, bounces };
    }
    case DisputeAdjudicated.type: {
      const { role, acceptance } = fact.data;
      const deadlines = moved(dispute.deadlines, role, (deadline) =>
        deadline.pausedAt === null ? deadline : acceptance && running(acceptance),
      );
      return { ...dispute, deadlines, [role === 'lead' ? 'leadBounced' : 'territorialBounced']: false };
    }
    case DisputeOverdue.type:
      return { ...dispute, deadlines: moved(dispute.deadlines, fact.data.role, missed) };
    case DisputeRiskAssessed.type:
      return { ...dispute, risk: fact.data.risk, people: fact.data.people };
    case DisputeClosed.type:
      return { ...dispute, status: 'closed', outcome: fact.data.outcome, deadlines: {} };
    case DisputeReopened.type: {
      const reopened = standing({ ...dispute, outcome: null });
      return { ...reopened, deadlines: reseated(reopened, fact.data) };
    }
    case DisputePartyCorrected.type:
      return dispute;
    case DisputeDataRestricted.type:
      return { ...dispute, personalData: 'restricted' };
    case DisputeDataErased.type:
      return fact.data.whole ? { ...dispute, personalData: 'erased' } : dispute;
  }
}

export function mustBeOpen({ status }: Dispute): void {
  if (status === 'unregistered' || status === 'closed' || status === 'refused') throw new Refused('dispute.not-open', { status });
}

/** Who answered for it before and still does has no need to accept again. */
function assigned(dispute: Dispute, { lead, township, village, desk, acceptance }: DisputeAssigned['data']): Dispute {
  const sameLead = dispute.lead === lead;
  const sameTerritory = dispute.township === township && dispute.village === village;
  const after = standing({
    ...dispute,
    lead,
    desk,
    township,
    village,
    leadAccepted: sameLead && dispute.leadAccepted,
    leadBounced: sameLead && dispute.leadBounced,
    territorialAccepted: sameTerritory && dispute.territorialAccepted,
    territorialBounced: sameTerritory && dispute.territorialBounced,
  });
  return { ...after, deadlines: seated(dispute, after, { acceptance }) };
}

const standing = (dispute: Dispute): Dispute => ({
  ...dispute,
  status: dispute.leadAccepted && dispute.territorialAccepted ? 'accepted' : 'assigned',
});
