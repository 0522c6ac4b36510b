import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { fromCloudEvent, streamOf } from '#contracts';
import type { CloudEvent, Event } from '#contracts';
import { newId } from '#kernel';
import { TestBroker, asOperator, deskOf } from '#testing';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, perSecond, ratios, spread, times } from './figures.js';
import type { Result } from './figures.js';
import { assess, connected, noteDatabase, speaking } from './sides.js';
import { follow, listening, proveOrder } from './trails.js';

const AGGREGATES = 5_000;
const FACTS = 10;
/** The peer takes as many as it handles in some seconds. */
const ONE_BY_ONE = 200;

/** Inbox and projection, up to 500 events a transaction, against a transaction for each event of the same stream. */
export async function consumer(effort: Effort): Promise<Result[]> {
  const nats = await said();
  const { peer, ours } = await alternate(effort, { peer: () => oneByOne(nats), ours: () => inBatches(nats) }, perSecond);
  await nats.drop();
  const ratio = ratios(ours, peer);
  return [
    {
      what: `consumer: inbox and projection, ${(AGGREGATES * FACTS).toLocaleString('en')} events, order per aggregate proved`,
      limit: `one transaction an event ${spread(peer, perSecond)}`,
      ours: spread(ours, perSecond),
      ratio: spread(ratio, times),
      budget: '≥ 20×',
      kept: median(ratio) >= 20,
    },
  ];
}

/** A broker whose stream holds the facts of all aggregates, aggregate after aggregate. */
async function said(): Promise<TestBroker> {
  const nats = await TestBroker.start();
  const db = await noteDatabase();
  const { notes, broker, relay, stop } = await speaking(db.url, nats.url);
  for (let n = 0; n < AGGREGATES; n += 500) {
    await notes.createAll(Array.from({ length: 500 }, () => ({ id: newId(), facts: Array.from({ length: FACTS }, assess).flat() })));
  }
  broker.start();
  relay.start();
  const connection = await connect(asOperator(nats.url));
  const manager = await jetstreamManager(connection);
  const stream = streamOf(deskOf('intake'));
  const stored = () =>
    manager.streams.info(stream).then(
      ({ state }) => state.messages,
      () => 0,
    );
  while ((await stored()) < AGGREGATES * FACTS) await pause(50);
  await connection.close();
  await stop();
  await db.drop();
  return nats;
}

async function inBatches(nats: TestBroker): Promise<number> {
  const db = await noteDatabase();
  const { dataSource, database } = await connected(db.url);
  const done = new EventEmitter();
  // From the first commit on, as below: who connects to what is no part of either.
  let [began, before, handled] = [0, 0, 0];
  const { start, stop } = listening(database, nats.url, (events) => {
    handled += events.length;
    if (began === 0) [began, before] = [performance.now(), handled];
    if (handled >= AGGREGATES * FACTS) done.emit('all');
  });
  const all = once(done, 'all');
  start();
  await all;
  const rate = (handled - before) / ((performance.now() - began) / 1_000);
  await stop();
  await proveOrder(database, AGGREGATES, FACTS);
  await dataSource.destroy();
  await db.drop();
  return rate;
}

async function oneByOne(nats: TestBroker): Promise<number> {
  const db = await noteDatabase();
  const { dataSource, database } = await connected(db.url);
  const stream = streamOf(deskOf('intake'));
  await database.query(`insert into stream_position (stream, partition, stream_seq) values ($1, 0, 0)`, [stream]);
  const connection = await connect({ ...asOperator(nats.url), noAsyncTraces: true });
  const manager = await jetstreamManager(connection);
  const { name } = await manager.consumers.add(stream, { ack_policy: AckPolicy.All });
  const messages = await (await jetstream(connection).consumers.get(stream, name)).consume({ max_messages: 500 });
  let left = ONE_BY_ONE * FACTS;
  let began = 0;
  for await (const message of messages) {
    const event: Event = fromCloudEvent(message.json<CloudEvent>());
    await database.transaction(async (tx) => {
      await tx.query('insert into inbox (event_id) values ($1)', [event.id], 'take');
      await follow(event, tx);
      await tx.query('update stream_position set stream_seq = $1', [message.seq], 'advance');
    });
    message.ack();
    if (began === 0) began = performance.now();
    if (--left === 0) break;
  }
  const rate = (ONE_BY_ONE * FACTS - 1) / ((performance.now() - began) / 1_000);
  await manager.consumers.delete(stream, name);
  await connection.close();
  await proveOrder(database, ONE_BY_ONE, FACTS);
  await dataSource.destroy();
  await db.drop();
  return rate;
}
