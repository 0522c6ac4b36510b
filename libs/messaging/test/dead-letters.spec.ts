import { Refused, newId } from '#kernel';
import { eventually } from '#testing';
import { assess, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

describe('a dead letter', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  /** A listener whose rule refuses the second fact of an aggregate, for as long as it is told to. */
  async function refusing() {
    const rule = { refuses: true };
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(
      await listener(scene.theirs, scene.nats.url, {
        handle: async ({ sequence }) => {
          if (sequence === 2 && rule.refuses) throw new Refused('count.not-now');
        },
      }),
    );
    const id = newId();
    for (let i = 0; i < 4; i++) await us.counts.change(id, assess);
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 2, dead: 1 }));
    const [letter] = await them.aside.letters();
    return { us, them, id, rule, letter: letter?.id ?? '' };
  }

  it('holds back what comes after it, so that replaying it finds the state it was meant for', async () => {
    const { us, them, id, rule, letter } = await refusing();
    await us.counts.change(id, assess);
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 3, dead: 1 }));
    expect((await them.seen()).get(id)).toEqual([1]);
    rule.refuses = false;
    expect(await them.aside.replay(letter)).toBe('in line');
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(5)));
    expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 0 });
  });

  it('that is refused again when replayed is dead again, with nothing swallowed', async () => {
    const { them, id, letter } = await refusing();
    expect(await them.aside.replay(letter)).toBe('in line');
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 2, dead: 1 }));
    expect((await them.seen()).get(id)).toEqual([1]);
  });

  it('can be given up, and the aggregate goes on without it', async () => {
    const { them, id, letter } = await refusing();
    expect(await them.aside.dismiss(letter)).toBe('dismissed');
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 3, 4]));
    expect(await them.aside.dismiss(letter)).toBe('no dead letter');
    expect(await them.aside.replay(letter)).toBe('no dead letter');
  });

  it('cannot be given up while an earlier one of its aggregate is open', async () => {
    const { them, id } = await refusing();
    await them.database.query('update parked_event set dead = true where sequence = 3');
    const third = (await them.aside.letters()).find(({ event }) => event?.sequence === 3);
    expect(await them.aside.dismiss(third?.id ?? '')).toBe('an earlier one is open');
    expect((await them.seen()).get(id)).toEqual([1]);
  });

  it('marks its aggregate as blocked until it is through', async () => {
    const { them, id, rule, letter } = await refusing();
    const blocked = () => them.database.query('select owner, subject, sequence, dead from blocked_aggregate');
    expect(await blocked()).toEqual([{ owner: 'intake', subject: id, sequence: 2, dead: true }]);
    rule.refuses = false;
    await them.aside.replay(letter);
    await eventually(async () => expect(await blocked()).toEqual([]));
  });
});

describe('what a consumer knows is as of', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('the moment at which its owner had said all there was, and stands still while the owner is away', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    expect(await them.positions.asOf('510722', ['intake'])).toBeNull();
    const began = new Date().toISOString();
    await us.counts.change(newId(), assess);
    const first = await eventually(async () => {
      const at = await them.positions.asOf('510722', ['intake']);
      expect(at && at > began).toBe(true);
      return at as string;
    });
    await scene.close(us);
    const [gone] = await them.database.query<{ at: string }>('select now() as at');
    const id = newId();
    await scene.outsider((bus) => scene.say(bus, id, 1));
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    const last = await them.positions.asOf('510722', ['intake']);
    expect(last && last >= first && gone && last <= gone.at).toBe(true);
  });
});

describe('an event whose handler loses its session each time', () => {
  it('is set aside, and its neighbours are handled', async () => {
    const scene = await Scene.set();
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const [sick, well] = [newId(), newId()];
    const them = scene.open(
      await listener(scene.theirs, scene.nats.url, {
        handle: async ({ subject }, tx) => {
          if (subject === sick) await tx.query('select pg_terminate_backend(pg_backend_pid())');
        },
      }),
    );
    await us.database.transaction(async (tx) => {
      await us.counts.change(sick, assess, tx);
      await us.counts.change(well, assess, tx);
    });
    await eventually(async () => expect((await them.seen()).get(well)).toEqual([1]));
    await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 1, dead: 0 }));
    await scene.end();
  });
});
