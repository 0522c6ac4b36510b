import type { ActKind } from './act.js';
import type { ActFound } from './walk.js';

/** What is noted at the door bears when it happened; where it was written much later it says when. */
const NOTED: ReadonlySet<string> = new Set<ActKind>(['refusal', 'sign-in']);
const [KIND, DETAIL] = [2, 11];

/** In microseconds: when an act was written by its own account. Of all but what is noted at the door that is when it was done. */
export function writtenAt({ at, text }: Pick<ActFound, 'at' | 'text'>): number {
  const told = JSON.parse(text) as readonly unknown[];
  const { written } = (told[DETAIL] ?? {}) as { written?: unknown };
  if (!NOTED.has(String(told[KIND])) || typeof written !== 'string') return at;
  const instant = Date.parse(written) * 1_000;
  return Number.isNaN(instant) ? at : instant;
}
