import type { UnitLevel } from '#kernel';
import { newId } from '#kernel';
import { registration } from '../../apps/intake/test/people.js';
import { threeByThree } from '../../apps/mediation/test/ladders.js';
import type { Case, Kind } from './ground.js';
import { merged, own } from './places.js';

/**
 * A request that the route takes: what its id is the id of, what is sent, and, of a list, what it shows and by which word
 * one's own stands in it. Nothing needs to be said of a route whose description makes a request that
 * is let in (`described.ts`).
 */
export type Example = Readonly<{
  of?: Kind;
  query?: (level: UnitLevel) => string;
  body?: object;
  /** Of a rule of the county’s: which one. */
  policy?: string;
  shows?: (item: Readonly<Record<string, unknown>>) => unknown;
  as?: (level: UnitLevel, open: Readonly<Record<Kind, Case>>) => string;
}>;

const day = '2026-11-20';
const purpose = '核对';
const listOf = (kind: Kind): Example => ({ shows: ({ id }) => id, as: (level, open) => ofLevel(level, open[kind]) });
const request = (body?: object): Example => ({ of: 'request', ...(body && { body }) });
const dispute = (body?: object): Example => ({ of: 'dispute', ...(body && { body }) });

/** Departments screen by the half-month and stand under their own name, all others by the week under their township. */
const screened: Example = {
  query: (level) => `period=${level === 'department' ? '2026-11-H2' : '2026-W48'}`,
  shows: ({ key }) => key,
  as: (level) => (level === 'department' ? own.department : own.township),
};

export const ofLevel = (level: UnitLevel, { ofPlace, ofDepartment }: Case): string => (level === 'department' ? ofDepartment : ofPlace);

/** The next version of a rule of the county’s. */
const rule = (policy: string, value: object): Example => ({ policy, body: { value, effectiveOn: '2099-01-01', why: '县规定' } });

/** Any agreement: before it is looked for, it is asked whether the mediation is theirs, and whether it is as they saw it. */
export const agreement = newId();

const { version: _version, days: _days, rungs, ...ladder } = threeByThree;
/** As it is sent: what is left out holds no bound. */
const climb = { ...ladder, rungs: rungs.map(({ venues, attempts }) => ({ venues, attempts })) };

/** One that could not be told whoever asks for it. */
const agency = { name: '县法院', url: 'https://10.0.0.1/', profile: 'counts', form: 'batched' };
const desk = { eventDays: 90, deliveryDays: 184, pauseAfterHours: 24, pauseAfterFailures: 10, bothSecretsHours: 24 };

