import { RoundEnded } from '#contracts';
import type { RoundFact } from '#contracts';
import type { Round } from './round.js';

/**
 * The unit is no more `from` then on, and nobody is left to return its round: its successor's own covers the area. What it had owed
 * before, and not returned, it was silent on while it was there, and that stays.
 */
export function endOf({ status, unit, period, dueAt }: Round, successor: string | null, from: string): RoundFact[] {
  const owed = status === 'overdue' && Date.parse(dueAt) <= Date.parse(from);
  return (status === 'open' || status === 'overdue') && !owed ? [RoundEnded({ unit, period, successor })] : [];
}
