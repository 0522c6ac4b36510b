import { z } from 'zod';
import { patterns } from './patterns.js';

/*
 * The closed vocabularies of the wire. None of them has room for free text: what is not a number, a date,
 * an id or a listed word matches a short pattern. Lists that a county may extend (categories, channels)
 * travel as a Code, since a new enum value would need a new version of every event that carries it.
 */

export const Id = z.uuid();
export const Code = text('code');
export const County = text('county');
export const Township = text('township');
export const Village = text('village');
export const Department = Code;
export const Unit = text('unit');
/** 协办: far more than help with one dispute, so that none of them is ever left out of what is said. */
export const JointUnits = z.array(Unit).max(1000);
/** The official name of a public unit: the only words on the bus, and they come from the public register of units. */
export const UnitName = z
  .string()
  .regex(/^[\p{Script=Han}A-Za-z0-9()（）·、]{2,40}$/u)
  .meta({ description: 'official name of a public unit' });
export const UnitLevel = z.enum(['county', 'township', 'village', 'department']);

export const Day = text('day').meta({ format: 'date' });
export const Moment = text('moment').meta({ format: 'date-time' });
/** 案号: the year of a dispute's registration and its running number within it; some numbers are never given. */
export const CaseNumber = text('caseNumber');
/** When something is due, and from when on whoever looks is warned; provisional where holidays are not announced yet. */
export const Due = z.object({ dueAt: Moment, warnAt: Moment.nullable(), provisional: z.boolean() });
export const Count = z.int().min(0).max(10_000_000);
/** Whole yuan; cents are in the sealed terms. */
export const Yuan = z.int().min(0).max(1_000_000_000_000);
/** A sum to the cent: in fen, a hundredth of a yuan. */
export const Fen = z.int().min(1).max(100_000_000_000_000);
export const Tier = z.int().min(1).max(9);

export const Risk = z.enum(['low', 'medium', 'high']);
export type Risk = z.infer<typeof Risk>;

export const PlaceKind = z.enum(['village', 'community', 'enterprise', 'other']);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** Why a registration is not accepted (人民调解 practice: five grounds). */
export const RefusalGround = z.enum(['reserved-to-authority', 'accepted-by-court', 'party-refuses', 'offence', 'already-handled']);
export type RefusalGround = z.infer<typeof RefusalGround>;

/** Why what was decided of a dispute's admission is decided otherwise. */
export const RevisionReason = z.enum(['mistaken', 'found-out', 'ground-gone', 'other']);
export type RevisionReason = z.infer<typeof RevisionReason>;

/**
 * Not everything is mediated: a question answered (咨询解答), what an authority handled or ruled (行政处理、裁决、复议), what arbitration
 * or a court decided. None of them is a refusal, or a mediation that failed.
 */
export const Handling = z.enum(['advised', 'administrative', 'arbitrated', 'judged']);
export type Handling = z.infer<typeof Handling>;

/** What a mediation's end was where it did not fail; also that its dispute was not to be admitted after all. */
export const EndedAs = z.enum([...Handling.options, 'not-admitted']);
export type EndedAs = z.infer<typeof EndedAs>;

/** What a dispute may turn into: a case of public security, or a crime (Mediation Law art 25). */
export const Danger = z.enum(['assault', 'group-fight', 'self-harm', 'damage', 'threat', 'other']);
export type Danger = z.infer<typeof Danger>;

/** To whom that is reported: 当地公安机关或者其他有关部门. */
export const DangerRecipient = z.enum(['police', 'department']);
export type DangerRecipient = z.infer<typeof DangerRecipient>;

/** Why what was entered of a dispute is put right. */
export const CorrectionReason = z.enum(['mistyped', 'misheard', 'found-out', 'other']);
export type CorrectionReason = z.infer<typeof CorrectionReason>;

/** 作废: why a dispute should never have been on the register. */
export const VoidReason = z.enum(['entered-twice', 'not-a-dispute', 'test']);
export type VoidReason = z.infer<typeof VoidReason>;

/** 双挂钩: which of the two accountable units. */
export const AccountableRole = z.enum(['lead', 'territorial']);
export type AccountableRole = z.infer<typeof AccountableRole>;

/** Where a session sits: the ladder's bodies, or outside it. */
export const Venue = z.enum(['village', 'township', 'department', 'county', 'court', 'other']);
export type Venue = z.infer<typeof Venue>;

export const MediationForm = z.enum(['people', 'administrative', 'judicial', 'industry', 'lawyer', 'joint']);
export type MediationForm = z.infer<typeof MediationForm>;

/** Which side of a dispute somebody is on. */
export const Side = z.enum(['applicant', 'respondent']);
export type Side = z.infer<typeof Side>;

export const PartyKind = z.enum(['person', 'organisation']);
export type PartyKind = z.infer<typeof PartyKind>;

