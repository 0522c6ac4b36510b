import type { Fact } from '#contracts';
import { currentRequest } from '#kernel';
import type { Now, Queryable, Transaction } from '#kernel';
import type { SealedRow } from '#sealed';
import { columnsOf, textOf } from './aggregate.js';
import type { Aggregate, Columns, Identified, Receipt, Scope } from './aggregate.js';
import { Bulk } from './bulk.js';
import type { PooledDatabase } from './database.js';
import { Gathering } from './gathering.js';
import { AlreadyDone } from './idempotency.js';
import { stamp } from './stamp.js';
import type { OutboxRow, Speaker } from './stamp.js';

/** A state to be written with the facts that led to it. `sequence` is the last fact's. */
export type Change<S> = Readonly<{
  id: string;
  sequence: number;
  state: S;
  facts: readonly Fact[];
  scope: Scope;
  sealed: readonly SealedRow[];
}>;

type Once = Readonly<{ actor: string; key: string; fingerprint: string; receipt: string }>;

/** A change as parameters: its row's columns in order, and the side rows. */
type Write = Readonly<{
  id: string;
  values: readonly unknown[];
  sealed: readonly SealedRow[];
  outbox: readonly OutboxRow[];
  once: Once | undefined;
}>;

/**
 * Writes state, sealed records, outbox and idempotency key in one statement: all or nothing without a second
 * round trip, and two to three times the rate of separate inserts.
 */
export class Transactor {
  readonly bulk: Bulk;
  private readonly statements = new Map<string, Statements>();

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
    const { columns, select } = this.of(aggregate);
    const [row] = await tx.query(`${select} for update`, [id], `lock ${columns.table}`);
    return row && fromRow<S>(columns, row);
  }

  async read<S>(aggregate: Aggregate<S, never>, id: string, db: Queryable): Promise<(S & Identified) | undefined> {
    const { columns, select } = this.of(aggregate);
    const [row] = await db.query(select, [id], `read ${columns.table}`);
    return row && fromRow<S>(columns, row);
  }

  /** Inserts new aggregates; those whose id is taken are left alone and not among the returned ids. */
  async insert<S>(aggregate: Aggregate<S, never>, changes: readonly Change<S>[], tx?: Transaction): Promise<Set<string>> {
    const writes = this.prepare(this.of(aggregate), changes);
    const written = await this.insertAll(this.of(aggregate), writes, tx).catch(explain);
    spend(writes, written);
    return written;
  }

  /** One new aggregate, written together with others that come at the same time. False when its id is taken. */
  async insertGathered<S>(aggregate: Aggregate<S, never>, change: Change<S>): Promise<boolean> {
    const statements = this.of(aggregate);
    const [write] = this.prepare(statements, [change]) as [Write];
    const written = await statements.gathering.add(write).catch(explain);
    if (written) spend([write], new Set([change.id]));
    return written;
  }

  /** Moves one aggregate on; empty when it had moved in the meantime. */
  async update<S>(aggregate: Aggregate<S, never>, change: Change<S>, expected: number, tx?: Transaction): Promise<Set<string>> {
    const statements = this.of(aggregate);
    const writes = this.prepare(statements, [change]);
    const [{ values }] = writes as [Write];
    const written = await this.write(statements.update, `update ${statements.columns.table}`, [...values, expected], writes, tx).catch(
      explain,
    );
    spend(writes, written);
    return written;
  }

  /** All that must be known of the request that asks is taken here: a gathered write runs in no request. */
  private prepare<S>({ columns }: Statements, changes: readonly Change<S>[]): Write[] {
    const now = this.now();
    const once = onceOf(changes[0]);
    return changes.map(({ id, sequence, state, facts, scope, sealed }, i) => {
      const row = { ...state, id, sequence } as Record<string, unknown>;
      return {
        id,
        values: columns.properties.map((property, c) => textOf(row[property], columns.types[c] as string)),
        sealed,
        outbox: stamp(this.speaker, id, facts, sequence - facts.length + 1, scope, now),
        once: i === 0 ? once : undefined,
      };
    });
  }

  private insertAll({ columns, insert }: Statements, writes: readonly Write[], tx?: Transaction): Promise<Set<string>> {
    const values = columns.properties.map((_, c) => writes.map((write) => write.values[c]));
    return this.write(insert, `insert ${columns.table}`, values, writes, tx);
  }

  private async write(
    sql: string,
    name: string,
    values: readonly unknown[],
    writes: readonly Write[],
    tx?: Transaction,
  ): Promise<Set<string>> {
    const params = [
      ...values,
      ...sealedParams(writes.flatMap((w) => w.sealed)),
      ...outboxParams(writes.flatMap((w) => w.outbox)),
      ...onceParams(writes),
    ];
    const written = await (tx ?? this.database).query<{ id: string }>(sql, params, name);
    if (tx) tx.afterCommit(this.wake);
    else this.wake();
    return new Set(written.map(({ id }) => id));
  }

  private of<S>(aggregate: Aggregate<S, never>): Statements {
    const known = this.statements.get(aggregate.name);
    if (known) return known;
    const texts = statementsFor(columnsOf(aggregate.table));
    const gathering = new Gathering<Write, boolean>(async (writes) => {
      const written = await this.insertAll(made, writes);
      return writes.map(({ id }) => written.has(id));
    });
    const made: Statements = { ...texts, gathering };
    this.statements.set(aggregate.name, made);
    return made;
  }
}

