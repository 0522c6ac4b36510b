import { createHmac, randomBytes } from 'node:crypto';
import { inRequest, newId, Refused, Unreadable } from '#kernel';
import type { Actor, Database, Transaction } from '#kernel';
import { eventually } from '#testing';
import { retention } from '../test/kinds.js';
import { ServiceDatabase } from '../test/service-database.js';
import { Acts } from './acts.store.js';
import { AuditLog } from './audit-log.store.js';
import { BlindIndex } from './blind-index.js';
import type { Bunch } from './bunch.js';
import { KeyRing } from './key-ring.js';
import { BUNCH_COLUMNS } from './rows.store.js';
import { SealedRecords } from './sealed-records.store.js';
import type { MaskedRecord } from './sealed-records.store.js';
import { Erased, Tampered } from './opener.js';
import { Sealer } from './sealer.js';
import type { SealedRow } from './sealed-row.js';

const [k0, k1, blindKey] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const ring = KeyRing.parse(`k1:${k1.toString('base64')},k0:${k0.toString('base64')}`);
const sealer = new Sealer(ring, new BlindIndex(KeyRing.parse(`b1:${blindKey.toString('base64')}`)), retention);
const mediator: Actor = { subject: 'u-7', unit: '510722100', roles: ['mediator'] };
const zhang = {
  role: 'applicant',
  kind: 'person',
  name: '张三',
  phone: '13800000001',
  idNumber: '11010519491231002X',
  address: '三台县潼川镇北泉村3组',
};
const mill = { role: 'respondent', kind: 'organisation', name: '北泉砖厂', phone: '0816-5220000' };

let service: ServiceDatabase;
let auditLog: AuditLog;
let records: SealedRecords;
const on = (database: Database, by = sealer) => new SealedRecords(database, by, auditLog);
/** What is kept of what was done to the records of one aggregate, the latest first. */
const actsOf = (aggregate: string) => new Acts(service.db).page({ aggregate }, { unit: '510722' }, 200);
const shown = (record: MaskedRecord) => (record.unreadable ? 'unreadable' : record.content);
const party = (dispute: string, who: typeof zhang | typeof mill, eraseAfter = '2036-11-23') => ({
  ...sealer.seal('party', dispute, who),
  eraseAfter,
});

beforeAll(async () => {
  service = await ServiceDatabase.create();
  auditLog = new AuditLog(service.db, sealer);
  records = on(service.db);
});
afterAll(() => service.drop());

describe('what was written', () => {
  it('is told with when and by which unit, and opens nothing', async () => {
    const dispute = newId();
    const typed = inRequest({ language: 'zh', actor: mediator }, () => sealer.seal('summary', dispute, { text: '两家争地界' }));
    await service.insert(typed, sealer.seal('summary', dispute, { text: '由事件带来' }), party(dispute, zhang));
    const told = await records.written(dispute, ['summary']);
    expect(told).toEqual([
      { id: typed.id, kind: 'summary', writtenAt: expect.any(String), writtenBy: '510722100' },
      expect.objectContaining({ writtenBy: null }),
    ]);
    expect(await actsOf(dispute)).toEqual([]);
  });
});

