import { Inject, Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import type { Event } from '#contracts';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Queryable, Transaction } from '#kernel';
import { keeping } from '../policies.js';
import type { Place, Read } from './bundle.js';
import { unsaid } from './keeping.js';
import type { Slice } from './subscription.js';

type Row = Place & Readonly<{ id: string; event: Event | null }>;

const RULE_FRESH_MS = 60_000;
const DAY_MS = 86_400_000;
const AT_ONCE = 5_000;
/** An event's own time may be a little ahead of when it was heard: clocks differ. */
const SKEW = `interval '10 minutes'`;

/**
 * What may be told to agencies, written in the transaction that folds it. Read behind a place and only up to where nobody is still
 * writing, so that what began early and ended late is not passed over.
 */
@Injectable()
export class EventLog {
  private days = unsaid.eventDays;
  private asked = -Infinity;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly policies: Policies,
  ) {}

  /** One insert for all of a batch. What is older than it would be kept is not, as when all is read again from the streams. */
  async add(events: readonly Event[], tx: Transaction): Promise<void> {
    const from = this.now().getTime() - (await this.keptDays(tx)) * DAY_MS;
    const told = events.filter(({ time }) => Date.parse(time) >= from);
    if (told.length === 0) return;
    await tx.query(
      `insert into told_event (time, type, township, department, event)
       select (e ->> 'time')::timestamptz, e ->> 'type', e ->> 'township', e ->> 'department', e from jsonb_array_elements($1::jsonb) e`,
      [JSON.stringify(told)],
      'add told events',
    );
  }

  /** Where one begins who wants what comes from now on. */
  async here(db: Queryable = this.database): Promise<Place> {
    const [row] = await db.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as tx');
    return { tx: row?.tx ?? '0', n: '0' };
  }

  async after({ tx, n }: Place, { types, townships, departments }: Slice, limit: number): Promise<Read[]> {
    const rows = await this.database.query<Row>(
      `select tx::text, n::text, event ->> 'id' as id, case when (cardinality($3::text[]) = 0 or type = any($3))
         and (cardinality($4::text[]) = 0 or township = any($4)) and (cardinality($5::text[]) = 0 or department = any($5)) then event end as event
       from told_event where (tx, n) > ($1::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
       order by told_event.tx, told_event.n limit $6`,
      [tx, n, types, townships, departments, limit],
      'told events after',
    );
    return rows.map(({ tx: by, n: nth, id, event }) => ({ place: { tx: by, n: nth }, id, event }));
  }

  /** Just before the first that happened then or later; nothing where there is none. */
  since(from: string, db: Queryable = this.database): Promise<Place | undefined> {
    return this.before(`at >= $1::timestamptz - ${SKEW} and time >= $1::timestamptz`, from, db);
  }

  sinceEvent(id: string, db: Queryable = this.database): Promise<Place | undefined> {
    return this.before(`event ->> 'id' = $1`, id, db);
  }

  private async before(which: string, param: string, db: Queryable): Promise<Place | undefined> {
    const [row] = await db.query<Place>(
      `select tx::text, (n - 1)::text as n from told_event where ${which} order by told_event.tx, told_event.n limit 1`,
      [param],
    );
    return row;
  }

  /** How many of a slice lie behind a place. */
  async ahead({ tx, n }: Place, { types, townships, departments }: Slice): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from told_event where (tx, n) > ($1::xid8, $2::bigint)
         and (cardinality($3::text[]) = 0 or type = any($3)) and (cardinality($4::text[]) = 0 or township = any($4))
         and (cardinality($5::text[]) = 0 or department = any($5))`,
      [tx, n, types, townships, departments],
    );
    return row?.count ?? 0;
  }

  /** When the oldest that is kept was heard; null while nothing is. */
  async keptSince(): Promise<string | null> {
    const [row] = await this.database.query<{ at: string }>('select time as at from told_event order by tx, n limit 1');
    return row?.at ?? null;
  }

  /** Up to where nothing is kept any more. */
  async gone(db: Queryable = this.database): Promise<Place | undefined> {
    const [row] = await db.query<Place>('select tx::text, n::text from told_event_gone');
    return row;
  }

  /**
   * What was restored from another cluster bears the numbers of its transactions, which may lie ahead of ours: what is new would never
   * be behind anybody's place. It all goes under one number then, in the order in which it was written; each is told from the first that
   * it had not, or may not have had.
   */
  async adopt(): Promise<void> {
    await this.database.query(
      `with strange as (select from (select pg_snapshot_xmax(pg_current_snapshot()) as ours) now
           where exists (select from told_event where tx >= ours) or exists (select from subscription where tx > ours)
             or exists (select from told_event_gone where tx > ours)),
         places as (update subscription s set tx = '2', n = coalesce(
           (select min(e.n) - 1 from told_event e where (e.tx, e.n) > (s.tx, s.n)), (select max(e.n) from told_event e), s.n)
           where exists (select from strange)),
         mark as (update told_event_gone set tx = '2', n = coalesce((select min(e.n) - 1 from told_event e), n) where exists (select from strange))
       update told_event set tx = '2' where exists (select from strange)`,
    );
  }

  /** Drops what is past keeping, some thousand at a time. */
  async forget(): Promise<void> {
    const days = await this.keptDays(this.database);
    for (let gone = AT_ONCE; gone === AT_ONCE;) {
      const [dropped] = await this.database.query<{ n: number }>(
        `with old as (delete from told_event where (tx, n) in (
             select tx, n from told_event where at < $1::timestamptz - make_interval(days => $2) order by tx, n limit ${AT_ONCE}) returning tx, n),
         mark as (insert into told_event_gone (one, tx, n) select true, tx, n from old order by tx desc, n desc limit 1
           on conflict (one) do update set tx = excluded.tx, n = excluded.n)
         select count(*)::int as n from old`,
        [this.now().toISOString(), days],
      );
      gone = dropped?.n ?? 0;
    }
  }

  /** Asked once a minute at most: it is wanted for every batch. */
  private async keptDays(db: Queryable): Promise<number> {
    if (performance.now() - this.asked < RULE_FRESH_MS) return this.days;
    this.days = (await this.policies.current(keeping, db)).eventDays;
    this.asked = performance.now();
    return this.days;
  }
}
