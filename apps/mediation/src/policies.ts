import { termPolicy } from '#chassis';
import type { Policy } from '#chassis';
import { AgreementPaper, PauseReason, Signatory } from '#contracts';
import { RefusedAt } from '#kernel';
import { z } from 'zod';
import { papers } from './agreement/paper.js';
import type { PaperRule } from './agreement/paper.js';
import type { KindRule } from './body/body.js';
import { usualRule as usualCommissions } from './commission/commission.js';
import type { CommissionRule } from './commission/commission.js';
import { pieces, usualRule } from './filing/filing.js';
import type { FilingRule } from './filing/filing.js';
import { languages } from './mediator/languages.js';
import type { MediatorKindRule, RosterRule } from './mediator/mediator.js';
import type { TierTime } from './mediation/pause.js';
import { unsaid } from './mediation/take-back.js';
import type { AnswersRule } from './mediation/take-back.js';
import { usualShares } from './online/talk.js';
import type { Shares } from './online/talk.js';
import { hoursBy } from './session/arranging.js';
import type { SessionsRule } from './session/arranging.js';
import { evidence, usualTerms } from './subsidy/subsidy-rule.js';
import type { SubsidyTerms } from './subsidy/subsidy-rule.js';
import { usualSample } from './spot/look.js';
import type { SampleRule } from './spot/look.js';

/** Until when the parties may ask a court to confirm what they agreed: thirty days by law, which nobody can make fewer. */
const confirmation = termPolicy('confirmation', { lengths: { days: [30, 90] }, ends: 'by-law', warns: true });

/** When somebody looks whether an agreement was carried out, from the day that it names. */
const performance = termPolicy('performance', {
  lengths: { hours: [1, 720], days: [0, 30], 'working-days': [0, 30] },
  warns: true,
  optional: true,
});

/** So many hours before a tier has to end whoever looks is warned; how many days it has is the ladder's to say. */
export const tierWarning: Policy<{ warnHours: number }> = {
  name: 'tier-warning',
  kind: 'warning',
  shape: z.strictObject({ warnHours: z.int().min(1).max(720) }),
  optional: true,
};

/** What the days of a tier stand still for, and by how many they are put off where the parties agree. No law says. */
export const tierTime: Policy<TierTime & Readonly<{ basis: string }>> = {
  name: 'tier-time',
  kind: 'tier-time',
  shape: z.strictObject({
    basis: z.string().min(1).max(200),
    pausedBy: z.array(z.enum(PauseReason.options)).max(PauseReason.options.length),
    pauses: z.int().min(0).max(20),
    pauseDays: z.int().min(1).max(366),
    extensions: z.int().min(0).max(20),
    extensionDays: z.int().min(1).max(180),
  }),
};

/** Until when, and by whom, an answer is taken back that was noted of a party and that it had not given. */
export const answers: Policy<AnswersRule> = {
  name: 'answers',
  kind: 'answers',
  shape: z.strictObject({ correctionDays: z.int().min(0).max(30), refusals: z.enum(['coordinator', 'noted-by']) }),
  unsaid,
};

const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .max(5)
  .optional();

/**
 * For how long after its hour a session may still be put on the calendar, or moved there; how long one is where nothing is said, and
 * between which hours another time is offered where that is taken.
 */
export const sessions: Policy<SessionsRule> = {
  name: 'sessions',
  kind: 'sessions',
  shape: z.strictObject({
    lateMinutes: z.int().min(0).max(1_440),
    minutes: z.int().min(15).max(480).optional(),
    opens: hour,
    noonFrom: hour,
    noonUntil: hour,
    closes: hour,
  }),
  unsaid: { lateMinutes: 60 },
  mustHold({ value }) {
    if (value === null) return;
    const { opens, noonFrom, noonUntil, closes } = hoursBy(value);
    if (opens < noonFrom && noonFrom <= noonUntil && noonUntil < closes) return;
    throw new RefusedAt('value/opens', 'session-hours.order', { hours: [opens, noonFrom, noonUntil, closes] });
  },
};

