import { DisputeClosed, DisputeRefused, DisputeWithdrawn } from '#contracts';
import type { DisputeFact, PartyExit } from '#contracts';
import { outcomeOf } from './close.js';
import { mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';

type Noted = Pick<DisputeRefused['data'], 'unit' | 'on'>;

/**
 * Mediation is voluntary: a party leaves at any moment and through any window, before a mediation has opened too. Where one
 * has, it ends when it hears of this. A clear no to what nobody has admitted yet is one of the five grounds, and no mediation that failed:
 * `noted` says at which window, and when.
 */
export function withdraw(dispute: Dispute, reason: PartyExit, noted: Noted = {}): DisputeFact[] {
  mustBeOpen(dispute);
  const neverAdmitted = dispute.status === 'undecided' || dispute.status === 'registered';
  const ends =
    neverAdmitted && reason === 'party-refused'
      ? DisputeRefused({ ground: 'party-refuses', grounds: ['party-refuses'], ...noted })
      : DisputeClosed({ outcome: outcomeOf(reason) });
  return [DisputeWithdrawn({ reason }), ends];
}
