import { z } from 'zod';
import {
  AccountableRole,
  ApplicantStanding,
  BounceReason,
  CaseNumber,
  ClosingOutcome,
  Code,
  CorrectionReason,
  Count,
  Danger,
  DangerRecipient,
  Day,
  Department,
  Due,
  EnteredParty,
  ExtensionReason,
  Handling,
  Id,
  IdentityCheck,
  JointUnits,
  Moment,
  PartyExit,
  PlaceKind,
  RefusalGround,
  ReopeningReason,
  RequestGround,
  RequestKind,
  RequestOutcome,
  RevisionReason,
  ReminderAnswer,
  ReminderReason,
  Risk,
  Township,
  Unit,
  UnitLevel,
  UnitName,
  Village,
  VoidReason,
  Yuan,
} from './codes.js';
import { contract } from './contract.js';
import type { EventOf } from './contract.js';

/**
 * `desk` mediates what a department leads; `screening` is where the unit itself screens, where that is not the county's desk. Of a unit that
 * is no longer active: since when, and which one stands in its place. Several may have the same successor (合并).
 */
export const UnitChanged = contract(
  'intake.unit-changed.v1',
  z
    .object({
      unit: Unit,
      level: UnitLevel,
      name: UnitName,
      parent: Unit.nullable(),
      desk: Code,
      screening: Code.optional(),
      active: z.boolean(),
      successor: Unit.optional(),
      endedOn: Day.optional(),
    })
    .meta({ title: '单位变更', description: 'A unit was added, renamed, moved to another desk, merged into another, or abolished.' }),
);
export type UnitChanged = EventOf<typeof UnitChanged>;

/**
 * `registeredBy` is the unit that entered it: a department that does so follows the dispute beside the one that leads. So does the
 * `court` that commissioned it or referred it here (委派、委托). `entered` are its parties, the first of which is party 1 from then on.
 */
export const DisputeRegistered = contract(
  'intake.dispute-registered.v1',
  z
    .object({
      channel: Code,
      category: Code,
      place: PlaceKind,
      township: Township,
      village: Village.nullable(),
      crossCounty: z.boolean(),
      crossTownship: z.boolean().optional(),
      parties: Count,
      people: Count.nullable(),
      amountYuan: Yuan.nullable(),
      risk: Risk,
      registeredOn: Day,
      registeredBy: Unit,
      finding: Id.nullable(),
      number: CaseNumber.optional(),
      enteredOn: Day.optional(),
      entered: z.array(EnteredParty).max(50).optional(),
      court: Department.optional(),
    })
    .meta({ title: '纠纷登记', description: 'A dispute was entered at the front desk, or came of a finding.' }),
);
export type DisputeRegistered = EventOf<typeof DisputeRegistered>;

/** Said once of each dispute that was registered before numbers were given; all others have theirs from their registration. */
export const DisputeNumbered = contract(
  'intake.dispute-numbered.v1',
  z.object({ number: CaseNumber }).meta({ title: '补编案号', description: 'A dispute of before was given its case number.' }),
);
export type DisputeNumbered = EventOf<typeof DisputeNumbered>;

/** The clerk added who it is about; `parties` counts all that are known now, and `entered` are the last of them. */
export const DisputePartiesRecorded = contract(
  'intake.dispute-parties-recorded.v1',
  z
    .object({ parties: Count, entered: z.array(EnteredParty).max(50).optional() })
    .meta({ title: '补录当事人', description: 'The parties of a dispute were recorded after its registration.' }),
);
export type DisputePartiesRecorded = EventOf<typeof DisputePartiesRecorded>;

/**
 * Whether it is admitted is left open, to those named, `due` until then; a registration says so at once. Told anew where others are to
 * decide. No mediation opens meanwhile.
 */
export const DisputeUndecided = contract(
  'intake.dispute-undecided.v1',
  z
    .object({ lead: Department, township: Township, village: Village.nullable(), due: Due.optional() })
    .meta({ title: '受理待定', description: 'It was left open whether a dispute is admitted.' }),
);
export type DisputeUndecided = EventOf<typeof DisputeUndecided>;

