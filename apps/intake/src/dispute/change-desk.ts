import { COUNTY_DESK } from '#contracts';
import type { DisputeFact } from '#contracts';
import type { Clock } from './acceptance.js';
import { evolve } from './dispute.js';
import type { Dispute } from './dispute.js';
import { handOver } from './hand-over.js';
import { assignedTo, deskFor } from './link.js';
import type { Reference } from './link.js';
import { isOver } from './open.js';

/**
 * What is open goes to the desk that mediates for its units now: a department has its own since, or has it no more. What is over stays where
 * it ended; only from a desk that mediates no more it comes to the county's, as it ended: somebody has to see that what was agreed is carried
 * out, and to hear whoever comes back.
 */
export function changeDesk(dispute: Dispute, reference: Reference): DisputeFact[] {
  const { status, lead, township, village } = dispute;
  if (lead === null || dispute.desk === null) return [];
  const desk = deskFor(lead, { township, village }, reference);
  const goes = status === 'assigned' || status === 'accepted' || (isOver(dispute) && desk === COUNTY_DESK);
  return !goes || desk === dispute.desk ? [] : [assignedTo({ lead, township, village, desk }, dispute)];
}

/** To those who stand in the place of units that are no more, and to their desk. */
export function follow(dispute: Dispute, reference: Reference, clock?: Clock): DisputeFact[] {
  const handed = handOver(dispute, reference, clock);
  return [...handed, ...changeDesk(handed.reduce<Dispute>(evolve, dispute), reference)];
}
