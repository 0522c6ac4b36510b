import { randomBytes } from 'node:crypto';
import { newId } from '#kernel';
import type { Row } from '#kernel';
import { retention } from '../test/kinds.js';
import { ServiceDatabase } from '../test/service-database.js';
import { AuditLog } from './audit-log.store.js';
import { BlindIndex } from './blind-index.js';
import type { Algorithm } from './ciphers.js';
import { KeyRing } from './key-ring.js';
import { Keyless } from './opener.js';
import { Rotation } from './rotation.store.js';
import { SealedRecords } from './sealed-records.store.js';
import { Sealer } from './sealer.js';

const [k1, k2, b1] = Array.from({ length: 3 }, () => randomBytes(32).toString('base64'));
const by = (ring: string, algorithm: Algorithm) =>
  new Sealer(KeyRing.parse(ring), new BlindIndex(KeyRing.parse(`b1:${b1}`)), retention, algorithm);
const on = (database: ServiceDatabase, sealer: Sealer) => new SealedRecords(database.db, sealer, new AuditLog(database.db, sealer));

type Backup = Readonly<{ records: Row[]; keys: Row[] }>;

const backUp = async ({ db }: ServiceDatabase): Promise<Backup> => ({
  records: await db.query('select * from sealed_record'),
  keys: await db.query('select * from key_bunch'),
});

async function restore({ records, keys }: Backup): Promise<ServiceDatabase> {
  const database = await ServiceDatabase.create();
  for (const [table, rows] of Object.entries({ sealed_record: records, key_bunch: keys })) {
    for (const row of rows) {
      const columns = Object.keys(row);
      const values = columns.map((_, i) => `$${i + 1}`);
      await database.db.query(`insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`, Object.values(row));
    }
  }
  return database;
}

/** The names of all parties that can be read there. */
async function names(database: ServiceDatabase, sealer: Sealer, disputes: readonly string[]): Promise<unknown[]> {
  const opened = await Promise.all(
    disputes.map((dispute) => on(database, sealer).read(dispute, { purpose: 'retention', actor: 'a test', fields: ['name'] })),
  );
  return opened.flat().map(({ content }) => content['name']);
}

describe.each(['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)('a backup from before somebody was erased, under %s', (algorithm) => {
  it('opens with the keys that are kept, but for them; with its own keys it opens no more once the ring’s key is destroyed', async () => {
    const database = await ServiceDatabase.create();
    const sealer = by(`k1:${k1}`, algorithm);
    const [first, second, third] = [newId(), newId(), newId()] as const;
    const disputes = [first, second, third];
    const rows = disputes.map((dispute, i) =>
      sealer.sealAll(
        dispute,
        ['甲', '乙', '丙'].map((name) => ({ kind: 'party', content: { name: `${name}${i}` } })),
      ),
    );
    await database.insert(...rows.flat());
    const backup = await backUp(database);

    // One dispute as a whole, and one party of another.
    await on(database, sealer).erase(first, { purpose: 'retention', actor: 'a test' });
    await on(database, sealer).erase([rows[1]?.[1]?.id ?? ''], { purpose: 'retention', actor: 'a test' });
    for await (const _ of new Rotation(database.db, by(`k2:${k2},k1:${k1}`, algorithm)).run());
    const now = by(`k2:${k2}`, algorithm);
    const left = ['甲1', '丙1', '甲2', '乙2', '丙2'];
    expect(await names(database, now, disputes)).toEqual(left);

    const restored = await restore({ records: backup.records, keys: (await backUp(database)).keys });
    expect(await names(restored, now, disputes)).toEqual(left);

    const stale = await restore(backup);
    await expect(names(stale, now, [third])).rejects.toThrow('The key ring has no key named k1');
    // What it would take is the ring's old key itself: as long as that is kept anywhere, nobody is erased from this backup.
    expect(await names(stale, by(`k1:${k1}`, algorithm), [first])).toEqual(['甲0', '乙0', '丙0']);
    for (const each of [database, restored, stale]) await each.drop();
  });
});

it('a backup from before records were sealed anew, as for another algorithm, opens with the keys of that time and with none that came after', async () => {
  const database = await ServiceDatabase.create();
  const dispute = newId();
  const rows = by(`k1:${k1}`, 'aes-256-gcm').sealAll(
    dispute,
    ['甲', '乙'].map((name) => ({ kind: 'party', content: { name } })),
  );
  await database.insert(...rows);
  const backup = await backUp(database);
  await on(database, by(`k1:${k1}`, 'aes-256-gcm')).erase([rows[1]?.id ?? ''], { purpose: 'retention', actor: 'a test' });
  const sm = by(`k1:${k1}`, 'sm4-ctr-hmac-sm3');
  for await (const _ of new Rotation(database.db, sm).run());
  const after = await backUp(database);
  expect(await names(database, sm, [dispute])).toEqual(['甲']);

  const restored = await restore({ records: backup.records, keys: after.keys });
  await expect(names(restored, sm, [dispute])).rejects.toThrow(Keyless);
  // Who was erased is nobody; whose key is elsewhere is there and unreadable.
  expect((await on(restored, sm).masked([dispute])).get(dispute)).toEqual([{ id: rows[0]?.id, kind: 'party', unreadable: true }]);
  const whole = await restore(backup);
  expect(await names(whole, sm, [dispute])).toEqual(['甲', '乙']);
  for (const each of [database, restored, whole]) await each.drop();
});