/** After its registration: what was left open, or with a `reason` what had been refused. An assignment follows, and its mediation opens. */
export const DisputeAdmitted = contract(
  'intake.dispute-admitted.v1',
  z
    .object({ unit: Unit, on: Day, reason: RevisionReason.optional() })
    .meta({ title: '决定受理', description: 'It was decided after its registration that a dispute is admitted.' }),
);
export type DisputeAdmitted = EventOf<typeof DisputeAdmitted>;

/** Silence: whether it is admitted was to be decided by then. `unit` leads it, and may still decide. */
export const DisputeAdmissionOverdue = contract(
  'intake.dispute-admission-overdue.v1',
  z
    .object({ unit: Unit, dueAt: Moment })
    .meta({ title: '受理决定逾期', description: 'Nobody decided in time whether a dispute is admitted.' }),
);
export type DisputeAdmissionOverdue = EventOf<typeof DisputeAdmissionOverdue>;

/**
 * `grounds` are all that hold, and `ground` the first of them; what was refused before they were all kept names one. `unit` and `on`:
 * who decided so after the registration, and when; with a `reason` it had been decided otherwise, and its mediation ends.
 */
export const DisputeRefused = contract(
  'intake.dispute-refused.v1',
  z
    .object({
      ground: RefusalGround,
      grounds: z.array(RefusalGround).min(1).max(5).optional(),
      unit: Unit.optional(),
      on: Day.optional(),
      reason: RevisionReason.optional(),
    })
    .meta({ title: '不予受理', description: 'A dispute was not admitted, on one or more of the five grounds.' }),
);
export type DisputeRefused = EventOf<typeof DisputeRefused>;

export const DisputeClassified = contract(
  'intake.dispute-classified.v1',
  z.object({ category: Code }).meta({
    title: '分类',
    description:
      'A dispute was put under another category, or a finding’s under its first; the category of a registration stands in dispute-registered.',
  }),
);
export type DisputeClassified = EventOf<typeof DisputeClassified>;

/**
 * 双挂钩. `desk` names the one mediation desk that takes the dispute; the rest is what its ladder's entry rule asks. `acceptance`
 * is until when a unit that comes to its seat is to accept, where the county sets that; `receivedOn` the day the dispute came in. `crossTownship`: it lies
 * in another township of the county as well. `entered` are all its parties so far, in their order, where each was asked for itself.
 * `from`: the desk that had it until then, which hands over to the one that is named. `over`: it is closed, or not admitted, and stays so; only
 * whatever comes of it from now on is that desk’s.
 */
export const DisputeAssigned = contract(
  'intake.dispute-assigned.v1',
  z
    .object({
      lead: Department,
      township: Township,
      village: Village.nullable(),
      desk: Code,
      category: Code,
      channel: Code,
      place: PlaceKind,
      crossCounty: z.boolean(),
      risk: Risk,
      receivedOn: Day.optional(),
      crossTownship: z.boolean().optional(),
      acceptance: Due.optional(),
      joint: JointUnits.optional(),
      entered: z.array(EnteredParty).max(200).optional(),
      number: CaseNumber.optional(),
      from: Code.optional(),
      over: z.literal(true).optional(),
    })
    .meta({ title: '双挂钩分派', description: 'The two accountable units were named: the lead department and the township.' }),
);
export type DisputeAssigned = EventOf<typeof DisputeAssigned>;

/** Said where the `unit` hears of it that answered for it until then: an assignment is said where the next one does. `to` answers now. */
export const DisputeLeft = contract(
  'intake.dispute-left.v1',
  z
    .object({ unit: Unit, role: AccountableRole, to: Unit })
    .meta({ title: '转出', description: 'A dispute left one of the units that answered for it, for another.' }),
);
export type DisputeLeft = EventOf<typeof DisputeLeft>;

export const DisputeAcceptedByUnit = contract(
  'intake.dispute-accepted-by-unit.v1',
  z
    .object({ unit: Unit, role: AccountableRole })
    .meta({ title: '单位签收', description: 'One of the accountable units took the dispute on.' }),
);
export type DisputeAcceptedByUnit = EventOf<typeof DisputeAcceptedByUnit>;

