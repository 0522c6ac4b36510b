import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { createInbox } from '@nats-io/transport-node';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { missing } from './stream.js';

/** The broker's own form of a stream, in the two files in which its command line keeps it, so that either restores what the other copied. */
const ABOUT = 'backup.json';
const WHOLE = 'stream.tar.s2';

const CHUNK = 128 * 1024;
const SILENCE_MS = 30_000;
/** The broker has then to look at every message once. */
const SETTLES_MS = 600_000;

const about = z.object({
  config: z.looseObject({ name: z.string() }),
  state: z.looseObject({ messages: z.number(), first_seq: z.number(), last_seq: z.number() }),
});
const answer = z.looseObject({ error: z.looseObject({ description: z.string() }).optional() });

/** Which stream it is, and from which place to which it has what was said. */
export type Copied = Readonly<{ name: string; messages: number; first: number; last: number }>;

/** What stands in a stream now, into a new folder: it has all of it once `backup.json` is there. Nobody who reads or speaks is kept waiting. Where it fails there is no folder. */
export async function copyStream(connection: NatsConnection, name: string, folder: string): Promise<Copied> {
  await mkdir(folder, { mode: 0o700 });
  try {
    return await copyInto(connection, name, folder);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

async function copyInto(connection: NatsConnection, name: string, folder: string): Promise<Copied> {
  const deliver = createInbox();
  const pieces = connection.subscribe(deliver);
  const asked = await ask(connection, `STREAM.SNAPSHOT.${name}`, { deliver_subject: deliver, no_consumers: true, chunk_size: CHUNK });
  const told = about.parse(asked);
  const file = await open(path.join(folder, WHOLE), 'wx', 0o600);
  const silence = setTimeout(() => pieces.unsubscribe(), SILENCE_MS);
  let whole = false;
  try {
    for await (const piece of pieces) {
      silence.refresh();
      whole = isLast(piece);
      if (whole) break;
      await file.write(piece.data);
      piece.respond();
    }
    await file.sync();
  } finally {
    clearTimeout(silence);
    await file.close();
  }
  if (!whole) throw new Error(`the broker stopped in the midst of ${name}`);
  await writeFile(path.join(folder, ABOUT), JSON.stringify(asked), { mode: 0o600 });
  return copied(told);
}

/**
 * A stream as it was copied, at the places it had. Whatever else bears its name has to go first, or goes with `instead`: its owner says
 * again what came after the copy, as far as it still has it. Where the copy turns out to be none, what stood there comes back.
 */
export async function restoreStream(connection: NatsConnection, folder: string, { instead = false } = {}): Promise<Copied> {
  const { name } = (await copyIn(folder)).config;
  if (!instead || !(await stands(connection, name))) return putIn(connection, folder);
  const before = `${folder}-before-${Date.now()}`;
  await copyStream(connection, name, before);
  await ask(connection, `STREAM.DELETE.${name}`);
  const done = await putIn(connection, folder).catch((error: unknown) => putBack(connection, before, error));
  await rm(before, { recursive: true });
  return done;
}

/** @throws Error why the other copy could not be put in, and where to find what stood there before if it could not either */
async function putBack(connection: NatsConnection, before: string, why: unknown): Promise<never> {
  const because = why instanceof Error ? why.message : String(why);
  await putIn(connection, before).catch(() => {
    throw new Error(`${because}; what stood there is in ${before}`, { cause: why });
  });
  await rm(before, { recursive: true });
  throw new Error(`${because}; what stood there stands there again`, { cause: why });
}

async function putIn(connection: NatsConnection, folder: string): Promise<Copied> {
  const told = await copyIn(folder);
  const whole = await open(path.join(folder, WHOLE));
  try {
    const answered = await ask(connection, `STREAM.RESTORE.${told.config.name}`, told);
    const { deliver_subject: to } = z.looseObject({ deliver_subject: z.string() }).parse(answered);
    for await (const piece of whole.createReadStream({ highWaterMark: CHUNK, autoClose: false }) as AsyncIterable<Buffer>)
      read(await connection.request(to, piece, { timeout: SILENCE_MS }));
    read(await connection.request(to, '', { timeout: SETTLES_MS }));
  } finally {
    await whole.close();
  }
  return copied(told);
}

const copyIn = async (folder: string) => about.parse(JSON.parse(await readFile(path.join(folder, ABOUT), 'utf8')));

async function stands(connection: NatsConnection, name: string): Promise<boolean> {
  const { streams } = await jetstreamManager(connection);
  return (await streams.info(name).catch(missing)) !== undefined;
}

async function ask(connection: NatsConnection, what: string, body?: object): Promise<unknown> {
  return read(await connection.request(`$JS.API.${what}`, body && JSON.stringify(body), { timeout: SILENCE_MS }));
}

/** @throws Error with what the broker has against it */
function read(message: Msg): unknown {
  if (message.data.length === 0) return {};
  const said = answer.parse(message.json());
  if (said.error) throw new Error(said.error.description);
  return said;
}

/** An empty one; with a word why, where the broker could not go on. */
function isLast({ data, headers }: Msg): boolean {
  if (data.length > 0) return false;
  if (headers && headers.code >= 400) throw new Error(headers.description);
  return true;
}

const copied = ({ config: { name }, state }: z.output<typeof about>): Copied => ({
  name,
  messages: state.messages,
  first: state.first_seq,
  last: state.last_seq,
});
