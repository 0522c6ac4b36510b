import { DisputePartiesRecorded } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused } from '#kernel';
import type { Dispute } from './dispute.js';
import { mustHoldData } from './personal-data.js';

/** Where more quarrel, they choose who speaks for them; how many they are stands in `people`. */
export const MOST_PARTIES = 200;

/** A finding comes without names; the clerk adds them, also once it is settled, and later those who join the quarrel. */
export function recordParties(dispute: Dispute, added: number): DisputeFact[] {
  const { status } = dispute;
  if (status === 'unregistered' || status === 'refused' || status === 'voided') throw new Refused('dispute.not-open', { status });
  mustHoldData(dispute);
  if (dispute.parties + added > MOST_PARTIES) throw new Refused('dispute.too-many-parties', { most: MOST_PARTIES });
  return added > 0 ? [DisputePartiesRecorded({ parties: dispute.parties + added })] : [];
}
