import { RoundEnded } from '#contracts';
import type { RoundFact } from '#contracts';
import type { Round } from './round.js';

/** The unit is no more `from` then on, and nobody is left to return its round: its successor's own covers the area. */
export const endOf = (round: Round, successor: string | null, from: string): RoundFact[] =>
  ended(round, from).map(({ unit, period }) => RoundEnded({ unit, period, successor }));

/** The unit screens at another desk `from` then on, and owes there what it has not returned here. */
export const handTo = (round: Round, to: string, from: string): RoundFact[] =>
  ended(round, from).map(({ unit, period }) => RoundEnded({ unit, period, successor: null, to }));

/** What it had owed before, and not returned, it was silent on while it was there, and that stays, whether a clock has said so or not. */
function ended(round: Round, from: string): readonly Round[] {
  const { status, dueAt } = round;
  const owed = Date.parse(dueAt) <= Date.parse(from);
  return (status === 'open' || status === 'overdue') && !owed ? [round] : [];
}
