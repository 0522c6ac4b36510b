import { nextDue } from '#calendar';
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
import type { DisputeFact, Ending, PersonalData, PlaceKind, RefusalGround, RevisionReason, Risk } from '#contracts';
import { Refused, levelOf } from '#kernel';
import { bouncedAt, goesOn, missed, moved, reseated, seated } from './acceptance.js';
import type { Deadlines, Move } from './acceptance.js';
import { decided, leftOpen, notAdmitted } from './decided.js';
import { rosterOf } from './entered.js';
import { outstanding } from './noted-wrongly.js';
import type { Rostered } from './entered.js';
import { isOpen } from './open.js';
import { answeredBy, reminded, stillReminded } from './reminded.js';
import type { Reminded } from './reminded.js';
import { bouncedIn, seatOf, seats } from './seat.js';
import type { Seat, Standing } from './seat.js';

/**
 * One quarrel, entered once. Two kinds of units answer for it at the same time (双挂钩): the department whose duty its
 * category is, and the township and village it lies in. Who the parties are is sealed; only their number is here.
 */
export type Dispute = Readonly<{
  /** 案号, as it travels: 2026-123. */
  number: string;
  /** Undecided: whether it is admitted is still open, and nothing of it is mediated. */
  status: 'unregistered' | 'registered' | 'undecided' | 'assigned' | 'accepted' | 'closed' | 'refused' | 'voided';
  channel: string;
  category: string;
  place: PlaceKind;
  crossCounty: boolean;
  crossTownship: boolean;
  township: string;
  village: string | null;
  parties: number;
  roster: readonly Rostered[];
  people: number | null;
  amountYuan: number | null;
  risk: Risk;
  registeredOn: string;
  registeredBy: string;
  /** When it was typed, which may be long after the registration on paper. */
  enteredOn: string;
  corrections: readonly Corrected[];
  voided: Voided | null;
  /** Who has a part in it beside those who answer: the department that entered it, who helps (协办), whom it was referred to. */
  joint: readonly string[];
  /** The court that commissioned it or referred it here, which sees it. */
  court: string | null;
  /** The screening finding it grew from, under the same id. */
  finding: string | null;
  /** Why it was not accepted. */
  ground: RefusalGround | null;
  /** All that held, that one first. */
  grounds: readonly RefusalGround[];
  /** What was decided of its admission after its registration, the first first. */
  decisions: readonly Decided[];
  /** Art 25: what was reported of it. */
  dangers: readonly DisputeDangerReported['data'][];
  lead: string | null;
  desk: string | null;
  /** Empty until a department was named. */
  seats: Readonly<Partial<Record<Seat, Standing>>>;
  bounces: number;
  /** 催办: the last of each unit that still answers for it. */
  reminders: readonly Reminded[];
  deadlines: Deadlines;
  /** When the clock looks at it next. */
  nextDueAt: string | null;
  outcome: Ending | null;
  /** What is sealed of people in it: kept, kept and used for nothing, or gone. */
  personalData: PersonalData;
}>;

/** What may be wrong of an entry beside its words and its parties. */
export type Typed = Partial<
  Pick<Dispute, 'channel' | 'category' | 'place' | 'crossCounty' | 'crossTownship' | 'township' | 'village' | 'registeredOn'>
>;
export type Corrected = Pick<DisputeCorrected['data'], 'reason' | 'on' | 'unit' | 'summary'> & Readonly<{ was: Was }>;
/** Of a party whose answer was noted wrongly, what was noted. */
type Was = Typed & Readonly<{ consents?: readonly (Readonly<{ party: number }> & NonNullable<Rostered['consent']>)[] }>;
export type Voided = DisputeVoided['data'];
export type Decided = Readonly<{
  as: 'admitted' | 'refused';
  unit: string;
  on: string;
  reason?: RevisionReason | undefined;
  grounds?: readonly RefusalGround[] | undefined;
}>;

export const initial: Dispute = {
  number: '',
  status: 'unregistered',
  channel: '',
  category: '',
  place: 'other',
  crossCounty: false,
  crossTownship: false,
  township: '',
  village: null,
  parties: 0,
  roster: [],
  people: null,
  amountYuan: null,
  risk: 'low',
  registeredOn: '',
  registeredBy: '',
  enteredOn: '',
  corrections: [],
  voided: null,
  joint: [],
  court: null,
  finding: null,
  ground: null,
  grounds: [],
  decisions: [],
  dangers: [],
  lead: null,
  desk: null,
  seats: {},
  bounces: 0,
  reminders: [],
  deadlines: {},
  nextDueAt: null,
  outcome: null,
  personalData: 'kept',
};

