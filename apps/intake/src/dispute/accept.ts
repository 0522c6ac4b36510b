import { DisputeAcceptedByUnit } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused } from '#kernel';
import type { Dispute } from './dispute.js';
import { roleOf, seatOf } from './seat.js';
import type { Seat } from './seat.js';

/** Each accountable unit accepts once; saying so again changes nothing. */
export function accept(dispute: Dispute, unit: string): DisputeFact[] {
  const seat = accountable(dispute, unit);
  return dispute.seats[seat] === 'accepted' ? [] : [DisputeAcceptedByUnit({ unit, role: roleOf(seat) })];
}

/** Where a unit sits that answers for an open dispute. Its township does not answer in its village's place, nor the village for it. */
export function accountable(dispute: Dispute, unit: string): Seat {
  const { status } = dispute;
  if (status !== 'assigned' && status !== 'accepted') throw new Refused('dispute.not-open', { status });
  const seat = seatOf(dispute, unit);
  if (seat === undefined) throw new Refused('dispute.not-accountable', { unit });
  return seat;
}