/** The unit stays accountable until the county has named one; `bounces` counts every request so far. `pausedAt`: its time to accept stands still. */
export const DisputeBounced = contract(
  'intake.dispute-bounced.v1',
  z
    .object({ unit: Unit, role: AccountableRole, reason: BounceReason, bounces: Count, pausedAt: Moment.optional() })
    .meta({ title: '退回', description: 'An accountable unit asked to hand the dispute on.' }),
);
export type DisputeBounced = EventOf<typeof DisputeBounced>;

/** `upheld`: the unit that bounced stays, and is to accept by `acceptance`; else `unit` answers from now on, and the dispute is assigned anew. */
export const DisputeAdjudicated = contract(
  'intake.dispute-adjudicated.v1',
  z
    .object({ role: AccountableRole, unit: Unit, upheld: z.boolean(), acceptance: Due.optional() })
    .meta({ title: '指定责任单位', description: 'The county decided which unit answers for a dispute that one had asked to hand on.' }),
);
export type DisputeAdjudicated = EventOf<typeof DisputeAdjudicated>;

/** Silence: it was due, and nobody did it or said why not. `unit` still owes it, and may do it late. */
export const DisputeOverdue = contract(
  'intake.dispute-overdue.v1',
  z
    .object({ deadline: z.enum(['acceptance']), role: AccountableRole, unit: Unit, dueAt: Moment })
    .meta({ title: '逾期', description: 'A deadline of a dispute passed in silence.' }),
);
export type DisputeOverdue = EventOf<typeof DisputeOverdue>;

/** 协办: all that have a part in it beside those who answer, from now on: who entered it, who was asked to help, whom it was referred to. */
export const DisputeJoined = contract(
  'intake.dispute-joined.v1',
  z
    .object({ joint: JointUnits })
    .meta({ title: '协办单位', description: 'It was said which units have a part in a dispute beside those that answer for it.' }),
);
export type DisputeJoined = EventOf<typeof DisputeJoined>;

/**
 * Units of it are no more (`gone`), and the named stand in their place with what those had answered; or its village came to another
 * township, which is to accept by `acceptance`. `registeredBy`: who follows it from now on as the department that entered it; `court`
 * as the court that sent it. What was closed stays under the names it had.
 */
export const DisputeHandedOver = contract(
  'intake.dispute-handed-over.v1',
  z
    .object({
      gone: z.array(Unit).max(20),
      lead: Department.nullable(),
      township: Township,
      village: Village.nullable(),
      registeredBy: Unit.optional(),
      court: Department.optional(),
      acceptance: Due.optional(),
      joint: JointUnits.optional(),
    })
    .meta({ title: '撤并移交', description: 'A dispute went to the successors of units that were merged or abolished.' }),
);
export type DisputeHandedOver = EventOf<typeof DisputeHandedOver>;

/**
 * What should have been typed, and only that; `summary`: the words, which are sealed, were written anew; `consents`: of these parties, by
 * their number, an answer was typed that they had not given. Where others answer for
 * it by what is right, an assignment follows; a category is told in dispute-classified as well.
 */
export const DisputeCorrected = contract(
  'intake.dispute-corrected.v1',
  z
    .object({
      channel: Code.optional(),
      category: Code.optional(),
      place: PlaceKind.optional(),
      crossCounty: z.boolean().optional(),
      crossTownship: z.boolean().optional(),
      township: Township.optional(),
      village: Village.nullable().optional(),
      registeredOn: Day.optional(),
      consents: z.array(z.int().min(1).max(200)).min(1).max(200).optional(),
      summary: z.boolean(),
      reason: CorrectionReason,
      on: Day,
      unit: Unit,
    })
    .meta({ title: '更正登记', description: 'What was entered of a dispute was wrong, and was put right.' }),
);
export type DisputeCorrected = EventOf<typeof DisputeCorrected>;

/** It is in no figure from now on, and nothing goes on with it. `other` stays, of what was entered twice. */
export const DisputeVoided = contract(
  'intake.dispute-voided.v1',
  z
    .object({ reason: VoidReason, other: Id.nullable(), on: Day, unit: Unit })
    .meta({ title: '作废', description: 'A dispute should never have been on the register: entered twice, none at all, or a test.' }),
);
export type DisputeVoided = EventOf<typeof DisputeVoided>;

