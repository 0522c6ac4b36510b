import { DisputeClosed, DisputeWithdrawn } from '#contracts';
import type { DisputeFact, PartyExit } from '#contracts';
import { outcomeOf } from './close.js';
import { mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';

/**
 * Mediation is voluntary: a party leaves at any moment and through any window, before a mediation has opened too. Where one
 * has, it ends when it hears of this.
 */
export function withdraw(dispute: Dispute, reason: PartyExit): DisputeFact[] {
  mustBeOpen(dispute);
  return [DisputeWithdrawn({ reason }), DisputeClosed({ outcome: outcomeOf(reason) })];
}
