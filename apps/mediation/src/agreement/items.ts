import { stateOf } from '#calendar';
import type { Deadlines } from '../mediation/deadlines.js';
import { owed } from '../mediation/deadlines.js';
import type { Agreement } from './agreement.js';
import { breakable, isItem, itemsOf, refrains, soFar } from './obligations.js';
import type { Owed } from './obligations.js';

export const itemStates = ['done', 'broken', 'overdue', 'soon', 'waiting'] as const;

/** How one stands, as a reader is told: `doneOn` only once nothing is left of it. */
export type ItemNow = Owed & Readonly<{ paidFen: number; doneOn: string | null; state: (typeof itemStates)[number] }>;

/** All that is due by an agreement, bit by bit, as it stands at a moment; and what was broken of what nobody was to do. */
export const itemsNow = (agreement: Agreement, deadlines: Deadlines, at: Date): ItemNow[] =>
  [...itemsOf(agreement.obligations), ...brokenForbearances(agreement)].map((item) => {
    const righted = refrains(agreement, item);
    const { paid, done: was, on } = soFar(agreement, item);
    const done = was && !righted;
    return { ...item, paidFen: paid, doneOn: done ? (on ?? null) : null, state: done ? 'done' : stateNow(agreement, item, deadlines, at) };
  });

const brokenForbearances = (agreement: Agreement): Owed[] =>
  breakable(agreement.obligations).filter((item) => refrains(agreement, item) && agreement.broken?.some(isItem(item)));

function stateNow({ id, breachedOn, broken }: Agreement, item: Owed, deadlines: Deadlines, at: Date): ItemNow['state'] {
  if (breachedOn !== null && (broken?.some(isItem(item)) ?? true)) return 'broken';
  const deadline = deadlines[owed(id, item)];
  const state = deadline && stateOf(deadline, at);
  return state === 'overdue' || state === 'soon' ? state : 'waiting';
}
