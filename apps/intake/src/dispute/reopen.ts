import { DisputeReopened } from '#contracts';
import type { DisputeFact, ReopeningReason } from '#contracts';
import { begun } from './acceptance.js';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';

/**
 * A broken agreement or a new claim brings it back to those who had accepted it; who had not has the time for it again. It
 * ends a restriction (see dispute.ts): a party or a court may go on with the dispute, and that is a purpose of its own to use
 * what is kept (PIPL 13, 47).
 */
export function reopen({ status, seats }: Dispute, reason: ReopeningReason, clock?: Clock): DisputeFact[] {
  if (status !== 'closed') return [];
  const all = Object.values(seats).every((standing) => standing === 'accepted');
  return [DisputeReopened({ reason, ...(all ? {} : begun(clock)) })];
}

export const endsRestriction = ({ status, personalData }: Dispute): boolean => status === 'closed' && personalData === 'restricted';

/** No window closes a dispute so: where a desk takes it over open, the one before had reopened it, and was no longer heard. */
export const closedBySettling = ({ status, outcome }: Dispute): boolean =>
  status === 'closed' && (outcome === 'settled' || outcome === 'settled-in-part');
