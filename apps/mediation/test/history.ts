import { endOf, workingDays } from '#calendar';
import type { Counting } from '#calendar';
import {
  AgreementAltered,
  AgreementEffective,
  AgreementMade,
  AgreementSigned,
  AttemptRecorded,
  Breached,
  Escalated,
  MediationOpened,
  MediationReopened,
  PartPerformed,
  ReferralOffered,
  Settled,
  Terminated,
} from '#contracts';
import type { MediationFact, Obligation } from '#contracts';
import { specify } from '#testing/plain';
import type { Agreeing } from '../src/mediation/acting.js';
import type { HeldAttempt } from '../src/mediation/attempt.js';
import { papers } from '../src/agreement/paper.js';
import { evolve, initial } from '../src/mediation/mediation.js';
import { usualHours } from '../src/session/arranging.js';
import type { Arranging } from '../src/session/arranging.js';
import { allRoutes } from '../src/mediation/terminate.js';
import { threeByThree } from './ladders.js';

/** What the specs of the rules have in common: a dispute in 龙树镇, led by the department of natural resources. */
export const given = specify<ReturnType<typeof evolve>, MediationFact>({ initial, evolve });

export const today = '2026-11-23';

/** A mediator of a unit, of the county unless said otherwise, who may do all of it. */
export const acting = (more: Partial<Agreeing> & Readonly<{ unit?: string }> = {}): Agreeing => {
  const { unit = '510722', ...rest } = more;
  return { by: { subject: 'm', unit, roles: ['mediator'] }, ladder: threeByThree, papers, today, confirmation, ...rest };
};
/** At ten of that day; an hour of grace. */
export const arranging: Arranging = {
  now: new Date('2026-11-23T02:00:00Z'),
  lateMinutes: 60,
  hours: usualHours,
  days: workingDays([]),
  booked: [],
};

/** Thirty days, the last of which rolls; the holidays of 2027 are not announced. */
export const confirmation: Counting = (begun) => endOf({ unit: 'days', count: 30, rolls: true }, begun, october);
const october = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);

export const routes = [...allRoutes];
export const ids = { first: '01990000-0000-7000-8000-000000000001', second: '01990000-0000-7000-8000-000000000002' };

export const whose = { lead: 'natural-resources', category: 'forest-land', township: '510722106', village: '510722106201' };

export const openedOn = '2026-11-01';
export const openedAt = (tier: number, more: Partial<MediationOpened['data']> = {}) =>
  MediationOpened({ tier, policy: 1, desk: 'county', ...whose, openedOn, ...more });
export const opened = openedAt(1);

export const session: HeldAttempt = {
  venue: 'village',
  form: 'people',
  bodies: ['510722106201'],
  mediators: ['周调解'],
  parties: ['applicant', 'respondent'],
  heldOn: '2026-11-02',
  outcome: 'failed',
  reason: 'no-consensus',
  beyondLimit: false,
  record: null,
};

const venues = ['village', 'township', 'county'] as const;

const { mediators: _sealed, ...toldOf } = session;

/** The session as the facts tell it: the nth attempt of a tier, failed unless said otherwise. */
export const held = (tier: number, attempt: number, more: Partial<AttemptRecorded['data']> = {}) =>
  AttemptRecorded({
    ...toldOf,
    bodies: [...session.bodies],
    parties: [...session.parties],
    venue: venues[tier - 1] ?? 'other',
    tier,
    attempt,
    counted: true,
    ...more,
  });
export const agreed = (tier: number, attempt: number, more: Partial<AttemptRecorded['data']> = {}) =>
  held(tier, attempt, { outcome: 'agreed', reason: null, ...more });

export const raised = (tier: number) => Escalated({ tier, reason: 'limit-reached' });
export const offered = ReferralOffered({ tier: 3, routes });
export const offeredUp = (tier: number) => ReferralOffered({ tier, next: tier + 1, routes });

