import { DisputeDataErased, DisputeDataRestricted, DisputePartyCorrected } from '#contracts';
import type { DisputeFact } from '#contracts';
import { addYears } from '#calendar';
import { Refused } from '#kernel';
import type { Dispute } from './dispute.js';

/** County policy: how many years the file of a dispute is kept after it was closed, or after it was not accepted. */
export type Keeping = Readonly<{ keepYears: number; keepYearsRefused: number }>;

/** No longer than from this day on are its records kept for the file; nothing while it is still handled. */
export function keptUntil({ status, closedOn, registeredOn }: Dispute, { keepYears, keepYearsRefused }: Keeping): string | null {
  if (status === 'refused') return addYears(registeredOn, keepYearsRefused);
  return status === 'closed' && closedOn !== null ? addYears(closedOn, keepYears) : null;
}

/** Put right, whatever became of the dispute: a wrong record is wrong in a file as well (PIPL 46). */
export function correctParty(dispute: Dispute, request: string, was: string, now: string): DisputeFact[] {
  mustHoldData(dispute);
  return [DisputePartyCorrected({ request, was, now })];
}

/** All of it, or the records named. The law's own period comes first (PIPL 47); what is gone need not go again. */
export function eraseData(
  dispute: Dispute,
  request: string,
  records: readonly string[] | 'all',
  today: string,
  keeping: Keeping,
): DisputeFact[] {
  if (dispute.personalData === 'erased') return [];
  const until = mustBeOver(dispute, keeping);
  if (until > today) throw new Refused('request.kept-by-law', { until });
  const whole = records === 'all';
  return [DisputeDataErased({ request, whole, records: whole ? [] : [...records] })];
}

/** What must still be kept is from now on only kept. */
export function restrictData(dispute: Dispute, request: string, keeping: Keeping): DisputeFact[] {
  if (dispute.personalData !== 'kept') return [];
  mustBeOver(dispute, keeping);
  return [DisputeDataRestricted({ request })];
}

/** Before anything sealed is opened or added. */
export function mustHoldData({ personalData }: Pick<Dispute, 'personalData'>): void {
  if (personalData === 'erased') throw new Refused('dispute.data-erased');
  if (personalData === 'restricted') throw new Refused('dispute.data-restricted');
}

function mustBeOver(dispute: Dispute, keeping: Keeping): string {
  const until = keptUntil(dispute, keeping);
  if (until === null) throw new Refused('request.still-handled', { status: dispute.status });
  return until;
}
