import { Refused, levelOf } from '#kernel';
import type { Actor, Role } from '#kernel';
import { daysBetween } from '#calendar';
import type { Clock } from './acceptance.js';
import type { Dispute } from './dispute.js';
import { standingFor } from './link.js';
import type { LeftOpen, Reference } from './link.js';
import { seatOf } from './seat.js';

/** Who puts an entry right, on which day, and by what the county knows and has set; `leftOpen` of what a screening found. */
export type Acting = Readonly<{
  by: Actor;
  today: string;
  reference: Reference;
  clock?: Clock | undefined;
  leftOpen?: LeftOpen | undefined;
}>;

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

export const mayPutRight = (dispute: Dispute, acting: Acting): boolean =>
  isRegistrar(acting.by) && whyNotPutRight(dispute, acting) === undefined;

/** The door is open to them, whatever the rule says. */
export const isRegistrar = ({ roles }: Actor): boolean => registrars.some((role) => roles.includes(role));

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
