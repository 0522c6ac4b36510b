import { DisputeReopened } from '#contracts';
import type { DisputeFact, ReopeningReason } from '#contracts';
import { begun } from './acceptance.js';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';

/** A broken agreement or a new claim brings it back to those who had accepted it; who had not has the time for it again. */
export function reopen({ status, seats }: Dispute, reason: ReopeningReason, clock?: Clock): DisputeFact[] {
  if (status !== 'closed') return [];
  const all = Object.values(seats).every((standing) => standing === 'accepted');
  return [DisputeReopened({ reason, ...(all ? {} : begun(clock)) })];
}
