import pg from 'pg';
import { Unavailable } from '#kernel';
import type { Row } from '#kernel';
import { ProvenClient } from './proven.js';

/** Requests that PostgreSQL works on at once. More only add to the slowest percent. */
export const POOL = 16;

/** A session that holds locks must be heard of this often, or PostgreSQL ends it and frees them. */
export const SILENCE_MS = 10_000;
/** How long a session that holds locks waits for an answer. */
export const PATIENCE_MS = 8_000;

/**
 * How a service is connected to PostgreSQL: whoever vanishes, machine or line, is noticed from both sides, so that no lock
 * outlives its holder by more than ten seconds and nobody waits for ever. In the pool the server gives up first: what it
 * cancels was not done, while of what the client gives up nobody knows.
 */
export const connectionSettings = (pool = POOL) => ({
  Client: ProvenClient,
  max: pool,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5_000,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: SILENCE_MS,
  query_timeout: 18_000,
  options: '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10000',
});

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

export type Statement = Readonly<{ sql: string; params?: readonly unknown[]; name?: string | undefined; patienceMs?: number }>;
type Runner = Pick<pg.Pool, 'query'> | Pick<pg.ClientBase, 'query'>;

export async function run<R extends object>(runner: Runner, { sql, params = [], name, patienceMs }: Statement): Promise<R[]> {
  const named = name === undefined ? {} : { name };
  const timed = patienceMs === undefined ? {} : { query_timeout: patienceMs };
  try {
    const { rows } = await runner.query<Row>({ text: sql, values: params as unknown[], types, ...named, ...timed });
    return rows as R[];
  } catch (error) {
    throw orUnavailable(error);
  }
}

const LOST =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|connection error|Client was closed|server closed the connection/;

/** A lost line under one name; the driver has a dozen for it, some of them only sentences. */
export function orUnavailable(error: unknown): unknown {
  const code = codeOf(error);
  const lost = code === undefined ? LOST.test(String(error)) : /^(08|57P|25P0[34]|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/.test(code);
  return lost ? new Unavailable((error as Error).message, { cause: error }) : error;
}

/** PostgreSQL's ways of saying "not now": worth another try of the very same work. */
export const passing = (error: unknown): boolean => error instanceof Unavailable || /^(53|40001|40P01|55P03)/.test(codeOf(error) ?? '');

/** What was sent is at fault, or in another's way, and nothing of it was written. */
export const ofTheData = (error: unknown): boolean => /^(2[23]|40001|40P01)/.test(codeOf(error) ?? '');

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
