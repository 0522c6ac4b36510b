import { draftsOf } from './agreement-text';
import type { Draft, DraftClause } from './api/online';
import type { ClauseDraft, NewClause, Obligation } from './clauses';

/** A clause as the room keeps it, as one of an agreement reads it. */
export const obligationIn = (text: NewClause, clause: number): Obligation => ({
  clause,
  by: { party: text.byParty ?? null, side: text.bySide ?? null },
  to: text.toParty === undefined && text.toSide === undefined ? null : { party: text.toParty ?? null, side: text.toSide ?? null },
  kind: text.kind,
  fen: text.fen ?? null,
  due: text.due ?? null,
  ...(text.instalments && { instalments: text.instalments }),
  ...(text.restFallsDue && { restFallsDue: true as const }),
});

/** As forms have them; what was erased is left out. */
export function clausesIn(texts: readonly (NewClause | null)[]): ClauseDraft[] {
  const there = texts.flatMap((text) => text ?? []);
  return draftsOf(
    there.map((text, i) => obligationIn(text, i + 1)),
    there.map(({ what, manner }, i) => ({ clause: i + 1, what, ...(manner !== undefined && { manner }) })),
  );
}

export const textsIn = ({ clauses }: Draft): DraftClause['text'][] => clauses.map(({ text }) => text);
