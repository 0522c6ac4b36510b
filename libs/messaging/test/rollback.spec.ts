import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DiscardPolicy, jetstreamManager } from '@nats-io/jetstream';
import { streamOf } from '#contracts';
import { newId } from '#kernel';
import { eventually, deskOf } from '#testing';
import { repeatCall } from '../src/calls.js';
import { HeldConnection } from '../src/held.js';
import { Outbox } from '../src/outbox.js';
import { OwnStream } from '../src/own-stream.js';
import { copyStream, restoreStream } from '../src/stream-copy.js';
import { assess, database, listener, speaker, forgetAfter } from './rig.js';
import { Scene, inOrder } from './scene.js';

describe('a broker that lost what it had acknowledged', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  const said = (us: Awaited<ReturnType<typeof speaker>>) => eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
  const hears = (them: Awaited<ReturnType<typeof listener>>, id: string, n: number) =>
    eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(n)));

  /** As age or size does it, on every version of the broker. */
  async function cutShort(left: number): Promise<void> {
    const held = async () => [...(await scene.standing()).values()].flat().length;
    const before = await held();
    await scene.stream(
      left === 0
        ? { discard: DiscardPolicy.Old, duplicate_window: 100_000_000, max_age: 100_000_000 }
        : { discard: DiscardPolicy.Old, max_msgs: left },
    );
    await eventually(async () => expect(await held()).toBe(left));
    expect(left).toBeLessThan(before);
    await scene.stream({ max_msgs: -1, max_age: 0 });
  }

  /** Ten facts that survive and forty that will not, all handled by a consumer that then goes. */
  async function fifty() {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = await listener(scene.theirs, scene.nats.url);
    them.start();
    const id = newId();
    for (let i = 0; i < 10; i++) await us.counts.change(id, assess);
    await said(us);
    const rollBack = await scene.remember();
    for (let i = 0; i < 40; i++) await us.counts.change(id, assess);
    await hears(them, id, 50);
    await said(us);
    await them.stop();
    return { us, id, rollBack };
  }

  const comeBack = async () => scene.open(await listener(scene.theirs, scene.nats.url, { instance: 'again' }));

  it('gets it again, and who read further before misses nothing that came in its place', async () => {
    const { us, id, rollBack } = await fifty();
    await rollBack();
    for (let i = 0; i < 40; i++) await us.counts.change(id, assess);
    await said(us);
    await hears(await comeBack(), id, 90);
    expect((await scene.standing()).get(id)).toEqual(inOrder(90));
  });

  it('twice, and who was away meanwhile reads from the earlier loss on', async () => {
    const { us, id, rollBack } = await fifty();
    await rollBack();
    for (let i = 0; i < 10; i++) await us.counts.change(id, assess);
    await said(us);
    const rollBackAgain = await scene.remember();
    for (let i = 0; i < 10; i++) await us.counts.change(id, assess);
    await said(us);
    await rollBackAgain();
    for (let i = 0; i < 10; i++) await us.counts.change(id, assess);
    await said(us);
    await hears(await comeBack(), id, 80);
  });

  it('is known although the archive was cleared meanwhile', async () => {
    const { us, id, rollBack } = await fifty();
    await us.database.query('delete from outbox where seq in (select seq from outbox_sent where stream_seq <= 10 or stream_seq > 40)');
    await rollBack();
    await us.counts.change(id, assess);
    await said(us);
    const [mark] = await us.database.query('select to_jsonb(survived) as survived from outbox_mark');
    expect(mark).toEqual({ survived: [10] });
    await hears(await comeBack(), id, 51);
  });

  it('is told by the reader where the owner had no record of the acknowledgements', async () => {
    const { us, id, rollBack } = await fifty();
    const them = await comeBack();
    await scene.close(us);
    await rollBack();
    const again = await speaker(scene.ours, scene.nats.url);
    await forgetAfter(again, 10);
    await again.counts.change(id, assess);
    scene.open(again);
    await hears(them, id, 51);
  });

  it('is noticed by a reader who was away until the stream had grown past its place again', async () => {
    const { us, id, rollBack } = await fifty();
    await scene.close(us);
    await rollBack();
    const again = await speaker(scene.ours, scene.nats.url);
    await forgetAfter(again, 10);
    const late = newId();
    await again.counts.change(late, assess);
    // Committed late under a low number: it stands now where the reader has seen something else.
    await again.database.query('update outbox set seq = 0 where seq = (select max(seq) from outbox)');
    await again.counts.change(id, assess);
    scene.open(again);
    await said(again);
    const them = await comeBack();
    await hears(them, id, 51);
    await hears(them, late, 1);
  });

  it('without a reader’s knowing, since the stream was cut short past its place, is asked to say it again', async () => {
    const { us, id } = await fifty();
    const late = newId();
    for (let i = 0; i < 30; i++) await us.counts.change(late, assess);
    await us.counts.change(id, assess);
    await said(us);
    await cutShort(5);
    const them = await comeBack();
    await hears(them, late, 30);
    await hears(them, id, 51);
    await eventually(async () => expect(await them.database.query('select 1 from stream_gap')).toEqual([]));
  });

  it('is asked to say again what was cut off also where it has come back and has nothing new to say', async () => {
    const { us, id } = await fifty();
    const late = newId();
    await scene.close(us);
    const before = await speaker(scene.ours, scene.nats.url);
    for (let i = 0; i < 30; i++) await before.counts.change(late, assess);
    before.start();
    await said(before);
    await before.stop();
    await cutShort(0);
    const again = scene.open(await speaker(scene.ours, scene.nats.url));
    await eventually(() => expect(again.relay.leads).toBe(true));
    const them = await comeBack();
    await hears(them, late, 30);
    await hears(them, id, 50);
  });

  describe('of which there is a copy', () => {
    let folder: string;
    beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'junan-stream-'))));
    afterEach(() => rm(folder, { recursive: true }));
    const stream = streamOf(deskOf('intake'));
    const copy = () => scene.outsider((bus) => copyStream(bus, stream, path.join(folder, 'copy')));
    const restore = (how?: { instead: boolean }) => scene.outsider((bus) => restoreStream(bus, path.join(folder, 'copy'), how));
    const lose = () => scene.outsider(async (bus) => (await jetstreamManager(bus)).streams.delete(stream));
    const agree = async (us: Awaited<ReturnType<typeof speaker>>, id: string, n: number) => {
      for (let i = 0; i < n; i++) await us.counts.change(id, assess);
      await said(us);
    };

    it('has what its owner keeps no longer from there, and the rest from its owner; whoever hears it misses nothing', async () => {
      const us = scene.open(await speaker(scene.ours, scene.nats.url));
      const them = scene.open(await listener(scene.theirs, scene.nats.url));
      const id = newId();
      await agree(us, id, 10);
      expect(await copy()).toEqual({ name: stream, messages: 10, first: 1, last: 10 });
      await agree(us, id, 40);
      await hears(them, id, 50);
      // What is past keeping.
      await us.database.query('delete from outbox where seq in (select seq from outbox_sent where stream_seq <= 10)');
      await scene.close(us);
      await lose();

      expect(await restore()).toEqual({ name: stream, messages: 10, first: 1, last: 10 });
      const again = scene.open(await speaker(scene.ours, scene.nats.url));
      await agree(again, id, 1);
      await hears(them, id, 51);
      expect((await scene.standing()).get(id)).toEqual(inOrder(51));

      const newcomers = await database();
      const newcomer = scene.open(await listener(newcomers, scene.nats.url, { desk: 'hrss' }));
      await hears(newcomer, id, 51);
      await scene.close(newcomer);
      await newcomers.drop();
    });

    it('takes it in the place of what its owner made anew meanwhile, while all go on', async () => {
      const us = scene.open(await speaker(scene.ours, scene.nats.url));
      const them = scene.open(await listener(scene.theirs, scene.nats.url));
      const id = newId();
      await agree(us, id, 10);
      await copy();
      await agree(us, id, 5);
      await hears(them, id, 15);
      await us.database.query('delete from outbox where seq in (select seq from outbox_sent where stream_seq <= 10)');
      await lose();
      await agree(us, id, 5);
      await expect(restore()).rejects.toThrow(/already/);

      await restore({ instead: true });
      await agree(us, id, 1);
      await hears(them, id, 21);
      await eventually(async () => expect((await scene.standing()).get(id)).toEqual(inOrder(21)));
    });

    it('is looked through to its end where that was broken off, also while those ask who had read further', async () => {
      const us = scene.open(await speaker(scene.ours, scene.nats.url));
      const id = newId();
      await agree(us, id, 10);
      await copy();
      await agree(us, id, 5);
      await scene.close(us);
      await restore({ instead: true });

      // All was taken back, and then the line broke.
      const held = await HeldConnection.open({ connectionString: scene.ours.url }, () => undefined);
      const again = await speaker(scene.ours, scene.nats.url);
      const outbox = new Outbox(again.database);
      await outbox.restore(held, 0);
      await scene.outsider((bus) => new OwnStream(outbox, deskOf('intake'), 1).inspect(bus, held, 15));
      held.end();
      expect(await outbox.backlog()).toMatchObject({ waiting: 5 });
      scene.open(again);
      await said(again);
      expect((await scene.standing()).get(id)).toEqual(inOrder(15));
    });

    it('is no copy where it was cut short, and none is made over another', async () => {
      const us = scene.open(await speaker(scene.ours, scene.nats.url));
      await agree(us, newId(), 3);
      await copy();
      await expect(copy()).rejects.toThrow(/EEXIST/);
      await truncate(path.join(folder, 'copy/stream.tar.s2'), 100);
      await scene.close(us);
      await lose();
      await expect(restore()).rejects.toThrow();
      await expect(scene.standing()).rejects.toThrow(/not found/);
    });
  });

  it('says nothing again that still stands in the stream, whoever asks', async () => {
    const { us } = await fifty();
    const call = repeatCall(deskOf('intake'));
    expect(await scene.ask(call, { from: 1, to: Number.MAX_SAFE_INTEGER })).toEqual({ repeated: 0 });
    expect((await us.relay.backlog()).waiting).toBe(0);
  });
});
