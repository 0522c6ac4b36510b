import { DisputeClosed } from '#contracts';
import type { ClosingOutcome, DisputeFact, Handling, TakenOver, Terminated, TerminationReason } from '#contracts';
import type { Dispute } from './dispute.js';
import { assignedTo } from './link.js';

/**
 * Closing is news from the mediation, not a request: what is not open stays as it is. Only an agreement that was made before a
 * withdrawal at our window was heard there stands all the same, on the whole or on a part; a settlement that a court refused
 * to confirm, or that is broken, is none once a party goes on elsewhere; what a party had left for may decide it; and what was agreed
 * before the mediators heard that it is not admitted stands as well.
 */
export function close({ status, outcome: before, desk }: Dispute, outcome: ClosingOutcome, as?: Handling): DisputeFact[] {
  const agreed = outcome === 'settled' || outcome === 'settled-in-part';
  const undone = before === 'settled' && (outcome === 'left' || outcome === 'settled-in-part');
  const decided = before === 'left' && as !== undefined;
  const overtaken = status === 'closed' && (undone || decided || (agreed && before !== 'settled' && before !== outcome));
  const stands = status === 'refused' && desk !== null && agreed;
  return status === 'assigned' || status === 'accepted' || overtaken || stands ? [DisputeClosed({ outcome, ...(as && { as }) })] : [];
}

/**
 * What a mediation ended in. That its dispute was not to be admitted after all we said ourselves; where it was settled and reopened
 * before that was heard, it is open here and given to those who mediate again.
 */
export function closeAfter(
  dispute: Dispute,
  { reason, settledInPart, as }: Pick<Terminated['data'], 'reason' | 'settledInPart' | 'as'>,
): DisputeFact[] {
  if (settledInPart) return close(dispute, 'settled-in-part');
  if (as === 'not-admitted') return goesOn(dispute);
  return as === undefined ? close(dispute, outcomeOf(reason)) : close(dispute, 'left', as);
}

/** What a mediation had come to when another desk took it: what its first desk said after it had to let it go was not heard here. */
export function closeWith(
  dispute: Dispute,
  { status, termination, ended }: Pick<TakenOver['data'], 'status' | 'termination' | 'ended'>,
): DisputeFact[] {
  switch (status) {
    case 'settled':
    case 'settled-in-part':
      return close(dispute, status);
    case 'terminated':
      return closeAfter(dispute, { reason: termination ?? 'other', ...(ended && { as: ended }) });
    case 'open':
    case 'voided':
      return [];
  }
}

function goesOn(dispute: Dispute): DisputeFact[] {
  const { status, decisions, lead, township, village, desk } = dispute;
  const overtaken = (status === 'assigned' || status === 'accepted') && decisions.at(-1)?.as === 'refused';
  return overtaken && lead !== null && desk !== null ? [assignedTo({ lead, township, village, desk }, dispute)] : [];
}

/** How a mediation that ended without agreement, or with one on a part only, closes the dispute. */
export const outcomeOf = (reason: TerminationReason, settledInPart = false): ClosingOutcome =>
  settledInPart ? 'settled-in-part' : outcomes[reason];

const outcomes: Readonly<Record<TerminationReason, ClosingOutcome>> = {
  withdrawn: 'withdrawn',
  'left-for-court': 'left',
  'left-for-arbitration': 'left',
  'left-for-administrative': 'left',
  'party-refused': 'unsettled',
  'no-agreement': 'unsettled',
  'escalated-to-police': 'unsettled',
  other: 'unsettled',
};
