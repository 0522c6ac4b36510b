import { daysBetween, today } from '#calendar';
import { ReturnAmended } from '#contracts';
import type { AmendmentReason, RoundFact } from '#contracts';
import { NotFound, Refused, RefusedAt } from '#kernel';
import type { Round } from './round.js';

export type Amending = Readonly<{ by: string; at: Date; reason: AmendmentReason; findings: number; withinDays: number }>;

/**
 * 补报: what a return left out is added to it by the unit that filed it, which says why. The first return stands as it was filed, in time
 * or late. Of what was reported too much each finding is dismissed, which is no amendment: the return goes on telling it. It is amended
 * within the county's days after it was due: figures that people have long read stand.
 */
export function amendReturn(round: Round, { by, at, reason, findings: added, withinDays: days }: Amending): RoundFact[] {
  const { status, unit, period, findings, zero, dueAt } = round;
  if (status === 'unopened') throw new NotFound('round');
  if (by !== unit) throw new Refused('round.of-another-unit', { unit });
  if (status !== 'returned') throw new Refused('round.not-returned', { period });
  if (daysBetween(lastDayOf(dueAt), today(at)) > days) throw new Refused('round.amended-late', { period, days });
  if (reason === 'mistaken-zero' && !zero) throw new RefusedAt('reason', 'round.no-zero-report');
  if (added === 0) throw new RefusedAt('findings', 'round.amended-by-findings');
  return [ReturnAmended({ unit, period, added, findings: findings + added, reason, at: at.toISOString() })];
}

/** In time is until the moment at which its last day ends. */
const lastDayOf = (dueAt: string): string => today(new Date(Date.parse(dueAt) - 1));
