import { z } from 'zod';
import {
  AgreementForm,
  AgreementPaper,
  AgreementScope,
  AttemptOutcome,
  Code,
  ConsentAnswer,
  ConsentHow,
  CorrectionReason,
  Count,
  Danger,
  DangerRecipient,
  Day,
  Due,
  EndedAs,
  EnteredParty,
  EscalationReason,
  FailureReason,
  Fen,
  Forum,
  Id,
  JointUnits,
  LateReason,
  LitigationStage,
  MediationForm,
  Moment,
  NoticeHow,
  ObligationKind,
  PauseReason,
  PersonalData,
  ReopeningReason,
  Route,
  SessionChange,
  Side,
  Signatory,
  TerminationReason,
  Tier,
  Unit,
  UnitLevel,
  Venue,
  VoidReason,
  Yuan,
} from './codes.js';
import { contract } from './contract.js';
import type { EventOf } from './contract.js';

/**
 * `policy` is the version of the ladder it goes by, to its end. `due`: until when it may stay at its tier, where the ladder says.
 * No session of it was held before `receivedOn`, when the dispute came in, and it is entered here since `openedOn`.
 * `ladderDue`: until when the whole ladder is to be climbed, where it says; `due` is never later. `entered` are the parties so far,
 * with what they were told and answered at the front desk; of what was opened before that was asked nothing is said. `allowed`: so many
 * attempts its ladder has at the tier before the next door is offered.
 */
export const MediationOpened = contract(
  'mediation.opened.v1',
  z
    .object({
      tier: Tier,
      policy: Count,
      desk: Code,
      lead: Code,
      category: Code,
      township: Unit,
      village: Unit.nullable(),
      receivedOn: Day.optional(),
      openedOn: Day.optional(),
      due: Due.optional(),
      ladderDue: Due.optional(),
      allowed: Count.optional(),
      joint: JointUnits.optional(),
      entered: z.array(EnteredParty).max(200).optional(),
    })
    .meta({ title: '启动调解', description: 'A mediation began at its tier of entry.' }),
);
export type MediationOpened = EventOf<typeof MediationOpened>;

/**
 * The county adjudicated, the dispute was classified anew, or a unit gave way to its successor: whose it is changed, not where it stands.
 * `receivedOn`: the day on which it came in was put right.
 */
export const Reassigned = contract(
  'mediation.reassigned.v1',
  z
    .object({
      lead: Code,
      category: Code,
      township: Unit,
      village: Unit.nullable(),
      joint: JointUnits.optional(),
      receivedOn: Day.optional(),
    })
    .meta({ title: '变更责任单位', description: 'Another unit answers for the dispute; the ladder goes on where it was.' }),
);
export type Reassigned = EventOf<typeof Reassigned>;

/** The parties that came last, in their order. */
export const PartiesJoined = contract(
  'mediation.parties-joined.v1',
  z
    .object({ entered: z.array(EnteredParty).min(1).max(50) })
    .meta({ title: '当事人加入', description: 'The front desk recorded parties after the mediation had opened.' }),
);
export type PartiesJoined = EventOf<typeof PartiesJoined>;

/** A party by its number, the first that was entered being 1; null: somebody of that side who is not on the register yet. */
const PartyNumber = z.int().min(1).max(200).nullable();

/** 权利义务告知 (Mediation Law art 23). `unit` noted it; which account of it, its acts say. */
export const RightsNotified = contract(
  'mediation.rights-notified.v1',
  z
    .object({ party: PartyNumber, side: Side.nullable(), how: NoticeHow, on: Day, unit: Unit })
    .meta({ title: '权利义务告知', description: 'A party was told its rights and duties in the mediation.' }),
);
export type RightsNotified = EventOf<typeof RightsNotified>;

/** 其他途径告知 (Mediation Law arts 3, 26). `unit` noted it. */
export const RoutesTold = contract(
  'mediation.routes-told.v1',
  z
    .object({ how: NoticeHow, on: Day, unit: Unit })
    .meta({ title: '其他途径告知', description: 'The parties were told where else they may go.' }),
);
export type RoutesTold = EventOf<typeof RoutesTold>;

