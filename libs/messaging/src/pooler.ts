import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { PooledDatabase } from './database.js';
import { ProvenClient } from './proven.js';

const WORD = 'junan.here';

/**
 * Whether each connection has a session of its own. A pooler in transaction mode hands the same one to whoever asks
 * next, and with it the advisory locks by which instances know who leads: what one connection leaves in its session, another
 * finds there, or finds no more itself.
 */
export async function keepsSessions(dataSource: DataSource): Promise<boolean> {
  const { pool } = new PooledDatabase(dataSource);
  const [one, other] = [new ProvenClient(pool.options), new ProvenClient(pool.options)];
  try {
    await one.connect();
    await other.connect();
    await note(one, 'one');
    await note(other, 'other');
    return (await noted(one)) === 'one' && (await noted(other)) === 'other';
  } finally {
    await Promise.allSettled([one.end(), other.end()]);
  }
}

const note = (client: pg.Client, word: string) => client.query('select set_config($1, $2, false)', [WORD, word]);

async function noted(client: pg.Client): Promise<string | null | undefined> {
  const { rows } = await client.query<{ word: string | null }>('select current_setting($1, true) as word', [WORD]);
  return rows[0]?.word;
}
