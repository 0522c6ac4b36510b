import type { components } from './api/openapi/mediation.js';
import { may } from './may.js';

type Mediation = components['schemas']['MediationDto'];

/** The acts on a case, each with its door. */
export const doors = {
  agreement: 'agreements',
  attempt: 'attempts',
  schedule: 'sessions',
  escalate: 'escalation',
  'hand-down': 'referrals',
  pause: 'pause',
  resume: 'resumption',
  extend: 'extension',
  refer: 'referrals',
  litigation: 'litigation',
  reopen: 'reopening',
} as const;
export const rare = ['hand-down', 'pause', 'extend', 'refer', 'litigation', 'reopen'] as const;
export type Rare = (typeof rare)[number];
export type Moving = 'sign' | 'refer' | Exclude<keyof typeof doors, Rare>;

type Case = Pick<Mediation, 'acts' | 'attempts' | 'round' | 'referralOffered'>;

/**
 * What moves a case on, the likeliest first. What was just agreed is written down and signed before anything else; a paper that nobody
 * came back to waits behind. Once its attempts are used up the next door is offered, and one more session only after it.
 */
export function movingIn({ acts, attempts, round, referralOffered }: Case, unsigned: boolean): Moving[] {
  const last = attempts.at(-1);
  const papers = ['sign', 'agreement'] as const;
  const up = ['escalate', ...(referralOffered && !may(acts, doors.escalate) ? (['refer'] as const) : [])] as const;
  const sessions = referralOffered ? [...up, 'attempt' as const, 'schedule' as const] : (['attempt', 'schedule', 'escalate'] as const);
  const [first, then] = last?.outcome === 'agreed' && last.round === round ? [papers, sessions] : [sessions, papers];
  const order = [...first, ...then, 'resume'] as const;
  return order.filter((action) => (action === 'sign' ? unsigned : may(acts, doors[action])));
}

/** What is rare, beside what moves it on; nobody hands down what stands at the lowest tier. */
export const seldomIn = ({ acts, tier }: Pick<Mediation, 'acts' | 'tier'>, moving: readonly Moving[]): Rare[] =>
  rare.filter(
    (action) => may(acts, doors[action]) && !(moving as readonly string[]).includes(action) && (action !== 'hand-down' || tier > 1),
  );
