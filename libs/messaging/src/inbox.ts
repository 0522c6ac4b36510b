import type { Event } from '#contracts';
import type { Queryable, Transaction } from '#kernel';
import type { PooledDatabase } from './database.js';

export type Position = Readonly<{ stream: string; partition: number; streamSeq: number; since: string | null }>;
export type Parked = Readonly<{
  eventId: string;
  owner: string;
  subject: string;
  streamSeq: number;
  event: Event;
  cause: string;
  attempts: number;
  dead: boolean;
}>;
export type Advance = Readonly<{ stream: string; partition: number; from: number; to: number }>;

/** Two instances worked on one partition; the one that comes second gives way. */
export class Fenced extends Error {
  constructor() {
    super('another instance has moved this partition on');
  }
}

/** The SQL of a consumer: what was handled, how far each partition is, and what waits aside. */
export class Inbox {
  constructor(readonly database: PooledDatabase) {}

  /** Marks these as handled in this transaction; tells which are new, and which aggregates have an event waiting aside. */
  async admit(events: readonly Event[], tx: Transaction): Promise<{ fresh: Set<string>; held: Set<string> }> {
    const ids = events.map(({ id }) => id);
    const subjects = events.map(holdKey);
    const [row] = await tx.query<{ fresh: string[] | null; held: string[] | null }>(
      `with fresh as (insert into inbox (event_id) select distinct unnest($1::uuid[]) on conflict do nothing returning event_id)
       select (select array_agg(event_id::text) from fresh) as fresh,
              (select array_agg(distinct owner || ':' || subject) from parked_event where not dead and owner || ':' || subject = any($2::text[])) as held`,
      [ids, subjects],
      'admit inbox',
    );
    return { fresh: new Set(row?.fresh ?? []), held: new Set(row?.held ?? []) };
  }

  /** Moves positions on, each only from where we believe it to be: the fence between instances. */
  async advance(moves: readonly Advance[], tx: Transaction): Promise<void> {
    const moved = await tx.query(
      `update stream_position p set stream_seq = m.next
       from unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[]) as m(stream, partition, expected, next)
       where p.stream = m.stream and p.partition = m.partition and p.stream_seq = m.expected returning 1`,
      [moves.map((m) => m.stream), moves.map((m) => m.partition), moves.map((m) => m.from), moves.map((m) => m.to)],
      'advance position',
    );
    if (moved.length !== moves.length) throw new Fenced();
  }

  async positions(stream: string, partitions: readonly number[]): Promise<Position[]> {
    return this.database.query<Position>(
      `with made as (insert into stream_position (stream, partition, stream_seq) select $1, unnest($2::int[]), 0 on conflict do nothing
         returning stream, partition, stream_seq, since)
       select stream, partition, stream_seq as "streamSeq", since from stream_position where stream = $1 and partition = any($2::int[])
       union select stream, partition, stream_seq, since from made`,
      [stream, partitions],
    );
  }

  async furthest(stream: string): Promise<number> {
    const [row] = await this.database.query<{ last: number | null }>(
      'select max(stream_seq) as last from stream_position where stream = $1',
      [stream],
    );
    return row?.last ?? 0;
  }

  async epoch(stream: string): Promise<number | undefined> {
    const [row] = await this.database.query<{ epoch: number }>('select epoch from stream_epoch where stream = $1', [stream]);
    return row?.epoch;
  }

  async setEpoch(stream: string, epoch: number, db: Queryable = this.database): Promise<void> {
    await db.query(
      'insert into stream_epoch (stream, epoch) values ($1, $2) on conflict (stream) do update set epoch = excluded.epoch where stream_epoch.epoch < excluded.epoch',
      [stream, epoch],
    );
  }

  /** The stream lost messages and gets them again: read it anew from `since`; what was done is in the inbox. */
  async rewind(stream: string, since: Date, epoch: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('update stream_position set stream_seq = 0, since = $2 where stream = $1', [stream, since]);
      await this.setEpoch(stream, epoch, tx);
    });
  }

  async park(
    event: Event,
    owner: string,
    streamSeq: number,
    cause: string,
    { attempts, dead, delayMs }: { attempts: number; dead: boolean; delayMs: number },
    tx: Queryable,
  ): Promise<void> {
    await tx.query(
      `insert into parked_event (event_id, owner, subject, stream_seq, event, cause, attempts, dead, next_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9)) on conflict (event_id) do nothing`,
      [event.id, owner, event.subject, streamSeq, JSON.stringify(event), cause, attempts, dead, delayMs / 1_000],
    );
  }

  /** The first waiting event of an aggregate whose turn has come, if nobody else is at that aggregate. */
  async nextParked(tx: Transaction): Promise<Parked | undefined> {
    const [row] = await tx.query<Parked>(
      `select p.event_id as "eventId", p.owner, p.subject, p.stream_seq as "streamSeq", p.event, p.cause, p.attempts, p.dead
       from parked_event p
       where not p.dead and p.next_at <= now()
         and not exists (select 1 from parked_event q where not q.dead and q.owner = p.owner and q.subject = p.subject and q.stream_seq < p.stream_seq)
       order by p.next_at limit 1 for update of p skip locked`,
    );
    return row;
  }

  async release(eventId: string, tx: Queryable): Promise<void> {
    await tx.query('delete from parked_event where event_id = $1', [eventId]);
  }

  async postpone(eventId: string, cause: string, attempts: number, dead: boolean, delayMs: number): Promise<void> {
    await this.database.query(
      'update parked_event set cause = $2, attempts = $3, dead = $4, next_at = now() + make_interval(secs => $5) where event_id = $1',
      [eventId, cause, attempts, dead, delayMs / 1_000],
    );
  }

  /** Dead letters, oldest first. The cause names the rule or the fault; the event holds no personal data by construction. */
  letters(limit = 200): Promise<Parked[]> {
    return this.database.query<Parked>(
      `select event_id as "eventId", owner, subject, stream_seq as "streamSeq", event, cause, attempts, dead from parked_event where dead order by parked_at limit $1`,
      [limit],
    );
  }

  /** Puts dead letters back in line; all of them, or those named. */
  async replay(ids?: readonly string[]): Promise<number> {
    const rows = await this.database.query(
      'update parked_event set dead = false, attempts = 0, next_at = now() where dead and ($1::uuid[] is null or event_id = any($1::uuid[])) returning 1',
      [ids ?? null],
    );
    return rows.length;
  }

  async counts(): Promise<{ waiting: number; dead: number }> {
    const [row] = await this.database.query<{ waiting: number; dead: number }>(
      'select count(*) filter (where not dead) as waiting, count(*) filter (where dead) as dead from parked_event',
    );
    return row ?? { waiting: 0, dead: 0 };
  }

  /** Ids of handled events and spent keys that are older than any repetition can be. */
  async forget(before: Date): Promise<void> {
    await this.database.query('delete from inbox where handled_at < $1', [before]);
    await this.database.query('delete from idempotency where created_at < $1', [before]);
  }
}

export const holdKey = ({ type, subject }: Event): string => `${ownerOf(type)}:${subject}`;
export const ownerOf = (type: string): string => type.slice(0, type.indexOf('.'));
