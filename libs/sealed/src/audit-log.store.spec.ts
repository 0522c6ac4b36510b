import { newId } from '#kernel';
import { ServiceDatabase } from '../test/service-database.js';
import { AuditLog, verifyAudit } from './audit-log.store.js';
import type { Audit } from './audit-log.store.js';

let service: ServiceDatabase;
let log: AuditLog;
const act = (purpose = '核对'): Audit => ({ action: 'read', actor: 'test', purpose, aggregate: newId(), records: [newId()] });

const empty = async () => {
  await service.tamper('delete from audit_log');
  await service.tamper(`update audit_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')`);
};

beforeAll(async () => {
  service = await ServiceDatabase.create();
  log = new AuditLog(service.db, () => new Date('2026-11-23T01:00:00Z'));
});
beforeEach(async () => {
  await empty();
  for (let n = 1; n <= 5; n++) await log.append(act(`第${n}次`));
});
afterAll(() => service.drop());

describe('the audit log', () => {
  it('is whole when nobody touched it', async () => {
    expect(await verifyAudit(service.db)).toEqual({ intact: true, entries: 5, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('takes no update, delete or truncate', async () => {
    for (const sql of [
      "update audit_log set entry = '{}' where sequence = 2",
      'delete from audit_log',
      'truncate audit_log',
      'delete from audit_head',
      'truncate audit_head',
    ]) {
      await expect(service.db.query(sql)).rejects.toThrow(/append-only/);
    }
    expect(await verifyAudit(service.db)).toMatchObject({ intact: true, entries: 5 });
  });

  it('keeps its order when many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => log.append(act())));
    expect(await verifyAudit(service.db)).toMatchObject({ intact: true, entries: 45 });
  });

  it('has no gap after an act that was undone', async () => {
    await expect(
      service.db.transaction(async (tx) => {
        await log.append(act(), tx);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    await log.append(act());
    expect(await verifyAudit(service.db)).toMatchObject({ intact: true, entries: 6 });
  });

  it('writes the same JSON however the entry was put together', async () => {
    const [first, second] = [
      { action: 'read', actor: { subject: 'a', unit: 'b', roles: [] }, purpose: 'p', aggregate: null, records: [] },
      { records: [], aggregate: null, purpose: 'p', actor: { roles: [], unit: 'b', subject: 'a' }, action: 'read', fields: undefined },
    ];
    await log.append(first as Audit);
    await log.append(second as unknown as Audit);
    const rows = await service.db.query<{ entry: string }>('select entry from audit_log where sequence > 5');
    expect(rows[0]?.entry).toBe(rows[1]?.entry);
  });
});

describe('a superuser who goes round the trigger', () => {
  const rehash = `update audit_log set hash = sha256((select p.hash from audit_log p where p.sequence = audit_log.sequence - 1)
    || int8send(sequence) || convert_to(entry, 'UTF8')) where sequence = $1`;

  it.each([
    ['by editing an entry', "update audit_log set entry = replace(entry, '第3次', '第9次') where sequence = 3", 3, 'changed'],
    ['by editing a space', `update audit_log set entry = entry || ' ' where sequence = 5`, 5, 'changed'],
    ['by editing a hash', "update audit_log set hash = sha256('x') where sequence = 2", 2, 'changed'],
    ['by deleting an entry', 'delete from audit_log where sequence = 2', 2, 'missing'],
    ['by deleting the first', 'delete from audit_log where sequence = 1', 1, 'missing'],
    ['by cutting off the end', 'delete from audit_log where sequence >= 4', 4, 'missing'],
    ['by deleting all', 'delete from audit_log', 1, 'missing'],
    [
      'by closing a gap',
      'with gone as (delete from audit_log where sequence = 5) update audit_log set sequence = 6 where sequence = 4',
      4,
      'missing',
    ],
    ['by adding one unsaid', 'insert into audit_log values (6, \'{"at":"x"}\', sha256(\'x\'))', 6, 'beyond-head'],
    [
      'by turning the head back',
      'update audit_head set sequence = 4, hash = (select hash from audit_log where sequence = 4)',
      5,
      'beyond-head',
    ],
    ['by changing the head', "update audit_head set hash = sha256('x')", 5, 'head-changed'],
  ])('%s is found', async (_, sql, brokenAt, why) => {
    await service.tamper(sql);
    expect(await verifyAudit(service.db)).toEqual({ intact: false, brokenAt, why });
  });

  it('and hashes the entry anew is found at the next one', async () => {
    await service.tamper("update audit_log set entry = replace(entry, '第3次', '第9次') where sequence = 3");
    await service.tamper(rehash, [3]);
    expect(await verifyAudit(service.db)).toEqual({ intact: false, brokenAt: 4, why: 'changed' });
  });

  it('and rewrites all that follows is found by a verdict kept elsewhere', async () => {
    const kept = await verifyAudit(service.db);
    if (!kept.intact) throw new Error('broken before its time');
    await log.append(act());
    expect(await verifyAudit(service.db, kept)).toMatchObject({ intact: true, entries: 6 });

    await service.tamper("update audit_log set entry = replace(entry, '第3次', '第9次') where sequence = 3");
    for (const sequence of [3, 4, 5, 6]) await service.tamper(rehash, [sequence]);
    await service.tamper('update audit_head set hash = (select hash from audit_log where sequence = 6)');
    expect(await verifyAudit(service.db)).toMatchObject({ intact: true });
    expect(await verifyAudit(service.db, kept)).toEqual({ intact: false, brokenAt: 5, why: 'anchor-differs' });
  });

  it('and empties it, head and all, is found by a verdict kept elsewhere', async () => {
    const kept = await verifyAudit(service.db);
    if (!kept.intact) throw new Error('broken before its time');
    await empty();
    expect(await verifyAudit(service.db)).toMatchObject({ intact: true, entries: 0 });
    expect(await verifyAudit(service.db, kept)).toEqual({ intact: false, brokenAt: 1, why: 'missing' });
  });
});
