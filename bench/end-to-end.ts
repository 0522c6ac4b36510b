import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel';
import { TestBroker } from '#testing';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, percent, perSecond, ratios, spread } from './figures.js';
import type { Result } from './figures.js';
import { ListenerProcess } from './listener-process.js';
import { assess, noteDatabase, speaking } from './sides.js';

const WRITERS = 16;
const SECONDS = 6;
const WARM_UP = 2;
/** Two batches: writers wait while more than that is written and not handled, so what flows is what all can keep up with. */
const MOST_WAITING = 1_000;
const LOOK_MS = 20;

/** Writers → relay → broker → inbox and projection in a second database, as fast as nothing piles up, against the writers alone. */
export async function endToEnd(effort: Effort): Promise<Result[]> {
  const { alone, ours } = await alternate(effort, { alone: writersAlone, ours: wholeWay }, perSecond);
  const ratio = ratios(ours, alone);
  return [
    {
      what: `end to end: written here, handled in a second database, never more than ${MOST_WAITING.toLocaleString('en')} on the way`,
      limit: `${WRITERS} writers alone ${spread(alone, perSecond)}`,
      ours: spread(ours, perSecond),
      ratio: spread(ratio, percent),
      budget: '≥ 35 %',
      kept: median(ratio) >= 0.35,
    },
  ];
}

async function writersAlone(): Promise<number> {
  const nats = await TestBroker.start();
  const db = await noteDatabase();
  const { notes, stop } = await speaking(db.url, nats.url);
  const writing = new Writing(() => notes.create(newId(), assess));
  const rate = await steady(() => writing.written);
  await writing.stop();
  await stop();
  await nats.drop();
  await db.drop();
  return rate;
}

async function wholeWay(): Promise<number> {
  const nats = await TestBroker.start();
  const [here, there] = [await noteDatabase(), await noteDatabase()];
  const { notes, broker, relay, stop } = await speaking(here.url, nats.url);
  broker.start();
  relay.start();
  const listener = await ListenerProcess.start('listener.js', there.url, nats.url);
  const writing = new Writing(() => notes.create(newId(), assess));
  const watching = writing.watch(listener);
  const rate = await steady(() => writing.handled);
  await writing.stop();
  await watching;
  await listener.stop();
  await stop();
  await nats.drop();
  await Promise.all([here.drop(), there.drop()]);
  return rate;
}

/** So many a second, once it runs as it will. */
async function steady(count: () => number): Promise<number> {
  await pause(WARM_UP * 1_000);
  const [from, began] = [count(), performance.now()];
  await pause(SECONDS * 1_000);
  return (count() - from) / ((performance.now() - began) / 1_000);
}

/** Writers that write one after the other each, and wait while too much is on its way where somebody watches that. */
class Writing {
  written = 0;
  handled = 0;
  private watched = false;
  private over = false;
  private readonly writers: Promise<unknown>;

  constructor(private readonly write: () => Promise<unknown>) {
    this.writers = Promise.all(Array.from({ length: WRITERS }, () => this.keepWriting()));
  }

  /** Until all that was written is handled. */
  async watch(listener: ListenerProcess): Promise<void> {
    this.watched = true;
    while (!this.over || this.handled < this.written) {
      this.handled += (await listener.take()).length;
      await pause(LOOK_MS);
    }
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.writers;
  }

  private async keepWriting(): Promise<void> {
    while (!this.over) {
      if (this.watched && this.written - this.handled > MOST_WAITING) {
        await pause(1);
        continue;
      }
      await this.write();
      this.written++;
    }
  }
}
