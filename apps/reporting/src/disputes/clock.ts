import type { OnTheLadder } from './ladder.js';
import type { Registered } from './register.js';
import type { Due } from './waiting.js';

export const clockKinds = ['acceptance', 'admission', 'tier'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** `unit`: whose it is; a tier’s is nobody’s alone. */
export type Clock = Due & Readonly<{ kind: ClockKind; unit: string | null }>;

/** Of all that runs in an open dispute what runs out first. What stands still does not run. */
export function firstToRunOut({ status, dues, tierDue, pausedUntil }: Registered & OnTheLadder): Clock | null {
  const kind = status === 'undecided' ? 'admission' : 'acceptance';
  const clocks: Clock[] = Object.entries(dues).map(([unit, due]) => ({ ...due, kind, unit }));
  if (tierDue && pausedUntil === null) clocks.push({ ...tierDue, kind: 'tier', unit: null });
  const inOrder = clocks.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return inOrder[0] ?? null;
}

const key = ({ dueAt, kind, unit }: Clock): string => [dueAt, kind, unit ?? ''].join(' ');
