import { DisputePartiesRecorded } from '#contracts';
import type { DisputeFact, EnteredParty } from '#contracts';
import { Refused } from '#kernel';
import type { Dispute } from './dispute.js';
import { mustBeSaid, refuses } from './entered.js';
import { mustHoldData } from './personal-data.js';
import { withdraw } from './withdraw.js';

/** Where more quarrel, they choose who speaks for them; how many they are stands in `people`. */
export const MOST_PARTIES = 200;

/**
 * A finding comes without names; the clerk adds them, also once it is settled, and later those who join the quarrel. Where one of them
 * will not be mediated with, it is over (Mediation Law art 17).
 */
export function recordParties(dispute: Dispute, entered: readonly EnteredParty[], today: string, unit?: string): DisputeFact[] {
  const { status } = dispute;
  if (status === 'unregistered' || status === 'refused' || status === 'voided') throw new Refused('dispute.not-open', { status });
  mustHoldData(dispute);
  mustBeSaid(entered, today);
  const parties = dispute.parties + entered.length;
  if (parties > MOST_PARTIES) throw new Refused('dispute.too-many-parties', { most: MOST_PARTIES });
  if (entered.length === 0) return [];
  const leaves =
    refuses(entered) && status !== 'closed' ? withdraw(dispute, 'party-refused', unit === undefined ? {} : { unit, on: today }) : [];
  return [DisputePartiesRecorded({ parties, entered: [...entered] }), ...leaves];
}