/** For how many hours a link to a party may be opened, and for how many its browser may come back then. */
export const guestLinks: Policy<{ hours: number; backHours: number }> = {
  name: 'guest-links',
  kind: 'guest-links',
  shape: z.strictObject({ hours: z.int().min(1).max(168), backHours: z.int().min(1).max(72) }),
  unsaid: { hours: 72, backHours: 12 },
};

/** Of one online session how much one seat may say and propose: what is its own share leaves the others theirs. */
export const onlineRooms: Policy<Shares> = {
  name: 'online-rooms',
  kind: 'online-rooms',
  shape: z.strictObject({ words: z.int().min(50).max(5_000), proposals: z.int().min(5).max(300) }),
  unsaid: usualShares,
};

const paperShape = z.strictObject({
  basis: z.string().min(1).max(200),
  needs: z.array(Signatory).min(1).max(Signatory.options.length),
  confirmable: z.boolean(),
  enforceable: z.boolean(),
});

/** The rule of effect of one kind of paper. */
export const paperPolicy = (paper: AgreementPaper): Policy<PaperRule & Readonly<{ basis: string }>> => ({
  name: `paper-${paper}`,
  kind: 'paper',
  shape: paperShape,
  unsaid: { ...papers[paper], basis: '' },
  mustHold({ value }) {
    if (value === null) return;
    const { needs, confirmable, enforceable } = value;
    if (new Set(needs).size < needs.length) throw new RefusedAt('value/needs', 'paper-rule.signs-twice');
    // Nobody is bound by what they did not sign.
    if (!needs.includes('parties')) throw new RefusedAt('value/needs', 'paper-rule.parties-missing');
    // Only a court's own has the force of law, and that needs no confirmation (Civil Procedure Law arts 100, 205).
    if (enforceable !== (paper === 'court')) throw new RefusedAt('value/enforceable', 'paper-rule.force-by-law', { paper });
    if (confirmable && paper === 'court') throw new RefusedAt('value/confirmable', 'paper-rule.not-confirmed', { paper });
  },
});

/** The kinds that a county sets. One that stood beside them when they were rows of a table of their own is read still. */
export const bodyKinds = [
  'village-committee',
  'township-committee',
  'enterprise-committee',
  'industry-committee',
  'court-room',
  'administrative',
  'lawyer-room',
  'arbitration',
] as const;

const named = z.string().trim().min(1).max(60);
const bodyShape = z.strictObject({
  zh: named,
  en: named,
  basis: z.string().min(1).max(200),
  // None: no more of them are set up.
  levels: z.array(z.enum(['village', 'township', 'department', 'county'])).max(4),
  paper: AgreementPaper.optional(),
  filed: z.boolean(),
  required: z.boolean(),
  called: z.string().trim().min(1).max(20).optional(),
});

/** What a county knows of one kind of mediation body. */
export const bodyPolicy = (kind: string): Policy<KindRule> => ({
  name: `body-${kind}`,
  kind: 'body',
  shape: bodyShape,
  unsaid: { zh: kind, en: kind, basis: '', levels: [], filed: false, required: false },
});

/** Whom a county takes on its roster. */
export const mediatorKinds = ['people', 'administrative', 'industry', 'lawyer', 'five-elders', 'respected-local', 'entrepreneur'] as const;
type MediatorKindName = (typeof mediatorKinds)[number];

const beginning: Readonly<Record<MediatorKindName, MediatorKindRule>> = {
  people: { zh: '人民调解员', en: 'People’s mediator', basis: '人民调解法第十三条、第十四条', taken: true },
  administrative: { zh: '行政调解员', en: 'Administrative mediator', basis: '地方行政调解规定，各地不一', taken: true },
  industry: { zh: '行业性、专业性调解员', en: 'Industry or professional mediator', basis: '人民调解法第三十四条', taken: true },
  lawyer: { zh: '律师调解员', en: 'Lawyer mediator', basis: '律师调解试点规定', taken: true },
  'five-elders': { zh: '“五老”调解员', en: 'Five-elders mediator', basis: '各地做法，不一', taken: true },
  'respected-local': { zh: '乡贤调解员', en: 'Respected local', basis: '各地做法，不一', taken: true },
  entrepreneur: { zh: '企业家（商会）调解员', en: 'Entrepreneur (chamber of commerce)', basis: '各地做法，不一', taken: true },
};

