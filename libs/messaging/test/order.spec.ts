import { DiscardPolicy } from '@nats-io/jetstream';
import { newId } from '#kernel';
import { eventually } from '#testing';
import { assess, forgetAfter, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

describe('the order of an aggregate’s facts', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('is kept on the stream when the broker refuses one of them for a while', async () => {
    await scene.stream({ max_msg_size: 2_000 });
    const us = await speaker(scene.ours, scene.nats.url);
    const id = newId();
    for (let i = 0; i < 5; i++) await us.counts.change(id, assess);
    await us.database.query(`update outbox set event = event || repeat(' ', 4000) where seq = (select min(seq) + 1 from outbox)`);
    scene.open(us);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(4));

    await scene.stream({ max_msg_size: -1 });
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    expect((await scene.standing()).get(id)).toEqual(inOrder(5));
  });

  it('is waited for by whoever hears a later one first', async () => {
    await scene.stream({});
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const id = newId();
    await scene.outsider((bus) => [1, 4, 3].forEach((sequence) => scene.say(bus, id, sequence)));
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 2, dead: 0 }));
    expect((await them.seen()).get(id)).toEqual([1]);

    await scene.outsider((bus) => scene.say(bus, id, 2));
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(4)));
    expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it('begins where the stream begins for a consumer that comes after its owner cut the stream short', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const id = newId();
    for (let i = 0; i < 10; i++) await us.counts.change(id, assess);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await scene.stream({ max_msgs: 4, discard: DiscardPolicy.Old });
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(4, 7)));
  });

  it('does not send twice what the stream took and the relay never heard of, however late it looks', async () => {
    await scene.stream({ duplicate_window: 100_000_000 });
    const us = await speaker(scene.ours, scene.nats.url);
    us.start();
    const id = newId();
    for (let i = 0; i < 20; i++) await us.counts.change(id, assess);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await us.stop();

    const again = await speaker(scene.ours, scene.nats.url);
    await forgetAfter(again, 5);
    await again.counts.change(id, assess);
    scene.open(again);
    await eventually(async () => expect((await again.relay.backlog()).waiting).toBe(0));
    expect((await scene.standing()).get(id)).toEqual(inOrder(21));
  });
});
