import type { Queryable } from '#kernel';
import type { PooledDatabase } from './database.js';
import type { HeldConnection } from './held.js';

/** `again`: how often it was taken back after the stream had lost it. */
export type Waiting = Readonly<{ seq: number; id: string; subject: string; event: string; again: number }>;

/** A row that waits, and the snapshot that showed it. */
export type Look = Waiting & Readonly<{ snapshot: string }>;

/**
 * Where a look begins: at what this snapshot does not show, less what was sent of it by the time of `known`: what is taken
 * back later waits again under its number. The first look of a relay may take longer: after a long outage it counts all
 * that waits.
 */
export type Seen = Readonly<{ snapshot: string; sent: readonly number[]; known?: string; patienceMs?: number }>;

/** What was acknowledged together. `whole`: with it all that its snapshot showed is. */
export type Acknowledged = Readonly<{ seqs: readonly number[]; places: readonly number[]; snapshot?: string; whole?: boolean }>;

/**
 * What we know of our stream. `acknowledged`: the last place that was given to an event of ours. `survived`: for each
 * time the broker lost acknowledged events, the last place that it still held.
 */
export type Mark = Readonly<{ acknowledged: number; survived: readonly number[] }>;

/** Days that acknowledged events are kept for republishing. */
export const KEPT_DAYS = 14;

/** For what may concern all that there is: after a long outage, a loss of the broker's, a restore. */
const LONG_MS = 600_000;

/**
 * The SQL of the outbox. An event stays where it was written until it is past keeping; what was acknowledged is noted
 * beside it, a row a batch. So nothing is copied or deleted on the way out.
 */
export class Outbox {
  constructor(private readonly database: PooledDatabase) {}

  /** Where a relay begins that knows nothing but what is noted. */
  async begin(held: HeldConnection): Promise<Seen> {
    await this.adopt(held);
    const [from] = await held.query<{ floor: string; known: string; sent: number[] }>(
      `select floor::text, pg_current_snapshot()::text as known,
         to_jsonb(array(select unnest(seqs) from outbox_batch where newest >= floor)) as sent from outbox_mark`,
    );
    if (!from) throw new Error('outbox_mark is empty: the database is not migrated');
    return { snapshot: `${from.floor}:${from.floor}:`, sent: from.sent, known: from.known, patienceMs: LONG_MS };
  }

  /** Nothing of what `known` shows waits any more: the next look needs no list of what is sent. */
  async settle(held: HeldConnection, known: string): Promise<Seen> {
    await held.query('update outbox_mark set floor = greatest(floor, pg_snapshot_xmin($1::pg_snapshot))', [known]);
    return { snapshot: known, sent: [] };
  }

  /**
   * What was restored from another cluster bears the numbers of its transactions, which may lie ahead of ours: as it
   * stands it would be looked at for ever, and what is new never.
   */
  private async adopt(held: HeldConnection): Promise<void> {
    const [strange] = await held.query(
      `select 1 from outbox_mark, pg_snapshot_xmax(pg_current_snapshot()) as ours
       where floor > ours or exists (select from outbox where xid >= ours)`,
    );
    if (!strange) return;
    await held.query(
      `with batches as (update outbox_batch set newest = '1'),
       mark as (update outbox_mark set floor = '2')
       update outbox set xid = case when seq in (select unnest(seqs) from outbox_batch) then '1' else pg_current_xact_id() end`,
      [],
      undefined,
      LONG_MS,
    );
  }

  /**
   * What this look sees and the look before did not, in order: all of one snapshot before anything of the next. That
   * matters: a snapshot cannot show an aggregate's later row without the earlier one. A bare `seq > last` cursor can,
   * since numbers are drawn before they commit.
   */
  look(held: HeldConnection, { snapshot, sent, known = snapshot, patienceMs }: Seen, limit: number): Promise<Look[]> {
    return held.query<Look>(
      // By the transactions' index, not by that of the numbers, at whose beginning all that was ever sent lies.
      // Their numbers are sorted before their texts are fetched.
      `select seq, id, subject, event, again, pg_current_snapshot()::text as snapshot from outbox join
         (select seq from outbox where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
            and not (seq in (select unnest($2::bigint[])) and pg_visible_in_snapshot(xid, $4::pg_snapshot))
          order by seq + 0 limit $3) as next using (seq) order by seq`,
      [snapshot, literal(sent), limit, known],
      'look at outbox',
      patienceMs,
    );
  }

  /** The rest of a look that saw more than its limit: what came later waits for the next. */
  lookOn(held: HeldConnection, { snapshot: before, sent, known = before }: Seen, { snapshot, seq }: Look, limit: number): Promise<Look[]> {
    return held.query<Look>(
      `select seq, id, subject, event, again, $2::text as snapshot from outbox
       where seq > $3 and pg_visible_in_snapshot(xid, $2::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
         and not (seq in (select unnest($4::bigint[])) and pg_visible_in_snapshot(xid, $6::pg_snapshot)) order by seq limit $5`,
      [before, snapshot, seq, literal(sent), limit, known],
      'look on at outbox',
    );
  }