export function evolve(dispute: Dispute, fact: DisputeFact): Dispute {
  const moved = moveOn(dispute, fact);
  const reminders = stillReminded(moved);
  const next = reminders === moved.reminders ? moved : { ...moved, reminders };
  return next.deadlines === dispute.deadlines ? next : { ...next, nextDueAt: nextDue(Object.values(next.deadlines)) };
}

function moveOn(dispute: Dispute, fact: DisputeFact): Dispute {
  switch (fact.type) {
    case DisputeRegistered.type: {
      const { entered: roster = [], number = dispute.number, enteredOn = fact.data.registeredOn, court = null, ...registered } = fact.data;
      return { ...dispute, ...registered, roster, number, enteredOn, court, status: 'registered', joint: followers(fact.data) };
    }
    case DisputeNumbered.type:
      return { ...dispute, number: fact.data.number };
    case DisputePartiesRecorded.type:
      return { ...dispute, parties: fact.data.parties, roster: [...dispute.roster, ...(fact.data.entered ?? [])] };
    case DisputeRefused.type:
      return notAdmitted(dispute, fact.data);
    case DisputeUndecided.type:
      return leftOpen(dispute, fact.data);
    case DisputeAdmitted.type:
      return {
        ...decided(answering(dispute, dispute.lead), { as: 'admitted', ...fact.data }),
        status: 'registered',
        ground: null,
        grounds: [],
      };
    case DisputeAdmissionOverdue.type:
      return { ...dispute, deadlines: moved(dispute.deadlines, 'admissibility', missed) };
    case DisputeDangerReported.type:
      return { ...dispute, dangers: [...dispute.dangers, fact.data] };
    case DisputeClassified.type:
      return { ...dispute, category: fact.data.category };
    case DisputeAssigned.type:
      return assigned(dispute, fact.data);
    case DisputeReminded.type:
      return { ...dispute, reminders: reminded(dispute.reminders, fact.data) };
    case DisputeReminderAnswered.type:
      return { ...dispute, reminders: answeredBy(dispute.reminders, fact.data.unit) };
    case DisputeAcceptedByUnit.type:
      return stands(answering(dispute, fact.data.unit), seatOf(dispute, fact.data.unit), 'accepted', () => undefined);
    case DisputeBounced.type: {
      const { unit, bounces, pausedAt } = fact.data;
      return stands({ ...answering(dispute, unit), bounces }, seatOf(dispute, unit), 'bounced', (deadline) =>
        bouncedAt(deadline, pausedAt),
      );
    }
    case DisputeAdjudicated.type: {
      const { role, acceptance } = fact.data;
      return bouncedIn(dispute, role).reduce(
        (ruled, seat) => stands(ruled, seat, 'waiting', (deadline) => goesOn(deadline, acceptance)),
        dispute,
      );
    }
    case DisputeOverdue.type: {
      const seat = seatOf(dispute, fact.data.unit);
      return seat ? { ...dispute, deadlines: moved(dispute.deadlines, seat, missed) } : dispute;
    }
    case DisputeJoined.type:
      return { ...dispute, joint: fact.data.joint };
    case DisputeHandedOver.type:
      return handedOver(dispute, fact.data);
    case DisputeCorrected.type:
      return corrected(dispute, fact.data);
    case DisputeVoided.type:
      return { ...dispute, status: 'voided', voided: fact.data, deadlines: {} };
    case DisputeRiskAssessed.type:
      return { ...dispute, risk: fact.data.risk, people: fact.data.people };
    case DisputeLeft.type: // who answers for it stands in the assignment
    case DisputeWithdrawn.type:
      return dispute;
    case DisputeClosed.type:
      return { ...dispute, status: 'closed', outcome: fact.data.as ?? fact.data.outcome, deadlines: {} };
    case DisputeReopened.type: {
      const reopened = answered({ ...dispute, outcome: null, personalData: usedAgain(dispute) });
      return { ...reopened, deadlines: reseated(reopened, fact.data.acceptance) };
    }
    case DisputePartyCorrected.type: {
      const { was, now } = fact.data;
      return { ...dispute, roster: dispute.roster.map((party) => (party.record === was ? { ...party, record: now } : party)) };
    }
    case DisputeDataRestricted.type:
      return { ...dispute, personalData: 'restricted' };
    case DisputeDataErased.type:
      return fact.data.whole ? { ...dispute, personalData: 'erased' } : dispute;
  }
}

/** Only what is over is restricted: whoever handles it again needs what is kept of the parties. What is gone stays gone. */
const usedAgain = ({ personalData }: Dispute): Dispute['personalData'] => (personalData === 'restricted' ? 'kept' : personalData);

/** A department follows what it enters; villages and townships enter what lies with them. */
export const follower = (registeredBy: string): string[] => (levelOf(registeredBy) === 'department' ? [registeredBy] : []);