export const examples: Readonly<Record<string, Example>> = {
  'POST /api/intake/disputes': { body: registration({ village: own.village, category: 'neighbour', exclusions: ['offence'] }) },
  'GET /api/intake/disputes': { ...listOf('dispute'), query: () => 'limit=200' },
  // The party's name, as it is in every registration here.
  'POST /api/intake/disputes/search': { ...listOf('dispute'), body: { q: registration().parties[0]?.name, limit: 200 } },
  'POST /api/intake/disputes/{id}/disclosures': dispute({ purpose }),
  'POST /api/intake/disputes/{id}/parties': dispute({ parties: registration().parties }),
  'POST /api/intake/disputes/{id}/adjudication': dispute({ role: 'lead', unit: 'justice' }),
  'POST /api/intake/disputes/{id}/classification': dispute({ category: 'damages' }),
  'POST /api/intake/disputes/{id}/joint-units': dispute({ units: ['court'] }),
  'POST /api/intake/disputes/{id}/voiding': dispute({ reason: 'test' }),
  'POST /api/intake/requests': { body: { kind: 'see', standing: 'self', identity: 'id-card', applicant: { name: '甲' }, disputes: [] } },
  'GET /api/intake/requests': { ...listOf('request'), query: () => 'limit=200' },
  'POST /api/intake/requests/search': { ...listOf('request'), body: { q: registration().parties[0]?.name, limit: 200 } },
  'POST /api/intake/requests/{id}/disclosures': request({ purpose }),
  'POST /api/intake/requests/{id}/disputes': request({ disputes: [] }),
  'POST /api/intake/requests/{id}/answer': request({ outcome: 'refused', ground: 'not-the-person' }),
  'POST /api/intake/units/{id}/abolition': { of: 'unit', body: { on: day, successor: own.village } },
  'POST /api/intake/units/{id}/renaming': { of: 'unit', body: { name: '石桥社区' } },
  'GET /api/intake/deadlines': { ...listOf('dispute'), query: () => 'limit=200' },
  'POST /api/intake/policies/{policy}/versions': rule('entry', { correctionDays: 7 }),
  'POST /api/intake/acts/purpose': { body: { number: 999_999_999 } },

  'POST /api/mediation/policy/versions': { body: { ...climb, effectiveOn: '2099-01-01', days: 7, enteredWithinDays: 30 } },
  'POST /api/mediation/bodies/lacking': { body: { kind: 'village-committee', setUpOn: day } },
  'POST /api/mediation/units/{id}/bodies': { of: 'unit', body: { kind: 'village-committee', name: '石桥村人民调解委员会', setUpOn: day } },
  'POST /api/mediation/units/{id}/calendar': { of: 'unit', body: {} },
  'POST /api/mediation/mediations/{id}/calendar': dispute({ party: 200 }),
  'GET /api/mediation/sessions': { query: () => `from=${day}` },
  'GET /api/mediation/spots/sample': { query: () => `from=${day}` },
  'POST /api/mediation/units/{id}/rooms': { of: 'unit', body: { name: '一楼调解室' } },
  'POST /api/mediation/units/{id}/rooms/endings': { of: 'unit', body: { room: newId(), on: day } },
  'POST /api/mediation/bodies/{id}/changes': { of: 'body', body: { name: '石桥社区人民调解委员会' } },
  'POST /api/mediation/mediations/{id}/subsidy': dispute({ grade: 'oral', parts: [{ mediator: newId(), hundredths: 100 }] }),
  'POST /api/mediation/subsidies/months': { body: { month: '2026-11' } },
  'POST /api/mediation/subsidies/months/payment': { body: { month: '2026-10', on: day, fen: 0, sheet: '0'.repeat(64) } },
  'POST /api/mediation/subsidies/months/sheet': { body: { month: '2026-10', purpose } },
  'POST /api/mediation/bodies/{id}/filing': { of: 'body', body: { number: '三台司备〔2026〕1号', on: day } },
  'POST /api/mediation/bodies/{id}/ending': { of: 'body', body: { on: day } },
  'POST /api/mediation/bodies/{id}/mediators': { of: 'body', body: { name: '周调解', kind: 'people', appointedOn: day } },
  'POST /api/mediation/mediators/{id}/changes': { of: 'mediator', body: { skills: ['neighbour'] } },
  'POST /api/mediation/mediators/{id}/ending': { of: 'mediator', body: { on: day } },
  'GET /api/mediation/mediations': listOf('dispute'),
  'POST /api/mediation/mediations/{id}/disclosures': dispute({ purpose }),
  'POST /api/mediation/mediations/{id}/agreements/warnings': dispute({ terms: '各退半尺' }),
  'POST /api/mediation/mediations/{id}/sessions/disclosures': dispute({ purpose, session: newId() }),
  'POST /api/mediation/mediations/{id}/earlier/disclosures': dispute({ purpose }),
  'POST /api/mediation/mediations/{id}/parties': dispute({ purpose }),
  'POST /api/mediation/mediations/{id}/attempts': dispute({
    venue: 'village',
    form: 'people',
    bodies: [merged],
    mediators: ['周调解'],
    parties: ['applicant'],
    heldOn: day,
    outcome: 'failed',
    reason: 'no-consensus',
  }),
  'POST /api/mediation/mediations/{id}/commissions': dispute({
    kind: 'delegated',
    number: '（2026）川0722诉前调123号',
    court: 'court',
    receivedOn: day,
  }),
  'POST /api/mediation/mediations/{id}/links': dispute({ purpose: 'sign', subject: agreement, party: 1 }),
  'POST /api/mediation/mediations/{id}/pause': dispute({ reason: 'appraisal' }),
  'POST /api/mediation/mediations/{id}/extension': dispute({ agreed: true }),
  'POST /api/mediation/mediations/{id}/consents/corrections': dispute({ party: 1, nth: 1, reason: 'misheard' }),
  'POST /api/mediation/mediations/{id}/referrals': dispute({ from: 'village', to: 'township', on: day }),
  // Whose it is to say depends on what is said: a no, and a party's exit, are anybody's who has a part in it.
  'POST /api/mediation/mediations/{id}/consents': dispute({ party: 1, answer: 'given', how: 'oral', on: day }),
  'POST /api/mediation/mediations/{id}/termination': dispute({ reason: 'withdrawn' }),
  'GET /api/mediation/deadlines': { ...listOf('dispute'), query: () => 'limit=200' },
  'POST /api/mediation/policies/{policy}/versions': rule('performance', { basis: '县规定', length: { unit: 'days', count: 0 } }),
  'POST /api/mediation/acts/purpose': { body: { number: 999_999_999 } },

  // The county has more rounds than a page holds.
  'GET /api/screening/rounds': {
    ...listOf('round'),
    query: (level) => (level === 'county' ? `status=open&unit=${own.village}` : 'status=open&limit=200'),
  },
  'POST /api/screening/rounds/{id}/disclosures': { of: 'round', body: { purpose } },
  'GET /api/screening/coverage': screened,
  'GET /api/screening/findings': listOf('finding'),
  'POST /api/screening/findings/{id}/disclosures': { of: 'finding', body: { purpose } },
  'GET /api/screening/deadlines': {
    ...listOf('round'),
    query: (level) => (level === 'county' ? `state=running&unit=${own.village}` : 'state=running&limit=200'),
  },
  'POST /api/screening/policies/{policy}/versions': rule('cadence-village', { cadence: 'weekly' }),
  'POST /api/screening/acts/purpose': { body: { number: 999_999_999 } },

  'GET /api/reporting/board': { query: () => 'by=township', shows: ({ key }) => key, as: () => own.township },
  'GET /api/reporting/board/trend': {
    query: () => `period=week&township=${own.township}`,
    shows: ({ total }) => (Number(total) > 0 ? own.township : ''),
    as: () => own.township,
  },
  'GET /api/reporting/disputes': { ...listOf('dispute'), query: () => 'figure=total&limit=200' },
  'GET /api/reporting/stuck': { ...listOf('dispute'), query: () => 'limit=200' },
  'GET /api/reporting/screening-board': screened,
  'GET /api/reporting/screening-grid': {
    query: (level) => `until=${level === 'department' ? '2026-11-H2' : '2026-W48'}`,
    shows: ({ unit }) => unit,
    as: (level) => (level === 'department' ? own.department : own.village),
  },
  'GET /api/reporting/news': { ...listOf('dispute'), query: () => 'after=0-0&kind=dispute' },
  'POST /api/reporting/subscriptions': { body: agency },
  'POST /api/reporting/subscriptions/{id}/changes': { body: { ...agency, url: 'https://court.example.gov.cn/' } },
  'GET /api/reporting/subscriptions/{id}/replay': { query: () => `event=${newId()}` },
  'POST /api/reporting/policies/{policy}/versions': rule('webhooks', desk),
  'POST /api/reporting/acts/purpose': { body: { number: 999_999_999 } },
};
