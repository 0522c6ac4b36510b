import { endOf, workingDays } from '#calendar';
import type { Counting } from '#calendar';
import {
  AgreementEffective,
  AgreementMade,
  AttemptRecorded,
  Escalated,
  MediationOpened,
  MediationReopened,
  ReferralOffered,
  Settled,
  Terminated,
} from '#contracts';
import type { MediationFact } from '#contracts';
import { specify } from '#testing/plain';
import type { Acting } from '../src/mediation/acting.js';
import type { HeldAttempt } from '../src/mediation/attempt.js';
import { threeByThree } from '../src/mediation/ladder.js';
import { evolve, initial } from '../src/mediation/mediation.js';
import { allRoutes } from '../src/mediation/terminate.js';

/** What the specs of the rules have in common: a dispute in 龙树镇, led by the department of natural resources. */
export const given = specify<ReturnType<typeof evolve>, MediationFact>({ initial, evolve });

export const today = '2026-11-23';

/** A mediator of a unit, of the county unless said otherwise, who may do all of it. */
export const acting = (more: Partial<Acting> & Readonly<{ unit?: string }> = {}): Acting => {
  const { unit = '510722', ...rest } = more;
  return { by: { subject: 'm', unit, roles: ['mediator'] }, ladder: threeByThree, today, confirmation, ...rest };
};
/** Thirty days, the last of which rolls; the holidays of 2027 are not announced. */
export const confirmation: Counting = (begun) => endOf({ unit: 'days', count: 30, rolls: true }, begun, october);
const october = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);

export const routes = [...allRoutes];
export const ids = { first: '01990000-0000-7000-8000-000000000001', second: '01990000-0000-7000-8000-000000000002' };

export const whose = { lead: 'natural-resources', category: 'forest-land', township: '510722106', village: '510722106201' };

export const openedAt = (tier: number, more: Partial<MediationOpened['data']> = {}) =>
  MediationOpened({ tier, policy: 1, desk: 'county', ...whose, ...more });
export const opened = openedAt(1);

export const session: HeldAttempt = {
  venue: 'village',
  form: 'people',
  bodies: ['510722106201'],
  heldOn: '2026-11-02',
  outcome: 'failed',
  reason: 'no-consensus',
  beyondLimit: false,
  record: null,
};

const venues = ['village', 'township', 'county'] as const;

/** The session as the facts tell it: the nth attempt of a tier, failed unless said otherwise. */
export const held = (tier: number, attempt: number, more: Partial<AttemptRecorded['data']> = {}) =>
  AttemptRecorded({
    ...session,
    bodies: [...session.bodies],
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

export const draft = {
  agreement: ids.first,
  form: 'written',
  scope: 'whole',
  on: '2026-11-02',
  amountYuan: 3000,
  performBy: null,
} satisfies AgreementMade['data'];
export const made = (more: Partial<AgreementMade['data']> = {}) => AgreementMade({ ...draft, ...more });
export const effective = (on = '2026-11-02', confirmBy = '2026-12-02', agreement = ids.first) =>
  AgreementEffective({ agreement, on, confirmBy });
export const settled = (tier = 1, agreement = ids.first) => Settled({ tier, agreement });
export const ended = (tier: number, reason: Terminated['data']['reason']) => Terminated({ tier, reason, routes });
export const reopened = (tier: number, reason: MediationReopened['data']['reason']) => MediationReopened({ tier, reason });

/** Settled in the village by word of mouth on the second of November. */
export const byWordOfMouth = [opened, agreed(1, 1), made({ form: 'oral' }), effective(), settled()] as const;
