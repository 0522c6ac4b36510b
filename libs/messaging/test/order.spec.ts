import { DiscardPolicy } from '@nats-io/jetstream';
import { createInbox } from '@nats-io/transport-node';
import { partitionOf, streamOf } from '#contracts';
import { newId } from '#kernel';
import { eventually, deskOf } from '#testing';
import { assess, forgetAfter, listener, speaker } from './rig.js';
import { repeatCall } from '../src/calls.js';
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

  it('is not lost when more was acknowledged than was noted', async () => {
    await scene.stream({ duplicate_window: 600_000_000_000 });
    const us = await speaker(scene.ours, scene.nats.url);
    await us.counts.create(newId(), assess);
    await us.database.query(
      `insert into outbox (id, subject, event) select gen_random_uuid(), subject, event from outbox, generate_series(1, 5700)`,
    );
    us.start();
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await us.stop();
    const again = await speaker(scene.ours, scene.nats.url);
    await forgetAfter(again, 0);
    const id = newId();
    await again.counts.change(id, assess);
    scene.open(again);
    await eventually(async () => expect((await again.relay.backlog()).waiting).toBe(0));
    expect((await again.database.query<{ n: number }>('select acknowledged as n from outbox_mark'))[0]?.n).toBe(5_702);
  });

  it('makes nothing of what came before it began here and is said again for somebody else', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const id = newId();
    for (let i = 0; i < 10; i++) await us.counts.change(id, assess);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await scene.stream({ max_msgs: 4, discard: DiscardPolicy.Old });
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(4, 7)));
    await scene.stream({ max_msgs: -1 });
    const call = repeatCall(deskOf('intake'));
    expect(await scene.ask(call, { from: 1, to: 6 })).toEqual({ repeated: 6 });
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(5, 7)));
    expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it('has no hole where somebody else pulled from our durable', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const id = newId();
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    await scene.outsider(async (bus) => {
      let stolen = 0;
      const reply = createInbox();
      bus.subscribe(reply, { callback: (_, { data }) => void (stolen += data.length > 0 ? 1 : 0) });
      const next = `$JS.API.CONSUMER.MSG.NEXT.${streamOf(deskOf('intake'))}.mediation-county-${partitionOf(id)}`;
      bus.publish(next, JSON.stringify({ batch: 3, expires: 5_000_000_000 }), { reply });
      await bus.flush();
      for (let i = 0; i < 30; i++) await us.counts.change(id, assess);
      await eventually(() => expect(stolen).toBeGreaterThan(0));
    });
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(32)));
  });
});
