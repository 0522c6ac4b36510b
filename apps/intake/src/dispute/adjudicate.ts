import { DisputeAdjudicated } from '#contracts';
import type { AccountableRole, DisputeFact } from '#contracts';
import { Refused, levelOf } from '#kernel';
import { goingOn } from './acceptance.js';
import type { Clock } from './acceptance.js';
import { evolve } from './dispute.js';
import type { Dispute } from './dispute.js';
import { assignedTo, dualLink, leftBy, placeOf } from './link.js';
import type { Link, Reference } from './link.js';
import { bouncedIn } from './seat.js';

/** 指定责任单位: the county says who answers in a role. The unit that bounced stays, or another takes its place and has to accept. */
export function adjudicate(
  dispute: Dispute,
  role: AccountableRole,
  unit: string,
  by: string,
  reference: Reference,
  clock?: Clock,
): DisputeFact[] {
  if (levelOf(by) !== 'county') throw new Refused('dispute.county-adjudicates');
  const { status } = dispute;
  if (status !== 'assigned' && status !== 'accepted') throw new Refused('dispute.not-open', { status });

  const upheld = role === 'lead' ? unit === dispute.lead : unit === dispute.village || (unit === dispute.township && !villageAway(dispute));
  const pending = bouncedIn(dispute, role).length > 0;
  if (!pending && upheld) return [];
  if (!pending) throw new Refused('dispute.no-bounce', { role });

  if (upheld) return [DisputeAdjudicated({ role, unit, upheld, ...goingOn(dispute, role, clock) })];
  const adjudicated = DisputeAdjudicated({ role, unit, upheld });
  const link = newLink(dispute, role, unit, reference);
  return [adjudicated, assignedTo(link, evolve(dispute, adjudicated), clock), ...leftBy(dispute, link)];
}

/** The village alone says that it is not its own: whoever names its township takes the township's word for it. */
const villageAway = ({ seats }: Dispute): boolean => seats.village === 'bounced' && seats.township !== 'bounced';

function newLink({ category, township, village, lead }: Dispute, role: AccountableRole, unit: string, reference: Reference): Link {
  if (role === 'lead') return dualLink(category, { township, village }, reference, unit);
  return dualLink(category, placeOf(unit, reference, 'unit'), reference, lead ?? undefined);
}
