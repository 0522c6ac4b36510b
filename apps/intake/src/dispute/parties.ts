import { DisputePartiesRecorded } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused } from '#kernel';
import { mustBeOpen } from './dispute.js';
import type { Dispute } from './dispute.js';
import { mustHoldData } from './personal-data.js';

/** Where more quarrel, they choose who speaks for them; how many they are stands in `people`. */
export const MOST_PARTIES = 200;

/** A finding comes without names; the clerk adds them, and later those who join the quarrel. */
export function recordParties(dispute: Dispute, added: number): DisputeFact[] {
  mustBeOpen(dispute);
  mustHoldData(dispute);
  if (dispute.parties + added > MOST_PARTIES) throw new Refused('dispute.too-many-parties', { most: MOST_PARTIES });
  return added > 0 ? [DisputePartiesRecorded({ parties: dispute.parties + added })] : [];
}
