import type pg from 'pg';
import { Unavailable } from '#kernel';
import type { Queryable, Row } from '#kernel';
import { PATIENCE_MS, SILENCE_MS, orUnavailable, run } from './connection.js';
import { ProvenClient } from './proven.js';

const BEAT_MS = 2_000;

/**
 * A session of one's own, outside of the pool, for as long as advisory locks are held in it. It speaks every two
 * seconds: a client that is not heard of for ten is ended by the server, which frees its locks; a server that does not
 * answer for eight is given up by the client, which then holds nothing.
 */
export class HeldConnection implements Queryable {
  ended = false;
  private beating: NodeJS.Timeout | undefined;
  private asked = 0;
  /** One question at a time: what waits behind it has its own patience. */
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly client: pg.Client,
    private readonly onLost: () => void,
  ) {
    client.on('error', () => this.lose());
    client.on('end', () => this.lose());
  }

  static async open(settings: pg.ClientConfig, onLost: () => void, name?: string): Promise<HeldConnection> {
    const client = new ProvenClient(settings);
    const held = new HeldConnection(client, onLost);
    try {
      await client.connect();
      await held.query(`set idle_session_timeout = ${SILENCE_MS}`);
      if (name !== undefined) await held.query(`select set_config('application_name', $1, false)`, [name]);
    } catch (error) {
      held.end();
      throw orUnavailable(error);
    }
    held.beating = setInterval(() => void held.beat(), BEAT_MS).unref();
    return held;
  }

  async query<R extends object = Row>(sql: string, params?: readonly unknown[], name?: string, patienceMs = PATIENCE_MS): Promise<R[]> {
    this.asked++;
    const answer = this.last.then(() => run<R>(this.client, { sql, params, name, patienceMs }));
    this.last = answer.catch(() => undefined);
    try {
      return await answer;
    } catch (error) {
      if (error instanceof Unavailable) this.lose();
      throw error;
    } finally {
      this.asked--;
    }
  }

  /** Ends the session, which frees all its locks at once. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearInterval(this.beating);
    void this.client.end().catch(() => undefined);
  }

  private lose(): void {
    if (this.ended) return;
    this.end();
    this.onLost();
  }

  /** What is being asked is a sign of life itself. */
  private async beat(): Promise<void> {
    if (this.asked === 0) await this.query('select 1').catch(() => undefined);
  }
}