/**
 * What it answered when it was asked, or said of itself later, and when that was noted. A no ends the mediation by the fact that follows:
 * then it `ends`.
 */
export const ConsentNoted = contract(
  'mediation.consent-noted.v1',
  z
    .object({
      party: PartyNumber,
      side: Side.nullable(),
      answer: ConsentAnswer,
      how: ConsentHow,
      on: Day,
      unit: Unit,
      notedOn: Day.optional(),
      ends: z.literal(true).optional(),
    })
    .meta({ title: '是否同意调解', description: 'A party said whether it consents to being mediated.' }),
);
export type ConsentNoted = EventOf<typeof ConsentNoted>;

/** 误记: the party had not said what was noted as the `nth` of its answers. It is kept, and holds no more. `unit` took it back. */
export const AnswerTakenBack = contract(
  'mediation.answer-taken-back.v1',
  z
    .object({ party: PartyNumber, side: Side.nullable(), nth: z.int().min(1).max(1000), reason: CorrectionReason, on: Day, unit: Unit })
    .meta({ title: '更正误记的答复', description: 'An answer was noted of a party that it had not given.' }),
);
export type AnswerTakenBack = EventOf<typeof AnswerTakenBack>;

/**
 * How long it is to last, in which of the county's rooms, and which parties are asked to come, by their numbers: all of them where none is
 * named, as an hour where no length is.
 */
const sitting = {
  minutes: z.int().min(15).max(480).optional(),
  room: Id.optional(),
  parties: z.array(z.int().min(1).max(200)).min(1).max(200).optional(),
};

/** `venue` is the level of the body that sits; `seat` its code in the ladder, where a county calls it otherwise; `under`: as of an attempt. */
export const SessionScheduled = contract(
  'mediation.session-scheduled.v1',
  z
    .object({
      session: Id,
      at: Moment,
      venue: Venue,
      seat: Code.optional(),
      online: z.boolean(),
      under: Id.optional(),
      underKind: Code.optional(),
      ...sitting,
    })
    .meta({ title: '约定调解', description: 'A session was arranged.' }),
);
export type SessionScheduled = EventOf<typeof SessionScheduled>;

/** `session` is arranged in the place of `instead`, which nobody waits for any more. */
export const SessionMoved = contract(
  'mediation.session-moved.v1',
  z
    .object({
      session: Id,
      instead: Id,
      at: Moment,
      venue: Venue,
      seat: Code.optional(),
      online: z.boolean(),
      under: Id.optional(),
      underKind: Code.optional(),
      ...sitting,
      reason: SessionChange,
    })
    .meta({ title: '改期、改地点', description: 'A session was moved to another time or place.' }),
);
export type SessionMoved = EventOf<typeof SessionMoved>;

export const SessionCancelled = contract(
  'mediation.session-cancelled.v1',
  z
    .object({ session: Id, reason: SessionChange })
    .meta({ title: '取消调解约定', description: 'A session that was arranged was called off.' }),
);
export type SessionCancelled = EventOf<typeof SessionCancelled>;

/** 未到场: of these sides nobody came, so that nobody was mediated between. It uses up no attempt. */
export const SessionMissed = contract(
  'mediation.session-missed.v1',
  z
    .object({ session: Id, absent: z.array(Side).min(1).max(2), unit: Unit })
    .meta({ title: '未到场', description: 'A session was not held, since a side did not come.' }),
);
export type SessionMissed = EventOf<typeof SessionMissed>;

/**
 * `attempt` is the number of attempts used at the tier, this one included; an attempt that is not `counted`
 * (adjourned, or held outside the ladder) leaves it as it was. Several bodies may mediate jointly.
 * `parties` says which sides were there or were heard. `record` names the sealed minutes, with the names of those who mediated.
 * `under`: the registered body (调解组织) under which it was held, of what kind it was, and whose paper an agreement under it is.
 * `session`: what was arranged for it; where none is named, all of that day and before.
 */
