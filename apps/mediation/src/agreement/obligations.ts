import type { Obligation } from '#contracts';
import { RefusedAt } from '#kernel';
import type { Mediation } from '../mediation/mediation.js';
import type { Agreement } from './agreement.js';

/** A clause as it is told, before it has its number; its words are sealed apart. */
export type NewClause = Omit<Obligation, 'clause'>;

/** What is due by itself: a clause, or one instalment of it. */
export type Item = Readonly<{ clause: number; nth: number }>;
export type Owed = Item & Readonly<{ due: string | null; fen: number | null }>;

/** More than anybody can follow, and less than what a fact bears. */
const MOST_ITEMS = 300;

/** The clauses of what was agreed on that day, each with its number. What they say of sums and days has to fit together. */
export function obliging(clauses: readonly NewClause[], made: string, { consents }: Pick<Mediation, 'consents'>): Obligation[] {
  const obligations = clauses.map((clause, i) => {
    const at = `clauses/${i}`;
    mustBeKnown(clause.by, `${at}/byParty`, consents);
    if (clause.to) mustBeKnown(clause.to, `${at}/toParty`, consents);
    if (clause.to && isSame(clause.by, clause.to)) throw new RefusedAt(`${at}/toParty`, 'clause.owes-itself', { clause: i + 1 });
    const { instalments } = clause;
    const days = instalments?.map(({ due }) => due) ?? (clause.due === null ? [] : [clause.due]);
    const early = days.findIndex((due) => due < made);
    if (early >= 0)
      throw new RefusedAt(instalments ? `${at}/instalments/${early}/due` : `${at}/due`, 'clause.due-before-made', {
        due: days[early] ?? '',
        made,
      });
    return { clause: i + 1, ...clause, ...(instalments && adding(clause, instalments, i)) };
  });
  if (itemsOf(obligations).length > MOST_ITEMS) throw new RefusedAt('clauses', 'clause.too-many', { most: MOST_ITEMS });
  return obligations;
}

/** In instalments: each on its day, one after the other, and all of them the sum of the clause, to the cent. */
function adding({ fen }: NewClause, instalments: NonNullable<NewClause['instalments']>, i: number): Pick<Obligation, 'fen' | 'due'> {
  const at = `clauses/${i}/instalments`;
  const late = instalments.findIndex(({ due }, n) => n > 0 && due <= (instalments[n - 1]?.due ?? ''));
  if (late >= 0) throw new RefusedAt(`${at}/${late}/due`, 'clause.instalments-order', { nth: late + 1 });
  const sum = sumOf(instalments);
  if (fen !== null && fen !== sum)
    throw new RefusedAt(at, 'clause.instalments-differ', { clause: i + 1, sum: yuanOf(sum), whole: yuanOf(fen) });
  return { fen: sum, due: instalments.at(-1)?.due ?? null };
}

const mustBeKnown = ({ party }: Whom, field: string, consents: Mediation['consents']): void => {
  if (party !== null && !consents.some((each) => each.party === party)) throw new RefusedAt(field, 'clause.unknown-party', { party });
};

type Whom = Obligation['by'];

/** All parties are nobody in particular: they may well promise each other something. */
const isSame = (a: Whom, b: Whom): boolean => (a.party ?? a.side) !== null && a.party === b.party && a.side === b.side;

const sumOf = (all: readonly Readonly<{ fen: number | null }>[]): number => all.reduce((sum, { fen }) => sum + (fen ?? 0), 0);

/** As people write it: 1200.50. */
export const yuanOf = (fen: number): string => (fen / 100).toFixed(2).replace(/\.00$/, '');

/** What they come to: all that is paid, in whole yuan, and the day on which the last is due. */
export function comeTo(obligations: readonly Obligation[]): Readonly<{ amountYuan: number | null; performBy: string | null }> {
  const paid = obligations.filter(({ kind, fen }) => kind === 'pay' && fen !== null);
  const last = obligations.reduce<string | null>((day, { due }) => (due !== null && (day === null || due > day) ? due : day), null);
  return { amountYuan: paid.length === 0 ? null : Math.round(sumOf(paid) / 100), performBy: last };
}

/** What can be broken by itself: whatever is carried out bit by bit, and what somebody was to refrain from. */
export const breakable = (obligations: readonly Obligation[] = []): Owed[] => [
  ...itemsOf(obligations),
  ...obligations.filter(isForbearance).map(({ clause }) => ({ clause, nth: 1, due: null, fen: null })),
];

const isForbearance = ({ kind }: Obligation): boolean => kind === 'refrain';

/** Of the clauses by which somebody is to refrain from something. */
export const refrains = ({ obligations = [] }: Pick<Agreement, 'obligations'>, { clause }: Item): boolean =>
  obligations.some((each) => each.clause === clause && isForbearance(each));

/** What is carried out bit by bit; what is refrained from never is. */
export const itemsOf = (obligations: readonly Obligation[] = []): Owed[] =>
  obligations
    .filter((each) => !isForbearance(each))
    .flatMap(({ clause, instalments, due, fen }) =>
      (instalments ?? [{ due, fen }]).map((each, i) => ({ clause, nth: i + 1, due: each.due, fen: each.fen })),
    );

export const isItem =
  ({ clause, nth }: Item) =>
  (each: Item): boolean =>
    each.clause === clause && each.nth === nth;

/** How far it came: what of its sum was paid, and whether nothing is left to be done. */
export function soFar({ parts = [], performedOn }: Pick<Agreement, 'parts' | 'performedOn'>, item: Item) {
  const its = parts.filter(isItem(item));
  return { paid: sumOf(its), done: performedOn !== null || its.some(({ done }) => done), on: its.at(-1)?.on ?? performedOn };
}

/** What is broken with what is named: by the clause's own word, all that is left of it. What was refrained from so far can be broken any day. */
export function fallingDue(agreement: Agreement, broken: readonly Item[]): Owed[] {
  const whole = new Set(
    agreement.obligations
      ?.filter(({ clause, restFallsDue }) => restFallsDue && broken.some((each) => each.clause === clause))
      .map(({ clause }) => clause),
  );
  return breakable(agreement.obligations).filter(
    (item) => (whole.has(item.clause) || broken.some(isItem(item))) && (refrains(agreement, item) || !soFar(agreement, item).done),
  );
}
