import { ChoiceField, DayField, FlagField, Multiline, NumberField, PartsField, TextField } from '#access';
import { ObligationKind, Side } from '#contracts';
import { RefusedAt } from '#kernel';
import type { NewClause } from './obligations.js';

/** Two hundred million yuan an instalment, and twenty thousand million a clause, are more than any that was mediated. */
const MOST_FEN = 2_000_000_000_000;
const MOST_OF_ONE = 20_000_000_000;

export class InstalmentDto {
  @DayField({ description: 'The day on which it is due' })
  due: string;

  @NumberField(1, MOST_OF_ONE, { description: 'In fen, a hundredth of a yuan' })
  fen: number;
}

export class ClauseDto {
  @ChoiceField(ObligationKind.options, { description: 'What it obliges to' })
  kind: ObligationKind;

  @TextField(4000, { description: 'What is to be done, in the words of the agreement; sealed' })
  @Multiline()
  what: string;

  @TextField(2000, { description: 'How and where; sealed', optional: true })
  @Multiline()
  manner?: string;

  @NumberField(1, 200, { optional: true, description: 'Who owes it, by its number; left out like `bySide`: all parties' })
  byParty?: number;

  @ChoiceField(Side.options, { optional: true, description: 'All of a side owe it' })
  bySide?: Side;

  @NumberField(1, 200, { optional: true, description: 'To whom, by its number' })
  toParty?: number;

  @ChoiceField(Side.options, { optional: true, description: 'To all of a side' })
  toSide?: Side;

  @NumberField(1, MOST_FEN, {
    optional: true,
    description: 'The sum in fen, a hundredth of a yuan; in instalments it is what they add up to',
  })
  fen?: number;

  @DayField({ optional: true, description: 'The day by which it is to be done; in instalments each has its own' })
  due?: string;

  @PartsField(InstalmentDto, { least: 2, most: 60 }, { optional: true, description: 'In the order of their days' })
  instalments?: InstalmentDto[];

  @FlagField({ optional: true, description: 'One instalment broken, all that are left fall due' })
  restFallsDue?: boolean;
}

/** What of it is a fact; its words are sealed. */
export const factsOf = (clauses: readonly ClauseDto[]): NewClause[] =>
  clauses.map(({ kind, byParty, bySide, toParty, toSide, fen, due, instalments, restFallsDue }, i) => ({
    by: whom(byParty, bySide, `clauses/${i}/bySide`),
    to: toParty === undefined && toSide === undefined ? null : whom(toParty, toSide, `clauses/${i}/toSide`),
    kind,
    fen: fen ?? null,
    due: due ?? null,
    ...(instalments && { instalments: instalments.map((each) => ({ due: each.due, fen: each.fen })) }),
    ...(instalments && restFallsDue === true && { restFallsDue: true as const }),
  }));

function whom(party: number | undefined, side: Side | undefined, field: string): NewClause['by'] {
  if (party !== undefined && side !== undefined) throw new RefusedAt(field, 'clause.party-or-side');
  return { party: party ?? null, side: side ?? null };
}

/** Its words, as they are sealed; a clause by its number. */
export const wordsOf = ({ facts, terms, clauses }: Readonly<{ facts?: string; terms?: string; clauses?: readonly ClauseDto[] }>) => ({
  ...(facts !== undefined && { facts }),
  ...(terms !== undefined && { terms }),
  ...(clauses && {
    clauses: clauses.map(({ what, manner }, i) => ({ clause: i + 1, what, ...(manner !== undefined && { manner }) })),
  }),
});
