import { DisputeClosed, DisputeRefused, DisputeWithdrawn } from '#contracts';
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
  const withdrawn = DisputeWithdrawn({ reason });
  // Before it was admitted that is one of the five grounds, as with a registration: nobody has mediated it in vain.
  if (dispute.status === 'undecided' && reason === 'party-refused')
    return [withdrawn, DisputeRefused({ ground: 'party-refuses', grounds: ['party-refuses'] })];
  return [withdrawn, DisputeClosed({ outcome: outcomeOf(reason) })];
}
