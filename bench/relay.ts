import { setTimeout as pause } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { streamOf } from '#contracts';
import { idOf } from '#kernel';
import type { Queryable } from '#kernel';
import { Outbox } from '#messaging';
import { TestBroker, asOperator, deskOf } from '#testing';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { percent, perSecond, ratios, median, spread } from './figures.js';
import type { Result } from './figures.js';
import { pipeline } from './pipeline.js';
import { assess, connected, noteDatabase, speaking } from './sides.js';

const EVENTS = 50_000;

/**
 * The relay, archive included, against a bare pipelined publish of the same messages to the byte, from memory, chained
 * as ours are. Without the chain, which alone holds an aggregate's order when the broker refuses one, it shows what
 * the chain costs.
 */
export async function relay(effort: Effort): Promise<Result[]> {
  const { limit, unchained, ours } = await alternate(effort, { limit: bare(true), unchained: bare(false), ours: relayed }, perSecond);
  const [ratio, toUnchained] = [ratios(ours, limit), ratios(ours, unchained)];
  return [
    {
      what: `outbox relay, ${EVENTS.toLocaleString('en')} events waiting, archive included`,
      limit: `raw pipelined publish of the same bytes, chained ${spread(limit, perSecond)}`,
      ours: spread(ours, perSecond),
      ratio: spread(ratio, percent),
      budget: '≥ 60 %',
      kept: median(ratio) >= 0.6,
    },
    {
      what: 'the same',
      limit: `not chained ${spread(unchained, perSecond)}`,
      ours: spread(ours, perSecond),
      ratio: spread(toUnchained, percent),
      budget: 'shown',
      kept: null,
    },
  ];
}

/** Begins where the limit does: connected, and with nothing to be found out first. */
async function relayed(): Promise<number> {
  const { nats, database, broker, relay, end } = await readied();
  const outbox = new Outbox(database);
  broker.start();
  relay.start();
  while (!relay.leads || (await outbox.mark()).acknowledged < 1) await pause(5);
  const began = await database.transaction(async (tx) => {
    await fill(tx);
    await database.query('checkpoint');
    return performance.now();
  });
  relay.wake();
  while ((await outbox.mark()).acknowledged < EVENTS) await pause(10);
  const rate = (EVENTS - 1) / ((performance.now() - began) / 1_000);
  await prove(nats);
  await end();
  return rate;
}

const bare = (chained: boolean) => async (): Promise<number> => {
  const { nats, database, end } = await readied();
  await fill(database);
  await database.query('checkpoint');
  const rows = await database.query<{ id: string; subject: string; event: string }>('select id, subject, event from outbox order by seq');
  const connection = await connect({ ...asOperator(nats.url), noAsyncTraces: true });
  await (
    await jetstreamManager(connection)
  ).streams.add({ name: streamOf(deskOf('intake')), subjects: ['junan.>'], duplicate_window: 600_000_000_000 });
  const began = performance.now();
  await pipeline(connection, rows, chained);
  const rate = rows.length / ((performance.now() - began) / 1_000);
  await connection.close();
  if (chained) await prove(nats);
  await end();
  return rate;
};

/** One event in the outbox, and a broker with nothing in it. */
async function readied() {
  const nats = await TestBroker.start();
  const db = await noteDatabase();
  const side = await speaking(db.url, nats.url);
  await side.notes.create(idOf('note'), assess);
  const keeper = await connected(db.superuserUrl);
  const end = async () => {
    await keeper.dataSource.destroy();
    await side.stop();
    await nats.drop();
    await db.drop();
  };
  return { nats, ...side, database: keeper.database, end };
}

/** Events of which only ids and partitions differ. */
const fill = (db: Queryable) =>
  db.query(
    `insert into outbox (id, subject, event) select gen_random_uuid(), regexp_replace(subject, '^(junan[.][0-9]+[.])[0-9]+', '\\1' || (n % 16)), event
     from outbox, generate_series(1, $1) n`,
    [EVENTS - 1],
  );

let proven: number | undefined;

/** The limit is one only for as long as it publishes what ours does: both streams hold as many bytes. */
async function prove(nats: TestBroker): Promise<void> {
  const connection = await connect(asOperator(nats.url));
  const { state } = await (await jetstreamManager(connection)).streams.info(streamOf(deskOf('intake')));
  await connection.close();
  proven ??= state.bytes;
  if (state.messages !== EVENTS || state.bytes !== proven)
    throw new Error(
      `${state.messages} messages, ${state.bytes} bytes: the limit and the relay publish different things (${proven} bytes before)`,
    );
}
