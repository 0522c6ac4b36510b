import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { Unavailable } from '#kernel';
import type { Database, Row, Transaction } from '#kernel';
import { orUnavailable, run } from './connection.js';
import { HeldConnection } from './held.js';

/** The service's PostgreSQL, through the pool that TypeORM keeps. */
export class PooledDatabase implements Database {
  readonly pool: pg.Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string): Promise<R[]> {
    return run<R>(this.pool, { sql, params, name });
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.connect();
    const tx = new OpenTransaction(client);
    let broken: Error | undefined;
    // A connection that dies between two statements says so by an event, which nobody else hears while it is ours.
    const onError = (error: Error) => (broken = error);
    client.on('error', onError);
    try {
      await tx.query('begin');
      const result = await work(tx);
      await tx.finish();
      await tx.query('commit');
      tx.committed();
      return result;
    } catch (error) {
      // On a line that is lost a rollback would only wait as long again; PostgreSQL does it when the session ends.
      if (error instanceof Unavailable) broken = error;
      else await tx.query('rollback').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  /** A connection of one's own, for as long as an advisory lock is held; PostgreSQL shows it under that name. */
  hold(onLost: () => void, name?: string): Promise<HeldConnection> {
    return HeldConnection.open(this.pool.options, onLost, name);
  }

  private connect(): Promise<pg.PoolClient> {
    return this.pool.connect().catch((error: unknown) => {
      throw orUnavailable(error);
    });
  }
}

class OpenTransaction implements Transaction {
  private readonly before = new Map<string | symbol, () => Promise<void>>();
  private readonly after: (() => void)[] = [];

  constructor(private readonly client: pg.PoolClient) {}

  query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string): Promise<R[]> {
    return run<R>(this.client, { sql, params, name });
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