/** How a party was told its rights and duties. `stated`: said of all of them at once, in one word, with the registration. */
export const NoticeHow = z.enum(['oral', 'written', 'message', 'posted', 'stated']);
export type NoticeHow = z.infer<typeof NoticeHow>;

/** What a party says to being mediated; as long as it says nothing, nobody says it in its place. */
export const ConsentAnswer = z.enum(['given', 'refused', 'withdrawn']);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** How it said so. `applied`: by coming and asking for it; `stated`: said of all of them at once, in one word, with the registration. */
export const ConsentHow = z.enum(['applied', 'oral', 'written', 'message', 'stated']);
export type ConsentHow = z.infer<typeof ConsentHow>;

/** Its day was not said: it is that of the registration, and is put right with it. */
const Undated = z.literal(true).optional();

/** A party as the front desk entered it: its record, which is sealed, its side, and what it was told and answered by then. */
export const EnteredParty = z.object({
  record: Id,
  side: Side,
  notice: z.object({ how: NoticeHow, on: Day, undated: Undated }).optional(),
  consent: z.object({ answer: ConsentAnswer, how: ConsentHow, on: Day, undated: Undated }).optional(),
});
export type EnteredParty = z.infer<typeof EnteredParty>;

export const AttemptOutcome = z.enum(['agreed', 'failed', 'adjourned', 'refused', 'withdrawn']);
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

export const FailureReason = z.enum([
  'no-consensus',
  'amount-too-far',
  'facts-disputed',
  'party-absent',
  'party-left',
  'beyond-competence',
  'not-improved',
  'other',
]);
export type FailureReason = z.infer<typeof FailureReason>;

export const EscalationReason = z.enum(['limit-reached', 'parties-ask', 'beyond-competence', 'at-risk', 'referred-up']);
export type EscalationReason = z.infer<typeof EscalationReason>;

/** Every way out. Whatever the reason, the parties are told the other routes (Mediation Law arts 3, 26). */
export const TerminationReason = z.enum([
  'party-refused',
  'withdrawn',
  'left-for-court',
  'left-for-arbitration',
  'left-for-administrative',
  'no-agreement',
  'escalated-to-police',
  'other',
]);
export type TerminationReason = z.infer<typeof TerminationReason>;

/** What a party alone decides, at any moment: it ends mediation and asks for no other reason. */
export const PartyExit = TerminationReason.extract([
  'party-refused',
  'withdrawn',
  'left-for-court',
  'left-for-arbitration',
  'left-for-administrative',
]);
export type PartyExit = z.infer<typeof PartyExit>;

export const ReopeningReason = z.enum(['breach', 'new-claims', 'contested', 'returned-by-court', 'parties-ask', 'other']);
export type ReopeningReason = z.infer<typeof ReopeningReason>;

/**
 * What is awaited while the days of a tier stand still: an appraisal (鉴定、评估), a party who cannot come, the heirs of one who died,
 * the end of another case, an authority's word, or what nobody could help. By the grounds on which a court pauses (Civil Procedure
 * Law art 153); the county says which of them it takes.
 */
export const PauseReason = z.enum(['appraisal', 'party-unable', 'heirs', 'related-case', 'authority', 'force-majeure']);
export type PauseReason = z.infer<typeof PauseReason>;

/** Why a session that was arranged is moved to another time or place, or called off. */
export const SessionChange = z.enum(['parties-ask', 'party-unable', 'mediator-away', 'place-taken', 'force-majeure', 'mistyped', 'other']);
export type SessionChange = z.infer<typeof SessionChange>;

/** The other doors: 仲裁、行政处理、诉讼. */
export const Route = z.enum(['arbitration', 'administrative', 'court']);
export type Route = z.infer<typeof Route>;

/** Who hands a dispute to whom. */
export const Forum = z.enum([
  'village',
  'township',
  'department',
  'county',
  'court',
  'procuratorate',
  'police',
  'petition',
  'hotline',
  'arbitration',
  'other',
]);
export type Forum = z.infer<typeof Forum>;

export const LitigationStage = z.enum(['filed', 'withdrawn', 'dismissed', 'judged']);
export type LitigationStage = z.infer<typeof LitigationStage>;

/** What a clause of an agreement obliges to. What is refrained from is never over, and nobody performs it on a day. */
export const ObligationKind = z.enum(['pay', 'do', 'refrain', 'deliver', 'apologise', 'other']);
export type ObligationKind = z.infer<typeof ObligationKind>;

export const AgreementForm = z.enum(['written', 'oral']);
export type AgreementForm = z.infer<typeof AgreementForm>;

/** On the whole that was open, or on a part of the claims or parties. */
export const AgreementScope = z.enum(['whole', 'part']);
export type AgreementScope = z.infer<typeof AgreementScope>;

export const Signatory = z.enum(['parties', 'mediator', 'committee']);
export type Signatory = z.infer<typeof Signatory>;

/**
 * On whose paper an agreement stands: a people's committee's, an authority's, a mediator's whom a court invited (特邀调解), a
 * lawyer's, or the court's own (民事调解书).
 */
