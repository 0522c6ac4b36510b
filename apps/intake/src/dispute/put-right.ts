import { Refused, levelOf } from '#kernel';
import type { Actor } from '#kernel';
import { daysBetween } from '#calendar';
import type { Dispute } from './dispute.js';
import { seatOf } from './seat.js';

/** On which day, and for how many days after the entry. */
export type Within = Readonly<{ today: string; days: number }>;

/**
 * Whoever entered it puts right what they typed, for so many days; after that, and what others typed, a coordinator of the county or
 * of a unit that answers for it. Who helps or looks on has nothing to put right.
 */
export function mustPutRight(dispute: Dispute, by: Actor, { today, days }: Within): void {
  const { status, registeredBy, enteredOn } = dispute;
  if (status === 'voided') throw new Refused('dispute.voided');
  const answers = levelOf(by.unit) === 'county' || seatOf(dispute, by.unit) !== undefined || by.unit === registeredBy;
  if (by.roles.includes('coordinator') && answers) return;
  if (by.unit !== registeredBy) throw new Refused('dispute.by-who-entered', { unit: registeredBy });
  if (daysBetween(enteredOn, today) > days) throw new Refused('dispute.window-over', { days });
}

export function mayPutRight(dispute: Dispute, by: Actor, within: Within): boolean {
  try {
    mustPutRight(dispute, by, within);
    return true;
  } catch {
    return false;
  }
}

/** What is written of the matter now, and what was before it was put right; the records as they came. */
export function toldOf(records: readonly Readonly<{ kind: string; content: Readonly<Record<string, unknown>> }>[]) {
  const told = records.flatMap(({ kind, content: { summary, corrects } }) =>
    kind === 'narrative' && typeof summary === 'string' ? [{ summary, corrects: corrects === true }] : [],
  );
  const from = Math.max(
    0,
    told.findLastIndex(({ corrects }) => corrects),
  );
  const words = told.map(({ summary }) => summary);
  return { summaries: words.slice(from), formerSummaries: words.slice(0, from) };
}

export const isOfCounty = ({ unit, roles }: Actor): boolean => levelOf(unit) === 'county' && roles.includes('coordinator');
