import { DisputeVoided } from '#contracts';
import type { DisputeFact, VoidReason } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { liesBehind } from './behind.js';
import type { Behind } from './behind.js';
import type { Dispute } from './dispute.js';
import { isOfCounty, whyNotPutRight } from './put-right.js';

/** `other` is the one that stays, of what was entered twice. */
type Voiding = Readonly<{ reason: VoidReason; other: (Dispute & Readonly<{ id: string }>) | null }>;

/** What should never have been on the register: it stays there, and is counted nowhere. */
export function voidEntry(dispute: Dispute, { reason, other }: Voiding, behind: Behind, acting: Acting): DisputeFact[] {
  if (dispute.status === 'voided') return [];
  const no = whyNotVoid(dispute, reason, behind, acting);
  if (no) throw no;
  if (other?.status === 'voided') throw new RefusedAt('other', 'dispute.other-voided');
  // Nobody answers for what is over: a case that went badly would be gone under the name of one that ended well.
  if ((other?.status === 'closed' || other?.status === 'refused') && liesBehind(behind) && !isOfCounty(acting.by))
    throw new RefusedAt('other', 'dispute.county-voids-for-closed');
  return [DisputeVoided({ reason, other: other?.id ?? null, on: acting.today, unit: acting.by.unit })];
}

/**
 * A case that went badly is no mistake: what is over, or has failed attempts or an agreement behind it, is voided by the county's word
 * alone. Of what was entered twice one stays to be answered for, so that whoever entered it may say so meanwhile.
 */
function whyNotVoid(dispute: Dispute, reason: VoidReason, behind: Behind, acting: Acting): Refused | undefined {
  const no = whyNotPutRight(dispute, acting);
  if (no || isOfCounty(acting.by)) return no;
  if (dispute.status === 'closed') return new Refused('dispute.county-voids');
  if (liesBehind(behind) && reason !== 'entered-twice') return new RefusedAt('reason', 'dispute.county-voids-mediated');
  return undefined;
}