function explain(error: unknown): never {
  const key = currentRequest()?.idempotency;
  if (!key || (error as { constraint?: string }).constraint !== 'idempotency_pkey') throw error;
  throw new AlreadyDone(key.key);
}

type Texts = Readonly<{ columns: Columns; select: string; insert: string; update: string }>;
type Statements = Texts & Readonly<{ gathering: Gathering<Write, boolean> }>;

function statementsFor(columns: Columns): Texts {
  const { table, names, types } = columns;
  const width = names.length;
  const id = names.indexOf('id');
  const list = names.map((name) => `"${name}"`).join(', ');
  const insert = `insert into "${table}" (${list})
      select ${types.map((type, i) => `v.c${i}::${type}`).join(', ')} from unnest(${types.map((_, i) => `$${i + 1}::text[]`).join(', ')}) as v(${types.map((_, i) => `c${i}`).join(', ')})
      on conflict (id) do nothing returning id::text`;
  const set = names.flatMap((name, i) => (i === id ? [] : [`"${name}" = $${i + 1}::${types[i]}`])).join(', ');
  const update = `update "${table}" set ${set} where id = $${id + 1}::${types[id]} and sequence = $${width + 1}::int returning id::text`;
  return {
    columns,
    select: `select ${list} from "${table}" where id = $1`,
    insert: withSides(insert, width),
    update: withSides(update, width + 1),
  };
}

/** The side rows hang on the state's row: where that was not written, neither are they. */
function withSides(state: string, before: number): string {
  const p = (n: number) => `$${before + n}`;
  return `with state as (${state}),
    sealed as (insert into sealed_record (id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes, erase_after)
      select s.id, s.aggregate_id, s.kind, s.key_id, s.algorithm, s.nonce, s.tag, s.ciphertext, s.blind_indexes::bytea[], s.erase_after
      from unnest(${p(1)}::uuid[], ${p(2)}::text[], ${p(3)}::text[], ${p(4)}::text[], ${p(5)}::text[], ${p(6)}::bytea[], ${p(7)}::bytea[], ${p(8)}::bytea[], ${p(9)}::text[], ${p(10)}::date[])
        as s(id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes, erase_after)
      where s.aggregate_id in (select id from state)),
    said as (insert into outbox (id, subject, event)
      select o.id, o.subject, o.event from unnest(${p(11)}::text[], ${p(12)}::uuid[], ${p(13)}::text[], string_to_array(${p(14)}, E'\\n')) with ordinality as o(aggregate, id, subject, event, n)
      where o.aggregate in (select id from state) order by o.n),
    once as (insert into idempotency (actor, key, fingerprint, receipt)
      select k.actor, k.key, k.fingerprint, k.receipt::jsonb from unnest(${p(15)}::text[], ${p(16)}::text[], ${p(17)}::text[], ${p(18)}::text[], ${p(19)}::text[]) as k(aggregate, actor, key, fingerprint, receipt)
      where k.aggregate in (select id from state))
    select id from state`;
}

function sealedParams(rows: readonly SealedRow[]): unknown[] {
  return [
    rows.map((r) => r.id),
    rows.map((r) => r.aggregateId),
    rows.map((r) => r.kind),
    rows.map((r) => r.keyId),
    rows.map((r) => r.algorithm),
    rows.map((r) => r.nonce),
    rows.map((r) => r.tag),
    rows.map((r) => r.ciphertext),
    rows.map((r) => `{${r.blindIndexes.map((index) => `"\\\\x${index.toString('hex')}"`).join(',')}}`),
    rows.map((r) => r.eraseAfter),
  ];
}

const outboxParams = (rows: readonly OutboxRow[]): unknown[] => [
  rows.map((r) => r.aggregate),
  rows.map((r) => r.id),
  rows.map((r) => r.subject),
  // JSON has no raw line break; one text spares the driver from escaping every quote of an array's element.
  rows.map((r) => r.event).join('\n'),
];

/** The key is spent with the request's first change; the receipt names that aggregate. */
function onceOf(first?: Change<unknown>): Once | undefined {
  const request = currentRequest();
  if (!request?.idempotency || !request.actor || !first || request.spent) return undefined;
  const receipt: Receipt = { id: first.id, sequence: first.sequence };
  return { actor: request.actor.subject, ...request.idempotency, receipt: JSON.stringify({ ...receipt, ...request.answer }) };
}

const onceParams = (writes: readonly Write[]): unknown[] => {
  const keyed = writes.flatMap(({ id, once }) => (once ? [{ id, ...once }] : []));
  return [
    keyed.map((k) => k.id),
    keyed.map((k) => k.actor),
    keyed.map((k) => k.key),
    keyed.map((k) => k.fingerprint),
    keyed.map((k) => k.receipt),
  ];
};

function spend(writes: readonly Write[], written: ReadonlySet<string>): void {
  const request = currentRequest();
  if (request && writes[0]?.once && written.size > 0) request.spent = true;
}

function fromRow<S>({ properties, names }: Columns, row: Record<string, unknown>): S & Identified {
  return Object.fromEntries(properties.map((property, i) => [property, row[names[i] as string]])) as S & Identified;
}
