import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Sealer } from '#sealed';
import { startService } from '#testing';
import type { RunningService } from '#testing';
import { Housekeeping } from '../src/housekeeping.js';
import { sample } from './sample.js';

const DAY_MS = 86_400_000;

describe('what a service clears away by itself', () => {
  let service: RunningService;
  let db: Database;

  beforeAll(async () => {
    service = await startService(sample, { now: () => new Date('2027-03-01T04:00:00Z') });
    db = service.get<Database>(DATABASE);
  });
  afterAll(() => service.stop());

  it('forgets what was handled a month ago, and drops archived events after two weeks', async () => {
    const at = (days: number) => new Date(Date.parse('2027-03-01T04:00:00Z') - days * DAY_MS);
    for (const days of [29, 31]) {
      await db.query('insert into inbox (event_id, handled_at) values ($1, $2)', [newId(), at(days)]);
      await db.query(`insert into idempotency (actor, key, fingerprint, receipt, created_at) values ('a', $1, 'f', '{}', $2)`, [
        `key-${days}`,
        at(days),
      ]);
    }
    await db.query(`create table outbox_sent_20270210 partition of outbox_sent for values from ('2027-02-10') to ('2027-02-11')`);
    for (const day of ['2027-02-10', '2027-02-12', '2027-02-20']) {
      await db.query(
        `insert into outbox_sent (seq, id, subject, event, created_at, sent_on, stream_seq) values (1, $1, 's', '{}', now(), $2, 1)`,
        [newId(), day],
      );
    }

    await service.get(Housekeeping).tidy();

    expect(await db.query('select 1 from inbox')).toHaveLength(1);
    expect(await db.query('select key from idempotency')).toEqual([{ key: 'key-29' }]);
    expect(await db.query('select sent_on from outbox_sent')).toEqual([{ sent_on: '2027-02-20' }]);
    expect(
      await db.query(`select to_regclass('outbox_sent_20270301')::text as made, to_regclass('outbox_sent_20270210')::text as dropped`),
    ).toEqual([{ made: 'outbox_sent_20270301', dropped: null }]);
  });

  it('erases sealed records past their day, and says so in the audit log', async () => {
    const sealer = service.get(Sealer);
    for (const eraseAfter of ['2027-02-28', '2027-03-01']) {
      const row = sealer.seal('note', 'aggregate-1', { text: '甲' }, { eraseAfter });
      await db.query(
        `insert into sealed_record (id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes, erase_after) values ($1, $2, $3, $4, $5, $6, $7, $8, '{}', $9)`,
        [row.id, row.aggregateId, row.kind, row.keyId, row.algorithm, row.nonce, row.tag, row.ciphertext, row.eraseAfter],
      );
    }
    await service.get(Housekeeping).tidy();
    expect(await db.query('select erase_after from sealed_record')).toEqual([{ erase_after: '2027-03-01' }]);
    expect(await db.query('select 1 from audit_log')).toHaveLength(1);
  });
});
