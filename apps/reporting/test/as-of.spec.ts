import { newId } from '#kernel';
import { eventually, inTurn, Neighbour, startService, TestBroker } from '#testing';
import type { RunningService } from '#testing';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const county = { unit: '510722', roles: ['leader'] } as const;

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker });
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

inTurn('what a board is as of', ({ it }) => {
  const at = (minute: number) => `2026-11-25T02:0${minute}:00.000Z`;
  const read = async (path: string) =>
    (await service.as(county).get(path).expect(200)).body as { items: readonly object[]; asOf: string | null };
  const disputes = async () => (await read('/board?by=township')).asOf;
  const screening = async () => (await read('/screening-board')).asOf;

  /** A reader looks up every few seconds, and a beat that nobody listened to is lost: it is given until it shows. */
  const heard = (owners: Readonly<Record<string, string>>, shows: () => Promise<void>) =>
    eventually(
      async () => {
        for (const [owner, moment] of Object.entries(owners)) await bus.beat(owner, moment);
        await shows();
      },
      { timeoutMs: 20_000, everyMs: 100 },
    );

  it('is nothing until each of its own sources was read to its end, then the oldest of them', async () => {
    expect([await disputes(), await screening()]).toEqual([null, null]);
    await heard({ intake: at(3), screening: at(4) }, async () => expect(await screening()).toBe(at(3)));
    // Mediation has never run: it has no stream.
    expect(await disputes()).toBeNull();
    await heard({ mediation: at(1) }, async () => expect(await disputes()).toBe(at(1)));
    expect(await screening()).toBe(at(3));
  });

  it('does not move while one of them is away, whatever the others say', async () => {
    const dispute = newId();
    for (const fact of [story.registered({ township: story.north }), story.refused]) await bus.say(fact, { subject: dispute });
    await heard({ intake: at(6), screening: at(7) }, async () => expect(await screening()).toBe(at(6)));
    expect((await read('/board?by=outcome')).items).toMatchObject([{ key: 'refused', total: 1 }]);
    expect(await disputes()).toBe(at(1));
    await heard({ mediation: at(8) }, async () => expect(await disputes()).toBe(at(6)));
  });
});
