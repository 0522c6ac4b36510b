import fc from 'fast-check';
import { partitionOf } from '#contracts';
import { newId } from '#kernel';
import { eventually } from '#testing';
import { assess, listener, speaker } from './rig.js';
import { Scene } from './scene.js';

const somewhere = () => `junan.510722.intake.county.${partitionOf(newId())}.dispute-risk-assessed.v1._._`;

/** One attribute of an envelope, made odd in one way. */
const oddities: readonly Record<string, unknown>[] = [
  { id: 'no-uuid' },
  { id: 7 },
  { id: null },
  { id: newId().toUpperCase() },
  { subject: 'a\u0000b' },
  { subject: '' },
  { subject: 'x'.repeat(10_000) },
  { subject: null },
  { sequence: 0 },
  { sequence: -1 },
  { sequence: 1.5 },
  { sequence: 3_000_000_000 },
  { sequence: '1' },
  { type: 'cn.junan.mediation.settled.v1' },
  { type: 'cn.junan.intake.\u0000.v1' },
  { type: undefined },
  { time: 'yesterday' },
  { time: '0000-01-01T00:00:00Z' },
  { county: '51072' },
  { source: '\u0000' },
  { specversion: '0.3' },
  { data: { risk: 'low\u0000', people: null } },
  { data: { risk: '张三家的事' } },
  { data: 'text' },
  { data: null },
  { township: '\u0000' },
];

/** An id whose aggregate belongs to that partition. */
function idIn(partition: number): string {
  for (;;) {
    const id = newId();
    if (partitionOf(id) === partition) return id;
  }
}

/** Whole events, which somebody put into a stream to which they do not belong; each is said of an aggregate in partition 3. */
const strangers: readonly (readonly [change: Record<string, unknown>, cause: string])[] = [
  [{ type: 'cn.junan.mediation.settled.v1' }, 'mediation.settled.v1 is not for intake to say'],
  [{ source: '/junan/510722/screening/county' }, 'its source is not the desk county of intake in its county'],
  [{ source: '/junan/510722/intake/' }, 'its source is not the desk county of intake in its county'],
  [{ source: '/junan/510723/intake/county' }, 'its source is not the desk county of intake in its county'],
  [{ source: '/junan/510722/intake/hrss' }, 'its source is not the desk county of intake in its county'],
  [{ county: '510723' }, 'its source is not the desk county of intake in its county'],
  [{ county: '510723', source: '/junan/510723/intake/county' }, 'it is of another county'],
  [{ subject: idIn(4) }, 'its aggregate belongs to another partition'],
  [{ township: '510722101' }, 'it stands under the subject of another event, township or department'],
  [{ department: 'hrss' }, 'it stands under the subject of another event, township or department'],
  [{ type: 'cn.junan.intake.dispute-closed.v1' }, 'it stands under the subject of another event, township or department'],
];

/** They come in three rounds. */
const THIRD = Math.ceil(oddities.length / 3);

describe('an odd message', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('of any kind is one dead letter, and every neighbour is handled', async () => {
    await scene.stream({});
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const bytes = fc.sample(fc.uint8Array({ minLength: 0, maxLength: 300 }), { numRuns: 60, seed: 7 });
    const values = fc.sample(fc.json(), { numRuns: 60, seed: 7 });
    const neighbours: string[] = [];
    const odd = oddities.length + bytes.length + values.length;
    for (const round of [0, 1, 2]) {
      const neighbour = newId();
      neighbours.push(neighbour);
      for (let i = 0; i < 3; i++) await us.counts.change(neighbour, assess);
      await scene.outsider((bus) => {
        for (const change of oddities.slice(round * THIRD, (round + 1) * THIRD)) scene.say(bus, newId(), 1, change);
        for (const junk of bytes.slice(round * 20, round * 20 + 20)) bus.publish(somewhere(), junk);
        for (const junk of values.slice(round * 20, round * 20 + 20)) bus.publish(somewhere(), junk);
      });
    }
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 0, dead: odd }));
    await eventually(async () => {
      const seen = await them.seen();
      for (const neighbour of neighbours) expect(seen.get(neighbour)).toEqual([1, 2, 3]);
    });
    for (const { cause } of await them.aside.letters(1_000)) expect(cause).toMatch(/^Unreadable/);
  });

  it('that bears the number of a fact of ours does not keep the true one out', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const id = newId();
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    await scene.outsider((bus) => scene.say(bus, id, 2, { data: { risk: 7 } }));
    await us.counts.change(id, assess);
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2, 3]));
    const [letter] = await them.aside.letters();
    expect(await them.aside.replay(letter?.id ?? '')).toBe('superseded');
  });

  it('that does not belong to the stream it stands in is a dead letter which says why, and is never replayed', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const neighbour = idIn(3);
    await us.counts.change(neighbour, assess);
    await eventually(async () => expect((await them.seen()).get(neighbour)).toEqual([1]));
    await scene.outsider((bus) => {
      for (const [change] of strangers) scene.say(bus, idIn(3), 1, change);
    });
    await us.counts.change(neighbour, assess);
    await eventually(async () => expect((await them.seen()).get(neighbour)).toEqual([1, 2]));
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 0, dead: strangers.length }));
    const letters = await them.aside.letters();
    expect(letters.map(({ cause }) => cause).sort()).toEqual(strangers.map(([, cause]) => `Unreadable: ${cause}`).sort());
    for (const { id } of letters) expect(await them.aside.replay(id)).toBe('unreadable');
    expect([...(await them.seen()).keys()]).toEqual([neighbour]);
  });
});
