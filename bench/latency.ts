import { setTimeout as pause } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { newId } from '#kernel';
import { TestBroker, asOperator } from '#testing';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, millis, percentile, perSecond, ratios, spread, times } from './figures.js';
import type { Result } from './figures.js';
import { ListenerProcess, clock } from './listener-process.js';
import { assess, connected, noteDatabase, speaking, sweep } from './sides.js';

const RATES = [500, 2_000];
const SECONDS = 6;
const WARM_UP = 1;

/** From the moment a write is asked for, and of ours also from its commit. */
type Delays = Readonly<{ p50: number; p99: number; offered: number; fromCommit: readonly [p50: number, p99: number] }>;
/** Resolves when what it wrote is committed. */
type Write = (id: string) => Promise<unknown>;

/**
 * From a write here to the commit of its handler in another process with another database. The floor has the same
 * processes, databases and broker, and does the least that can be called the same: insert and commit a row, publish
 * to a stream, deliver, insert and commit a row.
 */
export async function latency(effort: Effort): Promise<Result[]> {
  const scene = await set();
  const results: Result[] = [];
  for (const rate of RATES) {
    const sides = { floor: () => scene.floor(rate), ours: () => scene.ours(rate) };
    const { floor, ours } = await alternate(effort, sides, ({ p50, p99 }) => `${millis(p50)} / ${millis(p99)}`);
    results.push(...told(rate, floor, ours));
  }
  await scene.end();
  return results;
}

function told(rate: number, floor: readonly Delays[], ours: readonly Delays[]): Result[] {
  const of = (delays: readonly Delays[], key: 'p50' | 'p99' | 'offered') => delays.map((delay) => delay[key]);
  const [p50, p99] = [ratios(of(ours, 'p50'), of(floor, 'p50')), ratios(of(ours, 'p99'), of(floor, 'p99'))];
  const both = (delays: readonly Delays[]) =>
    `p50 ${spread(of(delays, 'p50'), millis)}, p99 ${spread(of(delays, 'p99'), millis)}, offered ${perSecond(median(of(delays, 'offered')))}`;
  const [fromP50, fromP99] = [0, 1].map((i) =>
    spread(
      ours.map(({ fromCommit }) => fromCommit[i] ?? NaN),
      millis,
    ),
  );
  return [
    {
      what: `write → handled in another service, both commits within, at ${perSecond(rate)}`,
      limit: `two commits and one publish-and-deliver, bare: ${both(floor)}`,
      ours: both(ours),
      ratio: `p50 ${spread(p50, times)}, p99 ${spread(p99, times)}`,
      budget: 'p50 ≤ 2×, p99 ≤ 4×',
      kept: median(p50) <= 2 && median(p99) <= 4,
    },
    {
      what: `of it, commit → handled at ${perSecond(rate)}`,
      limit: '–',
      ours: `p50 ${fromP50}, p99 ${fromP99}`,
      ratio: '–',
      budget: 'shown',
      kept: null,
    },
  ];
}

/** Both sides stand through all rounds, and only one is at work at a time. */
async function set() {
  const nats = await TestBroker.start();
  const [here, there] = [await noteDatabase(), await noteDatabase()];
  const side = await speaking(here.url, nats.url);
  side.broker.start();
  side.relay.start();
  const plain = await connected(here.superuserUrl);
  const far = await connected(there.superuserUrl);
  const connection = await connect({ ...asOperator(nats.url), noAsyncTraces: true });
  await (await jetstreamManager(connection)).streams.add({ name: 'BARE', subjects: ['bare'] });
  const listener = await ListenerProcess.start('listener.js', there.url, nats.url);
  const bare = await ListenerProcess.start('bare-listener.js', there.url, nats.url);

  const create: Write = (id) => side.notes.create(id, assess);
  const insert: Write = async (id) => {
    await plain.database.query('insert into bare (id) values ($1)', [id], 'bare');
    connection.publish('bare', id);
  };
  const fresh = async () => {
    await far.database.query('truncate trail, bare, inbox, heard_aggregate');
    await sweep(plain.database, 'note, bare', true);
  };
  const measure = async (rate: number, write: Write, heard: ListenerProcess) => {
    await fresh();
    return delaysOf(rate, write, heard);
  };
  return {
    floor: (rate: number) => measure(rate, insert, bare),
    ours: (rate: number) => measure(rate, create, listener),
    end: async () => {
      await Promise.all([listener.stop(), bare.stop()]);
      await connection.close();
      await side.stop();
      await Promise.all([plain, far].map(({ dataSource }) => dataSource.destroy()));
      await nats.drop();
      await Promise.all([here, there].map((database) => database.drop()));
    },
  };
}

async function delaysOf(rate: number, write: Write, listener: ListenerProcess): Promise<Delays> {
  const asked = new Map<string, number>();
  const committed = new Map<string, number>();
  const pending: Promise<unknown>[] = [];
  const began = clock();
  for (let n = 0; n < rate * SECONDS; n++) {
    const due = began + (n * 1_000) / rate;
    if (due - clock() > 1) await pause(due - clock());
    const id = newId();
    asked.set(id, clock());
    pending.push(write(id).then(() => committed.set(id, clock())));
  }
  await Promise.all(pending);
  const offered = (rate * SECONDS) / ((clock() - began) / 1_000);

  const handled = new Map<string, number>();
  while (handled.size < asked.size) {
    for (const [id, at] of await listener.take()) handled.set(id, at);
    await pause(20);
  }
  const counted = [...asked.keys()].slice(rate * WARM_UP);
  const since = (start: ReadonlyMap<string, number>) => counted.map((id) => (handled.get(id) ?? NaN) - (start.get(id) ?? NaN));
  const [whole, rest] = [since(asked), since(committed)];
  return {
    p50: percentile(whole, 0.5),
    p99: percentile(whole, 0.99),
    offered,
    fromCommit: [percentile(rest, 0.5), percentile(rest, 0.99)],
  };
}
