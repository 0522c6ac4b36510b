import { DisputeReopened } from '#contracts';
import type { DisputeFact, ReopeningReason } from '#contracts';
import type { Dispute } from './dispute.js';

/**
 * A broken agreement or a new claim brings it back to those who had accepted it. It ends a restriction (see dispute.ts): a party
 * or a court may go on with the dispute, and that is a purpose of its own to use what is kept (PIPL 13, 47).
 */
export function reopen({ status }: Dispute, reason: ReopeningReason): DisputeFact[] {
  return status === 'closed' ? [DisputeReopened({ reason })] : [];
}

export const endsRestriction = ({ status, personalData }: Dispute): boolean => status === 'closed' && personalData === 'restricted';
