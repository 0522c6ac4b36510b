import { DisputeReopened } from '#contracts';
import type { DisputeFact, ReopeningReason } from '#contracts';
import type { Dispute } from './dispute.js';

/** A broken agreement or a new claim brings it back to those who had accepted it. */
export function reopen({ status }: Dispute, reason: ReopeningReason): DisputeFact[] {
  return status === 'closed' ? [DisputeReopened({ reason })] : [];
}
