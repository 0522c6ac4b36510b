import { cpSync, rmSync } from 'node:fs';
import { connect, headers } from '@nats-io/transport-node';
import { DisputeRiskAssessed, subjectOf, toCloudEvent, COUNTY_DESK } from '#contracts';
import { Refused, Stale, newId } from '#kernel';
import type { TestDatabase } from '#testing';
import { TestBroker, asOperator, eventually } from '#testing';
import { assess, cut, database, listener, speaker } from './rig.js';

const inOrder = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('events between two services', () => {
  let nats: TestBroker;
  let theirs: TestDatabase;
  let ours: TestDatabase;
  const opened: { stop(): Promise<void> }[] = [];
  const open = <T extends { start(): void; stop(): Promise<void> }>(side: T): T => {
    opened.push(side);
    side.start();
    return side;
  };

  beforeEach(async () => {
    nats = await TestBroker.start();
    [theirs, ours] = [await database(), await database()];
  });

  afterEach(async () => {
    for (const side of opened.splice(0)) await side.stop();
    await nats.drop();
    await theirs.drop();
    await ours.drop();
  });

  it('carries every fact once and in the order of its aggregate', async () => {
    const us = open(await speaker(ours, nats.url));
    const them = open(await listener(theirs, nats.url));
    const ids = Array.from({ length: 40 }, newId);
    for (let round = 0; round < 25; round++) await Promise.all(ids.map((id) => us.counts.change(id, assess)));

    await eventually(async () => expect([...(await them.seen()).values()].flat()).toHaveLength(1_000));
    for (const sequences of (await them.seen()).values()) expect(sequences).toEqual(inOrder(25));
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    const [archive] = await us.database.query<{ n: number }>('select count(*) as n from outbox_sent');
    expect(archive?.n).toBe(1_000);
  });

  it('writes nothing at all where the rule refuses, and nothing where there is nothing to do', async () => {
    const us = open(await speaker(ours, nats.url));
    const id = newId();
    await us.counts.change(id, assess);
    await expect(
      us.counts.change(id, () => {
        throw new Refused('count.enough');
      }),
    ).rejects.toThrow('count.enough');
    expect(await us.counts.change(id, () => [])).toEqual({ id, sequence: 1 });
    expect(await us.counts.find(id)).toMatchObject({ sequence: 1, assessed: 1 });
  });

  it('writes creations that come at the same time together, and refuses alone the one that cannot be', async () => {
    const us = open(await speaker(ours, nats.url));
    const taken = newId();
    await us.counts.create(taken, assess);
    const ids = [...Array.from({ length: 200 }, newId), taken];
    const results = await Promise.allSettled(ids.map((id) => us.counts.create(id, assess)));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: expect.any(Stale) as unknown });
    const [stored] = await us.database.query<{ n: number }>('select count(*) as n from count');
    expect(stored?.n).toBe(201);
    await eventually(async () => expect(await us.database.query('select id from outbox_sent')).toHaveLength(201));
  });

  it('keeps what is written while the broker is away, and says it when the broker comes', async () => {
    await nats.stop();
    const us = open(await speaker(ours, nats.url));
    const them = open(await listener(theirs, nats.url));
    const id = newId();
    for (let i = 0; i < 5; i++) await us.counts.change(id, assess);
    await nats.start();
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(5)));
  });

  it('loses and doubles nothing when the broker is killed in the middle', async () => {
    const us = open(await speaker(ours, nats.url));
    const them = open(await listener(theirs, nats.url));
    const ids = Array.from({ length: 20 }, newId);
    for (let round = 0; round < 30; round++) {
      if (round === 10) await nats.kill();
      if (round === 20) await nats.start();
      await Promise.all(ids.map((id) => us.counts.change(id, assess)));
    }
    await eventually(async () => expect([...(await them.seen()).values()].flat()).toHaveLength(600));
    for (const sequences of (await them.seen()).values()) expect(sequences).toEqual(inOrder(30));
  });

  it('publishes again what the broker lost after acknowledging it, and the consumer takes it up', async () => {
    const us = open(await speaker(ours, nats.url));
    const before = newId();
    await us.counts.change(before, assess);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await nats.stop();
    const copy = `${nats.store}.copy`;
    cpSync(nats.store, copy, { recursive: true });

    // From here on the broker acknowledges, the consumer handles some, and then the disk forgets it all.
    await nats.start();
    const first = await listener(theirs, nats.url);
    first.start();
    const lost = newId();
    for (let i = 0; i < 50; i++) await us.counts.change(lost, assess);
    await eventually(async () => expect((await first.seen()).get(lost)).toHaveLength(50));
    await first.stop();
    for (let i = 0; i < 50; i++) await us.counts.change(lost, assess);
    await eventually(async () => expect((await us.relay.backlog()).waiting).toBe(0));
    await nats.kill();
    rmSync(nats.store, { recursive: true });
    cpSync(copy, nats.store, { recursive: true });
    rmSync(copy, { recursive: true });
    await nats.start();

    const them = open(await listener(theirs, nats.url, { instance: 'two' }));
    await us.counts.change(lost, assess);
    await eventually(async () => expect((await them.seen()).get(lost)).toEqual(inOrder(101)));
    expect((await them.seen()).get(before)).toEqual([1]);
  });

  it('goes on after the database has cut every connection', async () => {
    const us = open(await speaker(ours, nats.url));
    const them = open(await listener(theirs, nats.url));
    const ids = Array.from({ length: 10 }, newId);
    let written = 0;
    for (let round = 0; round < 20; round++) {
      if (round === 8) await Promise.all([cut(ours), cut(theirs)]);
      const results = await Promise.allSettled(ids.map((id) => us.counts.change(id, assess)));
      written += results.filter(({ status }) => status === 'fulfilled').length;
    }
    expect(written).toBeGreaterThan(150);
    const [stored] = await us.database.query<{ n: number }>('select sum(sequence)::int as n from count');
    await eventually(async () => expect([...(await them.seen()).values()].flat()).toHaveLength(stored?.n ?? -1));
    for (const sequences of (await them.seen()).values()) expect(sequences).toEqual(inOrder(sequences.length));
  });

  it('lets another instance relay when the first is gone', async () => {
    const first = await speaker(ours, nats.url);
    first.start();
    const them = open(await listener(theirs, nats.url));
    const id = newId();
    await first.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    const second = open(await speaker(ours, nats.url));
    await second.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2]));
    await first.stop();
    await second.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2, 3]));
  });

  it('drops what comes twice, also within one batch', async () => {
    const us = open(await speaker(ours, nats.url));
    const them = open(await listener(theirs, nats.url));
    const id = newId();
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    const [sent] = await us.database.query<{ subject: string; event: string }>('select subject, event from outbox_sent');
    const outsider = await connect(asOperator(nats.url));
    for (let i = 0; i < 10; i++) outsider.publish(sent?.subject ?? '', sent?.event ?? '');
    await us.counts.change(id, assess);
    await outsider.drain();
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2]));
  });

  it('finds what committed late under a low number', async () => {
    const us = open(await speaker(ours, nats.url));
    const them = open(await listener(theirs, nats.url));
    const [late, soon] = [newId(), newId()];
    await us.database.transaction(async (tx) => {
      await us.counts.change(late, assess, tx);
      await us.counts.change(soon, assess);
      await eventually(async () => expect((await them.seen()).get(soon)).toEqual([1]));
    });
    await eventually(async () => expect((await them.seen()).get(late)).toEqual([1]));
  });

  it('shares the partitions between two instances and still handles each event once, in order', async () => {
    const us = open(await speaker(ours, nats.url));
    const one = open(await listener(theirs, nats.url, { instance: 'one' }));
    open(await listener(theirs, nats.url, { instance: 'two' }));
    const ids = Array.from({ length: 60 }, newId);
    await eventually(async () => {
      await Promise.all(ids.map((id) => us.counts.change(id, assess)));
      const busy = await one.database.query('select distinct instance from seen');
      expect(busy).toHaveLength(2);
    });
    const total = (await us.database.query<{ n: number }>('select sum(assessed)::int as n from count'))[0]?.n ?? 0;
    await eventually(async () => expect([...(await one.seen()).values()].flat()).toHaveLength(total));
    for (const sequences of (await one.seen()).values()) expect(sequences).toEqual(inOrder(sequences.length));
  });

  describe('an event that cannot be handled', () => {
    it('waits aside and is tried again; its successors line up behind it, the others pass', async () => {
      const us = open(await speaker(ours, nats.url));
      const [sick, well] = [newId(), newId()];
      let healed = false;
      const them = open(
        await listener(theirs, nats.url, {
          handle: async ({ subject, sequence }) => {
            if (subject === sick && sequence === 2 && !healed) throw new Error('not today');
          },
        }),
      );
      for (let i = 0; i < 4; i++) await us.counts.change(sick, assess);
      for (let i = 0; i < 4; i++) await us.counts.change(well, assess);
      await eventually(async () => expect((await them.seen()).get(well)).toEqual(inOrder(4)));
      await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 3, dead: 0 }));
      expect((await them.seen()).get(sick)).toEqual([1]);
      healed = true;
      await eventually(async () => expect((await them.seen()).get(sick)).toEqual(inOrder(4)));
      expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 0 });
    });

    it('is a dead letter at once when a rule refuses it, can be listed, and is replayed on command', async () => {
      const us = open(await speaker(ours, nats.url));
      const id = newId();
      let refuses = true;
      const them = open(
        await listener(theirs, nats.url, {
          handle: async ({ sequence }) => {
            if (sequence === 1 && refuses) throw new Refused('count.not-now');
          },
        }),
      );
      for (let i = 0; i < 2; i++) await us.counts.change(id, assess);
      await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 1, dead: 1 }));
      expect((await them.seen()).get(id)).toBeUndefined();
      const [letter] = await them.aside.letters();
      expect(letter).toMatchObject({ owner: 'intake', event: { subject: id }, cause: 'Refused: count.not-now' });
      refuses = false;
      expect(await them.aside.replay(letter?.id ?? '')).toBe('in line');
      await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2]));
      expect(await them.aside.letters()).toEqual([]);
    });

    it('is a dead letter at once when it breaks its contract, and stops nobody', async () => {
      const us = open(await speaker(ours, nats.url));
      const them = open(await listener(theirs, nats.url));
      const id = newId();
      await us.counts.change(id, assess);
      await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
      const fact = DisputeRiskAssessed({ risk: 'low', people: null });
      const routing = { county: '510722' };
      const broken = {
        ...toCloudEvent(fact, { ...routing, id: newId(), subject: id, sequence: 2, time: new Date().toISOString(), source: '/x' }),
        data: { risk: '张三家的事' },
      };
      const outsider = await connect(asOperator(nats.url));
      outsider.publish(subjectOf(fact, id, COUNTY_DESK, routing), JSON.stringify(broken), { headers: headers() });
      outsider.publish(subjectOf(fact, id, COUNTY_DESK, routing), 'not json at all');
      await outsider.drain();
      await us.counts.change(id, assess);
      await eventually(async () => expect((await them.seen()).get(id)).toEqual([1, 2]));
      await eventually(async () => expect(await them.aside.counts()).toEqual({ waiting: 0, dead: 2 }));
      for (const { cause } of await them.aside.letters()) expect(cause).toMatch(/^Unreadable/);
    });
  });
});
