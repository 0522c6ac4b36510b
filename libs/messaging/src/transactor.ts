import type { Where } from '#access';
import type { Speaker } from '#contracts';
import { canonicalId } from '#kernel';
import type { Now, Queryable, Transaction } from '#kernel';
import { acting, wordFor } from '#sealed';
import type { Aggregate, Change, Identified } from './aggregate.js';
import { Bulk } from './bulk.js';
import { columnsOf, fromRow, toRow } from './columns.js';
import type { Columns } from './columns.js';
import { ofTheData } from './connection.js';
import type { PooledDatabase } from './database.js';
import { Gathering } from './gathering.js';
import { asAlreadyDone, onceOf, spend } from './idempotency.js';
import { paramsOf } from './sides.js';
import type { Write } from './sides.js';
import { stamp } from './stamp.js';
import { statementsFor } from './statements.js';
import type { Statements } from './statements.js';

type Table = Readonly<{ columns: Columns; sql: Statements; gathering: Gathering<Write, boolean> }>;

/** Reads and writes aggregates, each write whole: its state, and what must not be without it. */
export class Transactor {
  readonly bulk: Bulk;
  private readonly tables = new Map<string, Table>();

  constructor(
    readonly database: PooledDatabase,
    private readonly speaker: Speaker,
    readonly now: Now,
    private readonly wake: () => void,
  ) {
    this.bulk = new Bulk(speaker, now, wake);
  }

  /** The row as it stands, locked until the transaction ends. */
  async lock<S>(aggregate: Aggregate<S, never>, id: string, tx: Transaction): Promise<(S & Identified) | undefined> {
    const { columns, sql } = this.of(aggregate);
    const [row] = await tx.query(`${sql.select} for update`, [id], `lock ${columns.table}`);
    return row && fromRow<S>(columns, row);
  }

  async read<S>(aggregate: Aggregate<S, never>, id: string, db: Queryable): Promise<(S & Identified) | undefined> {
    const { columns, sql } = this.of(aggregate);
    const [row] = await db.query(sql.select, [id], `read ${columns.table}`);
    return row && fromRow<S>(columns, row);
  }

  /** Those whose deadline has come by then, at most so many, locked; what another instance holds is left to it. */
  async lockDue<S>(aggregate: Aggregate<S, never>, at: Date, limit: number, tx: Transaction): Promise<(S & Identified)[]> {
    const { columns, sql } = this.of(aggregate);
    const rows = await tx.query(sql.due, [at.toISOString(), limit], `due ${columns.table}`);
    return rows.map((row) => fromRow<S>(columns, row));
  }

  /** The next of those that fit a condition, whose parameters are counted from $3, in the order of their ids and locked. */
  async lockFitting<S>(
    aggregate: Aggregate<S, never>,
    where: Where,
    after: string,
    limit: number,
    tx: Transaction,
  ): Promise<(S & Identified)[]> {
    const { columns, sql } = this.of(aggregate);
    const rows = await tx.query(`${sql.all} where id > $1 and (${where.sql}) order by id limit $2 for update`, [
      after,
      limit,
      ...where.params,
    ]);
    return rows.map((row) => fromRow<S>(columns, row));
  }

  async undue<S>(aggregate: Aggregate<S, never>, ids: readonly string[], tx: Transaction): Promise<void> {
    const { columns, sql } = this.of(aggregate);
    await tx.query(sql.undue, [ids], `undue ${columns.table}`);
  }

  /** Inserts new aggregates; those whose id is taken are left alone and not among the returned ids. */
  async insert<S>(aggregate: Aggregate<S, never>, changes: readonly Change<S>[], tx?: Transaction): Promise<Set<string>> {
    const table = this.of(aggregate);
    const writes = this.prepare(table, changes);
    const written = await this.insertAll(table, writes, tx).catch(asAlreadyDone);
    spend(writes[0]?.once, written);
    return written;
  }

  /** One new aggregate, written together with others that come at the same time. False when its id is taken. */
  async insertGathered<S>(aggregate: Aggregate<S, never>, change: Change<S>): Promise<boolean> {
    const table = this.of(aggregate);
    const writes = this.prepare(table, [change]);
    const written = await table.gathering.add(writes[0] as Write).catch(asAlreadyDone);
    if (written) spend(writes[0]?.once, new Set([change.id]));
    return written;
  }

  /** Moves one aggregate on; empty when it had moved in the meantime. */
  async update<S>(aggregate: Aggregate<S, never>, change: Change<S>, expected: number, tx: Transaction): Promise<Set<string>> {
    const table = this.of(aggregate);
    const writes = this.prepare(table, [change]);
    const written = await this.write(table.sql.update, `update ${table.columns.table}`, [...paramsOf(writes), expected], tx).catch(
      asAlreadyDone,
    );
    spend(writes[0]?.once, written);
    return written;
  }

  /** An id in the one spelling that rows, records and events are known by; nothing where it can be none. */
  canonical<S>(aggregate: Aggregate<S, never>, id: string): string | undefined {
    const { properties, types } = this.of(aggregate).columns;
    return types[properties.indexOf('id')] === 'uuid' ? canonicalId(id) : id;
  }

  /** All that must be known of the request that asks is taken here: a gathered write runs in no request. */
  private prepare<S>({ columns }: Table, changes: readonly Change<S>[]): Write[] {
    const now = this.now();
    const once = onceOf(changes[0]);
    const who = acting();
    return changes.map(({ id, sequence, state, facts, scope, sealed }, i) => {
      if (sealed.some(({ aggregateId }) => aggregateId !== id)) throw new Error(`a record sealed for another than ${id}`);
      return {
        row: toRow(columns, { ...state, id, sequence }),
        sealed,
        outbox: stamp(this.speaker, id, facts, sequence - facts.length + 1, scope, now),
        once: i === 0 ? once : undefined,
        act: { ...who, what: facts.map(({ type }) => wordFor(type)).join(' ') },
      };
    });
  }

  private insertAll({ columns, sql }: Table, writes: readonly Write[], tx?: Transaction): Promise<Set<string>> {
    return this.write(sql.insert, `insert ${columns.table}`, paramsOf(writes), tx);
  }

  private async write(sql: string, name: string, params: readonly unknown[], tx?: Transaction): Promise<Set<string>> {
    const written = await (tx ?? this.database).query<{ id: string }>(sql, params, name);
    if (tx) tx.afterCommit(this.wake);
    else this.wake();
    return new Set(written.map(({ id }) => id));
  }

  private of<S>(aggregate: Aggregate<S, never>): Table {
    const known = this.tables.get(aggregate.name);
    if (known) return known;
    const columns = columnsOf(aggregate.table);
    const made: Table = {
      columns,
      sql: statementsFor(columns, aggregate.due),
      gathering: new Gathering(async (writes) => {
        const written = await this.insertAll(made, writes);
        // An id that stands twice in a group was written once.
        return writes.map(({ row }) => written.delete(row['id'] as string));
      }, ofTheData),
    };
    this.tables.set(aggregate.name, made);
    return made;
  }
}