export const AttemptRecorded = contract(
  'mediation.attempt-recorded.v1',
  z
    .object({
      tier: Tier,
      attempt: Count,
      counted: z.boolean(),
      beyondLimit: z.boolean(),
      venue: Venue,
      seat: Code.optional(),
      form: MediationForm,
      bodies: z.array(Unit).min(1).max(12),
      heldOn: Day,
      outcome: AttemptOutcome,
      reason: FailureReason.nullable(),
      parties: z.array(Side).max(2).optional(),
      record: Id.nullable(),
      under: Id.optional(),
      underKind: Code.optional(),
      paper: AgreementPaper.optional(),
      session: Id.optional(),
    })
    .meta({ title: '一次调解', description: 'A session was held, whatever came of it.' }),
);
export type AttemptRecorded = EventOf<typeof AttemptRecorded>;

export const Escalated = contract(
  'mediation.escalated.v1',
  z
    .object({ tier: Tier, reason: EscalationReason, due: Due.optional(), allowed: Count.optional() })
    .meta({ title: '升级', description: 'The mediation went up a tier.' }),
);
export type Escalated = EventOf<typeof Escalated>;

/** 交办: a higher tier referred it to a body of a lower one. What was tried there before stays counted. */
export const HandedDown = contract(
  'mediation.handed-down.v1',
  z
    .object({ tier: Tier, due: Due.optional(), allowed: Count.optional() })
    .meta({ title: '交办', description: 'A higher tier gave the mediation to a body of a lower one.' }),
);
export type HandedDown = EventOf<typeof HandedDown>;

/** What is awaited is in nobody's hands here: the days of the tier, and of the ladder, stand still from `at` on, to the end of the day `until` at the latest. */
export const TierPaused = contract(
  'mediation.tier-paused.v1',
  z
    .object({ tier: Tier, reason: PauseReason, at: Moment, until: Day, unit: Unit })
    .meta({ title: '暂停计期', description: 'The days of a tier stand still while something is awaited.' }),
);
export type TierPaused = EventOf<typeof TierPaused>;

/** `unit`: who said so; none where the day until which it stood still has passed. With `due` and `ladderDue` it has the days that were left. */
export const TierResumed = contract(
  'mediation.tier-resumed.v1',
  z
    .object({ tier: Tier, at: Moment, unit: Unit.nullable(), due: Due.optional(), ladderDue: Due.optional() })
    .meta({ title: '恢复计期', description: 'The days of a tier that stood still go on.' }),
);
export type TierResumed = EventOf<typeof TierResumed>;

/** All parties agreed to go on longer. */
export const TierExtended = contract(
  'mediation.tier-extended.v1',
  z
    .object({ tier: Tier, on: Day, unit: Unit, due: Due.optional(), ladderDue: Due.optional() })
    .meta({ title: '延长期限', description: 'The parties agreed to have more days at a tier.' }),
);
export type TierExtended = EventOf<typeof TierExtended>;

/** The ladder's limit is reached: the parties are offered the `next` tier, where there is one, and the other doors. They may still go on. */
export const ReferralOffered = contract(
  'mediation.offered-referral.v1',
  z.object({ tier: Tier, next: Tier.optional(), routes: z.array(Route) }).meta({
    title: '告知可提级和其他途径',
    description: 'The parties were offered the next tier and the other doors, and may still go on.',
  }),
);
export type ReferralOffered = EventOf<typeof ReferralOffered>;

/** `unit`: which court, department or other unit of the county took it; `outside`: under which record the name of one beyond it is sealed. */
export const Referred = contract(
  'mediation.referred.v1',
  z
    .object({ from: Forum, to: Forum, on: Day, unit: Unit.optional(), outside: Id.optional() })
    .meta({ title: '移送、委派', description: 'One forum handed the dispute to another.' }),
);
export type Referred = EventOf<typeof Referred>;

/**
 * Art 25: reported at once, to the police or another department, `unit` where that one is on our lists; `by` reported it. The mediation
 * goes on.
 */
export const DangerReported = contract(
  'mediation.danger-reported.v1',
  z.object({ danger: Danger, to: DangerRecipient, unit: Unit.optional(), by: Unit, at: Moment }).meta({
    title: '调解中报告激化风险',
    description: 'It was reported from a mediation that its dispute may become a case of public security or a crime.',
  }),
);
export type DangerReported = EventOf<typeof DangerReported>;