export const DisputeRiskAssessed = contract(
  'intake.dispute-risk-assessed.v1',
  z.object({ risk: Risk, people: Count.nullable() }).meta({ title: '风险研判', description: 'The risk of a dispute was assessed.' }),
);
export type DisputeRiskAssessed = EventOf<typeof DisputeRiskAssessed>;

/** Said at a window of the front desk. What it ends is closed by the fact that follows, and a mediation by whoever hears of it. */
export const DisputeWithdrawn = contract(
  'intake.dispute-withdrawn.v1',
  z.object({ reason: PartyExit }).meta({ title: '当事人退出', description: 'A party left: by withdrawing, or for another remedy.' }),
);
export type DisputeWithdrawn = EventOf<typeof DisputeWithdrawn>;

/**
 * Art 25: reported at once, to the police or another department, `unit` where that one is on our lists. Nothing is held up by it: what
 * goes on goes on. `by` reported it.
 */
export const DisputeDangerReported = contract(
  'intake.dispute-danger-reported.v1',
  z.object({ danger: Danger, to: DangerRecipient, unit: Unit.optional(), by: Unit, at: Moment }).meta({
    title: '报告激化风险',
    description: 'It was reported from the front desk that a dispute may become a case of public security or a crime.',
  }),
);
export type DisputeDangerReported = EventOf<typeof DisputeDangerReported>;

/** What a mediation ended in, or a party at the front desk. `as`: it was not mediated to its end, but handled so; `outcome` is then `left`. */
export const DisputeClosed = contract(
  'intake.dispute-closed.v1',
  z.object({ outcome: ClosingOutcome, as: Handling.optional() }).meta({ title: '结案', description: 'A dispute ended, settled or not.' }),
);
export type DisputeClosed = EventOf<typeof DisputeClosed>;

/** Where personal data of it was restricted, it is used again: a reopened dispute cannot be handled without (PIPL 13). */
export const DisputeReopened = contract(
  'intake.dispute-reopened.v1',
  z.object({ reason: ReopeningReason, acceptance: Due.optional() }).meta({ title: '重启', description: 'A closed dispute is open again.' }),
);
export type DisputeReopened = EventOf<typeof DisputeReopened>;

/** 催办: whoever oversees `unit` reminds it of what it answers for; an answer is expected by the end of `answerBy`, where a day is said. */
export const DisputeReminded = contract(
  'intake.dispute-reminded.v1',
  z
    .object({ unit: Unit, role: AccountableRole, reason: ReminderReason, by: Unit, on: Day, answerBy: Day.optional() })
    .meta({ title: '催办', description: 'A unit was reminded of a dispute that it answers for.' }),
);
export type DisputeReminded = EventOf<typeof DisputeReminded>;

/** Whoever accepts, hands on or decides has answered by that, and nothing more is said. */
export const DisputeReminderAnswered = contract(
  'intake.dispute-reminder-answered.v1',
  z
    .object({ unit: Unit, answer: ReminderAnswer, on: Day })
    .meta({ title: '答复催办', description: 'A unit that had been reminded said how the dispute stands with it.' }),
);
export type DisputeReminderAnswered = EventOf<typeof DisputeReminderAnswered>;

/** `was` is no more, and `now` is in its place: ids of sealed records. */
export const DisputePartyCorrected = contract(
  'intake.dispute-party-corrected.v1',
  z.object({ request: Id, was: Id, now: Id }).meta({
    title: '更正当事人',
    description: 'What is kept of a party was corrected at a person’s request; the record of before is gone.',
  }),
);
export type DisputePartyCorrected = EventOf<typeof DisputePartyCorrected>;

/** `whole`: all that intake kept of people in it is gone, and whoever hears this erases theirs; else only these records are. */
export const DisputeDataErased = contract(
  'intake.dispute-data-erased.v1',
  z
    .object({ request: Id, whole: z.boolean(), records: z.array(Id).max(200) })
    .meta({ title: '删除个人信息', description: 'Personal data of a dispute was erased at a person’s request.' }),
);
export type DisputeDataErased = EventOf<typeof DisputeDataErased>;

