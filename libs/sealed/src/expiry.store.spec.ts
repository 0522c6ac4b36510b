import { randomBytes } from 'node:crypto';
import { newId } from '#kernel';
import { retention } from '../test/kinds.js';
import { ServiceDatabase } from '../test/service-database.js';
import { Acts } from './acts.store.js';
import { AuditLog } from './audit-log.store.js';
import { BlindIndex } from './blind-index.js';
import { Expiry } from './expiry.store.js';
import { KeyRing } from './key-ring.js';
import type { StillNeeded } from './retention.js';
import { SealedRecords } from './sealed-records.store.js';
import { Sealer } from './sealer.js';

const ringOf = (id: string) => KeyRing.parse(`${id}:${randomBytes(32).toString('base64')}`);
const ring = ringOf('k1');
const sealer = new Sealer(ring, new BlindIndex(ringOf('b1')), retention);

let service: ServiceDatabase;
let auditLog: AuditLog;
let records: SealedRecords;
let expiry: Expiry;
beforeAll(async () => {
  service = await ServiceDatabase.create();
  auditLog = new AuditLog(service.db, sealer);
  records = new SealedRecords(service.db, sealer, auditLog);
  expiry = new Expiry(service.db, sealer, auditLog);
});
afterAll(() => service.drop());

const party = (dispute: string, eraseAfter = '2036-11-23') => ({ ...sealer.seal('party', dispute, { name: '张三' }), eraseAfter });

describe('the end of a record', () => {
  it('comes when its days are over, not on its last day', async () => {
    const dispute = newId();
    const [past, lastDay, kept] = [party(dispute, '2026-11-22'), party(dispute, '2026-11-23'), party(dispute)];
    await service.insert(past, lastDay, kept);
    expect(await expiry.eraseDue('2026-11-23', 1)).toBe(1);
    expect((await records.masked([dispute])).get(dispute)?.map(({ id }) => id)).toEqual([lastDay.id, kept.id]);
    const [latest] = await new Acts(service.db).page({}, { unit: '510722' }, 1);
    expect(latest).toMatchObject({ kind: 'erasure', account: null, detail: { by: 'clock', purpose: 'retention', records: [past.id] } });
    expect(await expiry.eraseDue('2026-11-23')).toBe(0);
    expect(await service.db.query('select wiped from key_bunch where id = $1', [past.bunch?.id])).toEqual([{ wiped: [0] }]);
  });

  it('is held up by no bunch that does not open, whose records stay until it does', async () => {
    const dispute = newId();
    const two = () =>
      sealer.sealAll(dispute, [
        { kind: 'party', content: { name: '张三' } },
        { kind: 'party', content: { name: '李四' } },
      ]);
    const bunches = Array.from({ length: 5 }, two);
    // Of each bunch one record is past its day, so that its key has to be wiped from what stays.
    await service.insert(...bunches.flat().map((row, i) => ({ ...row, eraseAfter: i % 2 === 0 ? `2026-09-0${i + 1}` : '2036-11-23' })));
    const [, , altered] = bunches.map(([first]) => first?.bunch?.id);
    const tags = () => service.db.query<{ tag: Buffer }>('select tag from key_bunch where id = $1', [altered]);
    const [{ tag } = { tag: Buffer.alloc(0) }] = await tags();
    await service.db.query(`update key_bunch set tag = decode(repeat('00', 16), 'hex') where id = $1`, [altered]);

    const met: string[] = [];
    const told = new Sealer(ring, sealer.blind, retention, undefined, undefined, ({ message }) => met.push(message));
    expect(await new Expiry(service.db, told, auditLog).eraseDue('2026-10-01', 4)).toBe(4);
    expect(new Set(met)).toEqual(new Set([`The sealed bunch ${altered} does not open`]));
    expect((await records.masked([dispute])).get(dispute)).toHaveLength(6);

    await service.db.query('update key_bunch set tag = $2 where id = $1', [altered, tag]);
    expect(await expiry.eraseDue('2026-10-01', 4)).toBe(1);
    expect((await records.masked([dispute])).get(dispute)).toHaveLength(5);
  });

  it('waits for the end of what it belongs to, and holds up nothing behind it', async () => {
    const [open, over] = [newId(), newId()];
    const due = [open, open, over, open, over].map((dispute, i) => party(dispute, `2026-10-0${i + 1}`));
    await service.insert(...due);
    const asked: string[][] = [];
    const needed: StillNeeded = async (ids) => {
      asked.push([...ids]);
      return ids.filter((id) => id === open);
    };
    expect(await new Expiry(service.db, sealer, auditLog, needed).eraseDue('2026-11-01', 2)).toBe(2);
    expect(asked.flat()).toEqual([open, over, open, over]);
    expect((await records.masked([open, over])).get(over)).toBeUndefined();
    expect((await records.masked([open, over])).get(open)).toHaveLength(3);
    expect(await expiry.eraseDue('2026-11-01')).toBe(3);
  });

  it('is set for what was sealed before there were any days, from when it was written', async () => {
    const dispute = newId();
    const [leap, summary, lost] = [party(dispute), sealer.seal('summary', dispute, {}), party(dispute)];
    await service.insert(leap, summary, lost);
    await service.db.query(
      `update sealed_record set erase_after = null, policy = null, created_at = '2024-02-28T16:30:00Z' where aggregate_id = $1`,
      [dispute],
    );
    await service.db.query(`update sealed_record set kind = 'a kind of long ago' where id = $1`, [lost.id]);
    expect(await expiry.dateUndated(1)).toBe(2);
    expect(await expiry.dateUndated()).toBe(0);
    const dated = await service.db.query('select id, erase_after as day, policy from sealed_record where aggregate_id = $1 order by id', [
      dispute,
    ]);
    expect(dated).toEqual([
      { id: leap.id, day: '2034-02-28', policy: 'test-1' },
      { id: summary.id, day: '2027-02-28', policy: 'test-1' },
      { id: lost.id, day: null, policy: null },
    ]);
    await service.db.query('delete from sealed_record where id = $1', [lost.id]);
  });
});