export const LitigationNoted = contract(
  'mediation.litigation-noted.v1',
  z
    .object({ stage: LitigationStage, on: Day })
    .meta({ title: '诉讼情况', description: 'A court case about the same dispute began or ended.' }),
);
export type LitigationNoted = EventOf<typeof LitigationNoted>;

/** Who owes, or is owed: a party by its number, all of a side, or, neither named, all parties. */
const Whom = z.object({ party: PartyNumber, side: Side.nullable() });
const ClauseNumber = z.int().min(1).max(40);
const Nth = z.int().min(1).max(60);
/** What is due on one day: a clause, or one of its instalments; a clause that is not in instalments has one. */
const item = { clause: ClauseNumber, nth: Nth };

/**
 * A clause of an agreement without its words, which are sealed with the agreement's. In instalments its sum is theirs. `restFallsDue`: one
 * of them broken, all that are left fall due with it.
 */
const Obligation = z.object({
  clause: ClauseNumber,
  by: Whom,
  to: Whom.nullable(),
  kind: ObligationKind,
  fen: Fen.nullable(),
  due: Day.nullable(),
  instalments: z
    .array(z.object({ due: Day, fen: Fen }))
    .min(1)
    .max(60)
    .optional(),
  restFallsDue: z.literal(true).optional(),
});
export type Obligation = z.infer<typeof Obligation>;
const obligations = z.array(Obligation).min(1).max(40).optional();
/** The parties that sign each by itself, by their numbers. */
const signing = z.array(z.int().min(1).max(200)).min(1).max(200).optional();
/** The first text of a draft is its first version. */
const Version = z.int().min(1).max(1000);
const Changed = z.object({ clauses: z.array(ClauseNumber).max(80), facts: z.literal(true).optional(), terms: z.literal(true).optional() });

/**
 * A part agreement settles some of the claims or parties; the mediation stays open for the rest. `paper` and `needs` are of a
 * written one: whose paper it is, and who signs until it binds; where they are missing, parties, mediator and committee. `under`: the
 * registered body that mediated it, which is that of its session where no other was said. `obligations`: its clauses, one by one, where
 * they were told so: then the sum and the last day are what they come to. `parties`: who of them signs, each by itself.
 */
export const AgreementMade = contract(
  'mediation.agreement-made.v1',
  z
    .object({
      agreement: Id,
      form: AgreementForm,
      scope: AgreementScope,
      on: Day,
      amountYuan: Yuan.nullable(),
      performBy: Day.nullable(),
      paper: AgreementPaper.optional(),
      needs: z.array(Signatory).optional(),
      under: Id.optional(),
      underKind: Code.optional(),
      obligations,
      parties: signing,
    })
    .meta({ title: '达成协议', description: 'The parties agreed, on the whole or on a part, in writing or orally.' }),
);
export type AgreementMade = EventOf<typeof AgreementMade>;

/**
 * 修改协议草案: before anybody signed, another text stands in the place of the one before, which is kept. `record` names its sealed words;
 * `changed`: which clauses, by their numbers in the longer of the two, and whether the facts or what else was agreed.
 */
export const AgreementAltered = contract(
  'mediation.agreement-altered.v1',
  z
    .object({
      agreement: Id,
      on: Day,
      version: Version,
      record: Id,
      amountYuan: Yuan.nullable(),
      performBy: Day.nullable(),
      obligations,
      changed: Changed,
    })
    .meta({ title: '修改协议草案', description: 'A written agreement that nobody had signed yet was given another text.' }),
);
export type AgreementAltered = EventOf<typeof AgreementAltered>;

/**
 * It binds since it was spoken; the paper proves it. `record` names the sealed words of the paper. `parties`: who of them signs it, each by
 * itself, where the register knows them by numbers.
 */
export const AgreementWritten = contract(
  'mediation.agreement-written.v1',
  z
    .object({ agreement: Id, on: Day, paper: AgreementPaper, needs: z.array(Signatory), record: Id, parties: signing })
    .meta({ title: '补写书面协议', description: 'What had been agreed orally was written down.' }),
);
export type AgreementWritten = EventOf<typeof AgreementWritten>;

