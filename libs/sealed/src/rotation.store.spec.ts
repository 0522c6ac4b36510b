import { randomBytes } from 'node:crypto';
import { newId } from '#kernel';
import { retention } from '../test/kinds.js';
import { ServiceDatabase } from '../test/service-database.js';
import { AuditLog } from './audit-log.store.js';
import type { Algorithm } from './ciphers.js';
import { KeyRing } from './key-ring.js';
import { Rotation } from './rotation.store.js';
import type { Progress } from './rotation.store.js';
import { SealedRecords } from './sealed-records.store.js';
import { Sealer } from './sealer.js';

const [k0, k1, blindKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64'), randomBytes(32)];
const by = (ring: string, algorithm?: Algorithm) => new Sealer(KeyRing.parse(ring), blindKey, retention, algorithm);
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
  const opened = await new SealedRecords(service.db, sealer, new AuditLog(service.db, sealer), retention).masked(
    (await service.db.query<{ id: string }>('select distinct aggregate_id as id from sealed_record')).map(({ id }) => id),
  );
  expect([...opened.values()].flat()).toHaveLength(ids.length);
  return [...opened.values()].flat().map(({ content }) => content['role']);
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
    for (const row of old) await service.insertOfBefore(KeyRing.parse(`k0:${k0}`), row, { role: 'applicant' });

    expect(await rotated(2)).toEqual([2, 4, 5].map((done) => ({ part: 'records', done, of: 5 })));
    expect(await service.db.query('select 1 from sealed_record where key_id is not null or bunch is null')).toEqual([]);
    expect(await readable(`k1:${k1}`)).toEqual(Array(5).fill('applicant'));
    const found = await new SealedRecords(service.db, by(both), new AuditLog(service.db, by(both)), retention).search('party', '周轮换');
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

  it('and erasing at the same time do not undo each other', async () => {
    await fill();
    const [victims] = await service.db.query<{ ids: string[] }>(
      `select array_agg(id) as ids from (select min(id::text) as id from sealed_record group by aggregate_id) one`,
    );
    const records = new SealedRecords(service.db, by(both), new AuditLog(service.db, by(both)), retention);
    await Promise.all([rotated(1), ...(victims?.ids ?? []).map((id) => records.erase([id], { purpose: 'retention', actor: 'test' }))]);
    await rotated();
    expect(await readable(`k1:${k1}`)).toHaveLength(10);
    expect(await service.db.query('select 1 from key_bunch where wiped = array[0] or wiped = array[1]')).toHaveLength(10);
  });
});
