import { connect, headers } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { setTimeout as pause } from 'node:timers/promises';
import { CONTENT_TYPE } from '#contracts';
import { newId } from '#kernel';
import { TestBroker } from '#testing';
import { median, percent, perSecond } from './figures.js';
import type { Result } from './figures.js';
import { assess, noteDatabase, speaking } from './sides.js';

const EVENTS = 30_000;
const ROUNDS = 3;
const WINDOW = 500;

/** The relay, archive included, against a bare pipelined publish of the same bytes, each acknowledgement matched and read. */
export async function relay(): Promise<Result[]> {
  const limits: number[] = [];
  const ours: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    limits.push(await bare());
    ours.push(await relayed());
    console.log(`  round ${round}: pipelined publish ${perSecond(limits.at(-1) as number)}, relay ${perSecond(ours.at(-1) as number)}`);
  }
  const ratio = median(ours.map((o, i) => o / (limits[i] as number)));
  return [
    {
      what: `outbox relay, ${EVENTS.toLocaleString('en')} events waiting, archive included`,
      limit: `raw pipelined publish ${perSecond(median(limits))}`,
      ours: perSecond(median(ours)),
      ratio: percent(ratio),
      budget: '≥ 60 %',
      kept: ratio >= 0.6,
    },
  ];
}

/** Events as the outbox holds them; only ids differ. */
async function filled(nats: TestBroker) {
  const db = await noteDatabase();
  const side = await speaking(db.url, nats.url);
  await side.notes.create(newId(), assess);
  await side.database.query(
    `insert into outbox (id, subject, event) select gen_random_uuid(), regexp_replace(subject, '^(junan[.][0-9]+[.])[0-9]+', '\\1' || (n % 16)), event
     from outbox, generate_series(1, $1) n`,
    [EVENTS - 1],
  );
  await side.database.query('vacuum analyze outbox');
  return { db, ...side };
}

async function relayed(): Promise<number> {
  const nats = await TestBroker.start();
  const { db, database, broker, relay, stop } = await filled(nats);
  broker.start();
  while (!broker.connected) await pause(5);
  const began = performance.now();
  relay.start();
  while ((await database.query('select 1 from outbox limit 1')).length > 0) await pause(20);
  const rate = EVENTS / ((performance.now() - began) / 1_000);
  await stop();
  await nats.drop();
  await db.drop();
  return rate;
}

async function bare(): Promise<number> {
  const nats = await TestBroker.start();
  const { db, database, stop } = await filled(nats);
  const rows = await database.query<{ id: string; subject: string; event: string }>('select id, subject, event from outbox order by seq');
  await stop();
  const nc = await connect({ servers: nats.url, noAsyncTraces: true });
  await (await jetstreamManager(nc)).streams.add({ name: 'BARE', subjects: ['junan.>'], duplicate_window: 600_000_000_000 });
  const began = performance.now();
  await new Promise<void>((resolve, reject) => {
    const waiting = new Map<string, number>();
    let sent = 0;
    const more = () => {
      while (sent < rows.length && waiting.size < 2 * WINDOW) {
        const { id, subject, event } = rows[sent] as (typeof rows)[number];
        const h = headers();
        h.set('Nats-Msg-Id', id);
        h.set('Content-Type', CONTENT_TYPE);
        h.set('Junan-Epoch', '1');
        nc.publish(subject, event, { reply: `bare.${sent}`, headers: h });
        waiting.set(`bare.${sent}`, sent++);
      }
    };
    nc.subscribe('bare.*', {
      callback: (_, message) => {
        const { error } = message.json<{ error?: { description: string }; seq: number }>();
        if (error) return reject(new Error(error.description));
        waiting.delete(message.subject);
        if (waiting.size === 0 && sent === rows.length) resolve();
        else if (waiting.size < WINDOW) more();
      },
    });
    more();
  });
  const rate = rows.length / ((performance.now() - began) / 1_000);
  await nc.close();
  await nats.drop();
  await db.drop();
  return rate;
}
