import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DisputeAssigned } from '#contracts';
import { newId } from '#kernel';
import { Neighbour, TestBroker, TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, millis, percentile, ratios, spread, times } from './figures.js';
import type { Result } from './figures.js';
import { connected, noteDatabase } from './sides.js';

const ROOMS = 50;
const SECONDS = 5;
/** How often an instance looks for what was said at another: apps/mediation/src/online/hearing.desk.ts. */
const LOOKS_EVERY_MS = 200;
const COUNTY = '510722';

type Delays = Readonly<{ p50: number; p99: number }>;
/** Says something in a room, and where it is heard: who listens there notes each word as it comes. */
type Stage = Readonly<{ say: (room: number, words: string) => Promise<unknown>; heard: Map<string, number> }>;

/**
 * How long it takes from when somebody in one of fifty rooms sends a word until another hears it: at the same instance, and at another.
 * The floor is a bare server that inserts a row, commits, and writes to the open lines.
 */
export async function room(effort: Effort): Promise<Result[]> {
  const [bare, ours] = [await bareStage(), await ourStage()];
  const sides = { bare: () => spoken(bare), here: () => spoken(ours.here), there: () => spoken(ours.there) };
  const { bare: floor, here, there } = await alternate(effort, sides, ({ p50, p99 }) => `${millis(p50)} / ${millis(p99)}`);
  await ours.end();
  await bare.end();
  const of = (delays: readonly Delays[], key: keyof Delays) => delays.map((delay) => delay[key]);
  const both = (delays: readonly Delays[]) => `p50 ${spread(of(delays, 'p50'), millis)}, p99 ${spread(of(delays, 'p99'), millis)}`;
  const [p50, p99] = [ratios(of(here, 'p50'), of(floor, 'p50')), ratios(of(here, 'p99'), of(floor, 'p99'))];
  const looks = (key: keyof Delays) => of(there, key).map((ms) => ms / LOOKS_EVERY_MS);
  return [
    {
      what: `a word in one of ${ROOMS} online rooms, sent → heard at the same instance`,
      limit: `a row committed and written to the open lines, bare: ${both(floor)}`,
      ours: both(here),
      ratio: `p50 ${spread(p50, times)}, p99 ${spread(p99, times)}`,
      budget: 'p50 ≤ 10×, p99 ≤ 10×',
      kept: median(p50) <= 10 && median(p99) <= 10,
    },
    {
      what: 'the same, heard at another instance',
      limit: `the time between two looks, ${LOOKS_EVERY_MS} ms`,
      ours: both(there),
      ratio: `p50 ${spread(looks('p50'), times)}, p99 ${spread(looks('p99'), times)}`,
      budget: 'p50 ≤ 1×, p99 ≤ 2×',
      kept: median(looks('p50')) <= 1 && median(looks('p99')) <= 2,
    },
  ];
}

