import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '#kernel';
import { TestBroker } from '#testing';
import { percentile } from './figures.js';
import type { Result } from './figures.js';
import { assess, noteDatabase, speaking } from './sides.js';

const RATE = 500;
const SECONDS = 20;
const WARM_UP = 3;

/** From the commit here to the commit of the handler in another process, with its own database. */
export async function latency(): Promise<Result[]> {
  const nats = await TestBroker.start();
  const [ours, theirs] = [await noteDatabase(), await noteDatabase()];
  const side = await speaking(ours.url, nats.url);
  side.broker.start();
  side.relay.start();
  const listener = fork(path.join(import.meta.dirname, 'listener.js'), [theirs.url, nats.url], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const handled = new Map<string, number>();
  const last = new Promise<void>((resolve) => {
    listener.on('message', ({ at, subjects }: { at: number; subjects: string[] }) => {
      for (const subject of subjects) handled.set(subject, at);
      if (handled.size >= RATE * SECONDS) resolve();
    });
  });
  await once(listener, 'message');

  const committed = new Map<string, number>();
  const began = performance.now();
  const pending: Promise<unknown>[] = [];
  for (let n = 0; n < RATE * SECONDS; n++) {
    const due = began + (n * 1_000) / RATE;
    if (due - performance.now() > 1) await pause(due - performance.now());
    const id = newId();
    pending.push(side.notes.create(id, assess).then(() => committed.set(id, Date.now())));
  }
  await Promise.all(pending);
  const achieved = (RATE * SECONDS) / ((performance.now() - began) / 1_000);
  await last;

  const delays = [...committed].slice(RATE * WARM_UP).map(([id, at]) => (handled.get(id) ?? NaN) - at);
  const [p50, p99] = [percentile(delays, 0.5), percentile(delays, 0.99)];
  console.log(`  ${delays.length} events at ${achieved.toFixed(0)}/s: p50 ${p50} ms, p99 ${p99} ms`);
  listener.kill();
  await side.stop();
  await nats.drop();
  await Promise.all([ours.drop(), theirs.drop()]);
  return [
    {
      what: `commit → handled in another service at ${RATE}/s`,
      limit: `offered ${RATE}/s`,
      ours: `${achieved.toFixed(0)}/s`,
      ratio: `p50 ${p50} ms, p99 ${p99} ms`,
      budget: 'p50 ≤ 10, p99 ≤ 60 ms',
      kept: p50 <= 10 && p99 <= 60,
    },
  ];
}
