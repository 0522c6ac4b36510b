import type { components } from './api/openapi/intake.js';

type Schemas = components['schemas'];
/** The same of all services. */
export type Todo = Schemas['TodayDto'];
export type TodoPage = Schemas['TodayPageDto'];
export type Kind = Todo['kind'];

/** Whose each kind is, in the order in which they are offered. */
export const kinds = {
  reminder: 'intake',
  acceptance: 'intake',
  refusal: 'mediation',
  session: 'mediation',
  signature: 'mediation',
  performance: 'mediation',
  return: 'screening',
  admission: 'intake',
  adjudication: 'intake',
  classification: 'intake',
  tier: 'mediation',
  commission: 'mediation',
  answer: 'intake',
  telling: 'intake',
  sitting: 'mediation',
  new: 'intake',
} as const satisfies Record<Kind, 'intake' | 'mediation' | 'screening'>;

export const isKind = (text: string | undefined): text is Kind => text !== undefined && text in kinds;

/** As the services order their own. */
const placeOf = ({ place, id, kind, part }: Todo): string => [place, id, kind, part].join('~');

/**
 * One list of what several services told, what expires first coming first. What comes behind the last that one of them has told so far,
 * and it has more, waits until it has told more.
 */
export function inOrder(pages: readonly Pick<TodoPage, 'items' | 'next'>[]): Todo[] {
  const ends = pages.flatMap(({ items, next }) => (next === null ? [] : items.slice(-1).map(placeOf)));
  const [end] = ends.sort();
  return pages
    .flatMap(({ items }) => items)
    .map((todo) => [placeOf(todo), todo] as const)
    .filter(([place]) => end === undefined || place <= end)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, todo]) => todo);
}

/** Where it is done; where there is no register a case is looked at as it is mediated. */
export function whereOf({ kind, id }: Todo, registered = true) {
  if (kind === 'return') return { name: 'screening' } as const;
  if (!registered) return { name: 'mediation', params: { id } } as const;
  return { name: kind === 'answer' || kind === 'telling' ? ('request' as const) : ('dispute' as const), params: { id } };
}

export type Sum = Readonly<{ count: number; overdue: number }>;

export const sumOf = (counts: TodoPage['counts'], ...of: readonly Kind[]): Sum =>
  counts
    .filter(({ kind }) => of.length === 0 || of.includes(kind))
    .reduce<Sum>((sum, { count, overdue }) => ({ count: sum.count + count, overdue: sum.overdue + overdue }), { count: 0, overdue: 0 });
