import { DisputeClosed } from '#contracts';
import type { ClosingOutcome, DisputeFact, TerminationReason } from '#contracts';
import type { Dispute } from './dispute.js';

/** Closing is news from the mediation, not a request: what is not open stays as it is. */
export function close({ status }: Dispute, outcome: ClosingOutcome): DisputeFact[] {
  return status === 'assigned' || status === 'accepted' ? [DisputeClosed({ outcome })] : [];
}

/** How a mediation that ended without agreement closes the dispute. */
export function outcomeOf(reason: TerminationReason): ClosingOutcome {
  switch (reason) {
    case 'withdrawn':
      return 'withdrawn';
    case 'left-for-court':
    case 'left-for-arbitration':
    case 'left-for-administrative':
      return 'left';
    case 'party-refused':
    case 'no-agreement':
    case 'escalated-to-police':
    case 'other':
      return 'unsettled';
  }
}
