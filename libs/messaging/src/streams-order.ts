import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { copyStream, restoreStream } from './stream-copy.js';
import type { Copied } from './stream-copy.js';

export const STREAMS_USAGE = `[list | backup STREAM FOLDER | backup-all FOLDER [--keep N] | restore FOLDER [--instead]]
The streams of a broker: what stands in each; one into a new folder, while all goes on; one out of its folder, at the places it had.
  backup-all  each that is not a copy of another broker's, into a folder of today's in FOLDER, of which the last N stay (8)
  --instead   takes away first what else bears its name; its owner then says again what it still has of what came later
The folder is what \`nats stream backup\` writes, and \`nats stream restore\` reads.`;

/** What somebody asks of a broker's streams, read at once and done over a connection as its operator. */
export type StreamsOrder = (connection: NatsConnection) => AsyncIterable<string>;

const DAYS_KEPT = '8';

/** @throws Error how it is called */
export function streamsOrder(args: readonly string[]): StreamsOrder {
  const {
    instead,
    keep,
    rest: [name = 'list', ...rest],
  } = optionsIn(args);
  const fits = (wanted: string, takes: number) => name === wanted && rest.length === takes;
  const [first = '', second = ''] = rest;
  if (fits('restore', 1)) return (connection) => told(restoreStream(connection, first, { instead }));
  if (!instead && fits('backup-all', 1)) return (connection) => copyAll(connection, first, keep ?? Number(DAYS_KEPT));
  if (keep !== undefined || instead) throw new Error(STREAMS_USAGE);
  if (fits('list', 0)) return list;
  if (fits('backup', 2)) return (connection) => told(copyStream(connection, first, second));
  throw new Error(STREAMS_USAGE);
}

function optionsIn(args: readonly string[]) {
  const at = args.indexOf('--keep');
  const keep = at < 0 ? undefined : Number(args[at + 1]);
  if (keep !== undefined && !(Number.isInteger(keep) && keep > 0)) throw new Error(STREAMS_USAGE);
  const rest = args.filter((arg, i) => arg !== '--instead' && (at < 0 || (i !== at && i !== at + 1)));
  return { instead: args.includes('--instead'), keep, rest };
}

async function* list(connection: NatsConnection): AsyncIterable<string> {
  const { streams } = await jetstreamManager(connection);
  for await (const { config, state } of streams.list())
    yield lineOf({ name: config.name, messages: state.messages, first: state.first_seq, last: state.last_seq });
}

/** A day's copies are whole, or of yesterday's none is taken away. */
async function* copyAll(connection: NatsConnection, into: string, keep: number): AsyncIterable<string> {
  const { streams } = await jetstreamManager(connection);
  const day = path.join(into, new Date().toISOString().slice(0, 16).replace(':', ''));
  await mkdir(day, { mode: 0o700 });
  for await (const { config } of streams.list())
    if (!config.mirror) yield lineOf(await copyStream(connection, config.name, path.join(day, config.name)));
  const days = (await readdir(into)).filter((name) => DAY.test(name)).sort();
  for (const old of days.slice(0, -keep)) await rm(path.join(into, old), { recursive: true });
}

const DAY = /^\d{4}-\d\d-\d\dT\d{4}$/;

async function* told(copied: Promise<Copied>): AsyncIterable<string> {
  yield lineOf(await copied);
}

const lineOf = ({ name, messages, first, last }: Copied): string => `${name}: ${messages} events, places ${first}–${last}`;
