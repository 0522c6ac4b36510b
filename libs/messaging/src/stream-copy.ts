import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInbox } from '@nats-io/transport-node';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';

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

/** What stands in a stream now, into a new folder: it has all of it once `backup.json` is there. Nobody who reads or speaks is kept waiting. */
export async function copyStream(connection: NatsConnection, name: string, folder: string): Promise<Copied> {
  await mkdir(folder, { mode: 0o700 });
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
 * again what came after the copy, as far as it still has it.
 */
export async function restoreStream(connection: NatsConnection, folder: string, { instead = false } = {}): Promise<Copied> {
  const told = about.parse(JSON.parse(await readFile(path.join(folder, ABOUT), 'utf8')));
  const { name } = told.config;
  if (instead) await ask(connection, `STREAM.DELETE.${name}`);
  const { deliver_subject: to } = z
    .looseObject({ deliver_subject: z.string() })
    .parse(await ask(connection, `STREAM.RESTORE.${name}`, told));
  for await (const piece of createReadStream(path.join(folder, WHOLE), { highWaterMark: CHUNK }) as AsyncIterable<Buffer>)
    read(await connection.request(to, piece, { timeout: SILENCE_MS }));
  read(await connection.request(to, '', { timeout: SETTLES_MS }));
  return copied(told);
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
