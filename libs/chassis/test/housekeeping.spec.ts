import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Sealer, keepSealed } from '#sealed';
import { startService } from '#testing';
import type { RunningService } from '#testing';
import { Housekeeping } from '../src/housekeeping.js';
import { sample } from './sample.js';

const DAY_MS = 86_400_000;
const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

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
    for (const [seq, days] of [
      [1, 16],
      [2, 5],
    ]) {
      await db.query(`insert into outbox (seq, id, subject, event) values ($1, $2, 's', '{}')`, [seq, newId()]);
      await db.query(
        'insert into outbox_batch (seqs, places, newest, sent_at) values (array[$1::bigint], array[$1::bigint], pg_current_xact_id(), now() - make_interval(days => $2))',
        [seq, days],
      );
    }
    // However old it is, what was never sent is not dropped.
    await db.query(`insert into outbox (seq, id, subject, event, created_at) values (3, $1, 's', '{}', now() - interval '100 days')`, [
      newId(),
    ]);

    await service.get(Housekeeping).tidy();

    expect(await db.query('select 1 from inbox')).toHaveLength(2);
    expect(await db.query('select key from idempotency order by key')).toEqual([{ key: 'key-0' }, { key: 'key-29' }]);
    expect(await db.query('select seq from outbox order by seq')).toEqual([{ seq: 2 }, { seq: 3 }]);
    expect(await db.query('select seqs from outbox_batch')).toHaveLength(1);
  });

  it('erases sealed records past their day, and keeps that it did', async () => {
    const sealer = service.get(Sealer);
    // A day's distance on each side, since the last day is Shanghai's.
    const [past, kept] = [day(2), day(-2)];
    for (const eraseAfter of [past, kept]) {
      await keepSealed(db, [{ ...sealer.seal('note', 'aggregate-1', { text: '甲' }), eraseAfter }]);
    }
    await service.get(Housekeeping).tidy();
    expect(await db.query(`select from key_bunch where aggregate_id = 'aggregate-1' and wiped is null`)).toHaveLength(1);
    expect(await db.query(`select erase_after from sealed_record where aggregate_id = 'aggregate-1'`)).toEqual([{ erase_after: kept }]);
    expect(await db.query('select account, door from act')).toEqual([{ account: null, door: 'command' }]);
  });

  it('gives its last day to what was sealed before there were any', async () => {
    const old = { ...service.get(Sealer).seal('note', 'aggregate-2', { text: '乙' }), eraseAfter: null, policy: null };
    await keepSealed(db, [old]);
    await db.query(`update sealed_record set created_at = '2026-03-01T15:59:00Z' where id = $1`, [old.id]);
    await service.get(Housekeeping).tidy();
    expect(await db.query('select erase_after as day, policy from sealed_record where id = $1', [old.id])).toEqual([
      { day: '2027-03-01', policy: 'sample-1' },
    ]);
  });
});
