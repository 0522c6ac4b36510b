import {
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAssigned,
  DisputeBounced,
  DisputeClassified,
  DisputeClosed,
  DisputeDataErased,
  DisputeDataRestricted,
  DisputePartyCorrected,
  DisputePartiesRecorded,
  DisputeRefused,
  DisputeRegistered,
  DisputeReopened,
  DisputeRiskAssessed,
} from '#contracts';
import type { ClosingOutcome, DisputeFact, PlaceKind, RefusalGround, Risk } from '#contracts';
import { Refused } from '#kernel';

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
  outcome: null,
  personalData: 'kept',
};

export function evolve(dispute: Dispute, fact: DisputeFact): Dispute {
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
    case DisputeAcceptedByUnit.type:
      return standing({ ...dispute, [fact.data.role === 'lead' ? 'leadAccepted' : 'territorialAccepted']: true });
    case DisputeBounced.type:
      return { ...dispute, [fact.data.role === 'lead' ? 'leadBounced' : 'territorialBounced']: true, bounces: fact.data.bounces };
    case DisputeAdjudicated.type:
      return { ...dispute, [fact.data.role === 'lead' ? 'leadBounced' : 'territorialBounced']: false };
    case DisputeRiskAssessed.type:
      return { ...dispute, risk: fact.data.risk, people: fact.data.people };
    case DisputeClosed.type:
      return { ...dispute, status: 'closed', outcome: fact.data.outcome };
    case DisputeReopened.type:
      return standing({ ...dispute, outcome: null, personalData: usedAgain(dispute) });
    case DisputePartyCorrected.type:
      return dispute;
    case DisputeDataRestricted.type:
      return { ...dispute, personalData: 'restricted' };
    case DisputeDataErased.type:
      return fact.data.whole ? { ...dispute, personalData: 'erased' } : dispute;
  }
}

/** Only what is over is restricted: whoever handles it again needs what is kept of the parties. What is gone stays gone. */
const usedAgain = ({ personalData }: Dispute): Dispute['personalData'] => (personalData === 'restricted' ? 'kept' : personalData);

export function mustBeOpen({ status }: Dispute): void {
  if (status === 'unregistered' || status === 'closed' || status === 'refused') throw new Refused('dispute.not-open', { status });
}

/** Who answered for it before and still does has no need to accept again. */
function assigned(dispute: Dispute, { lead, township, village, desk }: DisputeAssigned['data']): Dispute {
  const sameLead = dispute.lead === lead;
  const sameTerritory = dispute.township === township && dispute.village === village;
  return standing({
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
}

const standing = (dispute: Dispute): Dispute => ({
  ...dispute,
  status: dispute.leadAccepted && dispute.territorialAccepted ? 'accepted' : 'assigned',
});
