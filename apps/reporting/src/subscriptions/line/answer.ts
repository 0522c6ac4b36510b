import type { Failure } from '../subscription.js';
import { Undelivered } from './line.js';
import type { Answer } from './line.js';

/** So many requests a minute are asked for; a receiver may say fewer. */
export const RATE_ASKED = 1_200;

/** It answered, and that was a no. */
export class Said extends Undelivered {
  constructor(
    failure: Failure,
    readonly answer: Answer,
  ) {
    super(failure);
  }
}

/** 410 is for ever; anything else that is no success may be another time. */
export function mustHaveTaken(answer: Answer): void {
  if (answer.status === 410) throw new Said('gone', answer);
  if (answer.status < 200 || answer.status > 299) throw new Said(isRedirection(answer) ? 'redirected' : 'answered', answer);
}

const isRedirection = ({ status }: Answer): boolean => status >= 300 && status < 400;

/** Requests a minute; nothing where it sets no bound. */
export function rateIn({ headers }: Answer): number | null {
  const said = Number(headers['webhook-allowed-rate']);
  return Number.isInteger(said) && said >= 1 && said < RATE_ASKED ? said : null;
}

/** Retry-After, in seconds or as a date. */
export function askedMs(answer: Answer | undefined, at: Date): number {
  const said = answer?.headers['retry-after'];
  if (said === undefined) return 0;
  const ms = /^\d{1,9}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - at.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
