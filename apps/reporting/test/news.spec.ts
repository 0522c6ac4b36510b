import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { DisputeJoined } from '#contracts';
import type { Fact } from '#contracts';
import { newId } from '#kernel';
import type { Actor } from '#kernel';
import { COUNTY, Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { NewsDesk, sayingOf } from '../src/news/news.desk.js';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const { north, south } = story;
const village = `${north}001`;
const at = { township: north, village };

type Told = Readonly<{ all: boolean; place: string; items: readonly Readonly<{ kind: string; id: string }>[] }>;

describe('what moved', () => {
  let broker: TestBroker;
  let bus: Neighbour;
  let service: RunningService;
  let now: Date | undefined;
  const open: Listening[] = [];

  beforeAll(async () => {
    broker = await TestBroker.start();
    bus = await Neighbour.on(broker);
    service = await startService(reporting, { broker, now: () => now ?? new Date() });
  });
  afterEach(async () => {
    now = undefined;
    for (const each of open.splice(0)) await each.leave();
  });
  afterAll(async () => {
    await service.stop();
    await bus.leave();
    await broker.drop();
  });

  const asked = async (unit: string, query = ''): Promise<Told> =>
    (
      await service
        .as({ unit, roles: ['leader'] })
        .get(`/news${query}`)
        .expect(200)
    ).body as Told;
  const idsFor = async (unit: string, after: string) => (await asked(unit, `?after=${after}`)).items.map(({ id }) => id);

  async function listening(
    unit: string,
    { subject = newId(), last }: Readonly<{ subject?: string; last?: string }> = {},
  ): Promise<Listening> {
    const token = service.tokens.of({ unit, roles: ['leader'], subject });
    const it = await Listening.to(`${service.url}/api/reporting/news`, token, last);
    open.push(it);
    return it;
  }

  async function tell(subject: string, ...facts: readonly Fact[]): Promise<string> {
    for (const fact of facts) await bus.say(fact, { subject });
    return subject;
  }
  const isIn = async (place: string, id: string) => eventually(async () => expect(await idsFor(COUNTY, place)).toContain(id));

  it('is told by its id and kind to those whose it is, and to nobody else', async () => {
    const { place } = await asked(COUNTY);
    const dispute = await tell(newId(), story.registered(at));
    const round = await tell(newId(), ...story.round(village));
    await isIn(place, dispute);
    await isIn(place, round);
    for (const unit of [COUNTY, north, village])
      expect((await asked(unit, `?after=${place}`)).items).toEqual(
        expect.arrayContaining([
          { kind: 'dispute', id: dispute },
          { kind: 'round', id: round },
        ]),
      );
    for (const unit of [south, `${north}002`, 'justice']) expect(await idsFor(unit, place)).toEqual([]);
    expect((await asked(COUNTY, `?after=${place}&kind=round`)).items.map(({ kind }) => kind)).not.toContain('dispute');
  });

  it('is told to whoever it left, to whoever it came to, and to who helps', async () => {
    const id = await tell(newId(), story.registered(at), story.assigned(at, 'hrss'));
    const { place } = await asked(COUNTY);
    await eventually(async () => expect(await idsFor('hrss', '0-0')).toContain(id));
    await tell(id, story.assigned(at, 'justice'), DisputeJoined({ joint: [south] }));
    await eventually(async () => expect(await idsFor(south, place)).toContain(id));
    expect(await idsFor('hrss', place)).toContain(id);
    expect(await idsFor('justice', place)).toContain(id);
  });

  it('is told as it happens to who listens, and from where they were once they come back', async () => {
    const [theirs, others] = [await listening(north), await listening(south)];
    const first = await tell(newId(), story.registered(at));
    await theirs.hears(first);
    await theirs.leave();
    const second = await tell(newId(), story.registered(at));
    await isIn(theirs.place, second);
    const again = await listening(north, { last: theirs.place });
    await again.hears(second);
    expect(again.told).not.toContain(first);
    expect(others.told).not.toContain('changed');
  });

  it('says so to who was away for too long', async () => {
    const { place } = await asked(COUNTY);
    const id = await tell(newId(), story.registered(at));
    await isIn(place, id);
    now = new Date(Date.now() + 16 * 60_000);
    await service.tick();
    expect(await asked(COUNTY, `?after=${place}`)).toMatchObject({ all: true, items: [] });
    await (await listening(north, { last: place })).hears('"all":true');
    expect(await asked(COUNTY)).toMatchObject({ all: false, items: [] });
  });

  it('is nothing that happened long ago, as when all is read anew', async () => {
    const { place } = await asked(COUNTY);
    const id = newId();
    await bus.say(story.registered(at), { subject: id, time: '2026-01-05T01:00:00.000Z' });
    await eventually(async () => {
      await service
        .as({ unit: COUNTY, roles: ['leader'] })
        .get(`/disputes/${id}/way`)
        .expect(200);
    });
    expect(await idsFor(COUNTY, place)).not.toContain(id);
  });

  it('is told as all where so much moved at once that nobody needs to be told what', () => {
    const moved = (n: number) => Array.from({ length: n }, () => ({ kind: 'round' as const, id: newId() }));
    const few = moved(100);
    expect(sayingOf(few)).toEqual({ all: false, items: few });
    expect(sayingOf(moved(101))).toEqual({ all: true, items: [] });
  });

  it('is told to one person in five windows and no more, and in one again once one is shut', async () => {
    const subject = newId();
    const windows = [];
    for (let n = 0; n < 5; n++) windows.push(await listening(north, { subject }));
    await expect(listening(north, { subject })).rejects.toThrow('429 too-many-listening');
    await windows[0]?.leave();
    await eventually(() => listening(north, { subject }));
    // Of somebody else it is another matter.
    await listening(north);
  });

  it('is told to so many at once and no more, whoever they are', async () => {
    const desk = service.get(NewsDesk);
    const nobody = (): Actor => ({ subject: newId(), unit: south, roles: ['leader'] });
    const streams: Readable[] = [];
    await eventually(() => expect(desk.listening).toBe(0));
    try {
      while (desk.listening < 2_000) streams.push(desk.listen(nobody(), { tx: 0n, n: 0n }, false));
      await expect(listening(north)).rejects.toThrow('503 all-listening');
    } finally {
      for (const each of streams) each.destroy();
    }
    await eventually(() => listening(north));
  });

  it('keeps no service that stops: who listens hears that it was the end, who left, does not read or has asked nothing is not waited for', async () => {
    const other = await startService(reporting, { broker });
    const token = () => other.tokens.of({ unit: north, roles: ['leader'], subject: newId() });
    const listeners: Listening[] = [];
    for (let n = 0; n < 7; n++) listeners.push(await Listening.to(`${other.url}/api/reporting/news`, token()));
    const deaf = await connected(other.url);
    deaf.write(asking(token()));
    const mute = await connected(other.url);
    await listeners[0]?.leave();
    await listeners[1]?.leave();
    await eventually(() => expect(other.get(NewsDesk).listening).toBe(6));
    const began = Date.now();
    await other.stop();
    expect(Date.now() - began).toBeLessThan(2_000);
    await Promise.all(listeners.map(({ ended }) => ended));
    expect(listeners.map(({ cut }) => cut)).toEqual([false, false, false, false, false, false, false]);
    for (const each of [deaf, mute]) each.destroy();
  });
});

/** A line on which nobody reads what comes. */
async function connected(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).pause();
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

const asking = (token: string): string =>
  ['GET /api/reporting/news HTTP/1.1', 'Host: here', 'Accept: text/event-stream', `Authorization: Bearer ${token}`, '', ''].join('\r\n');

/** Somebody at the door who hears what comes. */
class Listening {
  told = '';
  /** Otherwise it was told that it was the end, or left by itself. */
  cut = false;
  readonly ended: Promise<void>;

  private constructor(
    body: ReadableStream<Uint8Array>,
    private readonly away: AbortController,
  ) {
    this.ended = this.read(body);
  }

  static async to(url: string, token: string, last?: string): Promise<Listening> {
    const away = new AbortController();
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}`, ...(last !== undefined && { 'last-event-id': last }) };
    const response = await fetch(url, { headers, signal: away.signal });
    if (response.status !== 200 || !response.body)
      throw new Error(`${response.status} ${((await response.json()) as { code: string }).code}`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toContain('no-store');
    return new Listening(response.body, away);
  }

  /** How far it heard. */
  get place(): string {
    return [...this.told.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1] ?? '';
  }

  hears(what: string): Promise<void> {
    return eventually(() => expect(this.told).toContain(what));
  }

  async leave(): Promise<void> {
    this.away.abort();
    await this.ended;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.told += decoder.decode(chunk, { stream: true });
    } catch {
      this.cut = !this.away.signal.aborted;
    }
  }
}
