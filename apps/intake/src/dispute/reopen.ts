import { DisputeReopened } from '#contracts';
import type { DisputeFact, ReopeningReason } from '#contracts';
import { begun } from './acceptance.js';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';

/** A broken agreement or a new claim brings it back to those who had accepted it; who had not has the time for it again. */
export function reopen({ status, leadAccepted, territorialAccepted }: Dispute, reason: ReopeningReason, clock?: Clock): DisputeFact[] {
  if (status !== 'closed') return [];
  return [DisputeReopened({ reason, ...(leadAccepted && territorialAccepted ? {} : begun(clock)) })];
}
