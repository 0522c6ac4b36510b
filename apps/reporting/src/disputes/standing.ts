import { Ending } from '#contracts';
import { firstToRunOut } from './clock.js';
import type { Clock } from './clock.js';
import * as ladder from './ladder.js';
import type { LadderEvent, OnTheLadder } from './ladder.js';
import * as register from './register.js';
import type { RegisterEvent, Registered } from './register.js';

export const outcomes = ['open', 'refused', 'undecided', ...Ending.options] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * One dispute as the boards see it. Its two owners speak on streams of their own, which may overtake each other;
 * so each writes only its own half, and what takes both halves is worked out of them.
 */
export type Standing = Registered & OnTheLadder & Readonly<{ outcome: Outcome; clock: Clock | null; changedAt: string }>;

export const initial: Standing = {
  ...register.initial,
  ...ladder.initial,
  outcome: 'open',
  clock: null,
  changedAt: '1970-01-01T00:00:00.000Z',
};

export type DisputeEvent = RegisterEvent | LadderEvent;

/** An event that was folded before changes nothing. */
export function evolve(standing: Standing, event: DisputeEvent): Standing {
  const next = isOfIntake(event) ? register.fold(standing, event) : ladder.fold(standing, event);
  if (next === standing) return standing;
  const newer = Date.parse(event.time) > Date.parse(next.changedAt);
  const outcome = outcomeOf(next);
  const clock = outcome === 'open' || outcome === 'undecided' ? firstToRunOut(next) : null;
  return { ...next, outcome, clock, changedAt: newer ? event.time : next.changedAt };
}

const isOfIntake = (event: DisputeEvent): event is RegisterEvent => event.type.startsWith('intake.');

/** The register has the last word; until it has spoken, a mediation that ended tells. */
const outcomeOf = (standing: Registered & OnTheLadder): Outcome => register.wordOf(standing) ?? ladder.wordOf(standing) ?? 'open';

/** Who only has a part in it: whoever answers for it counts it already. */
export const besides = ({ joint, lead, township, village }: Standing): string[] =>
  joint.filter((unit) => unit !== lead && unit !== township && unit !== village);