/** What a county knows of one kind of mediator. */
export const mediatorPolicy = (kind: MediatorKindName): Policy<MediatorKindRule> => ({
  name: `mediator-${kind}`,
  kind: 'mediator',
  shape: z.strictObject({ zh: named, en: named, basis: z.string().min(1).max(200), taken: z.boolean() }),
  unsaid: beginning[kind],
});

/** What the county has decided of its roster as a whole. No law says how often a party may ask for another mediator. */
export const roster: Policy<RosterRule> = {
  name: 'roster',
  kind: 'roster',
  shape: z.strictObject({
    languages: z.array(z.enum(languages)).min(1).max(languages.length),
    localSpeech: z.string().trim().min(1).max(30),
    wishes: z.int().min(0).max(10),
    openCases: z.int().min(1).max(200),
    skilledOnly: z.boolean(),
  }),
  unsaid: { languages: ['mandarin', 'local', 'sign'], localSpeech: '本地话', wishes: 1, openCases: 10, skilledOnly: false },
};

/** How many of what was told on the spot somebody else looks at, of each week. */
export const spotSample: Policy<SampleRule> = {
  name: 'spot-sample',
  kind: 'spot-sample',
  shape: z.strictObject({ share: z.int().min(0).max(100), most: z.int().min(1).max(200), alikeDays: z.int().min(1).max(366) }),
  unsaid: usualSample,
};

const owed = z.array(z.enum(pieces)).max(pieces.length);

/** What must be in a file before it is archived, by what came of the case. */
export const filing: Policy<FilingRule> = {
  name: 'filing',
  kind: 'filing',
  shape: z.strictObject({ written: owed, oral: owed, ended: owed }),
  unsaid: usualRule,
};

const upTo = (most: number) => z.int().min(1).max(most);

/** How long a court's commission may take. What the court and the parties agreed on may be less, never what they did not. */
export const commissions: Policy<CommissionRule> = {
  name: 'commissions',
  kind: 'commissions',
  shape: z.strictObject({
    basis: z.string().min(1).max(200),
    ...{ delegatedDays: upTo(90), ordinaryDays: upTo(90), simpleDays: upTo(90), agreedDays: upTo(180), warnDays: upTo(30) },
    agreedTimes: z.int().min(0).max(20),
  }),
  unsaid: usualCommissions,
};

const yuan = z.int().min(0).max(100_000);
const shown = z.array(z.enum(evidence)).max(evidence.length);

/** What is paid for a case that is settled, to whom, and what has to be shown for it. */
export const subsidy: Policy<SubsidyTerms> = {
  name: 'subsidy',
  kind: 'subsidy',
  shape: z.strictObject({
    oralVillage: yuan,
    oralTownship: yuan,
    oralNeeds: shown,
    ordinaryVillage: yuan,
    ordinaryTownship: yuan,
    ordinaryNeeds: shown,
    difficultVillage: yuan,
    difficultTownship: yuan,
    difficultNeeds: shown,
    majorVillage: yuan,
    majorTownship: yuan,
    majorNeeds: shown,
    paidKinds: z.array(z.enum(mediatorKinds)).min(1).max(mediatorKinds.length),
    daysBack: z.int().min(1).max(1_096),
    soonMinutes: z.int().min(0).max(1_440),
    mostADay: z.int().min(1).max(100),
    againDays: z.int().min(0).max(1_096),
  }),
  unsaid: usualTerms,
};

export const policies: readonly Policy[] = [
  confirmation,
  performance,
  tierWarning,
  tierTime,
  answers,
  sessions,
  guestLinks,
  onlineRooms,
  ...AgreementPaper.options.map(paperPolicy),
  ...bodyKinds.map(bodyPolicy),
  ...mediatorKinds.map(mediatorPolicy),
  roster,
  filing,
  spotSample,
  commissions,
  subsidy,
];