/**
 * `party`: one of the parties alone; they have signed once all have of whom the paper asks it. `version`: of which text. `how`: by a link
 * sent to it, where it was not on paper.
 */
export const AgreementSigned = contract(
  'mediation.agreement-signed.v1',
  z
    .object({
      agreement: Id,
      by: Signatory,
      on: Day,
      party: z.int().min(1).max(200).optional(),
      version: Version.optional(),
      how: z.literal('link').optional(),
    })
    .meta({ title: '签署', description: 'One of those whose signature a written agreement needs has signed.' }),
);
export type AgreementSigned = EventOf<typeof AgreementSigned>;

/**
 * Oral: the day it was made. Written: the day the last signed of those whom its paper needs (arts 29, 30). `provisional`:
 * `confirmBy` was counted before the holidays of its year were announced, and may come later. `confirmation`: the same day as a
 * deadline, where a court may be asked to confirm it. `items`: when each of what its clauses oblige to is due, instead of all at once.
 */
export const AgreementEffective = contract(
  'mediation.agreement-effective.v1',
  z
    .object({
      agreement: Id,
      on: Day,
      confirmBy: Day,
      provisional: z.boolean().optional(),
      performance: Due.optional(),
      confirmation: Due.optional(),
      items: z
        .array(z.object({ ...item, ...Due.shape }))
        .max(300)
        .optional(),
    })
    .meta({ title: '协议生效', description: 'An agreement binds from this day; confirmation can be applied for until `confirmBy`.' }),
);
export type AgreementEffective = EventOf<typeof AgreementEffective>;

/** `tier`: where it was agreed, wherever the mediation went before the last signature. Said again where a later point was withdrawn. */
export const Settled = contract(
  'mediation.settled.v1',
  z
    .object({
      tier: Tier,
      agreement: Id,
      onTheSpot: z.literal(true).optional().describe('It was settled where it arose, and told afterwards'),
    })
    .meta({ title: '调解成功', description: 'The mediation ended in an agreement on the whole.' }),
);
export type Settled = EventOf<typeof Settled>;

/**
 * `settledInPart`: what was agreed before, on a part or on all there was then, stands; what was left ended so. `as`: it did not fail, but
 * was handled otherwise, or was not to be admitted after all. Said again where what a party left for has decided it.
 */
export const Terminated = contract(
  'mediation.terminated.v1',
  z
    .object({
      tier: Tier,
      reason: TerminationReason,
      routes: z.array(Route).min(1),
      settledInPart: z.boolean().optional(),
      as: EndedAs.optional(),
    })
    .meta({
      title: '终止调解',
      description: 'What was open of the mediation ended without an agreement, and the parties were told the other routes.',
    }),
);
export type Terminated = EventOf<typeof Terminated>;

/** The register voided the dispute: there was nothing to mediate, and it ends without an outcome. */
export const MediationVoided = contract(
  'mediation.voided.v1',
  z.object({ reason: VoidReason }).meta({ title: '随纠纷作废', description: 'The dispute should never have been on the register.' }),
);
export type MediationVoided = EventOf<typeof MediationVoided>;

/** `as`: it had ended by a no that nobody had said, and goes on where it was. */
export const MediationReopened = contract(
  'mediation.reopened.v1',
  z
    .object({
      tier: Tier,
      reason: ReopeningReason,
      as: z.literal('noted-wrongly').optional(),
      due: Due.optional(),
      ladderDue: Due.optional(),
      allowed: Count.optional(),
    })
    .meta({ title: '重新调解', description: 'An ended mediation is open again, at the tier it says.' }),
);
export type MediationReopened = EventOf<typeof MediationReopened>;

/** Which court of the county; `ruling` names the sealed number of its paper, and its name where it is of another county. */
const byCourt = { court: Unit.optional(), ruling: Id.optional() };
/** `again`: nothing new of the court's, but the number of its paper, or which court it was, that was not said the first time. */
const answered = { ...byCourt, again: z.literal(true).optional() };

/** `late`: after the last day, and why. */
export const ConfirmationApplied = contract(
  'mediation.confirmation-applied.v1',
  z
    .object({ agreement: Id, on: Day, late: LateReason.optional(), ...byCourt })
    .meta({ title: '申请司法确认', description: 'The parties jointly asked the court to confirm an agreement.' }),
);
export type ConfirmationApplied = EventOf<typeof ConfirmationApplied>;

