import { Refused, levelOf } from '#kernel';
import type { Role } from '#kernel';
import { daysBetween } from '#calendar';
import type { Acting } from './acting.js';
import type { Dispute } from './dispute.js';
import { standingFor } from './link.js';
import { seatOf } from './seat.js';

/** Whoever may enter a dispute. */
export const registrars = ['clerk', 'mediator', 'screener', 'coordinator'] as const satisfies readonly Role[];

/**
 * Whoever entered it, or stands in that unit's place now, puts right what was typed, for so many days; after that, and what others
 * typed, a coordinator of the county or of a unit that answers for it. Who helps or looks on has nothing to put right.
 */
export function whyNotPutRight(dispute: Dispute, { by, today, reference }: Acting): Refused | undefined {
  const { status, registeredBy, enteredOn } = dispute;
  if (status === 'voided') return new Refused('dispute.voided');
  const registrar = standingFor(registeredBy, reference);
  const answers = levelOf(by.unit) === 'county' || seatOf(dispute, by.unit) !== undefined || by.unit === registrar;
  if (by.roles.includes('coordinator') && answers) return undefined;
  if (by.unit !== registrar) return new Refused('dispute.by-who-entered', { unit: registrar });
  const { correctionDays: days } = reference.entry;
  return daysBetween(enteredOn, today) > days ? new Refused('dispute.window-over', { days }) : undefined;
}

type Opened = readonly Readonly<{ id: string; kind: string; content: Readonly<Record<string, unknown>> }>[];

/** One thing that was written; `former`: it stands no longer. */
export type Words = Readonly<{ id: string; kind: 'narrative' | 'correction'; text: string; former: boolean }>;

/** All that was written of the matter and of what was put right in it, as it came. */
export function wordsOf(records: Opened): Words[] {
  const from = records.findLastIndex(({ kind, content }) => kind === 'narrative' && content['corrects'] === true);
  return records.flatMap(({ id, kind, content: { summary, why } }, i) => {
    const text = kind === 'narrative' ? summary : why;
    if ((kind !== 'narrative' && kind !== 'correction') || typeof text !== 'string') return [];
    return [{ id, kind, text, former: kind === 'narrative' && i < from }];
  });
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