export const draft = {
  agreement: ids.first,
  form: 'written',
  scope: 'whole',
  on: '2026-11-02',
  amountYuan: 3000,
  performBy: null,
} satisfies AgreementMade['data'];
/** A people's committee's paper, where it is written and not said otherwise. */
export const made = (more: Partial<AgreementMade['data']> = {}) => {
  const paper = { paper: 'committee', needs: ['parties', 'mediator', 'committee'] } satisfies Partial<AgreementMade['data']>;
  return AgreementMade({ ...draft, ...(more.form === 'oral' ? {} : paper), ...more });
};
export const effective = (on = '2026-11-02', confirmBy = '2026-12-02', agreement = ids.first) =>
  AgreementEffective({ agreement, on, confirmBy });
export const settled = (tier = 1, agreement = ids.first) => Settled({ tier, agreement });
export const ended = (tier: number, reason: Terminated['data']['reason']) => Terminated({ tier, reason, routes });
/** What was agreed before stands. */
export const endedInPart = (tier: number, reason: Terminated['data']['reason']) =>
  Terminated({ ...ended(tier, reason).data, settledInPart: true });
export const reopened = (tier: number, reason: MediationReopened['data']['reason']) => MediationReopened({ tier, reason });

/** On a part, by word of mouth; the rest is open. */
export const onPart = [opened, agreed(1, 1), made({ form: 'oral', scope: 'part' }), effective()] as const;

/** Settled in the village by word of mouth on the second of November. */
export const byWordOfMouth = [opened, agreed(1, 1), made({ form: 'oral' }), effective(), settled()] as const;

const nobody = { party: null, side: null };
/** 1,200.50 yuan in two instalments of which the second falls due with the first, and a road to be kept clear. */
export const obligations = [
  {
    clause: 1,
    by: { party: null, side: 'respondent' },
    to: { party: null, side: 'applicant' },
    kind: 'pay',
    fen: 120_050,
    due: '2026-11-30',
    instalments: [
      { due: '2026-11-10', fen: 60_000 },
      { due: '2026-11-30', fen: 60_050 },
    ],
    restFallsDue: true,
  },
  { clause: 2, by: nobody, to: null, kind: 'refrain', fen: null, due: null },
  { clause: 3, by: { party: null, side: 'respondent' }, to: null, kind: 'do', fen: null, due: '2026-11-20' },
] satisfies Obligation[];

const owedBy = (day: string) => ({ dueAt: `${day}T16:00:00.000Z`, warnAt: null, provisional: false });
/** By word of mouth, clause by clause, in effect with its days. */
export const inClauses = [
  opened,
  agreed(1, 1),
  made({ form: 'oral', amountYuan: 1201, performBy: '2026-11-30', obligations }),
  AgreementEffective({
    ...effective().data,
    items: [
      { clause: 1, nth: 1, ...owedBy('2026-11-10') },
      { clause: 1, nth: 2, ...owedBy('2026-11-30') },
      { clause: 3, nth: 1, ...owedBy('2026-11-20') },
    ],
  }),
  settled(),
] as const;
export const partDone = (clause: number, nth: number, more: Partial<PartPerformed['data']> = {}) =>
  PartPerformed({ agreement: ids.first, clause, nth, on: '2026-11-10', fen: null, done: true, ...more });
export const clauseByClause = [
  ...inClauses,
  partDone(1, 1, { fen: 10_000, done: false }),
  Breached({ agreement: ids.first, on: '2026-11-21', enforceable: false, items: [{ clause: 3, nth: 1 }] }),
] as const;

/** In its second version, which the first of two parties has signed. */
export const altered = [
  opened,
  agreed(1, 1),
  made({ parties: [1, 2] }),
  AgreementAltered({
    agreement: ids.first,
    on: '2026-11-03',
    version: 2,
    record: ids.second,
    amountYuan: null,
    performBy: null,
    changed: { clauses: [2], facts: true },
  }),
  AgreementSigned({ agreement: ids.first, by: 'parties', on: '2026-11-04', party: 1, version: 2 }),
] as const;