export const ConfirmationAccepted = contract(
  'mediation.confirmation-accepted.v1',
  z
    .object({ agreement: Id, on: Day, ...answered })
    .meta({ title: '法院受理司法确认', description: 'The court took the application, and will rule on it.' }),
);
export type ConfirmationAccepted = EventOf<typeof ConfirmationAccepted>;

export const ConfirmationNotAccepted = contract(
  'mediation.confirmation-not-accepted.v1',
  z
    .object({ agreement: Id, on: Day, ...answered })
    .meta({ title: '法院不予受理司法确认', description: 'The court did not take the application; it may be made anew in time.' }),
);
export type ConfirmationNotAccepted = EventOf<typeof ConfirmationNotAccepted>;

export const ConfirmationWithdrawn = contract(
  'mediation.confirmation-withdrawn.v1',
  z
    .object({ agreement: Id, on: Day })
    .meta({ title: '撤回司法确认申请', description: 'The parties took their application back; it may be made anew in time.' }),
);
export type ConfirmationWithdrawn = EventOf<typeof ConfirmationWithdrawn>;

export const ConfirmationGranted = contract(
  'mediation.confirmation-granted.v1',
  z
    .object({ agreement: Id, on: Day, ...answered })
    .meta({ title: '司法确认', description: 'The court confirmed an agreement: it can be enforced.' }),
);
export type ConfirmationGranted = EventOf<typeof ConfirmationGranted>;

export const ConfirmationRefused = contract(
  'mediation.confirmation-refused.v1',
  z
    .object({ agreement: Id, on: Day, ...answered })
    .meta({ title: '驳回司法确认申请', description: 'The court did not confirm an agreement.' }),
);
export type ConfirmationRefused = EventOf<typeof ConfirmationRefused>;

/** Counted anew once its day had come: holidays that were announced since, or the county's rule, give the parties longer. */
export const ConfirmationRecounted = contract(
  'mediation.confirmation-recounted.v1',
  z
    .object({ agreement: Id, confirmBy: Day, due: Due })
    .meta({ title: '司法确认期限顺延', description: 'The parties have until a later day to ask a court to confirm an agreement.' }),
);
export type ConfirmationRecounted = EventOf<typeof ConfirmationRecounted>;

/** Silence, which is the parties' right: they did not ask by `confirmBy`. A court may still hear them (Civil Procedure Law art 86). */
export const ConfirmationLapsed = contract(
  'mediation.confirmation-lapsed.v1',
  z
    .object({ agreement: Id, confirmBy: Day })
    .meta({ title: '司法确认期限届满', description: 'The day passed until which the parties could ask a court to confirm an agreement.' }),
);
export type ConfirmationLapsed = EventOf<typeof ConfirmationLapsed>;

/** Late, it ends a breach: what was broken is kept. */
export const Performed = contract(
  'mediation.performed.v1',
  z.object({ agreement: Id, on: Day }).meta({ title: '履行', description: 'An agreement was carried out.' }),
);
export type Performed = EventOf<typeof Performed>;

/**
 * Of one clause, or one instalment of it: something was done on that day, `fen` of it paid; it is `done`, or some of it is still due.
 * `record`: under which the proof is described.
 */
export const PartPerformed = contract(
  'mediation.part-performed.v1',
  z
    .object({ agreement: Id, on: Day, ...item, fen: Fen.nullable(), done: z.boolean(), record: Id.optional() })
    .meta({ title: '部分履行', description: 'One clause of an agreement, or an instalment of it, was carried out or paid in part.' }),
);
export type PartPerformed = EventOf<typeof PartPerformed>;

/** `items`: which of its clauses or instalments; else it as a whole. `enforceable`: a court had confirmed it, or it is a court's own paper, so the party may also ask for enforcement (Mediation Law art 33). */
export const Breached = contract(
  'mediation.breached.v1',
  z
    .object({ agreement: Id, on: Day, enforceable: z.boolean(), items: z.array(z.object(item)).min(1).max(300).optional() })
    .meta({ title: '不履行', description: 'An agreement was not carried out.' }),
);
export type Breached = EventOf<typeof Breached>;

