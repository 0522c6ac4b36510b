import type { Fact, Speaker } from '#contracts';
import type { Now, Transaction } from '#kernel';
import { acting, keepActs, wordFor } from '#sealed';
import type { Aggregate } from './aggregate.js';
import { SPECIMEN_ID, insertAlike } from './alike.js';
import type { Like, Specimen } from './alike.js';
import { columnsOf } from './columns.js';
import type { Statement } from './connection.js';
import { updateMoved } from './moved.js';
import type { Moved } from './moved.js';
import { stamp } from './stamp.js';
import type { OutboxRow } from './stamp.js';

/**
 * Writes many aggregates of one kind in one statement, states and facts, all of them or none. This is for clocks: no
 * request is served, so there is nothing to be sealed and no idempotency key to be spent. It is kept as one act with how many
 * there were: which, the events say.
 */
export class Bulk {
  constructor(
    private readonly speaker: Speaker,
    private readonly now: Now,
    private readonly wake: () => void,
  ) {}

  /** New aggregates; those whose id is taken are left alone. Returns how many were new. */
  async insertAlike<S>({ table }: Aggregate<S, never>, specimen: Specimen<S>, likes: readonly Like[], tx: Transaction): Promise<number> {
    const [said] = stamp(this.speaker, SPECIMEN_ID, [specimen.fact], 1, specimen.scope, this.now()) as [OutboxRow];
    return this.write(insertAlike(columnsOf(table), specimen, said, likes), [specimen.fact], tx);
  }

  /** Aggregates whose rows the transaction holds locked; one that had moved all the same undoes the whole. */
  async update<S>({ table }: Aggregate<S, never>, moved: readonly Moved<S>[], tx: Transaction): Promise<void> {
    const now = this.now();
    const said = moved.flatMap(({ id, sequence, facts, scope }) => stamp(this.speaker, id, facts, sequence - facts.length + 1, scope, now));
    const facts = moved.flatMap((one) => one.facts);
    const written = await this.write(updateMoved(columnsOf(table), moved, said), facts, tx);
    if (written < moved.length)
      throw new Error(`${moved.length - written} of ${moved.length} held rows of ${table.options.name} had moved`);
  }

  private async write({ sql, params }: Statement, facts: readonly Fact[], tx: Transaction): Promise<number> {
    const [counted] = await tx.query<{ written: number }>(sql, params);
    const written = counted?.written ?? 0;
    const what = [...new Set(facts.map(({ type }) => wordFor(type)))].join(' ');
    if (written > 0) await keepActs(tx, [{ ...acting(), kind: 'change', what, detail: { aggregates: written } }]);
    tx.afterCommit(this.wake);
    return written;
  }
}
