import { Stale, Unavailable, newId } from '#kernel';
import { BlindIndex, KeyRing, Retention, Sealer } from '#sealed';
import { Line, eventually } from '#testing';
import { assess, count, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

const retention = new Retention({ version: 'test-1', kinds: { note: { foundBy: ['from', 'to'], keep: '1 years', basis: 'a test' } } });
const sealer = new Sealer(
  KeyRing.parse(`k:${Buffer.alloc(32, 1).toString('base64')}`),
  new BlindIndex(KeyRing.parse(`b:${Buffer.alloc(32, 2).toString('base64')}`)),
  retention,
);

describe('a write', () => {
  let scene: Scene;
  let us: Awaited<ReturnType<typeof speaker>>;
  beforeEach(async () => {
    scene = await Scene.set();
    us = scene.open(await speaker(scene.ours, scene.nats.url));
  });
  afterEach(() => scene.end());

  it('under an id in capitals is a write to the same aggregate, and is said', async () => {
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const id = newId();
    await us.counts.create(id.toUpperCase(), assess);
    expect(await us.counts.change(id.toUpperCase(), assess)).toEqual({ id, sequence: 2 });
    expect(await us.counts.change(id, assess)).toEqual({ id, sequence: 3 });
    await eventually(async () => expect((await them.seen()).get(id)).toEqual(inOrder(3)));
  });

  it('that would move a state on without all of its events writes nothing', async () => {
    const id = newId();
    const change = { id, sequence: 2, state: { assessed: 2, closed: false }, facts: assess(), scope: {}, sealed: [] };
    await expect(us.transactor.insert(count, [change])).rejects.toThrow('without the events');
    expect(await us.counts.find(id)).toBeUndefined();
  });

  it('of what is there already writes nothing, alone or among others', async () => {
    const [first, second] = [newId(), newId()];
    await us.counts.create(first, assess);
    await expect(us.counts.create(first, assess)).rejects.toBeInstanceOf(Stale);
    const entries = [first, second].map((id) => ({ id, facts: assess() }));
    expect(await us.counts.createAll(entries)).toEqual(new Set([second]));
    expect(await us.counts.createAll(entries)).toEqual(new Set());
    expect(await us.database.query('select 1 from outbox')).toHaveLength(2);
  });

  it('of one id twice at the same time is written once', async () => {
    const id = newId();
    const outcomes = await Promise.allSettled([us.counts.create(id, assess), us.counts.create(id, assess)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await us.database.query('select 1 from outbox')).toHaveLength(1);
  });

  it('from a sequence that has passed writes nothing', async () => {
    const id = newId();
    await us.counts.create(id, assess);
    const change = { id, sequence: 3, state: { assessed: 3, closed: false }, facts: assess(), scope: {}, sealed: [] };
    await us.database.transaction(async (tx) => expect(await us.transactor.update(count, change, 2, tx)).toEqual(new Set()));
    expect(await us.counts.find(id)).toMatchObject({ sequence: 1 });
  });

  it('takes no record that was sealed for another aggregate', async () => {
    const id = newId();
    const sealed = [sealer.seal('note', id.toUpperCase(), { text: '甲' })];
    const change = { id, sequence: 1, state: { assessed: 1, closed: false }, facts: assess(), scope: {}, sealed };
    await expect(us.transactor.insert(count, [change])).rejects.toThrow('sealed for another');
    expect(await us.counts.find(id)).toBeUndefined();
  });

  it('keeps sealed records and the keys they were sealed with to the letter', async () => {
    const id = newId();
    const records = sealer.sealAll(id, [
      { kind: 'note', content: { text: '“引号”\\与\n换行', from: '甲', to: '乙' } },
      { kind: 'note', content: { text: '丙' } },
    ]);
    await us.counts.create(id, () => ({ facts: assess(), sealed: records }));
    const rows = await us.database.query(
      `select id, aggregate_id as "aggregateId", kind, key_id as "keyId", bunch, slot, algorithm, nonce, tag, ciphertext, blind_indexes as "blindIndexes",
         indexed_by as "indexedBy", erase_after as "eraseAfter", policy, written_by as "writtenBy" from sealed_record where aggregate_id = $1 order by slot`,
      [id],
    );
    expect(rows).toEqual(records.map(({ bunch, ...record }) => ({ ...record, bunch: bunch?.id })));
    const bunches = await us.database.query(
      'select id, aggregate_id as "aggregateId", key_id as "keyId", algorithm, nonce, tag, wrapped from key_bunch',
    );
    expect(bunches).toEqual([records[0]?.bunch]);
  });

  it('that is not taken leaves no keys either', async () => {
    const id = newId();
    await us.counts.create(id, assess);
    const sealed = [sealer.seal('note', id, { text: '甲' })];
    const change = { id, sequence: 1, state: { assessed: 1, closed: false }, facts: assess(), scope: {}, sealed };
    expect(await us.transactor.insert(count, [change])).toEqual(new Set());
    expect(await us.database.query('select 1 from sealed_record union all select 1 from key_bunch')).toEqual([]);
  });
});

describe('creations that come at the same time, when the line to the database breaks', () => {
  it('are told alike that nobody knows, and never that they came too late', async () => {
    const scene = await Scene.set();
    const line = await Line.to(scene.ours.url);
    const us = await speaker(line, scene.nats.url);
    const holder = await speaker(scene.ours, scene.nats.url);
    const ids = Array.from({ length: 40 }, newId);
    const outcomes = await holder.database
      .transaction(async (tx) => {
        await tx.query('lock table count in exclusive mode');
        const asked = ids.map((id) => us.counts.create(id, assess));
        const waiting = `select 1 from pg_locks where relation = 'count'::regclass and not granted`;
        await eventually(async () => expect((await tx.query(waiting)).length).toBeGreaterThan(0));
        // What is under way arrives and is committed; its answer does not come back.
        line.freeze();
        return asked;
      })
      .then(async (asked) => {
        await eventually(async () => expect((await holder.database.query('select 1 from count')).length).toBeGreaterThan(0));
        await line.cut();
        return Promise.allSettled(asked);
      });
    await line.mend();

    const written = (await holder.database.query<{ id: string }>('select id from count')).map(({ id }) => id);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused.length).toBeGreaterThanOrEqual(written.length);
    for (const reason of refused) expect(reason).toBeInstanceOf(Unavailable);
    // Whoever was refused before anything was known of it is not written later.
    await us.counts.create(newId(), assess);
    expect(await holder.database.query('select 1 from count')).toHaveLength(written.length + 1);
    await us.stop();
    await holder.stop();
    await scene.end();
    await line.cut();
  });
});
