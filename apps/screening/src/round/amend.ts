import { ReturnAmended } from '#contracts';
import type { AmendmentReason, RoundFact } from '#contracts';
import { NotFound, Refused, RefusedAt } from '#kernel';
import type { Round } from './round.js';

export type Amending = Readonly<{ by: string; at: Date; reason: AmendmentReason; findings: number }>;

/**
 * 补报: what a return left out is added to it by the unit that filed it, which says why. The first return stands as it was filed, in time
 * or late. Of what was reported too much each finding is dismissed, which is no amendment: the return goes on telling it.
 */
export function amendReturn(round: Round, { by, at, reason, findings: added }: Amending): RoundFact[] {
  const { status, unit, period, findings, zero } = round;
  if (status === 'unopened') throw new NotFound('round');
  if (by !== unit) throw new Refused('round.of-another-unit', { unit });
  if (status !== 'returned') throw new Refused('round.not-returned', { period });
  if (reason === 'mistaken-zero' && !zero) throw new RefusedAt('reason', 'round.no-zero-report');
  if (added === 0) throw new RefusedAt('findings', 'round.amended-by-findings');
  return [ReturnAmended({ unit, period, added, findings: findings + added, reason, at: at.toISOString() })];
}
