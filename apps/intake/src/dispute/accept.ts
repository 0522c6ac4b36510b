import { DisputeAcceptedByUnit } from '#contracts';
import type { AccountableRole, DisputeFact } from '#contracts';
import { Refused } from '#kernel';
import type { Dispute } from './dispute.js';

/** Each of the two accountable units accepts once; saying so again changes nothing. */
export function accept(dispute: Dispute, unit: string): DisputeFact[] {
  const role = accountable(dispute, unit);
  const already = role === 'lead' ? dispute.leadAccepted : dispute.territorialAccepted;
  return already ? [] : [DisputeAcceptedByUnit({ unit, role })];
}

/** In which role a unit answers for an open dispute: for its territory either the township or the village it lies in. */
export function accountable({ status, lead, township, village }: Dispute, unit: string): AccountableRole {
  if (status !== 'assigned' && status !== 'accepted') throw new Refused('dispute.not-open', { status });
  if (unit === lead) return 'lead';
  if (unit === township || unit === village) return 'territorial';
  throw new Refused('dispute.not-accountable', { unit });
}
