import { bunchJson, bunchesOf, recordJson } from '#sealed';
import type { Acting, SealedRow } from '#sealed';
import type { Once } from './idempotency.js';
import type { OutboxRow } from './stamp.js';

/** One state to be written: its row by column, and the rows beside it. */
export type Write = Readonly<{
  row: Readonly<Record<string, unknown>>;
  sealed: readonly SealedRow[];
  outbox: readonly OutboxRow[];
  once: Once | undefined;
  act: Acting & Readonly<{ what: string }>;
}>;

/** The six sets of rows that a write's statement takes; what belongs together bears the same number. */
export const paramsOf = (writes: readonly Write[]): string[] => [
  JSON.stringify(writes.map(({ row }) => row)),
  JSON.stringify(writes.flatMap(({ sealed }, i) => sealed.map((record) => recordJson(record, i + 1)))),
  // An event is JSON already, and stays to the letter what it was stamped as.
  `[${writes.flatMap(({ outbox }, i) => outbox.map((row) => saidOf(row, i + 1))).join(',')}]`,
  JSON.stringify(writes.flatMap(({ once }, i) => (once ? [{ n: i + 1, ...once }] : []))),
  JSON.stringify(writes.map(({ act }, i) => ({ n: i + 1, ...act }))),
  JSON.stringify(writes.flatMap(({ sealed }, i) => bunchesOf(sealed).map((bunch) => ({ n: i + 1, ...bunchJson(bunch) })))),
];

const saidOf = ({ id, subject, event }: OutboxRow, n: number): string => `{"n":${n},"id":"${id}","subject":"${subject}","event":${event}}`;
