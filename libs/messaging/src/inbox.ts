import type { Queryable, Transaction } from '#kernel';
import type { PooledDatabase } from './database.js';

/** How long handled events are known by their ids: longer than any is published again. */
export const REMEMBERED_DAYS = 30;

/** An aggregate as a consumer knows it: which desk's of which service, and its id. Of one id each desk numbers its own facts. */
export type Known = Readonly<{ owner: string; desk: string; subject: string }>;

export const keyOf = ({ owner, desk, subject }: Known): string => `${owner} ${desk} ${subject}`;
/** `from` is the last fact that was handled, or nothing of an aggregate that was never heard of. */
export type Raise = Known & Readonly<{ from: number | undefined; to: number; began?: number }>;
/** The last fact of an aggregate that was handled, and the first. */
export type Handled = Readonly<{ sequence: number; began: number }>;
export type Advance = Readonly<{ stream: string; partition: number; from: number; to: number; messageId: string | null }>;

/** Two instances worked on one partition; the one that comes second gives way. */
export class Fenced extends Error {
  constructor() {
    super('another instance has moved this partition on');
  }
}

/** The SQL of a consumer: which events were handled, and how far each aggregate and each partition is. */
export class Inbox {
  constructor(readonly database: PooledDatabase) {}

  /** Marks these as taken in this transaction; tells which are new, and the last fact handled of each aggregate. */
  async admit(
    events: readonly (Known & Readonly<{ id: string }>)[],
    tx: Transaction,
  ): Promise<{ fresh: Set<string>; last: Map<string, Handled> }> {
    const [row] = await tx.query<{ fresh: string[] | null; last: Record<string, Handled> | null }>(
      `with fresh as (insert into inbox (event_id) select distinct unnest($1::uuid[]) on conflict do nothing returning event_id)
       select (select array_agg(event_id::text) from fresh) as fresh,
              (select jsonb_object_agg(concat_ws(' ', h.owner, h.desk, h.subject), jsonb_build_object('sequence', h.sequence, 'began', h.began)) from heard_aggregate h
               where (h.owner, h.desk, h.subject) in (select * from unnest($2::text[], $3::text[], $4::text[]))) as last`,
      [events.map(({ id }) => id), events.map(({ owner }) => owner), events.map(({ desk }) => desk), events.map(({ subject }) => subject)],
      'admit inbox',
    );
    return { fresh: new Set(row?.fresh ?? []), last: new Map(Object.entries(row?.last ?? {})) };
  }

  /**
   * Moves positions and aggregates on, each only from where we believe it to be: the fence between instances, of which
   * only one may handle a fact.
   */
  async advance(moves: readonly Advance[], raises: readonly Raise[], tx: Queryable): Promise<void> {
    const [moved] = await tx.query<{ n: number }>(
      `with p as (update stream_position p set stream_seq = m.next, message_id = m.message_id
         from unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[], $5::text[]) as m(stream, partition, expected, next, message_id)
         where p.stream = m.stream and p.partition = m.partition and p.stream_seq = m.expected returning 1),
       r as (select * from unnest($6::text[], $7::text[], $8::text[], $9::int[], $10::int[], $11::int[]) as r(owner, desk, subject, expected, next, began)),
       moved as (update heard_aggregate h set sequence = r.next from r
         where h.owner = r.owner and h.desk = r.desk and h.subject = r.subject and h.sequence = r.expected returning 1),
       made as (insert into heard_aggregate (owner, desk, subject, sequence, began) select owner, desk, subject, next, began from r where expected is null
         on conflict do nothing returning 1)
       select (select count(*) from p) + (select count(*) from moved) + (select count(*) from made) as n`,
      [
        moves.map((m) => m.stream),
        moves.map((m) => m.partition),
        moves.map((m) => m.from),
        moves.map((m) => m.to),
        moves.map((m) => m.messageId),
        raises.map((r) => r.owner),
        raises.map((r) => r.desk),
        raises.map((r) => r.subject),
        raises.map((r) => r.from ?? null),
        raises.map((r) => r.to),
        raises.map((r) => r.began ?? 1),
      ],
      'advance',
    );
    if (moved?.n !== moves.length + raises.length) throw new Fenced();
  }

  /**
   * Drops ids of handled events and spent keys that are older than any repetition can be, some at a time. How old is the
   * database's to say, which also dated them.
   */
  async forget(atATime = 10_000): Promise<void> {
    await this.forgetOf('inbox', 'handled_at', atATime);
    await this.forgetOf('idempotency', 'created_at', atATime);
  }

  private async forgetOf(table: string, at: string, atATime: number): Promise<void> {
    let gone: readonly object[];
    do {
      gone = await this.database.query(
        `delete from ${table} where ctid = any(array(select ctid from ${table} where ${at} < now() - make_interval(days => $1) limit $2)) returning 1`,
        [REMEMBERED_DAYS, atATime],
      );
    } while (gone.length === atATime);
  }
}
