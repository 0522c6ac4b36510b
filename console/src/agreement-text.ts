import { read } from './api/mediations';
import type { Agreement, Mediation } from './api/mediations';
import { NOBODY, ALL, emptyClause, wordsIn } from './clauses';
import type { ClauseDraft, ClauseWords, Obligation } from './clauses';

/** One text of an agreement: the first is sealed under its id, those that came after under records of their own. */
export type Text = Readonly<{ version: number; record: string; on: string }>;

export const textsOf = ({ id, on, versions = [] }: Agreement): readonly Text[] => [{ version: 1, record: id, on }, ...versions];

/** The one that stands; what was written down later than it was agreed stands in its paper. */
export function standingText(agreement: Agreement): Text {
  const last = textsOf(agreement).at(-1) as Text;
  return agreement.paperRecord ? { ...last, record: agreement.paperRecord } : last;
}

export type Words = Readonly<{ facts: string; terms: string; clauses: readonly ClauseWords[] }>;

export const wordsOf = (content: Readonly<Record<string, unknown>> = {}): Words => ({
  facts: String(content['facts'] ?? ''),
  terms: String(content['terms'] ?? ''),
  clauses: wordsIn(content),
});

export async function readText({ id }: Mediation, record: string, purpose: string, key: string): Promise<Words> {
  const { records } = await read(id, record, purpose, { key });
  return wordsOf(records[0]?.content);
}

const whomOf = ({ party, side }: Obligation['by']): string => (party === null ? (side ?? ALL) : String(party));

/** As it was written, to be written anew. */
export function draftsOf(obligations: readonly Obligation[], words: readonly ClauseWords[]): ClauseDraft[] {
  return obligations.map(({ clause, kind, by, to, fen, due, instalments, restFallsDue }) => {
    const said = words.find((each) => each.clause === clause);
    return emptyClause({
      kind,
      by: whomOf(by),
      to: to ? whomOf(to) : NOBODY,
      what: said?.what ?? '',
      manner: said?.manner ?? '',
      yuan: fen === null ? undefined : fen / 100,
      due: instalments ? '' : (due ?? ''),
      split: !!instalments,
      ...(instalments && { instalments: instalments.map((each) => ({ due: each.due, yuan: each.fen / 100 })) }),
      restFallsDue: restFallsDue ?? false,
    });
  });
}
