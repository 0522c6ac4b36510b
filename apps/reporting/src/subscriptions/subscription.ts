import { Refused } from '#kernel';
import type { Keeping } from './keeping.js';
import type { Profile } from './profile.js';

/** Pending: its receiver has not allowed us yet. Paused: by an operator, or since it did not answer. Ended: for good. */
export const states = ['pending', 'active', 'paused', 'ended'] as const;
export type State = (typeof states)[number];

/** One event a request, or several (CloudEvents 1.0, structured and batched). */
export const forms = ['structured', 'batched'] as const;
export type Form = (typeof forms)[number];

/** Why something did not arrive. `answered`: with a status that is a no. */
export const failures = [
  'address-inside',
  'name-unknown',
  'unreachable',
  'timed-out',
  'untrusted',
  'redirected',
  'answered',
  'not-allowed',
  'gone',
  'secret-unreadable',
] as const;
export type Failure = (typeof failures)[number];

/** Of which events it is told; an empty list is all there are. */
export type Slice = Readonly<{ types: readonly string[]; townships: readonly string[]; departments: readonly string[] }>;

/** What an operator says of it. */
export type Wanted = Slice & Readonly<{ name: string; url: string; profile: Profile; form: Form }>;

/** How far it was told, and how it went. `failing`: since when nothing arrived. */
export type Course = Readonly<{ failed: number; failing: Date | null }>;

export type Standing = Readonly<{ state: State }>;

/** What an operator's act makes of its state. */
export type Moved = Readonly<{ state: State; why: 'operator' | null }>;

/** Nothing is told without the receiver's word, so that it is asked anew after whatever was. */
export function allowAgain({ state }: Standing): Moved {
  if (state === 'ended') throw new Refused('subscription.ended');
  return { state: 'pending', why: null };
}

export function pause({ state }: Standing): Moved {
  if (state === 'ended') throw new Refused('subscription.ended');
  if (state === 'paused') throw new Refused('subscription.paused-already');
  return { state: 'paused', why: 'operator' };
}

export function resume({ state }: Standing): Moved {
  if (state === 'ended') throw new Refused('subscription.ended');
  if (state !== 'paused') throw new Refused('subscription.not-paused');
  return { state: 'pending', why: null };
}

export function end({ state }: Standing): Moved {
  if (state === 'ended') throw new Refused('subscription.ended');
  return { state: 'ended', why: 'operator' };
}

const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;
/** However long a receiver asks us to wait: a day. */
const MOST_ASKED_MS = 86_400_000;

/** Twice as long each time, to an hour, and a fifth more or less, so that those who failed together do not come together again. */
export function waitsMs(failed: number, chance: number, askedMs = 0): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failed - 1, 20));
  return Math.max(Math.round(base * (0.8 + 0.4 * chance)), Math.min(askedMs, MOST_ASKED_MS));
}

/** Both: a receiver that is called seldom is not left alone for one bad night, nor a busy one for a bad minute. */
export const isGivenUp = ({ failed, failing }: Course, at: Date, rule: Keeping): boolean =>
  failing !== null && failed >= rule.pauseAfterFailures && at.getTime() - failing.getTime() >= rule.pauseAfterHours * 3_600_000;
