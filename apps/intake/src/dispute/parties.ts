import { DisputePartiesRecorded } from '#contracts';
import type { DisputeFact } from '#contracts';
import { mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';

/** A finding comes without names; the clerk adds them, and later those who join the quarrel. */
export function recordParties(dispute: Dispute, added: number): DisputeFact[] {
  mustBeOpen(dispute);
  return added > 0 ? [DisputePartiesRecorded({ parties: dispute.parties + added })] : [];
}
