import { DisputeAdjudicated, DisputeClassified } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused, isCountyCoordinator } from '#kernel';
import type { Actor } from '#kernel';
import type { Clock } from './acceptance.js';
import { evolve, mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';
import { assignedTo, dualLink, leftBy, placeOf, standingFor } from './link.js';
import type { LeftOpen, Reference } from './link.js';
import { bouncedIn } from './seat.js';

/**
 * What a quarrel is about may come out late. Where the new category belongs to another department, that one is
 * accountable from now on and has to accept; a lead that the county chose by hand gives way as well. Nobody gets rid of
 * a dispute by calling it something else: that is the county's to decide, and answers a bounce that waits for it.
 */
export function classify(
  dispute: Dispute,
  category: string,
  by: Actor,
  reference: Reference,
  clock?: Clock,
  found?: LeftOpen,
): DisputeFact[] {
  mustBeOpen(dispute);
  if (dispute.lead !== null && dispute.category === category) return [];

  const link = dualLink(category, placeOf(standingFor(dispute.village ?? dispute.township, reference), reference), reference);
  const classified = DisputeClassified({ category });
  if (dispute.lead === link.lead) return [classified];
  if (dispute.lead !== null && !isCountyCoordinator(by)) throw new Refused('dispute.county-moves-lead', { lead: dispute.lead, category });
  const ruled = bouncedIn(dispute, 'lead').map(() => DisputeAdjudicated({ role: 'lead', unit: link.lead, upheld: false }));
  const facts = [...ruled, classified];
  return [...facts, assignedTo(link, facts.reduce<Dispute>(evolve, dispute), clock, found), ...leftBy(dispute, link)];
}
