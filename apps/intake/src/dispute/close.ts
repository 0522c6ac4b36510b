import { DisputeClosed } from '#contracts';
import type { ClosingOutcome, DisputeFact, TerminationReason } from '#contracts';
import type { Dispute } from './dispute.js';

/**
 * Closing is news from the mediation, not a request: what is not open stays as it is. Only an agreement that was made before a
 * withdrawal at our window was heard there stands all the same, on the whole or on a part; and a settlement that a court refused
 * to confirm, or that is broken, is none once a party goes on elsewhere.
 */
export function close({ status, outcome: before }: Dispute, outcome: ClosingOutcome): DisputeFact[] {
  const agreed = outcome === 'settled' || outcome === 'settled-in-part';
  const undone = before === 'settled' && (outcome === 'left' || outcome === 'settled-in-part');
  const overtaken = status === 'closed' && (undone || (agreed && before !== 'settled' && before !== outcome));
  return status === 'assigned' || status === 'accepted' || overtaken ? [DisputeClosed({ outcome })] : [];
}

/** How a mediation that ended without agreement, or with one on a part only, closes the dispute. */
export function outcomeOf(reason: TerminationReason, settledInPart = false): ClosingOutcome {
  if (settledInPart) return 'settled-in-part';
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
