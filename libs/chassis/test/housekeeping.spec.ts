import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Sealer } from '#sealed';
import { startService } from '#testing';
import type { RunningService } from '#testing';
import { Housekeeping } from '../src/housekeeping.js';
import { sample } from './sample.js';

const DAY_MS = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);
const tableOf = (date: string) => `outbox_sent_${date.replaceAll('-', '')}`;

describe('what a service clears away by itself', () => {
  let service: RunningService;
  let db: Database;

  // Forty days wrong: what is old is the database's to say, which also dated it.
  beforeAll(async () => {
    service = await startService(sample, { now: () => new Date(Date.now() + 40 * DAY_MS) });
    db = service.get<Database>(DATABASE);
  });
  afterAll(() => service.stop());

  it('forgets what was handled a month ago, and drops archived events after two weeks', async () => {
    for (const days of [0, 29, 31]) {
      await db.query('insert into inbox (event_id, handled_at) values ($1, now() - make_interval(days => $2))', [newId(), days]);
      await db.query(
        `insert into idempotency (actor, key, fingerprint, receipt, created_at) values ('a', $1, 'f', '{}', now() - make_interval(days => $2))`,
        [`key-${days}`, days],
      );
    }
    const [old, first, kept] = [day(19), day(16), day(5)] as [string, string, string];
    await db.query(`create table ${tableOf(old)} partition of outbox_sent for values from ('${old}') to ('${day(18)}')`);
    for (const sentOn of [old, first, kept]) {
      await db.query(
        `insert into outbox_sent (seq, id, subject, event, created_at, sent_on, stream_seq) values (1, $1, 's', '{}', now(), $2, 1)`,
        [newId(), sentOn],
      );
    }

    await service.get(Housekeeping).tidy();

    expect(await db.query('select 1 from inbox')).toHaveLength(2);
    expect(await db.query('select key from idempotency order by key')).toEqual([{ key: 'key-0' }, { key: 'key-29' }]);
    expect(await db.query('select sent_on from outbox_sent')).toEqual([{ sent_on: kept }]);
    expect(
      await db.query('select to_regclass($1)::text as made, to_regclass($2)::text as dropped', [tableOf(day(0)), tableOf(old)]),
    ).toEqual([{ made: tableOf(day(0)), dropped: null }]);
  });

  it('is cleared by several instances at once, and days that are filed already stay where they are', async () => {
    const others = await Promise.all([1, 2].map(() => startService(sample, { database: service.database, broker: service.broker })));
    await db.query(`drop table if exists ${[-3, -2, -1, 0, 1].map((ago) => tableOf(day(ago))).join(', ')}`);
    await db.query(
      `insert into outbox_sent (seq, id, subject, event, created_at, sent_on, stream_seq) values (2, $1, 's', '{}', now(), $2, 1)`,
      [newId(), day(0)],
    );
    await Promise.all([service, ...others].map((one) => one.get(Housekeeping).tidy()));
    expect(
      await db.query('select to_regclass($1) as today, to_regclass($2)::text as tomorrow', [tableOf(day(0)), tableOf(day(-1))]),
    ).toEqual([{ today: null, tomorrow: tableOf(day(-1)) }]);
    for (const one of others) await one.stop();
  });

  it('erases sealed records past their day, and says so in the audit log', async () => {
    const sealer = service.get(Sealer);
    // A day's distance on each side, since the last day is Shanghai's.
    const [past, kept] = [day(2), day(-2)];
    for (const eraseAfter of [past, kept]) {
      const row = sealer.seal('note', 'aggregate-1', { text: '甲' }, { eraseAfter });
      await db.query(
        `insert into sealed_record (id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes, erase_after) values ($1, $2, $3, $4, $5, $6, $7, $8, '{}', $9)`,
        [row.id, row.aggregateId, row.kind, row.keyId, row.algorithm, row.nonce, row.tag, row.ciphertext, row.eraseAfter],
      );
    }
    await service.get(Housekeeping).tidy();
    expect(await db.query('select erase_after from sealed_record')).toEqual([{ erase_after: kept }]);
    expect(await db.query('select 1 from audit_log')).toHaveLength(1);
  });
});
