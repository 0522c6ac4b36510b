import { DisputeHandedOver } from '#contracts';
import type { DisputeFact } from '#contracts';
import { begun } from './acceptance.js';
import type { Clock } from './acceptance.js';
import { follower } from './dispute.js';
import type { Dispute } from './dispute.js';
import { standingFor } from './link.js';
import type { Reference } from './link.js';
import { isOpen } from './open.js';

/**
 * 撤并移交: what is open goes to those who stand in the place of units that are no more, each with what its predecessor had answered,
 * and to the township that its village came to, which has yet to accept. The department that entered it follows it the same way. A
 * case that is over stays under the names it had. Where all are there, there is nothing to say.
 */
export function handOver(dispute: Dispute, reference: Reference, clock?: Clock): DisputeFact[] {
  if (!isOpen(dispute)) return [];
  const standing = (unit: string) => standingFor(unit, reference);
  const { lead, township, village, registeredBy, court, joint } = dispute;

  const to = { lead: lead && standing(lead), village: village && standing(village) };
  const place = standing((to.village && reference.unit(to.village)?.parent) ?? township);
  const followers = follower(registeredBy);
  const [follows = registeredBy] = followers.map(standing);
  const named = [lead, township, village, ...followers, ...joint];
  const gone = [...new Set(named.filter((unit) => unit !== null && standing(unit) !== unit))] as string[];
  const moves = place !== township;
  if (gone.length === 0 && !moves) return [];

  return [
    DisputeHandedOver({
      gone,
      ...to,
      township: place,
      ...(follows !== registeredBy && { registeredBy: follows }),
      ...(court !== null && gone.includes(court) && { court: standing(court) }),
      ...(joint.some((unit) => gone.includes(unit)) && { joint: [...new Set(joint.map(standing))] }),
      ...(moves && !gone.includes(township) && lead !== null && dispute.status !== 'undecided' && begun(clock)),
    }),
  ];
}
