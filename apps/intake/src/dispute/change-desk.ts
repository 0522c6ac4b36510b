import type { DisputeFact } from '#contracts';
import type { Dispute } from './dispute.js';
import { assignedTo, deskFor } from './link.js';
import type { Reference } from './link.js';

/** What is open goes to the desk that mediates for its units now: a department has its own since, or has it no more. */
export function changeDesk(dispute: Dispute, reference: Reference): DisputeFact[] {
  const { status, lead, township, village } = dispute;
  if ((status !== 'assigned' && status !== 'accepted') || lead === null) return [];
  const desk = deskFor(lead, { township, village }, reference);
  return desk === dispute.desk ? [] : [assignedTo({ lead, township, village, desk }, dispute)];
}
