import { DisputeClassified } from '#contracts';
import type { DisputeFact } from '#contracts';
import type { Clock } from './acceptance.js';
import { evolve, mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';
import { assignedTo, dualLink, placeOf } from './link.js';
import type { Reference } from './link.js';

/**
 * What a quarrel is about may come out late. Where the new category belongs to another department, that one is
 * accountable from now on and has to accept; a lead that the county chose by hand gives way as well.
 */
export function classify(dispute: Dispute, category: string, reference: Reference, clock?: Clock): DisputeFact[] {
  mustBeOpen(dispute);
  if (dispute.lead !== null && dispute.category === category) return [];

  const link = dualLink(category, placeOf(dispute.village ?? dispute.township, reference), reference);
  const classified = DisputeClassified({ category });
  return dispute.lead === link.lead ? [classified] : [classified, assignedTo(link, evolve(dispute, classified), clock)];
}
