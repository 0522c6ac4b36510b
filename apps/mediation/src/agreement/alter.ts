import { AgreementAltered } from '#contracts';
import type { MediationFact, Obligation } from '#contracts';
import { Refused } from '#kernel';
import type { Agreeing } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustBeOpen, mustHold } from '../mediation/standing.js';
import { standingText } from './agreement.js';
import type { NewClause } from './obligations.js';
import { byClauses, mustBeThatText } from './settle.js';
import { theAgreement } from './stands.js';

/** What is sealed of an agreement, as it is told apart here: its words by the number of their clause. */
export type Words = Readonly<{
  facts?: string | undefined;
  terms?: string | undefined;
  clauses?: readonly Readonly<{ clause: number; what: string; manner?: string | undefined }>[] | undefined;
}>;

/** `version`: the text that was read and is altered. `before`, `after`: the words of both. */
export type Altering = Readonly<{
  agreement: string;
  version: number;
  record: string;
  amountYuan: number | null;
  performBy: string | null;
  clauses?: readonly NewClause[] | undefined;
  before: Words;
  after: Words;
}>;

/** 修改草案: as long as nobody has signed. What was signed stands as it is, and something else is another agreement. */
export function alter(
  mediation: Mediation,
  { agreement: id, version, record, before, after, ...told }: Altering,
  acting: Agreeing,
): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  const agreement = theAgreement(mediation, id);
  if (agreement.form === 'oral' || agreement.effectiveOn !== null) throw new Refused('agreement.no-draft');
  if (Object.keys(agreement.signed).length > 0 || (agreement.hands ?? []).length > 0) throw new Refused('agreement.signed-already');
  mustBeThatText(agreement, version);
  const { amountYuan, performBy, clauses } = told;
  const whole = { amountYuan, performBy, ...(clauses && byClauses(mediation, { on: agreement.on, amountYuan, performBy }, clauses)) };
  const changed = changedIn([agreement.obligations, before], ['obligations' in whole ? whole.obligations : undefined, after]);
  const same = amountYuan === agreement.amountYuan && performBy === agreement.performBy;
  if (changed.clauses.length === 0 && !changed.facts && !changed.terms && (same || clauses)) return [];
  return [AgreementAltered({ agreement: id, on: acting.today, version: standingText(agreement).version + 1, record, ...whole, changed })];
}

type Text = readonly [obligations: readonly Obligation[] | undefined, words: Words];

/** Clause by clause, whatever differs of it: who, what, how much, when, or its words. */
function changedIn([was, before]: Text, [is, after]: Text): AgreementAltered['data']['changed'] {
  const told = (obligations: Text[0], words: Words, clause: number) =>
    canonical([obligations?.find((each) => each.clause === clause) ?? null, words.clauses?.find((each) => each.clause === clause) ?? null]);
  const many = Math.max(was?.length ?? 0, is?.length ?? 0);
  const clauses = Array.from({ length: many }, (_, i) => i + 1).filter((n) => told(was, before, n) !== told(is, after, n));
  return {
    clauses,
    ...((before.facts ?? '') !== (after.facts ?? '') && { facts: true as const }),
    ...((before.terms ?? '') !== (after.terms ?? '') && { terms: true as const }),
  };
}

/** The same whatever the order in which its parts came. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