describe('reading sealed records', () => {
  it('gives them out and says so in the audit log: who, why, what', async () => {
    const dispute = newId();
    const rows = [party(dispute, zhang), party(dispute, mill), sealer.seal('summary', dispute, { text: '两家争地界' })];
    await service.insert(...rows);

    const opened = await records.read(dispute, {
      purpose: ' 调解前联系当事人 ',
      actor: mediator,
      kinds: ['party'],
      fields: ['name', 'phone'],
    });
    expect(opened.map(({ content }) => content)).toEqual([
      { name: '张三', phone: '13800000001' },
      { name: '北泉砖厂', phone: '0816-5220000' },
    ]);
    const kept = await actsOf(dispute);
    expect(kept).toEqual([
      expect.objectContaining({
        kind: 'disclosure',
        account: 'u-7',
        unit: '510722100',
        roles: ['mediator'],
        aggregate: dispute,
        detail: { records: rows.slice(0, 2).map(({ id }) => id), fields: ['name', 'phone'], purpose: expect.any(String) },
      }),
    ]);
    expect(JSON.stringify(kept)).not.toContain('调解前');
    expect(await auditLog.purposeOf(kept[0]?.number ?? 0)).toBe('调解前联系当事人');
  });

  it('of an aggregate gives out the ones named and no other, and says which', async () => {
    const [dispute, other] = [newId(), newId()];
    const [one, rest, foreign] = [party(dispute, zhang), party(dispute, mill), party(other, mill)];
    await service.insert(one, rest, foreign);
    const opened = await records.read(dispute, { purpose: '核对', actor: mediator, records: [one.id, foreign.id] });
    expect(opened.map(({ id }) => id)).toEqual([one.id]);
    expect(await actsOf(dispute)).toMatchObject([{ detail: { records: [one.id] } }]);
    expect(await actsOf(other)).toEqual([]);
  });

  it('by their ids audits each aggregate for itself', async () => {
    const [one, two] = [newId(), newId()];
    const [a, b] = [party(one, zhang), party(two, mill)];
    await service.insert(a, b);
    const opened = await records.read([a.id, b.id], { purpose: '核对', actor: 'command' });
    expect(opened).toHaveLength(2);
    expect((await actsOf(one))[0]).toMatchObject({ account: null, detail: { records: [a.id], by: 'command' } });
    expect((await actsOf(two))[0]).toMatchObject({ detail: { records: [b.id] } });
  });

  it('leaves an entry even where there is nothing to find', async () => {
    const dispute = newId();
    expect(await records.read(dispute, { purpose: '核对', actor: mediator })).toEqual([]);
    expect(await actsOf(dispute)).toHaveLength(1);
  });

  it.each(['', '  ', 'x'.repeat(201)])('asks for a purpose, which %j is not', async (purpose) => {
    await expect(records.read(newId(), { purpose, actor: mediator })).rejects.toThrow(Refused);
  });

  it('gives out nothing when the audit entry cannot be written', async () => {
    const dispute = newId();
    await service.insert(party(dispute, zhang));
    const full = { append: () => Promise.reject(new Error('disk full')) } as unknown as AuditLog;
    await expect(new SealedRecords(service.db, sealer, full).read(dispute, { purpose: '核对', actor: mediator })).rejects.toThrow(
      'disk full',
    );
  });

  it('is undone with the transaction it was part of', async () => {
    const dispute = newId();
    const undone = service.db.transaction(async (tx: Transaction) => {
      await records.read(dispute, { purpose: '核对', actor: mediator }, tx);
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await actsOf(dispute)).toEqual([]);
  });

  it('stops at a record that was changed or moved in the database', async () => {
    const [dispute, other] = [newId(), newId()];
    const [mine, theirs] = [party(dispute, zhang), party(other, mill)];
    await service.insert(mine, theirs);
    await service.db.query('update sealed_record set aggregate_id = $2 where id = $1', [theirs.id, dispute]);
    await expect(records.read(dispute, { purpose: '核对', actor: mediator })).rejects.toThrow(Tampered);
    await service.db.query('update sealed_record set aggregate_id = $2 where id = $1', [theirs.id, other]);
    await service.db.query(
      `update sealed_record set ciphertext = set_byte(ciphertext, 3, (get_byte(ciphertext, 3) + 1) % 256) where id = $1`,
      [mine.id],
    );
    await expect(records.read(dispute, { purpose: '核对', actor: mediator })).rejects.toThrow(Tampered);
    await service.db.query('delete from sealed_record where aggregate_id = any($1)', [[dispute, other]]);
  });
});

describe('lists and search', () => {
  it('show masks, many disputes in one query, and leave no audit entry', async () => {
    const [one, two, empty] = [newId(), newId(), newId()];
    await service.insert(party(one, zhang), party(one, mill), party(two, zhang), sealer.seal('summary', one, { text: '两家争地界' }));
    const masked = await records.masked([one, two, empty], ['party']);
    expect(masked.get(one)?.map(shown)).toEqual([
      {
        role: 'applicant',
        kind: 'person',
        name: '张某',
        phone: '138****0001',
        idNumber: '110105********002X',
        address: '三台县潼川镇北泉村',
      },
      { role: 'respondent', kind: 'organisation', name: '北泉砖厂', phone: '****00' },
    ]);
    expect(masked.get(two)).toHaveLength(1);
    expect(masked.has(empty)).toBe(false);
    expect(await actsOf(one)).toEqual([]);
    expect(await records.masked([])).toEqual(new Map());
  });

  it('find a dispute by a name or a number however it is spelled, and by nothing near it', async () => {
    const [one, two] = [newId(), newId()];
    await service.insert(
      party(one, { ...zhang, name: '赵钱孙', phone: '13911112222' }),
      party(one, { ...zhang, name: '赵钱孙' }),
      party(two, { ...zhang, name: '赵钱孙' }),
    );
    expect((await records.search('party', ' 赵钱 孙 ')).sort()).toEqual([one, two].sort());
    expect(await records.search('party', '+86 139-1111-2222')).toEqual([one]);
    expect(await records.search('party', '赵钱')).toEqual([]);
    expect(await records.search('summary', '赵钱孙')).toEqual([]);
    expect(await records.search('party', "' or 1=1 \u0000")).toEqual([]);
  });

  it('keep who searched and how much was found, and nothing of what was searched for', async () => {
    const dispute = newId();
    await service.insert(party(dispute, { ...zhang, name: '孙李周' }));
    await records.search('party', '孙李周');
    await records.search('party', '吴郑王');
    const kept = await new Acts(service.db).page({ kind: 'search' }, { unit: '510722' }, 2);
    expect(kept.map(({ what, detail }) => [what, detail])).toEqual([
      ['party', { found: 0 }],
      ['party', { found: 1 }],
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/[孙李周吴郑王]/);
  });
});

describe('a record that does not open', () => {
  const alterations: Readonly<Record<string, string>> = {
    'was changed': `update sealed_record set ciphertext = set_byte(ciphertext, 3, (get_byte(ciphertext, 3) + 1) % 256) where id = $1`,
    'is cut short': `update sealed_record set ciphertext = ''::bytea, nonce = ''::bytea where id = $1`,
    'is of another kind': `update sealed_record set kind = 'summary' where id = $1`,
    'names an algorithm that is none': `update sealed_record set algorithm = 'rot13' where id = $1`,
    'names another key of its bunch': 'update sealed_record set slot = 7 where id = $1',
    'has lost its bunch': 'delete from key_bunch where id = (select bunch from sealed_record where id = $1)',
    'has a bunch that was changed': `update key_bunch set wrapped = ''::bytea where id = (select bunch from sealed_record where id = $1)`,
    'has a bunch under a key that is not in the ring': `update key_bunch set key_id = 'k9' where id = (select bunch from sealed_record where id = $1)`,
  };

  it.each(Object.entries(alterations))('because it %s is shown as that beside the others, and given out never', async (_, alter) => {
    const [one, other] = [newId(), newId()];
    const [altered, whole, elsewhere] = [party(one, zhang), party(one, mill), party(other, zhang)];
    await service.insert(altered, whole, elsewhere);
    await service.db.query(alter, [altered.id]);
    const met: string[] = [];
    const telling = new Sealer(ring, sealer.blind, retention, undefined, undefined, ({ message }) => met.push(message));

    const masked = await on(service.db, telling).masked([one, other]);
    expect(masked.get(one)?.find(({ id }) => id === altered.id)).toMatchObject({ unreadable: true });
    expect(masked.get(one)?.find(({ id }) => id === whole.id)).toMatchObject({ content: { name: '北泉砖厂' } });
    expect(masked.get(other)?.map(shown)).toEqual([expect.objectContaining({ name: '张某' })]);
    expect(met).toHaveLength(1);
    expect(met[0]).not.toMatch(/张|北泉/);

    await expect(records.read(one, { purpose: '核对', actor: mediator })).rejects.toThrow(Unreadable);
    await expect(records.read([altered.id], { purpose: '核对', actor: mediator })).rejects.toThrow(Unreadable);
    expect(await actsOf(one)).toEqual([]);
    expect(await records.read([whole.id], { purpose: '核对', actor: mediator })).toHaveLength(1);
  });

  it('is a purpose as well: the auditor is told so, and not that there was none', async () => {
    const dispute = newId();
    await records.read(dispute, { purpose: '核对', actor: mediator });
    const [act] = await actsOf(dispute);
    await service.db.query(`update sealed_record set tag = decode(repeat('00', 16), 'hex') where aggregate_id = $1`, [dispute]);
    await expect(auditLog.purposeOf(act?.number ?? 0)).rejects.toThrow(Unreadable);
  });
});

describe('a record indexed before look-alikes were folded', () => {
  it('is found as it was written then, beside those indexed since', async () => {
    const [old, since] = [newId(), newId()];
    const name = '阿依古丽⋅买买提';
    const index = createHmac('sha256', blindKey)
      .update(JSON.stringify(['party', name]))
      .digest()
      .subarray(0, 16);
    await service.insert({ ...party(old, { ...zhang, name }), blindIndexes: [index] }, party(since, { ...zhang, name }));
    expect((await records.search('party', name)).sort()).toEqual([old, since].sort());
    expect(await records.search('party', '阿依古丽·买买提')).toEqual([since]);
  });
});

describe('the erasing of a record', () => {
  it('can be asked for by those it speaks of', async () => {
    const dispute = newId();
    await service.insert(party(dispute, zhang), sealer.seal('summary', dispute, { text: '两家争地界' }));
    expect(await records.erase(dispute, { purpose: '当事人要求删除', actor: mediator, kinds: ['party'] })).toBe(1);
    expect((await records.masked([dispute])).get(dispute)?.map(({ kind }) => kind)).toEqual(['summary']);
    const [latest] = await actsOf(dispute);
    expect(latest).toMatchObject({ kind: 'erasure', account: 'u-7' });
    expect(await auditLog.purposeOf(latest?.number ?? 0)).toBe('当事人要求删除');
  });

  it('wipes the keys with it: what was copied before opens no more, and what was written with it does', async () => {
    const dispute = newId();
    const [gone, kept, summary] = sealer.sealAll(dispute, [
      { kind: 'party', content: zhang },
      { kind: 'party', content: mill },
      { kind: 'summary', content: { text: '两家争地界' } },
    ]) as [SealedRow, SealedRow, SealedRow];
    await service.insert(gone, kept, summary);
    const copy = async ({ bunch, ...row }: SealedRow) => {
      const [found] = await service.db.query<Bunch>(`select ${BUNCH_COLUMNS} from key_bunch b where id = $1`, [bunch?.id]);
      return sealer.open({ ...row, bunch: found ?? null });
    };

    await records.erase([gone.id], { purpose: '当事人要求删除', actor: mediator });
    await expect(copy(gone)).rejects.toThrow(Erased);
    expect(await copy(kept)).toEqual(mill);
    expect(await records.read(dispute, { purpose: '核对', actor: mediator })).toHaveLength(2);

    await records.erase(dispute, { purpose: '当事人要求删除', actor: mediator });
    for (const row of [kept, summary]) await expect(copy(row)).rejects.toThrow(Erased);
    expect(await service.db.query('select wiped from key_bunch where id = $1', [gone.bunch?.id])).toEqual([{ wiped: [0, 1, 2] }]);
  });

  it('of two written together, asked for at the same time, leaves neither key behind', async () => {
    const dispute = newId();
    const rows = sealer.sealAll(
      dispute,
      [zhang, mill, { ...zhang, name: '李四' }].map((content) => ({ kind: 'party', content })),
    ) as [SealedRow, SealedRow, SealedRow];
    await service.insert(...rows);
    const purpose = { purpose: '当事人要求删除', actor: mediator };
    let second: Promise<number> | undefined;
    await service.db.transaction(async (tx) => {
      await records.erase([rows[0].id], purpose, tx);
      second = records.erase([rows[1].id], purpose);
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await eventually(async () => expect(await service.db.query(waiting)).toHaveLength(1));
    });
    await second;

    const [left] = await service.db.query<Bunch & { wiped: number[] }>(`select ${BUNCH_COLUMNS}, b.wiped from key_bunch b where id = $1`, [
      rows[0].bunch?.id,
    ]);
    expect(left?.wiped).toEqual([0, 1]);
    const open = (row: SealedRow) => () => sealer.open({ ...row, bunch: left ?? null });
    for (const gone of rows.slice(0, 2)) expect(open(gone)).toThrow(Erased);
    expect(open(rows[2])()).toMatchObject({ name: '李四' });
  });

  it('is kept to by what comes back with a backup: it is neither shown nor given out', async () => {
    const dispute = newId();
    const [gone, kept] = sealer.sealAll(
      dispute,
      [zhang, mill].map((content) => ({ kind: 'party', content })),
    ) as [SealedRow, SealedRow];
    await service.insert(gone, kept);
    await service.db.query('create table backup as select * from sealed_record where id = $1', [gone.id]);
    await records.erase([gone.id], { purpose: '当事人要求删除', actor: mediator });
    await service.db.query('insert into sealed_record select * from backup');

    expect((await records.masked([dispute], ['party'])).get(dispute)?.map(({ id }) => id)).toEqual([kept.id]);
    const opened = await records.read(dispute, { purpose: '核对', actor: mediator, kinds: ['party'] });
    expect(opened.map(({ id }) => id)).toEqual([kept.id]);
    expect((await actsOf(dispute))[0]).toMatchObject({ detail: { records: [kept.id] } });
    await service.db.query('drop table backup');
  });

  it('takes the records named alone, each aggregate with an act of its own', async () => {
    const [one, other] = [newId(), newId()];
    const [gone, kept, alsoGone] = [party(one, zhang), party(one, mill), party(other, zhang)];
    await service.insert(gone, kept, alsoGone);

    expect(await records.erase([gone.id, alsoGone.id], { purpose: '当事人要求删除', actor: mediator })).toBe(2);
    expect((await records.masked([one, other])).get(one)?.map(({ id }) => id)).toEqual([kept.id]);
    expect((await records.masked([other])).has(other)).toBe(false);
    expect((await actsOf(one)).at(0)).toMatchObject({ kind: 'erasure', detail: { records: [gone.id] } });
    expect((await actsOf(other)).at(0)).toMatchObject({ kind: 'erasure', detail: { records: [alsoGone.id] } });
  });
});
