import pg from 'pg';
import type { TestDatabase } from '#testing';

/** The name of the lock that the sample's slow request waits for. */
export const GATE = 'gate';

/** Holds the sample's slow requests, in whatever process they run, until it is opened. */
export class Gate {
  private constructor(private readonly client: pg.Client) {}

  static async closed({ url }: TestDatabase): Promise<Gate> {
    const client = new pg.Client(url);
    await client.connect();
    await client.query('select pg_advisory_lock(hashtext($1))', [GATE]);
    return new Gate(client);
  }

  async waiting(): Promise<number> {
    const { rows } = await this.client.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_locks
       where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
    );
    return rows[0]?.waiting ?? 0;
  }

  open(): Promise<void> {
    return this.client.end();
  }
}
