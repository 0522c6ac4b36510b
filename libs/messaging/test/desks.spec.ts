import { Logger } from '@nestjs/common';
import { jetstreamManager } from '@nats-io/jetstream';
import { filterOf, partitionOf, streamOf } from '#contracts';
import { newId } from '#kernel';
import { deskOf, eventually } from '#testing';
import type { TestDatabase } from '#testing';
import { assess, database, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

describe('two desks of one service', () => {
  let scene: Scene;
  let other: TestDatabase;
  beforeEach(async () => ([scene, other] = await Promise.all([Scene.set(), database()])));
  afterEach(async () => {
    await scene.end();
    await other.drop();
  });

  const north = () => speaker(other, scene.nats.url, 'north');

  it('speak each in a stream of its own, and both are heard, each in its order, also of one dispute', async () => {
    const [county, department] = [scene.open(await speaker(scene.ours, scene.nats.url)), scene.open(await north())];
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const [one, both] = [newId(), newId()];
    for (let i = 0; i < 3; i++) {
      await county.counts.change(both, assess);
      await department.counts.change(both, assess);
    }
    await department.counts.change(one, assess);
    await eventually(async () => {
      const seen = await them.seen();
      expect(seen.get(one)).toEqual([1]);
      expect([...(seen.get(both) ?? [])].sort()).toEqual([1, 1, 2, 2, 3, 3]);
    });
    expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 0 });
    await scene.outsider(async (bus) => {
      const { streams } = await jetstreamManager(bus);
      for (const [desk, messages] of [
        ['county', 3],
        ['north', 4],
      ] as const)
        expect((await streams.info(streamOf(deskOf('intake', desk)))).state.messages).toBe(messages);
    });
  });

  it('are known apart where one speaks of what only the other began', async () => {
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const county = scene.open(await speaker(scene.ours, scene.nats.url));
    const id = newId();
    for (let i = 0; i < 3; i++) await county.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(3)));
    const department = scene.open(await north());
    await department.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2, 3, 1]));
    await department.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2, 3, 1, 2]));
    await county.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2, 3, 1, 2, 4]));
  });

  it('recover each for itself when the broker went back', async () => {
    const [county, department] = [scene.open(await speaker(scene.ours, scene.nats.url)), scene.open(await north())];
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const [ours, theirs] = [newId(), newId()];
    await county.counts.change(ours, assess);
    await department.counts.change(theirs, assess);
    await eventually(async () => expect((await them.seen()).size).toBe(2));
    const back = await scene.remember();
    for (let i = 0; i < 4; i++) {
      await county.counts.change(ours, assess);
      await department.counts.change(theirs, assess);
    }
    await eventually(async () => expect([...(await them.seen()).values()]).toEqual([inOrder(5), inOrder(5)]));
    await back();
    await county.counts.change(ours, assess);
    await department.counts.change(theirs, assess);
    await eventually(
      async () =>
        expect(await them.seen()).toEqual(
          new Map([
            [ours, inOrder(6)],
            [theirs, inOrder(6)],
          ]),
        ),
      { timeoutMs: 20_000 },
    );
    await eventually(async () => {
      expect((await scene.standing()).get(ours)).toEqual(inOrder(6));
      expect((await scene.standing('north')).get(theirs)).toEqual(inOrder(6));
    });
    expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it('are both waited for before anybody claims to know all of the service', async () => {
    scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const asOf = () => them.positions.asOf('510722', ['intake']);
    await eventually(async () => expect(await asOf()).not.toBeNull());
    const department = await north();
    department.start();
    await eventually(async () =>
      expect((await them.database.query('select 1 from stream_position where read_at is not null')).length).toBe(32),
    );
    await department.stop();
    const [silent] = await them.database.query<{ at: string }>('select now() as at');
    const last = await asOf();
    expect(last && silent && last < silent.at).toBe(true);
  });
});

describe('a desk that nobody told the broker of', () => {
  let scene: Scene;
  const said: unknown[] = [];
  beforeAll(() =>
    Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: (message: unknown) => void said.push(message) }),
  );
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('is not read, and holds up no other', async () => {
    const nobodys = deskOf('intake', 'nobodys');
    await scene.outsider(async (bus) => {
      const { streams } = await jetstreamManager(bus);
      await streams.add({ name: streamOf(nobodys), subjects: [filterOf(nobodys)] });
    });
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const id = newId();
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    await eventually(() => expect(said.join('\n')).toContain('does not let us read INTAKE_510722_nobodys'));
  });
});

describe('what the release before said, and left to be said', () => {
  it('is said under the desk that it came from', async () => {
    const scene = await Scene.set();
    const before = await speaker(scene.ours, scene.nats.url);
    before.start();
    const id = newId();
    for (let i = 0; i < 3; i++) await before.counts.change(id, assess);
    await eventually(async () => expect((await before.relay.backlog()).waiting).toBe(0));
    await before.stop();
    // Its stream bore another name, and the partition came before the service.
    await scene.outsider(async (bus) => (await jetstreamManager(bus)).streams.delete(streamOf(deskOf('intake'))));
    const us = await speaker(scene.ours, scene.nats.url);
    await us.counts.change(id, assess);
    await us.database.query(`update outbox set subject = regexp_replace(subject, '^(junan.\\d+).(\\w+).county.(\\d+)', '\\1.\\3.\\2')`);
    const [row] = await us.database.query<{ subject: string }>('select subject from outbox limit 1');
    expect(row?.subject).toBe(`junan.510722.${partitionOf(id)}.intake.dispute-risk-assessed.v1.510722101.hrss`);
    scene.open(us);
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(4)));
    await scene.end();
  });
});