/** `party`: which of them was asked, where one was; `record`: under which the note is sealed. */
export const FollowedUp = contract(
  'mediation.followed-up.v1',
  z
    .object({
      agreement: Id,
      on: Day,
      performed: z.boolean().nullable(),
      satisfied: z.boolean().nullable(),
      party: z.int().min(1).max(200).optional(),
      record: Id.optional(),
    })
    .meta({ title: '回访', description: 'The mediators asked after an agreement.' }),
);
export type FollowedUp = EventOf<typeof FollowedUp>;

/** Minutes, terms and notes are gone; what the ladder and the figures rest on holds no person and stays. */
export const MediationDataErased = contract(
  'mediation.data-erased.v1',
  z.object({ request: Id }).meta({ title: '删除调解中的个人信息', description: 'What a mediation kept of people was erased.' }),
);
export type MediationDataErased = EventOf<typeof MediationDataErased>;

/** Kept and protected, and opened to nobody. */
export const MediationDataRestricted = contract(
  'mediation.data-restricted.v1',
  z
    .object({ request: Id })
    .meta({ title: '停止处理调解中的个人信息', description: 'What a mediation keeps of people is used for nothing but keeping it.' }),
);
export type MediationDataRestricted = EventOf<typeof MediationDataRestricted>;

/** Silence: the days of its tier, or of an agreement's performance, or of one `item` of it, passed. Nothing ends by it. */
export const MediationOverdue = contract(
  'mediation.overdue.v1',
  z
    .object({
      deadline: z.enum(['tier', 'performance']),
      tier: Tier,
      agreement: Id.nullable(),
      dueAt: Moment,
      item: z.object(item).optional(),
    })
    .meta({ title: '逾期', description: 'A deadline of a mediation passed in silence.' }),
);
export type MediationOverdue = EventOf<typeof MediationOverdue>;

const Told = { on: Day, unit: Unit.nullable(), undated: z.literal(true).optional() };
const many = <T extends z.ZodType>(each: T) => z.array(each).max(1000);

