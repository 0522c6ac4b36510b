import type { DisputeReminded } from '#contracts';
import type { Dispute } from './dispute.js';
import { isOpen } from './open.js';
import { seatOf } from './seat.js';

/** `pending`: the unit has neither done nor said anything since. */
export type Reminded = DisputeReminded['data'] & Readonly<{ pending: boolean }>;

/** Those of before stand in the way. */
export const reminded = (reminders: readonly Reminded[], data: DisputeReminded['data']): readonly Reminded[] => [
  ...reminders.filter(({ unit }) => unit !== data.unit),
  { ...data, pending: true },
];

export const answeredBy = (reminders: readonly Reminded[], by: string | null): readonly Reminded[] =>
  pendingOf(reminders, by) ? reminders.map((each) => (each.unit === by ? { ...each, pending: false } : each)) : reminders;

export const pendingOf = (reminders: readonly Reminded[], by: string | null): Reminded | undefined =>
  reminders.find(({ unit, pending }) => pending && unit === by);

/** Nobody is waited for who answers for it no more, or once it is over. */
export function stillReminded(dispute: Dispute): readonly Reminded[] {
  const { reminders } = dispute;
  const still = isOpen(dispute) ? reminders.filter(({ unit }) => seatOf(dispute, unit) !== undefined) : [];
  return still.length === reminders.length ? reminders : still;
}
