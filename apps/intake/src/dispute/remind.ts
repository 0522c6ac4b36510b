import { DisputeReminded, DisputeReminderAnswered } from '#contracts';
import type { DisputeFact, ReminderAnswer } from '#contracts';
import { Refused, RefusedAt, levelOf } from '#kernel';
import type { Acting } from './acting.js';
import type { Dispute } from './dispute.js';
import { pendingOf } from './reminded.js';
import { roleOf, seatOf, seats } from './seat.js';
import type { Seat } from './seat.js';

type Reminder = Pick<DisputeReminded['data'], 'unit' | 'reason'> & Readonly<{ answerBy?: string | undefined }>;

/**
 * 催办: from above, and to whom it is to do something now. The county reminds whoever answers, a township its village; nobody reminds a
 * neighbour. Once a day each: whoever comes second on the same day finds it done.
 */
export function remind(dispute: Dispute, { unit, reason, answerBy }: Reminder, { by, today }: Acting): DisputeFact[] {
  mustWait(dispute);
  if (!seats.some((each) => oversees(by.unit, dispute, each))) throw new Refused('dispute.reminded-from-above');
  const seat = awaited(dispute, unit);
  if (!oversees(by.unit, dispute, seat)) throw new Refused('dispute.reminded-from-above');
  if (dispute.seats[seat] === 'bounced') throw new Refused('dispute.reminded-waits', { unit });
  if (reason === 'not-accepted' && (dispute.status === 'undecided' || dispute.seats[seat] !== 'waiting'))
    throw new RefusedAt('reason', 'dispute.reminded-accepted', { unit });
  if (reason === 'not-decided' && dispute.status !== 'undecided') throw new RefusedAt('reason', 'dispute.reminded-decided');
  if (answerBy !== undefined && answerBy < today) throw new RefusedAt('answerBy', 'dispute.reminded-for-past', { on: answerBy });
  if (dispute.reminders.some((each) => each.unit === unit && each.on === today)) return [];
  return [DisputeReminded({ unit, role: roleOf(seat), reason, by: by.unit, on: today, ...(answerBy !== undefined && { answerBy }) })];
}

/** Where it has done nothing yet that says it by itself. */
export function answerReminder(dispute: Dispute, answer: ReminderAnswer, { by: { unit }, today }: Acting): DisputeFact[] {
  awaited(dispute, unit);
  if (!pendingOf(dispute.reminders, unit)) throw new Refused('dispute.not-reminded', { unit });
  return [DisputeReminderAnswered({ unit, answer, on: today })];
}

/** Whoever can be named in a reminder at all, the nearest first. */
export const remindable = (dispute: Dispute): string[] => {
  const units = (['village', 'township', 'lead'] as const).flatMap((seat) => dispute[seat] ?? []);
  return [...new Set(units)];
};

/** Of what was left open the department is awaited that leads it, and nobody else yet. */
function awaited(dispute: Dispute, unit: string): Seat {
  mustWait(dispute);
  const seat = seatOf(dispute, unit);
  if (seat === undefined || (dispute.status === 'undecided' && seat !== 'lead')) throw new Refused('dispute.not-accountable', { unit });
  return seat;
}

/** For somebody who answers for it. */
function mustWait({ status }: Dispute): void {
  if (status !== 'undecided' && status !== 'assigned' && status !== 'accepted') throw new Refused('dispute.not-open', { status });
}

function oversees(by: string, dispute: Dispute, seat: Seat): boolean {
  if (dispute[seat] === by) return false;
  return levelOf(by) === 'county' || (seat === 'village' && by === dispute.township);
}
