import { createHmac, randomBytes } from 'node:crypto';
import { newId } from '#kernel';
import { retention } from '../test/kinds.js';
import { ServiceDatabase } from '../test/service-database.js';
import { AuditLog } from './audit-log.store.js';
import { BlindIndex } from './blind-index.js';
import type { Algorithm } from './ciphers.js';
import { KeyRing } from './key-ring.js';
import { Rotation } from './rotation.store.js';
import type { Progress } from './rotation.store.js';
import { SealedRecords } from './sealed-records.store.js';
import { Sealer } from './sealer.js';
import type { SealedRow } from './sealed-row.js';

const [k0, k1, b1, b2] = Array.from({ length: 4 }, () => randomBytes(32).toString('base64'));
const blind = (ring: string) => new BlindIndex(KeyRing.parse(ring));
const by = (ring: string, algorithm?: Algorithm, index = `b1:${b1}`) => new Sealer(KeyRing.parse(ring), blind(index), retention, algorithm);
const before = by(`k0:${k0}`);
const both = `k1:${k1},k0:${k0}`;

let service: ServiceDatabase;
const rotation = (sealer = by(both)) => new Rotation(service.db, sealer);
async function rotated(batch = 3, of = rotation()): Promise<Progress[]> {
  const told: Progress[] = [];
  for await (const progress of of.run(batch)) told.push(progress);
  return told;
}
/** What every record says, without any key but these. */
async function readable(ring: string): Promise<unknown[]> {
  const sealer = by(ring);
  const ids = (await service.db.query<{ id: string }>('select id from sealed_record')).map(({ id }) => id);
  const opened = await new SealedRecords(service.db, sealer, new AuditLog(service.db, sealer)).masked(
    (await service.db.query<{ id: string }>('select distinct aggregate_id as id from sealed_record')).map(({ id }) => id),
  );
  expect([...opened.values()].flat()).toHaveLength(ids.length);
  return [...opened.values()].flat().map((record) => {
    if (record.unreadable) throw new Error(`${record.id} does not open`);
    return record.content['role'];
  });
}
const keys = () => service.db.query('select key_id as key, count(*) as n from key_bunch group by key_id order by key_id');

/** Ten disputes of two records each under the key of before. */
const fill = async (sealer = before) => {
  for (let n = 0; n < 10; n++) {
    const records = ['applicant', 'respondent'].map((role) => ({ kind: 'party', content: { role, name: `王${n}` } }));
    await service.insert(...sealer.sealAll(newId(), records));
  }
};

beforeEach(async () => {
  service = await ServiceDatabase.create();
});
afterEach(() => service.drop());

const search = (sealer: Sealer, name: string) =>
  new SealedRecords(service.db, sealer, new AuditLog(service.db, sealer)).search('party', name);

describe('blind indexes', () => {
  const ring = `b2:${b2},b1:${b1}`;
  const marks = () => service.db.query('select indexed_by as by, count(*) as n from sealed_record group by indexed_by order by 1');

  it('are made anew under the active key, found all the while, and the old key can leave the ring', async () => {
    await fill();
    const since = by(`k0:${k0}`, undefined, ring);
    await service.insert(since.seal('party', newId(), { name: '王1' }), since.seal('summary', newId(), { text: '两家争地界' }));
    expect(await marks()).toEqual([
      { by: 'b1.2', n: 20 },
      { by: 'b2.2', n: 1 },
      { by: null, n: 1 },
    ]);
    expect(await search(since, '王1')).toHaveLength(2);

    const steps = rotation(since).run(3);
    for await (const { done } of steps) {
      expect(await search(since, '王1')).toHaveLength(2);
      if (done > 9) break;
    }
    expect(await rotated(7, rotation(since))).toEqual([7, 8].map((done) => ({ part: 'indexes', done, of: 8 })));
    expect(await rotated(7, rotation(since))).toEqual([]);
    expect(await marks()).toEqual([
      { by: 'b2.2', n: 21 },
      { by: null, n: 1 },
    ]);
    expect(await search(by(`k0:${k0}`, undefined, `b2:${b2}`), '王1')).toHaveLength(2);
    expect(await search(before, '王1')).toEqual([]);
  });

  it('that were made before look-alikes were folded are folded anew', async () => {
    const [old] = [before.seal('party', newId(), { name: '阿依古丽⋅买买提' })];
    const unfolded = createHmac('sha256', Buffer.from(b1 ?? '', 'base64'))
      .update(JSON.stringify(['party', '阿依古丽⋅买买提']))
      .digest()
      .subarray(0, 16);
    await service.insert({ ...old, blindIndexes: [unfolded], indexedBy: null });
    expect(await search(before, '阿依古丽·买买提')).toEqual([]);
    await rotated(5, rotation(before));
    expect(await search(before, '阿依古丽·买买提')).toEqual([old.aggregateId]);
  });

  it('of what came back erased are gone: it is found by nothing any more', async () => {
    const [gone, kept] = before.sealAll(newId(), [
      { kind: 'party', content: { name: '赵归' } },
      { kind: 'party', content: {} },
    ]) as [SealedRow, SealedRow];
    await service.insert(gone, kept);
    await service.db.query('create table backup as select * from sealed_record where id = $1', [gone.id]);
    await new SealedRecords(service.db, before, new AuditLog(service.db, before)).erase([gone.id], { purpose: 'retention', actor: 'test' });
    await service.db.query('insert into sealed_record select * from backup');
    expect(await search(before, '赵归')).toHaveLength(1);
    await rotated(5, rotation(by(`k0:${k0}`, undefined, ring)));
    expect(await search(by(`k0:${k0}`, undefined, ring), '赵归')).toEqual([]);
  });
});