export const AgreementPaper = z.enum(['committee', 'administrative', 'court-invited', 'lawyer', 'court']);
export type AgreementPaper = z.infer<typeof AgreementPaper>;

/** Why a court was asked after the last day, which it alone decides on (Civil Procedure Law art 86), or had taken it all the same. */
export const LateReason = z.enum(['force-majeure', 'just-cause', 'taken-by-court']);
export type LateReason = z.infer<typeof LateReason>;

export const ClosingOutcome = z.enum(['settled', 'settled-in-part', 'unsettled', 'withdrawn', 'left']);
export type ClosingOutcome = z.infer<typeof ClosingOutcome>;

/** How a dispute ended, as whoever reads it is told. */
export const Ending = z.enum([...ClosingOutcome.options, ...Handling.options]);
export type Ending = z.infer<typeof Ending>;

/** What became of the dispute that a finding became. */
export const FindingOutcome = z.enum(['open', 'refused', ...ClosingOutcome.options]);
export type FindingOutcome = z.infer<typeof FindingOutcome>;

export const BounceReason = z.enum(['not-our-duty', 'not-our-territory', 'shared-duty', 'other']);
export type BounceReason = z.infer<typeof BounceReason>;

/** 催办: why a unit is reminded of a dispute that it answers for. */
export const ReminderReason = z.enum([
  'not-accepted',
  'not-decided',
  'not-mediated',
  'time-running-out',
  'parties-ask',
  'at-risk',
  'other',
]);
export type ReminderReason = z.infer<typeof ReminderReason>;

/** What a unit says to that, where it has done nothing yet that says it by itself. */
export const ReminderAnswer = z.enum(['under-way', 'session-arranged', 'waits-for-party', 'waits-for-authority', 'beyond-us', 'other']);
export type ReminderAnswer = z.infer<typeof ReminderAnswer>;

/** A screening period: 2026-W48, 2026-11-H2, 2026-11, or 2026-11-23. */
export const Period = text('period');
export const Cadence = z.enum(['daily', 'weekly', 'half-monthly', 'monthly']);
export type Cadence = z.infer<typeof Cadence>;
export const Regime = z.enum(['normal', 'sensitive']);
export type Regime = z.infer<typeof Regime>;

/** Why a return gains findings after it was filed: left out, found since, or said to be zero by mistake. */
export const AmendmentReason = z.enum(['overlooked', 'found-later', 'mistaken-zero']);
export type AmendmentReason = z.infer<typeof AmendmentReason>;

export const DismissalReason = z.enum(['not-a-dispute', 'duplicate', 'outside-county', 'other']);
export type DismissalReason = z.infer<typeof DismissalReason>;

/** What a person asks of what is kept of them (PIPL 45–47): 查阅复制, 转移, 更正补充, 删除. */
export const RequestKind = z.enum(['see', 'move', 'correct', 'delete']);
export type RequestKind = z.infer<typeof RequestKind>;

/** Who asks: the person, or somebody who may in their place (PIPL 31, 49). */
export const ApplicantStanding = z.enum(['self', 'guardian', 'agent', 'next-of-kin']);
export type ApplicantStanding = z.infer<typeof ApplicantStanding>;

/** By what they showed who they are and that they may ask. */
export const IdentityCheck = z.enum(['id-card', 'known-to-staff', 'guardianship', 'letter-of-authority', 'kinship', 'not-shown']);
export type IdentityCheck = z.infer<typeof IdentityCheck>;

/** What each standing is shown by. */
export const shownBy: Readonly<Record<ApplicantStanding, readonly IdentityCheck[]>> = {
  self: ['id-card', 'known-to-staff'],
  guardian: ['guardianship'],
  agent: ['letter-of-authority'],
  'next-of-kin': ['kinship'],
};

/** `restricted`: kept and protected, and not used for anything else (PIPL 47). */
export const RequestOutcome = z.enum(['granted', 'partly', 'restricted', 'refused']);
export type RequestOutcome = z.infer<typeof RequestOutcome>;

/** What is sealed of people: kept, kept and used for nothing, or gone. */
export const PersonalData = z.enum(['kept', 'restricted', 'erased']);
export type PersonalData = z.infer<typeof PersonalData>;

/** Why not, or not all of it. Who is refused is told the reason (PIPL 50). */
export const RequestGround = z.enum([
  'not-the-person',
  'identity-not-shown',
  'not-held',
  'kept-by-law',
  'still-handled',
  'others-rights',
  'secret-by-law',
  'found-right',
]);
export type RequestGround = z.infer<typeof RequestGround>;

export const ExtensionReason = z.enum(['many-records', 'other-units', 'standing-in-doubt', 'applicant-away']);
export type ExtensionReason = z.infer<typeof ExtensionReason>;

function text(kind: keyof typeof patterns): z.ZodString {
  return z.string().regex(new RegExp(patterns[kind]));
}
