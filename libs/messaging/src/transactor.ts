import type { Fact } from '#contracts';
import { currentRequest } from '#kernel';
import type { Now, Queryable, RequestContext, Transaction } from '#kernel';
import type { SealedRow } from '#sealed';
import { columnsOf, textOf } from './aggregate.js';
import type { Aggregate, Columns, Identified, Receipt, Scope } from './aggregate.js';
import type { PooledDatabase } from './database.js';
import { AlreadyDone } from './idempotency.js';
import { stamp } from './stamp.js';
import type { OutboxRow, Speaker } from './stamp.js';

/** A state to be written with the facts that led to it. `sequence` is the last fact's. */
export type Change<S> = Readonly<{ id: string; sequence: number; state: S; facts: readonly Fact[]; scope: Scope; sealed: readonly SealedRow[] }>;

/**
 * Writes state, sealed records, outbox and idempotency key in one statement: all or nothing without a second
 * round trip, and two to three times the rate of separate inserts.
 */
export class Transactor {
  private readonly statements = new Map<string, Statements>();

  constructor(
    readonly database: PooledDatabase,
    private readonly speaker: Speaker,
    readonly now: Now,
    private readonly wake: () => void,
  ) {}

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
    const { columns, insert } = this.of(aggregate);
    const rows = changes.map(({ id, sequence, state }) => ({ ...state, id, sequence }) as Record<string, unknown>);
    const values = columns.properties.map((property, c) => rows.map((row) => textOf(row[property], columns.types[c] as string)));
    return this.write(insert, `insert ${columns.table}`, values, changes, tx);
  }

  /** Moves one aggregate on; empty when it had moved in the meantime. */
  async update<S>(aggregate: Aggregate<S, never>, change: Change<S>, expected: number, tx?: Transaction): Promise<Set<string>> {
    const { columns, update } = this.of(aggregate);
    const row = { ...change.state, id: change.id, sequence: change.sequence } as Record<string, unknown>;
    const values = columns.properties.map((property, c) => textOf(row[property], columns.types[c] as string));
    return this.write(update, `update ${columns.table}`, [...values, expected], [change], tx);
  }

  private async write<S>(sql: string, name: string, values: readonly unknown[], changes: readonly Change<S>[], tx?: Transaction): Promise<Set<string>> {
    const now = this.now();
    const outbox = changes.flatMap(({ id, sequence, facts, scope }) => stamp(this.speaker, id, facts, sequence - facts.length + 1, scope, now));
    const sealed = changes.flatMap((change) => change.sealed);
    const once = idempotencyParams(changes);
    const params = [...values, ...sealedParams(sealed), ...outboxParams(outbox), ...once];
    const db = tx ?? this.database;
    const written = await db.query<{ id: string }>(sql, params, name).catch(explain);
    if (once[0] !== null && written.length > 0) (currentRequest() as RequestContext).spent = true;
    if (tx) tx.afterCommit(this.wake);
    else this.wake();
    return new Set(written.map(({ id }) => id));
  }

  private of<S>(aggregate: Aggregate<S, never>): Statements {
    const known = this.statements.get(aggregate.name);
    if (known) return known;
    const made = statementsFor(columnsOf(aggregate.table));
    this.statements.set(aggregate.name, made);
    return made;
  }
}

function explain(error: unknown): never {
  const key = currentRequest()?.idempotency;
  if (!key || (error as { constraint?: string }).constraint !== 'idempotency_pkey') throw error;
  throw new AlreadyDone(key.key);
}

type Statements = Readonly<{ columns: Columns; select: string; insert: string; update: string }>;

function statementsFor(columns: Columns): Statements {
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
      select o.id, o.subject, o.event from unnest(${p(11)}::text[], ${p(12)}::uuid[], ${p(13)}::text[], ${p(14)}::text[]) with ordinality as o(aggregate, id, subject, event, n)
      where o.aggregate in (select id from state) order by o.n),
    once as (insert into idempotency (actor, key, fingerprint, receipt)
      select ${p(15)}::text, ${p(16)}::text, ${p(17)}::text, ${p(18)}::jsonb where ${p(16)}::text is not null and exists (select 1 from state))
    select id from state`;
}

function sealedParams(rows: readonly SealedRow[]): unknown[] {
  return [
    rows.map((r) => r.id), rows.map((r) => r.aggregateId), rows.map((r) => r.kind), rows.map((r) => r.keyId), rows.map((r) => r.algorithm),
    rows.map((r) => r.nonce), rows.map((r) => r.tag), rows.map((r) => r.ciphertext),
    rows.map((r) => `{${r.blindIndexes.map((index) => `"\\\\x${index.toString('hex')}"`).join(',')}}`),
    rows.map((r) => r.eraseAfter),
  ];
}

const outboxParams = (rows: readonly OutboxRow[]): unknown[] => [
  rows.map((r) => r.aggregate), rows.map((r) => r.id), rows.map((r) => r.subject), rows.map((r) => r.event),
];

/** The key is spent with the request's first change; the receipt names that aggregate. */
function idempotencyParams(changes: readonly Change<unknown>[]): unknown[] {
  const request = currentRequest();
  const [first] = changes;
  if (!request?.idempotency || !request.actor || !first || request.spent) return [null, null, null, null];
  const receipt: Receipt = { id: first.id, sequence: first.sequence };
  return [request.actor.subject, request.idempotency.key, request.idempotency.fingerprint, JSON.stringify(receipt)];
}

function fromRow<S>({ properties, names }: Columns, row: Record<string, unknown>): S & Identified {
  return Object.fromEntries(properties.map((property, i) => [property, row[names[i] as string]])) as S & Identified;
}
