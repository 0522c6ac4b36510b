import { newId } from '#kernel';
import { Line, eventually } from '#testing';
import { assess, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

/** Lines freeze: nothing goes through any more, and nobody is told. Whoever is left takes over after some ten seconds. */
const inTime = <T>(look: () => T | Promise<T>) => eventually(look, { timeoutMs: 60_000 });
const TEST_MS = 150_000;

type Setting = Readonly<{ scene: Scene; lineTo(url: string): Promise<Line> }>;

/** Each has a scene of its own, so that all of them wait at the same time. */
const inScene = async (play: (setting: Setting) => Promise<void>): Promise<void> => {
  const scene = await Scene.set();
  const lines: Line[] = [];
  const lineTo = async (url: string) => {
    const line = await Line.to(url);
    lines.push(line);
    return line;
  };
  try {
    await play({ scene, lineTo });
  } finally {
    for (const line of lines) await line.cut();
    await scene.end();
  }
};

describe('a machine that vanishes', () => {
  it.concurrent.each(['database', 'broker'] as const)(
    'from the %s leaves the relay to another',
    (which) =>
      inScene(async ({ scene, lineTo }) => {
        const line = await lineTo(which === 'database' ? scene.ours.url : scene.nats.url);
        const first = scene.open(which === 'database' ? await speaker(line, scene.nats.url) : await speaker(scene.ours, line.url));
        const them = scene.open(await listener(scene.theirs, scene.nats.url));
        const id = newId();
        await first.counts.change(id, assess);
        await inTime(async () => expect((await them.seen()).get(id)).toEqual([1]));
        const second = scene.open(await speaker(scene.ours, scene.nats.url));

        line.freeze();
        await second.counts.change(id, assess);
        await inTime(async () => expect((await them.seen()).get(id)).toEqual([1, 2]));
        await inTime(() => expect(first.relay.leads).toBe(false));

        line.thaw();
        await second.counts.change(id, assess);
        await inTime(async () => expect((await them.seen()).get(id)).toEqual(inOrder(3)));
      }),
    TEST_MS,
  );

  it.concurrent.each(['database', 'broker'] as const)(
    'from the %s leaves its partitions to another',
    (which) =>
      inScene(async ({ scene, lineTo }) => {
        const us = scene.open(await speaker(scene.ours, scene.nats.url));
        const line = await lineTo(which === 'database' ? scene.theirs.url : scene.nats.url);
        const here = { instance: 'vanishing' };
        scene.open(which === 'database' ? await listener(line, scene.nats.url, here) : await listener(scene.theirs, line.url, here));
        const ids = Array.from({ length: 40 }, newId);
        const all = () => Promise.all(ids.map((id) => us.counts.change(id, assess)));
        await all();
        const second = scene.open(await listener(scene.theirs, scene.nats.url, { instance: 'second' }));
        const seen = async (n: number) => {
          const by = await second.seen();
          for (const id of ids) expect(by.get(id)).toEqual(inOrder(n));
        };
        await inTime(() => seen(1));

        line.freeze();
        await all();
        await inTime(() => seen(2));

        line.thaw();
        await all();
        await inTime(() => seen(3));
      }),
    TEST_MS,
  );

  it.concurrent(
    'in the middle of a transaction leaves its rows to others',
    () =>
      inScene(async ({ scene, lineTo }) => {
        const line = await lineTo(scene.ours.url);
        const first = await speaker(line, scene.nats.url);
        const second = await speaker(scene.ours, scene.nats.url);
        const id = newId();
        await second.counts.change(id, assess);
        const gone = first.database.transaction(async (tx) => {
          await first.counts.change(id, assess, tx);
          line.freeze();
          await tx.query('select 1');
        });
        const told = expect(gone).rejects.toThrow();
        expect(await second.counts.change(id, assess)).toEqual({ id, sequence: 2 });
        await line.cut();
        await told;
        await Promise.all([first.stop(), second.stop()]);
      }),
    TEST_MS,
  );

  it.concurrent(
    'is waited for by others without asking at every commit whether it is gone',
    () =>
      inScene(async ({ scene, lineTo }) => {
        const us = scene.open(await speaker(scene.ours, scene.nats.url));
        await inTime(() => expect(us.relay.leads).toBe(true));
        const line = await lineTo(scene.ours.url);
        const standby = scene.open(await speaker(line, scene.nats.url));
        await inTime(() => expect(standby.relay.seated).toBe(true));
        const began = { at: performance.now(), asked: line.asked };
        for (let i = 0; i < 200; i++) await us.counts.change(newId(), assess);
        // Each second it tries for the lead, each two it shows that it is there.
        const seconds = Math.ceil((performance.now() - began.at) / 1_000);
        expect(line.asked - began.asked).toBeLessThanOrEqual(2 * seconds + 2);
      }),
    TEST_MS,
  );
});
