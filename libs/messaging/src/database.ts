import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, Queryable, Row, Transaction } from '#kernel';

/** Instants as ISO UTC text, days as YYYY-MM-DD, int8 as number: the shapes that state and facts use. */
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.INT8]: Number,
};
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown)) as typeof pg.types.getTypeParser,
};

type Runner = Pick<pg.Pool, 'query'> | Pick<pg.ClientBase, 'query'>;

async function run<R extends object>(runner: Runner, sql: string, params: readonly unknown[] = [], name?: string): Promise<R[]> {
  const { rows } = await runner.query<Row>({ text: sql, values: params as unknown[], types, ...(name !== undefined && { name }) });
  return rows as R[];
}

/** The service's PostgreSQL, through the pool that TypeORM keeps. */
export class PooledDatabase implements Database {
  readonly pool: pg.Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string): Promise<R[]> {
    return run<R>(this.pool, sql, params, name);
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const tx = new OpenTransaction(client);
    let broken: Error | undefined;
    // A connection that dies between two statements says so by an event, which nobody else hears while it is ours.
    const onError = (error: Error) => (broken = error);
    client.on('error', onError);
    try {
      await client.query('begin');
      const result = await work(tx);
      await tx.finish();
      await client.query('commit');
      tx.committed();
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  /** A connection of one's own, for as long as an advisory lock is held. */
  async hold(onLost: () => void): Promise<HeldConnection> {
    const client = await this.pool.connect();
    const held = new HeldConnection(client);
    client.on('error', () => {
      if (held.ended) return;
      // Whoever held it has lost it and will not end it: its place in the pool is given back here.
      held.end();
      onLost();
    });
    return held;
  }
}

export class HeldConnection implements Queryable {
  ended = false;

  constructor(private readonly client: pg.PoolClient) {}

  query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string): Promise<R[]> {
    return run<R>(this.client, sql, params, name);
  }

  /** Ends the session, which frees all its locks at once. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.client.release(true);
  }
}

class OpenTransaction implements Transaction {
  private readonly before = new Map<string | symbol, () => Promise<void>>();
  private readonly after: (() => void)[] = [];

  constructor(private readonly client: pg.PoolClient) {}

  query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string): Promise<R[]> {
    return run<R>(this.client, sql, params, name);
  }

  beforeCommit(key: string | symbol, work: () => Promise<void>): void {
    if (!this.before.has(key)) this.before.set(key, work);
  }

  afterCommit(work: () => void): void {
    this.after.push(work);
  }

  async finish(): Promise<void> {
    for (const work of this.before.values()) await work();
  }

  committed(): void {
    for (const work of this.after) work();
  }
}

/** PostgreSQL's ways of saying "not now": worth another try of the very same work. */
export function passing(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string')
    return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(String(error));
  return /^(08|57P|53|40001|40P01|55P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code);
}