/** A mediation as it stands, for whoever goes on with it: all that was said of it, and nothing that is sealed but under which id. */
const standing = {
  status: z.enum(['open', 'settled', 'settled-in-part', 'terminated', 'voided']),
  lead: Code,
  category: Code,
  township: Unit,
  village: Unit.nullable(),
  joint: JointUnits,
  receivedOn: Day.nullable(),
  openedOn: Day.nullable(),
  consents: z
    .array(
      z.object({
        party: PartyNumber,
        side: Side.nullable(),
        notices: many(z.object({ how: NoticeHow, ...Told })),
        answers: many(
          z.object({
            answer: ConsentAnswer,
            how: ConsentHow,
            ...Told,
            notedOn: Day.optional(),
            endedRound: Count.optional(),
            takenBack: z.object({ reason: CorrectionReason, on: Day, unit: Unit }).optional(),
          }),
        ),
      }),
    )
    .max(250),
  consentAsked: z.boolean(),
  tier: Tier,
  attempt: Count,
  round: Count,
  handDowns: Count,
  referralOffered: z.boolean(),
  termination: TerminationReason.nullable(),
  ended: EndedAs.nullable(),
  sessions: many(
    z.object({
      ...SessionScheduled.schema.shape,
      off: z.enum(['moved', 'cancelled']).optional(),
      reason: SessionChange.optional(),
      desk: Code.optional(),
      instead: Id.optional(),
      missed: z.array(Side).min(1).max(2).optional(),
    }),
  ),
  attempts: many(z.object({ ...AttemptRecorded.schema.shape, round: Count })),
  referrals: many(Referred.schema),
  litigation: many(LitigationNoted.schema),
  routesTold: many(RoutesTold.schema),
  dangers: many(DangerReported.schema),
  agreements: many(
    z.object({
      id: Id,
      form: AgreementForm,
      scope: AgreementScope,
      tier: Tier,
      on: Day,
      amountYuan: Yuan.nullable(),
      performBy: Day.nullable(),
      paper: AgreementPaper.nullable(),
      needs: z.array(Signatory).max(10),
      under: Id.optional(),
      underKind: Code.optional(),
      writtenOn: Day.nullable(),
      paperRecord: Id.nullable(),
      signed: z.object({ parties: Day.optional(), mediator: Day.optional(), committee: Day.optional() }),
      effectiveOn: Day.nullable(),
      confirmBy: Day.nullable(),
      confirmation: z.enum(['lapsed', 'applied', 'accepted', 'not-accepted', 'withdrawn', 'granted', 'refused']).nullable(),
      appliedOn: Day.nullable(),
      appliedLate: LateReason.nullable(),
      court: Unit.optional(),
      ruling: Id.optional(),
      confirmationOn: Day.nullable(),
      performedOn: Day.nullable(),
      breachedOn: Day.nullable(),
      pastBreaches: many(z.object({ on: Day, endedOn: Day })),
      reopenedIn: Count.nullable(),
      enforceable: z.boolean(),
      contested: z.boolean(),
      followUps: many(FollowedUp.schema.omit({ agreement: true })),
      obligations,
      parts: many(PartPerformed.schema.omit({ agreement: true })).optional(),
      broken: z.array(z.object(item)).max(300).optional(),
      parties: signing,
      hands: z
        .array(z.object({ party: z.int().min(1).max(200), on: Day }))
        .max(200)
        .optional(),
      versions: many(z.object({ version: Version, record: Id, on: Day, changed: Changed })).optional(),
    }),
  ),
  deadlines: z
    .array(
      z.object({
        deadline: z.enum(['tier', 'performance', 'confirmation']),
        agreement: Id.nullable(),
        item: z.object(item).optional(),
        ...Due.shape,
        pausedAt: Moment.nullable(),
        overdue: z.boolean(),
      }),
    )
    .max(2001),
  ladderDue: Due.nullable(),
  pauses: many(z.object({ tier: Tier, round: Count, reason: PauseReason, since: Moment, until: Day, unit: Unit, over: z.boolean() })),
  extensions: many(z.object({ tier: Tier, round: Count, on: Day, unit: Unit })),
  personalData: PersonalData,
  /** The desks that had it before, each once, in the order in which it came from them; what they wrote is with them. */
  earlier: z.array(Code).max(100).optional(),
};

/** The ladder of another desk, by which a mediation goes on: its tiers by their codes, without what people call them. */
const LadderOf = z.object({
  desk: Code,
  version: Count,
  venues: z.array(z.object({ code: Code, level: UnitLevel })).max(24),
  heights: z.object({ village: Tier, township: Tier, department: Tier, county: Tier }),
  rungs: z
    .array(
      z.object({
        venues: z.array(Code).max(12),
        attempts: z.int().min(1).max(99),
        days: z.int().min(1).max(366).nullable(),
      }),
    )
    .max(9),
  days: z.int().min(1).max(366).nullable(),
  identityCategories: z.array(Code).max(60),
  enteredWithinDays: z.int().min(1).max(3_650).nullable(),
});

/**
 * The register gave the dispute to another desk, by its fact numbered `asOf`: whoever says this has heard all that the register said
 * before and nothing since, and does nothing more in it. What is sealed stays where it was written.
 */
export const HandedOver = contract(
  'mediation.handed-over.v1',
  z
    .object({ to: Code, asOf: Count, ladder: LadderOf, ...standing })
    .meta({ title: '移交承办台', description: 'A mediation went from one desk to another, which goes on where it stands.' }),
);
export type HandedOver = EventOf<typeof HandedOver>;

/**
 * As the desk that it came `from` said it, which holds it no more. `policy` is what the new desk calls the ladder by which it goes on;
 * `allowed`: so many attempts that has at the tier.
 */
export const TakenOver = contract(
  'mediation.taken-over.v1',
  z
    .object({ from: Code, desk: Code, asOf: Count, policy: Count, allowed: Count.optional(), ...standing })
    .meta({ title: '承接调解', description: 'A desk goes on with a mediation that another had, where it stood.' }),
);
export type TakenOver = EventOf<typeof TakenOver>;