export const DisputeDataRestricted = contract(
  'intake.dispute-data-restricted.v1',
  z.object({ request: Id }).meta({
    title: '停止处理个人信息',
    description: 'Personal data of a dispute is kept and protected, and used for nothing else, until it may be erased (PIPL 47).',
  }),
);
export type DisputeDataRestricted = EventOf<typeof DisputeDataRestricted>;

/** Who asks, and what they said, is sealed. `unit` took it and answers for it, by the day `dueOn`, the end of which `due` tells. */
export const RequestReceived = contract(
  'intake.request-received.v1',
  z
    .object({
      kind: RequestKind,
      standing: ApplicantStanding,
      identity: IdentityCheck,
      unit: Unit,
      receivedOn: Day,
      dueOn: Day,
      due: Due.optional(),
      disputes: z.array(Id).max(20),
    })
    .meta({ title: '个人信息请求', description: 'A person asked to see, move, correct or delete what is kept of them.' }),
);
export type RequestReceived = EventOf<typeof RequestReceived>;

export const RequestLinked = contract(
  'intake.request-linked.v1',
  z
    .object({ disputes: z.array(Id).max(20) })
    .meta({ title: '认定所涉纠纷', description: 'It was found out which disputes a person’s request is about.' }),
);
export type RequestLinked = EventOf<typeof RequestLinked>;

/** By what, and on which day; `dueOn` is when the answer is due from then on. */
export const RequestIdentityShown = contract(
  'intake.request-identity-shown.v1',
  z
    .object({ identity: IdentityCheck, on: Day, dueOn: Day, due: Due.optional() })
    .meta({ title: '证明身份', description: 'Who asked has shown who they are, or that they may ask, after the request was taken.' }),
);
export type RequestIdentityShown = EventOf<typeof RequestIdentityShown>;

export const RequestExtended = contract(
  'intake.request-extended.v1',
  z
    .object({ reason: ExtensionReason, dueOn: Day, due: Due.optional() })
    .meta({ title: '延长答复期限', description: 'A person’s request takes longer; it can be said once.' }),
);
export type RequestExtended = EventOf<typeof RequestExtended>;

/** Silence: the day passed on which the person was to be answered. `unit` took it; it is answered late all the same. */
export const RequestOverdue = contract(
  'intake.request-overdue.v1',
  z
    .object({ unit: Unit, dueOn: Day })
    .meta({ title: '个人信息请求逾期未答复', description: 'A person’s request was not answered by its day.' }),
);
export type RequestOverdue = EventOf<typeof RequestOverdue>;

/** `records` and `narrative` are what the copy holds: sealed records of the person, and whether the matter goes with them. `by` decided. */
export const RequestAnswered = contract(
  'intake.request-answered.v1',
  z
    .object({
      outcome: RequestOutcome,
      ground: RequestGround.nullable(),
      on: Day,
      records: z.array(Id).max(200),
      narrative: z.boolean(),
      by: Unit.optional(),
    })
    .meta({
      title: '答复个人信息请求',
      description: 'A person’s request was granted, in part, by restriction, or refused with its ground.',
    }),
);
export type RequestAnswered = EventOf<typeof RequestAnswered>;

/** `dispute` was reopened, so that what was restricted in it is used again; the person is still to be told. */
export const RequestRestrictionLifted = contract(
  'intake.request-restriction-lifted.v1',
  z.object({ dispute: Id, reason: ReopeningReason }).meta({
    title: '停止处理因重启解除',
    description: 'A restriction that a person’s request was answered with ended, since the dispute was reopened.',
  }),
);
export type RequestRestrictionLifted = EventOf<typeof RequestRestrictionLifted>;

export const RequestPersonTold = contract(
  'intake.request-person-told.v1',
  z.object({ on: Day }).meta({ title: '已告知本人', description: 'The person was told what came after the answer to their request.' }),
);
export type RequestPersonTold = EventOf<typeof RequestPersonTold>;

export const RequestWithdrawn = contract(
  'intake.request-withdrawn.v1',
  z.object({ on: Day }).meta({ title: '撤回请求', description: 'The person no longer asks.' }),
);
export type RequestWithdrawn = EventOf<typeof RequestWithdrawn>;