/** Each room speaks once a second, none at the same moment as another. */
async function spoken({ say, heard }: Stage): Promise<Delays> {
  heard.clear();
  const sent = new Map<string, number>();
  const began = performance.now();
  const saying: Promise<unknown>[] = [];
  for (let n = 0; n < ROOMS * SECONDS; n++) {
    const due = began + (n * 1_000) / ROOMS;
    if (due > performance.now()) await pause(due - performance.now());
    const words = newId();
    sent.set(words, performance.now());
    saying.push(say(n % ROOMS, words));
  }
  await Promise.all(saying);
  await eventually(() => {
    const lost = [...sent.keys()].filter((words) => !heard.has(words));
    if (lost.length > 0) throw new Error(`${lost.length} words were not heard`);
  });
  const delays = [...sent].map(([words, at]) => (heard.get(words) ?? NaN) - at);
  return { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
}

async function listen(url: string, authorization: string, heard: Map<string, number>, signal: AbortSignal): Promise<void> {
  const { body, status } = await fetch(url, { headers: { accept: 'text/event-stream', authorization }, signal });
  if (status !== 200 || !body) throw new Error(`${url}: ${status}`);
  const read = async () => {
    for await (const chunk of body)
      for (const [, words] of Buffer.from(chunk)
        .toString()
        .matchAll(/"words":"([0-9a-f-]{36})"/g))
        if (words) heard.set(words, performance.now());
  };
  read().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

async function bareStage(): Promise<Stage & { end: () => Promise<void> }> {
  const database = await noteDatabase();
  const { dataSource, database: plain } = await connected(database.superuserUrl);
  const lines = new Map<string, ServerResponse>();
  const server = createServer((request, response) => {
    const of = request.url ?? '';
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': \n\n');
      return void lines.set(of, response);
    }
    const words = String(request.headers['words']);
    void plain.query('insert into bare (id) values ($1)', [words], 'bare').then(() => {
      lines.get(of)?.write(`data: {"words":"${words}"}\n\n`);
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [heard, away] = [new Map<string, number>(), new AbortController()];
  for (let n = 0; n < ROOMS; n++) await listen(`${url}/${n}`, 'nobody', heard, away.signal);
  return {
    heard,
    say: async (n, words) => (await fetch(`${url}/${n}`, { method: 'POST', headers: { words } })).text(),
    end: async () => {
      away.abort();
      server.closeAllConnections();
      server.close();
      await dataSource.destroy();
      await database.drop();
    },
  };
}

async function ourStage(): Promise<Readonly<{ here: Stage; there: Stage; end: () => Promise<void> }>> {
  const broker = await TestBroker.start();
  const bus = await Neighbour.on(broker);
  await bus.beat('intake');
  const database = await TestDatabase.of(mediation);
  const one = await startService(mediation, { broker, database });
  const two = await startService(mediation, { broker, database, issuer: one.tokens });
  const rooms: string[] = [];
  for (let n = 0; n < ROOMS; n++) rooms.push(await opened(one, bus));
  const away = new AbortController();
  const [here, there] = [new Map<string, number>(), new Map<string, number>()];
  const as = ({ tokens }: RunningService) => `Bearer ${tokens.of({ unit: COUNTY, roles: ['mediator'], subject: newId() })}`;
  for (const path of rooms)
    for (const [service, heard] of [
      [one, here],
      [two, there],
    ] as const)
      await listen(`${service.url}/api/mediation${path}/words`, as(service), heard, away.signal);
  const speaker = as(one);
  const say = async (n: number, words: string) => {
    const answer = await fetch(`${one.url}/api/mediation${rooms[n]}/words`, {
      method: 'POST',
      headers: { authorization: speaker, 'content-type': 'application/json', 'idempotency-key': words },
      body: JSON.stringify({ words, audience: 'all' }),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.text();
  };
  return {
    here: { say, heard: here },
    there: { say, heard: there },
    end: async () => {
      away.abort();
      await two.stop();
      await one.stop();
      await bus.leave();
      await broker.drop();
      await database.drop();
    },
  };
}

/** The path of a room that is open. */
async function opened(service: RunningService, bus: Neighbour): Promise<string> {
  const id = newId();
  const place = { lead: 'natural-resources', township: '510722106', village: '510722106201', desk: 'county' };
  const assigned = { ...place, category: 'forest-land', channel: 'walk-in', place: 'village', crossCounty: false, risk: 'low' } as const;
  await bus.say(DisputeAssigned(assigned), { subject: id });
  const county = service.as({ unit: COUNTY, roles: ['mediator'] });
  const at = `/mediations/${id}`;
  await eventually(() => county.get(at).expect(200));
  const planned = { at: new Date(Date.now() + 60_000).toISOString(), venue: 'village', online: true };
  const body = (await county.post(`${at}/sessions`, planned).expect(201)).body as { session: string };
  const path = `${at}/sessions/${body.session}/room`;
  await county.post(`${path}/opening`, {}).expect(200);
  return path;
}