/** Who entered it, where a department did, and the court it came from: who comes to lead it changes nothing of that. */
export const followers = ({ registeredBy, court }: Readonly<{ registeredBy: string; court?: string | null | undefined }>): string[] => [
  ...new Set([...follower(registeredBy), ...(court ? [court] : [])]),
];

export function mustBeOpen(dispute: Dispute): void {
  if (!isOpen(dispute)) throw new Refused('dispute.not-open', { status: dispute.status });
}

/** What was typed before stands in the history. */
function corrected(dispute: Dispute, { reason, on, unit, summary, consents = [], ...typed }: DisputeCorrected['data']): Dispute {
  const right = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Typed;
  const was = Object.fromEntries(Object.keys(right).map((name) => [name, dispute[name as keyof Typed]])) as Typed;
  const { registeredOn } = right;
  const dated = registeredOn === undefined ? dispute.roster : rosterOf(dispute.roster, registeredOn);
  const { roster } = outstanding(dated, consents);
  const noted = outstanding(dispute.roster, consents).was;
  const entry = { reason, on, unit, summary, was: { ...was, ...(noted.length > 0 && { consents: noted }) } };
  return comeAnew(dispute, sentByNone({ ...dispute, ...right, roster, corrections: [...dispute.corrections, entry] }));
}

/** What did not come from a court after all was sent by none, and none has a part in it for that. */
function sentByNone(dispute: Dispute): Dispute {
  const { channel, court, joint, registeredBy } = dispute;
  if (court === null || channel === 'court') return dispute;
  return { ...dispute, court: null, joint: joint.filter((unit) => unit !== court || follower(registeredBy).includes(unit)) };
}

/** Whoever comes to a seat because the place was wrong has answered nothing yet, nor sent it back. */
function comeAnew(before: Dispute, after: Dispute): Dispute {
  if (before.lead === null) return after;
  const stays = (seat: Seat) => before[seat] === after[seat];
  const taken = seats.filter((seat) => after[seat] !== null);
  return {
    ...after,
    seats: Object.fromEntries(taken.map((seat) => [seat, (stays(seat) && before.seats[seat]) || 'waiting'])),
    deadlines: Object.fromEntries(Object.entries(before.deadlines).filter(([seat]) => stays(seat as Seat))),
  };
}

/** A seat says where it stands; until when it is to accept moves with it, or is gone. */
function stands(dispute: Dispute, seat: Seat | undefined, standing: Standing, move: Move): Dispute {
  if (seat === undefined) return dispute;
  const seats = { ...dispute.seats, [seat]: standing };
  return answered({ ...dispute, seats, deadlines: moved(dispute.deadlines, seat, move) });
}

/** Who answered for it before and still does has no need to accept again. */
function assigned(dispute: Dispute, { lead, township, village, desk, acceptance, over }: Assignment): Dispute {
  if (over) return { ...dispute, desk };
  const named = { lead, township, village };
  const standing = (seat: Seat) => (dispute[seat] === named[seat] ? dispute.seats[seat] : undefined) ?? 'waiting';
  const taken = seats.filter((seat) => named[seat] !== null);
  const after = answered({ ...dispute, ...named, desk, seats: Object.fromEntries(taken.map((seat) => [seat, standing(seat)])) });
  return { ...after, deadlines: seated(dispute, after, acceptance) };
}

type Assignment = Pick<Dispute, 'lead' | 'township' | 'village' | 'desk'> & Pick<DisputeAssigned['data'], 'acceptance' | 'over'>;

/** Whoever stands in the place of a unit that is no more has what that one had: its answer, its bounce, its time. */
function handedOver(dispute: Dispute, { gone, ...to }: DisputeHandedOver['data']): Dispute {
  const { lead, township, village, registeredBy = dispute.registeredBy, court = dispute.court } = to;
  const heirs = seats.filter((seat) => gone.includes(dispute[seat] ?? '')).map((seat) => [seat, to[seat]] as const);
  const heirOf = (unit: string): string => heirs.find(([seat]) => dispute[seat] === unit)?.[1] ?? unit;
  const reminders = dispute.reminders.map((each) => (gone.includes(each.unit) ? { ...each, unit: heirOf(each.unit) } : each));
  const before: Dispute = { ...dispute, ...Object.fromEntries(heirs), registeredBy, court, joint: to.joint ?? dispute.joint, reminders };
  if (lead !== null && dispute.status === 'undecided') return leftOpen(before, { lead, township, village });
  return lead === null ? { ...before, township, village } : assigned(before, { ...to, desk: dispute.desk });
}

/** Whoever was reminded has done something. */
const answering = (dispute: Dispute, unit: string | null): Dispute => ({ ...dispute, reminders: answeredBy(dispute.reminders, unit) });

const answered = (dispute: Dispute): Dispute => ({
  ...dispute,
  status: Object.values(dispute.seats).every((standing) => standing === 'accepted') ? 'accepted' : 'assigned',
});
