import type { Queryable } from '#kernel';
import type { PooledDatabase } from './database.js';

/** `again`: how often it was taken back after the stream had lost it. */
export type Waiting = Readonly<{ seq: number; id: string; subject: string; event: string; again: number }>;

/** A row that waits, and the snapshot that showed it. */
export type Look = Waiting & Readonly<{ snapshot: string }>;

/** The snapshot of somebody who has seen nothing yet. */
export const NOTHING_SEEN = '1:1:';

/**
 * What we know of our stream. `acknowledged`: the last place that was given to an event of ours. `survived`: for each
 * time the broker lost acknowledged events, the last place that it still held.
 */
export type Mark = Readonly<{ acknowledged: number; survived: readonly number[] }>;

/** Days that acknowledged events are kept for republishing. */
export const KEPT_DAYS = 14;

/** The SQL of the outbox and of its archive. */
export class Outbox {
  constructor(private readonly database: PooledDatabase) {}

  /**
   * What this look sees and the look before did not, in order: all of one snapshot before anything of the next. That
   * matters: a snapshot cannot show an aggregate's later row without the earlier one. A bare `seq > last` cursor can,
   * since numbers are drawn before they commit.
   */
  look(seen: string, limit: number): Promise<Look[]> {
    return this.database.query<Look>(
      `select seq, id, subject, event, again, pg_current_snapshot()::text as snapshot from outbox
       where not pg_visible_in_snapshot(xid, $1::pg_snapshot) order by seq limit $2`,
      [seen, limit],
      'look at outbox',
    );
  }

  /** The rest of a look that saw more than its limit: what came later waits for the next. */
  lookOn(seen: string, snapshot: string, after: number, limit: number): Promise<Look[]> {
    return this.database.query<Look>(
      `select seq, id, subject, event, again, $2::text as snapshot from outbox
       where seq > $3 and pg_visible_in_snapshot(xid, $2::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
       order by seq limit $4`,
      [seen, snapshot, after, limit],
      'look on at outbox',
    );
  }

  /**
   * Moves acknowledged rows to the archive, each with the place the stream gave it, and the mark with them. One index
   * scan for all of them is three times a join.
   */
  async archive(db: Queryable, seqs: readonly number[], streamSeqs: readonly number[]): Promise<void> {
    await db.query(
      `with gone as (delete from outbox where seq = any($1::bigint[]) returning seq, id, subject, event, created_at, again),
       filed as (insert into outbox_sent (seq, id, subject, event, created_at, again, sent_on, stream_seq)
         select seq, id, subject, event, created_at, again, (now() at time zone 'UTC')::date, stream_seq
         from gone join unnest($1::bigint[], $2::bigint[]) as a(seq, stream_seq) using (seq))
       update outbox_mark set acknowledged = greatest(acknowledged, (select max(s) from unnest($2::bigint[]) s))`,
      [literal(seqs), literal(streamSeqs)],
      'archive outbox',
    );
  }

  async mark(): Promise<Mark> {
    const [mark] = await this.database.query<Mark>('select acknowledged, to_jsonb(survived) as survived from outbox_mark');
    if (!mark) throw new Error('outbox_mark is empty: the database is not migrated');
    return mark;
  }

  /** A moment, by the database, before which everything that was committed stands in the stream, at or before `place`. */
  async saidUntil(db: Queryable): Promise<{ at: string; place: number } | undefined> {
    const [said] = await db.query<{ at: string; place: number }>(
      'select coalesce((select min(created_at) from outbox), statement_timestamp()) as at, acknowledged as place from outbox_mark',
    );
    return said;
  }

  /** Which of these ids still wait here: the stream has them, their acknowledgement never came. */
  waitingAmong(ids: readonly string[]): Promise<{ seq: number; id: string }[]> {
    return this.database.query('select seq, id::text from outbox where id = any($1::uuid[])', [ids]);
  }

  /**
   * Takes back into the outbox what the stream no longer holds, under its old numbers, so that it goes out before
   * anything newer and in the order it had. What is published from now on tells how far the stream survived.
   */
  async restore(survived: number): Promise<{ mark: Mark; restored: number }> {
    return this.database.transaction(async (tx) => {
      const [mark] = await tx.query<Mark>(
        'update outbox_mark set acknowledged = least(acknowledged, $1), survived = survived || $1::bigint returning acknowledged, to_jsonb(survived) as survived',
        [survived],
      );
      const restored = await this.takeBack(survived + 1, Number.MAX_SAFE_INTEGER, tx);
      return { mark: mark as Mark, restored };
    });
  }

  /** Takes back what left the stream before somebody had read it, to be said again at its end. */
  repeat(from: number, to: number): Promise<number> {
    return this.takeBack(from, to, this.database);
  }

  private async takeBack(from: number, to: number, db: Queryable): Promise<number> {
    const [back] = await db.query<{ n: number }>(
      `with lost as (delete from outbox_sent where stream_seq between $1 and $2 returning seq, id, subject, event, created_at, again),
       back as (insert into outbox (seq, id, subject, event, created_at, again)
         select seq, id, subject, event, created_at, again + 1 from lost returning 1)
       select count(*) as n from back`,
      [from, to],
    );
    return back?.n ?? 0;
  }

  /** A partition for each of the coming days; those past keeping are dropped. The day is the database's, by which rows are filed. */
  async turnPartitions(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('junan partitions'))`);
      // Rows that had no partition of their day sit in the default one, which then can get none any more.
      const days = await tx.query<{ from: string; to: string }>(
        `select d::date as from, d::date + 1 as to from generate_series(${TODAY} - 1, ${TODAY} + 3, interval '1 day') d
         where not exists (select from outbox_sent_rest where sent_on = d::date)`,
      );
      for (const { from, to } of days)
        await tx.query(`create table if not exists ${partitionOf(from)} partition of outbox_sent for values from ('${from}') to ('${to}')`);
      const past = await tx.query<{ name: string }>(
        `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'outbox_sent'::regclass and c.relname ~ '^outbox_sent_\\d{8}$'
           and c.relname < to_char(${TODAY} - $1::int, '"outbox_sent_"YYYYMMDD')`,
        [KEPT_DAYS],
      );
      for (const { name } of past) await tx.query(`drop table ${name}`);
      await tx.query(`delete from outbox_sent_rest where sent_on < ${TODAY} - $1::int`, [KEPT_DAYS]);
    });
  }

  async backlog(): Promise<{ waiting: number; oldestSeconds: number }> {
    const [row] = await this.database.query<{ waiting: number; oldest: number | null }>(
      `select count(*) as waiting, extract(epoch from now() - min(created_at))::float8 as oldest from outbox`,
    );
    return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0 };
  }
}

/** The driver writes arrays by quoting each element. */
const literal = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

const TODAY = `(now() at time zone 'UTC')::date`;
const partitionOf = (day: string): string => `outbox_sent_${day.replaceAll('-', '')}`;
