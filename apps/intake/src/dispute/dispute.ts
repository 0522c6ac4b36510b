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
  DisputeWithdrawn,
} from '#contracts';
import type { AccountableRole, ClosingOutcome, DisputeFact, PlaceKind, RefusalGround, Risk } from '#contracts';
import { Refused } from '#kernel';

/** How a unit stands to what it answers for. A bounce takes its acceptance back, and what the county upholds waits for it anew. */
export type Standing = 'waiting' | 'accepted' | 'bounced';

/** Who answers for a dispute, each under the name of its unit there; that of a village only where it lies in one. */
export const seats = ['lead', 'township', 'village'] as const;
export type Seat = (typeof seats)[number];

/**
 * One quarrel, entered once. Two kinds of units answer for it at the same time (双挂钩): the department whose duty its
 * category is, and the township and village it lies in. Who the parties are is sealed; only their number is here.
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
  /** Empty until a department was named. */
  seats: Readonly<Partial<Record<Seat, Standing>>>;
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
  seats: {},
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
      return seated(dispute, fact.data.unit, 'accepted');
    case DisputeBounced.type:
      return seated({ ...dispute, bounces: fact.data.bounces }, fact.data.unit, 'bounced');
    case DisputeAdjudicated.type:
      return bouncedIn(dispute, fact.data.role).reduce((ruled, seat) => seated(ruled, ruled[seat], 'waiting'), dispute);
    case DisputeRiskAssessed.type:
      return { ...dispute, risk: fact.data.risk, people: fact.data.people };
    case DisputeWithdrawn.type:
      return dispute;
    case DisputeClosed.type:
      return { ...dispute, status: 'closed', outcome: fact.data.outcome };
    case DisputeReopened.type:
      return answered({ ...dispute, outcome: null });
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

export const seatOf = (dispute: Dispute, unit: string): Seat | undefined => seats.find((seat) => dispute[seat] === unit);

export const roleOf = (seat: Seat): AccountableRole => (seat === 'lead' ? 'lead' : 'territorial');

/** Whose bounces the county has not adjudicated yet. */
export const bouncedIn = (dispute: Dispute, role: AccountableRole): Seat[] =>
  seats.filter((seat) => roleOf(seat) === role && dispute.seats[seat] === 'bounced');

function seated(dispute: Dispute, unit: string | null, standing: Standing): Dispute {
  const seat = unit === null ? undefined : seatOf(dispute, unit);
  return seat ? answered({ ...dispute, seats: { ...dispute.seats, [seat]: standing } }) : dispute;
}

/** Who answered for it before and still does has no need to accept again. */
function assigned(dispute: Dispute, { lead, township, village, desk }: DisputeAssigned['data']): Dispute {
  const named = { lead, township, village };
  const standing = (seat: Seat) => (dispute[seat] === named[seat] ? dispute.seats[seat] : undefined) ?? 'waiting';
  const taken = seats.filter((seat) => named[seat] !== null);
  return answered({ ...dispute, ...named, desk, seats: Object.fromEntries(taken.map((seat) => [seat, standing(seat)])) });
}

const answered = (dispute: Dispute): Dispute => ({
  ...dispute,
  status: Object.values(dispute.seats).every((standing) => standing === 'accepted') ? 'accepted' : 'assigned',
});
