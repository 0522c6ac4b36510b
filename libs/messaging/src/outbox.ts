import type { Queryable } from '#kernel';
import type { PooledDatabase } from './database.js';

export type Waiting = Readonly<{ seq: number; id: string; subject: string; event: string }>;

/** Days that acknowledged events are kept for republishing. */
export const KEPT_DAYS = 14;

/** The SQL of the outbox and of its archive. */
export class Outbox {
  constructor(private readonly database: PooledDatabase) {}

  /**
   * The next rows in one snapshot, all that wait and are not in flight, in order. One snapshot matters: it cannot
   * show an aggregate's later row without the earlier one. A bare `seq > last` cursor can, since numbers are
   * drawn before they commit.
   */
  peek(inFlight: readonly number[], limit: number): Promise<Waiting[]> {
    return this.database.query<Waiting>(
      'select seq, id, subject, event from outbox where seq not in (select unnest($1::bigint[])) order by seq limit $2',
      [inFlight, limit],
      'peek outbox',
    );
  }

  /** Moves acknowledged rows to the archive, each with the place the stream gave it. One index scan for all of them is three times a join. */
  async archive(db: Queryable, seqs: readonly number[], streamSeqs: readonly number[]): Promise<void> {
    await db.query(
      `with gone as (delete from outbox where seq = any($1::bigint[]) returning seq, id, subject, event, created_at)
       insert into outbox_sent (seq, id, subject, event, created_at, sent_on, stream_seq)
         select seq, id, subject, event, created_at, (now() at time zone 'UTC')::date, stream_seq
         from gone join unnest($1::bigint[], $2::bigint[]) as a(seq, stream_seq) using (seq)`,
      [seqs, streamSeqs],
      'archive outbox',
    );
  }

  /** The last place in the stream that was ever acknowledged to us, 0 if none is on record. */
  async lastAcknowledged(): Promise<number> {
    const [row] = await this.database.query<{ last: number | null }>('select max(stream_seq) as last from outbox_sent');
    return row?.last ?? 0;
  }

  async epoch(): Promise<number> {
    const [row] = await this.database.query<{ epoch: number }>('select epoch from outbox_epoch');
    return row?.epoch ?? 1;
  }

  /**
   * Takes back into the outbox what the stream no longer holds. The rows get their old numbers, so they go out
   * before anything newer and in the order they had. Consumers see the new epoch and read again.
   */
  async restore(survivors: number): Promise<{ epoch: number; restored: number }> {
    return this.database.transaction(async (tx) => {
      const [epoch] = await tx.query<{ epoch: number }>('update outbox_epoch set epoch = epoch + 1 returning epoch');
      const back = await tx.query(
        `with lost as (delete from outbox_sent where stream_seq > $1 returning seq, id, subject, event, created_at)
         insert into outbox (seq, id, subject, event, created_at) select seq, id, subject, event, created_at from lost returning 1`,
        [survivors],
      );
      return { epoch: (epoch as { epoch: number }).epoch, restored: back.length };
    });
  }

  /** A partition for each of the coming days; those past keeping are dropped. */
  async turnPartitions(today: Date): Promise<void> {
    for (let ahead = -1; ahead <= 3; ahead++) {
      const from = dayOf(today, ahead);
      await this.database
        .query(
          `create table if not exists outbox_sent_${from.replaceAll('-', '')} partition of outbox_sent for values from ('${from}') to ('${dayOf(today, ahead + 1)}')`,
        )
        // Rows of that day already sit in the default partition, or a neighbour was quicker: both are fine.
        .catch((error: { code?: string }) => ['23514', '42P07', '42P17'].includes(error.code ?? '') || Promise.reject(error as Error));
    }
    const oldest = `outbox_sent_${dayOf(today, -KEPT_DAYS).replaceAll('-', '')}`;
    const past = await this.database.query<{ name: string }>(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'outbox_sent'::regclass and c.relname ~ '^outbox_sent_\\d{8}$' and c.relname < $1`,
      [oldest],
    );
    for (const { name } of past) await this.database.query(`drop table if exists ${name}`);
    await this.database.query('delete from outbox_sent_rest where sent_on < $1', [dayOf(today, -KEPT_DAYS)]);
  }

  async backlog(): Promise<{ waiting: number; oldestSeconds: number }> {
    const [row] = await this.database.query<{ waiting: number; oldest: number | null }>(
      `select count(*) as waiting, extract(epoch from now() - min(created_at))::float8 as oldest from outbox`,
    );
    return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0 };
  }
}

const dayOf = (today: Date, ahead: number): string => new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