  /** Notes what was acknowledged, each with the place the stream gave it, and the mark with it. */
  async archive(db: Queryable, { seqs, places, snapshot, whole = false }: Acknowledged): Promise<void> {
    await db.query(
      `with told as (select coalesce($3::pg_snapshot, pg_current_snapshot()) as snapshot),
       filed as (insert into outbox_batch (seqs, places, newest) select $1::bigint[], $2::bigint[], pg_snapshot_xmax(snapshot) from told
         where cardinality($1::bigint[]) > 0)
       update outbox_mark set acknowledged = greatest(acknowledged, $4::bigint),
         floor = case when $5::boolean then greatest(floor, pg_snapshot_xmin(snapshot)) else floor end from told`,
      [literal(seqs), literal(places), snapshot ?? null, Math.max(0, ...places), whole],
      'archive outbox',
    );
  }

  async mark(): Promise<Mark> {
    const [mark] = await this.database.query<Mark>('select acknowledged, to_jsonb(survived) as survived from outbox_mark');
    if (!mark) throw new Error('outbox_mark is empty: the database is not migrated');
    return mark;
  }

  /** What time it is where the rows were written. */
  async now(held: HeldConnection): Promise<string> {
    const [clock] = await held.query<{ at: string }>('select clock_timestamp() as at');
    return (clock as { at: string }).at;
  }

  /** Which event was acknowledged at that place, while it is kept. */
  async saidAt(held: HeldConnection, place: number): Promise<string | undefined> {
    const [said] = await held.query<{ id: string }>(
      `select o.id::text from outbox_batch b, unnest(b.seqs, b.places) s(seq, place) join outbox o using (seq)
       where $1 = any(b.places) and s.place = $1`,
      [place],
      undefined,
      LONG_MS,
    );
    return said?.id;
  }

  /** Which of these ids still wait here: the stream has them, their acknowledgement never came. */
  waitingAmong(held: HeldConnection, ids: readonly string[]): Promise<{ seq: number; id: string }[]> {
    return held.query(
      'select seq, id::text from outbox_waiting join unnest($1::uuid[]) as said(id) using (id) order by seq',
      [ids],
      undefined,
      LONG_MS,
    );
  }

  /**
   * Takes back into line what the stream no longer holds, under its old numbers, so that it goes out before anything
   * newer and in the order it had. What is published from now on tells how far the stream survived.
   */
  async restore(held: HeldConnection, survived: number): Promise<{ survived: readonly number[]; restored: number }> {
    const [row] = await held.query<{ survived: readonly number[]; restored: number }>(
      `with mark as (update outbox_mark set acknowledged = least(acknowledged, $1 - 1), survived = survived || ($1::bigint - 1) returning survived),
       ${TAKEN_BACK}
       select to_jsonb(survived) as survived, (select count(*) from back) as restored from mark`,
      [survived + 1, Number.MAX_SAFE_INTEGER],
      undefined,
      LONG_MS,
    );
    if (!row) throw new Error('outbox_mark is empty: the database is not migrated');
    return row;
  }

  /** Takes back what left the stream before somebody had read it, to be said again at its end. */
  async repeat(held: HeldConnection, from: number, to: number): Promise<number> {
    const [back] = await held.query<{ n: number }>(`with ${TAKEN_BACK} select count(*) as n from back`, [from, to], undefined, LONG_MS);
    return back?.n ?? 0;
  }

  /**
   * Drops events that were acknowledged so long ago that they are past keeping, some batches at a time. How long ago is
   * the database's to say, which also dated them; what still waits is kept however old it is.
   */
  async forget(atATime = 500): Promise<void> {
    for (let gone = atATime; gone === atATime;) {
      const [dropped] = await this.database.query<{ n: number }>(
        `with past as (delete from outbox_batch where ctid = any(array(
           select ctid from outbox_batch where sent_at < now() - make_interval(days => $1) order by sent_at limit $2)) returning seqs),
         gone as (delete from outbox where seq in (select unnest(seqs) from past))
         select count(*) as n from past`,
        [KEPT_DAYS, atATime],
      );
      gone = dropped?.n ?? 0;
    }
  }

  async backlog(): Promise<{ waiting: number; oldestSeconds: number }> {
    const [row] = await this.database.query<{ waiting: number; oldest: number | null }>(
      'select waiting, extract(epoch from now() - since)::float8 as oldest from outbox_backlog()',
    );
    return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0 };
  }
}

/** The events at places $1 to $2 of the stream, out of their batches: a new transaction makes them new to the next look. */
const TAKEN_BACK = `
  hit as (delete from outbox_batch where exists (select from unnest(places) p where p between $1 and $2)
    returning seqs, places, newest, sent_at),
  pair as (select s.seq, s.place, newest, sent_at from hit, unnest(seqs, places) s(seq, place)),
  kept as (insert into outbox_batch (seqs, places, newest, sent_at)
    select array_agg(seq), array_agg(place), newest, sent_at from pair where place not between $1 and $2 group by newest, sent_at),
  back as (update outbox o set again = again + 1, xid = pg_current_xact_id() from pair
    where o.seq = pair.seq and pair.place between $1 and $2 returning 1)`;

/** The driver writes arrays by quoting each element. */
const literal = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
