import { DisputeVoided } from '#contracts';
import type { DisputeFact, VoidReason } from '#contracts';
import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import type { Dispute } from './dispute.js';
import { isOfCounty, mustPutRight } from './put-right.js';
import type { Within } from './put-right.js';

/**
 * What should never have been on the register: it stays there, and is counted nowhere. What is over is so by the county's word
 * alone, for a case that went badly is no mistake. `other` is the one that stays, of what was entered twice.
 */
export function voidEntry(
  dispute: Dispute,
  reason: VoidReason,
  other: (Dispute & Readonly<{ id: string }>) | null,
  by: Actor,
  within: Within,
): DisputeFact[] {
  if (dispute.status === 'voided') return [];
  mustPutRight(dispute, by, within);
  if (dispute.status === 'closed' && !isOfCounty(by)) throw new Refused('dispute.county-voids');
  if (other?.status === 'voided') throw new Refused('dispute.other-voided');
  return [DisputeVoided({ reason, other: other?.id ?? null, on: within.today, unit: by.unit })];
}