describe('rotation', () => {
  it('brings every bunch under the active key without touching a record, and the old key can leave the ring', async () => {
    await fill();
    const records = await service.db.query('select id, nonce, ciphertext from sealed_record order by id');

    expect(await rotated()).toEqual([3, 6, 9, 10].map((done) => ({ part: 'bunches', done, of: 10 })));
    expect(await rotated()).toEqual([]);
    expect(await keys()).toEqual([{ key: 'k1', n: 10 }]);
    expect(await service.db.query('select id, nonce, ciphertext from sealed_record order by id')).toEqual(records);
    expect(await readable(`k1:${k1}`)).toHaveLength(20);
  });

  it('gives records of the releases before keys of their own', async () => {
    const dispute = newId();
    const old = Array.from({ length: 5 }, () => before.seal('party', dispute, { name: '周轮换' }));
    for (const row of old) await service.insertOfBefore(KeyRing.parse(`k0:${k0}`), row, { role: 'applicant', name: '周轮换' });

    const parts = ['records', 'indexes'] as const;
    expect(await rotated(2)).toEqual(parts.flatMap((part) => [2, 4, 5].map((done) => ({ part, done, of: 5 }))));
    expect(await service.db.query('select 1 from sealed_record where key_id is not null or bunch is null')).toEqual([]);
    expect(await readable(`k1:${k1}`)).toEqual(Array(5).fill('applicant'));
    const found = await new SealedRecords(service.db, by(both), new AuditLog(service.db, by(both))).search('party', '周轮换');
    expect(found).toEqual([dispute]);
  });

  it('changes the algorithm too, and leaves no key of before behind', async () => {
    await fill();
    await rotated(3, rotation(by(both, 'sm4-ctr-hmac-sm3')));
    expect(await service.db.query('select distinct algorithm from sealed_record')).toEqual([{ algorithm: 'sm4-ctr-hmac-sm3' }]);
    expect(await service.db.query('select distinct algorithm, key_id from key_bunch')).toEqual([
      { algorithm: 'sm4-ctr-hmac-sm3', key_id: 'k1' },
    ]);
    expect(await readable(`k1:${k1}`)).toHaveLength(20);
  });

  it('broken off anywhere leaves all readable, and goes on from there', async () => {
    await fill();
    for await (const { done } of rotation().run(3)) if (done >= 6) break;
    expect(await keys()).toEqual([
      { key: 'k0', n: 4 },
      { key: 'k1', n: 6 },
    ]);
    expect(await readable(both)).toHaveLength(20);
    expect(await rotated()).toEqual([3, 4].map((done) => ({ part: 'bunches', done, of: 4 })));
  });

  it('is done once by two at the same time', async () => {
    await fill();
    for (const row of Array.from({ length: 9 }, () => before.seal('party', newId(), {})))
      await service.insertOfBefore(KeyRing.parse(`k0:${k0}`), row, { role: 'agent' });
    const told = await Promise.all([rotated(2), rotated(3)]);
    const done = (part: string) => told.map((each) => Math.max(0, ...each.filter((p) => p.part === part).map((p) => p.done)));
    expect(done('records').reduce((a, b) => a + b)).toBe(9);
    expect(done('bunches').reduce((a, b) => a + b)).toBe(10);
    expect(await keys()).toEqual([{ key: 'k1', n: 19 }]);
    expect(await readable(`k1:${k1}`)).toHaveLength(29);
  });

  it('passes by what does not open, leaves it as it is and brings the rest', async () => {
    await fill();
    const old = before.seal('party', newId(), {});
    await service.insertOfBefore(KeyRing.parse(`k0:${k0}`), old, { role: 'agent', name: '王改' });
    const [first] = await service.db.query<{ id: string }>('select id from key_bunch order by id limit 1');
    await service.db.query(`update key_bunch set tag = decode(repeat('00', 16), 'hex') where id = $1`, [first?.id]);
    await service.db.query(`update sealed_record set tag = decode(repeat('00', 16), 'hex'), indexed_by = 'b0.1' where id = $1`, [old.id]);
    const altered = () =>
      service.db.query(
        'select to_jsonb(r) as r from sealed_record r where id = $1 union all select to_jsonb(b) from key_bunch b where id = $2',
        [old.id, first?.id],
      );
    const asItWas = await altered();

    const passedBy: string[] = [];
    const sealer = new Sealer(KeyRing.parse(both), blind(`b1:${b1}`), retention, undefined, undefined, (what) =>
      passedBy.push(what.message),
    );
    const told = await rotated(3, rotation(sealer));
    expect(told.at(-1)).toEqual({ part: 'indexes', done: 0, of: 1 });
    expect(told.filter(({ part }) => part === 'bunches').at(-1)).toEqual({ part: 'bunches', done: 9, of: 10 });
    expect(await keys()).toEqual([
      { key: 'k0', n: 1 },
      { key: 'k1', n: 9 },
    ]);
    expect(await altered()).toEqual(asItWas);
    expect(new Set(passedBy)).toEqual(
      new Set([`The sealed record ${old.id} does not open`, `The sealed bunch ${first?.id} does not open`]),
    );
  });

  it('and erasing at the same time do not undo each other', async () => {
    await fill();
    const [victims] = await service.db.query<{ ids: string[] }>(
      `select array_agg(id) as ids from (select min(id::text) as id from sealed_record group by aggregate_id) one`,
    );
    const records = new SealedRecords(service.db, by(both), new AuditLog(service.db, by(both)));
    await Promise.all([rotated(1), ...(victims?.ids ?? []).map((id) => records.erase([id], { purpose: 'retention', actor: 'test' }))]);
    await rotated();
    expect(await readable(`k1:${k1}`)).toHaveLength(10);
    expect(await service.db.query('select 1 from key_bunch where wiped = array[0] or wiped = array[1]')).toHaveLength(10);
  });
});
