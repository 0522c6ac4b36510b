import { DisputeDataErased, DisputeDataRestricted, DisputePartyCorrected } from '#contracts';
import type { DisputeFact } from '#contracts';
import { Refused } from '#kernel';
import type { Dispute } from './dispute.js';

/** The last day its records are kept for the file, of which `lastDay` is the last; nothing while it is handled, however old they are. */
export const keptUntil = (dispute: Dispute, lastDay: string | null): string | null => (isOver(dispute) ? lastDay : null);

/** Put right, whatever became of the dispute: a wrong record is wrong in a file as well (PIPL 46). */
export function correctParty(dispute: Dispute, request: string, was: string, now: string): DisputeFact[] {
  mustHoldData(dispute);
  return [DisputePartyCorrected({ request, was, now })];
}

/**
 * All of it, or the records named. The file's own period comes first (PIPL 47), where there is a file: what was not accepted, or
 * was over before anybody had it to mediate, has none, and goes when the person asks. What is gone need not go again.
 */
export function eraseData(
  dispute: Dispute,
  request: string,
  records: readonly string[] | 'all',
  today: string,
  lastDay: string | null,
): DisputeFact[] {
  if (dispute.personalData === 'erased') return [];
  mustBeOver(dispute);
  if (hasFile(dispute) && lastDay !== null && lastDay >= today) throw new Refused('request.kept-by-law', { until: lastDay });
  const whole = records === 'all';
  return [DisputeDataErased({ request, whole, records: whole ? [] : [...records] })];
}

/** What must still be kept is from now on only kept. */
export function restrictData(dispute: Dispute, request: string): DisputeFact[] {
  if (dispute.personalData !== 'kept') return [];
  mustBeOver(dispute);
  return [DisputeDataRestricted({ request })];
}

/** Before anything sealed is opened or added. */
export function mustHoldData({ personalData }: Pick<Dispute, 'personalData'>): void {
  if (personalData === 'erased') throw new Refused('dispute.data-erased');
  if (personalData === 'restricted') throw new Refused('dispute.data-restricted');
}

/** Once a desk had it to mediate, whatever it came to. What was refused or ended before that has none. */
const hasFile = ({ desk }: Dispute): boolean => desk !== null;

const isOver = ({ status }: Dispute): boolean => status === 'closed' || status === 'refused' || status === 'voided';

function mustBeOver(dispute: Dispute): void {
  if (!isOver(dispute)) throw new Refused('request.still-handled', { status: dispute.status });
}
