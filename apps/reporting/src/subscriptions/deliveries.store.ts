import { Inject, Injectable } from '@nestjs/common';
import { Policies } from '#chassis';
import { DATABASE, NOW, newId } from '#kernel';
import type { Database, Now } from '#kernel';
import { acting, keepActs } from '#sealed';
import { keeping } from '../policies.js';
import type { Place } from './bundle.js';
import { Secrets } from './secrets.store.js';
import type { Failure, State } from './subscription.js';
import { COLUMNS } from './subscriptions.store.js';
import type { Subscription } from './subscriptions.store.js';

/** How it went: one request and its answer. */
export type Delivery = Readonly<{
  n: string;
  at: string;
  kind: 'handshake' | 'events';
  attempt: number;
  events: number;
  firstEvent: string | null;
  ms: number;
  status: number | null;
  failure: Failure | null;
}>;
export type Went = Omit<Delivery, 'n' | 'at' | 'attempt'>;

/** What became of a subscription by it. */
export type Outcome = Readonly<{
  place?: Place;
  state?: State;
  why?: 'failing' | 'gone' | null;
  rate?: number | null;
  allowed?: true;
  failed: number;
  failing: Date | null;
  nextAt: Date;
}>;

/** Whoever dies with one in hand keeps it from the others no longer than this; a request takes a quarter of it at most. */
const LEASE = `interval '40 seconds'`;

/** `$2` is now. What is to be waited for is never further off than that, so that it was written by a clock that was set back since. */
const DUE = `(s.next_at <= $2 or s.next_at > $2::timestamptz + case when s.failed = 0 then interval '2 minutes' else interval '25 hours' end)`;

/** Who delivers what: a subscription is one instance's at a time, by a lease that the database's clock ends. */
@Injectable()
export class Deliveries {
  /** This instance. */
  private readonly us = newId();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOW) private readonly now: Now,
    private readonly policies: Policies,
    private readonly secrets: Secrets,
  ) {}

  /** Those for which there is something to do, that nobody has in hand; ours for a while. */
  async claim(atOnce: number): Promise<string[]> {
    if (atOnce <= 0) return [];
    const rows = await this.database.query<{ id: string }>(
      `update subscription set lease_by = $1, lease_until = now() + ${LEASE} where id in (
         select id from subscription s where secret is not null and ${DUE} and (lease_until is null or lease_until < now())
           and (state = 'pending' or state = 'active' and exists (
             select from told_event e where (e.tx, e.n) > (s.tx, s.n) and e.tx < pg_snapshot_xmin(pg_current_snapshot())))
         order by next_at limit $3 for update skip locked) returning id`,
      [this.us, this.now().toISOString(), atOnce],
      'claim subscriptions',
    );
    return rows.map(({ id }) => id);
  }

  /** As it stands now, for another while ours; nothing where it is no longer, or there is nothing to be done with it. */
  async hold(id: string): Promise<Subscription | undefined> {
    const [row] = await this.database.query<Subscription>(
      `update subscription s set lease_until = now() + ${LEASE} where s.id = $1 and s.lease_by = $3 and s.lease_until >= now()
         and s.state in ('pending', 'active') and s.secret is not null and ${DUE} returning ${COLUMNS}`,
      [id, this.now().toISOString(), this.us],
      'hold subscription',
    );
    return row;
  }

  async release(id: string): Promise<void> {
    await this.database.query('update subscription set lease_by = null, lease_until = null where id = $1 and lease_by = $2', [id, this.us]);
  }

  /** Nothing of these was in the slice. */
  async pass({ id, tx, n }: Subscription, to: Place): Promise<void> {
    await this.database.query('update subscription set tx = $4, n = $5 where id = $1 and tx = $2::xid8 and n = $3', [
      id,
      tx,
      n,
      to.tx,
      to.n,
    ]);
  }

  /** What was to come next is no longer kept. */
  async missed({ id, tx, n }: Subscription, to: Place, until: string | null): Promise<void> {
    await this.database.query(
      'update subscription set tx = $4, n = $5, missed_until = coalesce($6, now()) where id = $1 and tx = $2::xid8 and n = $3',
      [id, tx, n, to.tx, to.n, until],
    );
  }

  /**
   * Notes how it went; of one that ended its secrets are erased. False where it has meanwhile been paused, changed or replayed, or is
   * another's: what an operator said stands, and so does their place.
   */
  note(before: Subscription, went: Went, outcome: Outcome): Promise<boolean> {
    const { place, state, why, rate, allowed, failed, failing, nextAt } = outcome;
    const at = this.now().toISOString();
    return this.database.transaction(async (tx) => {
      await tx.query(
        `insert into delivery (subscription, at, kind, attempt, events, first_event, ms, status, failure) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [before.id, at, went.kind, before.failed + 1, went.events, went.firstEvent, went.ms, went.status, went.failure],
        'note delivery',
      );
      const kept = await tx.query(
        `update subscription set tx = $5, n = $6, state = $7, why = $8, rate = $9, allowed_at = case when $10 then $11::timestamptz else allowed_at end,
           secret = case when $7 = 'ended' then null else secret end, secret_before = case when $7 = 'ended' then null else secret_before end,
           before_until = case when $7 = 'ended' then null else before_until end, failed = $12, failing = $13, failure = $14, status = $15, next_at = $16, lease_until = now() + ${LEASE},
           delivered_at = case when $14::text is null and $17 = 'events' then $11::timestamptz else delivered_at end
         where id = $1 and sequence = $2 and tx = $3::xid8 and n = $4 and lease_by = $18 returning id`,
        [
          ...[before.id, before.sequence, before.tx, before.n],
          ...[place?.tx ?? before.tx, place?.n ?? before.n, state ?? before.state, why === undefined ? before.why : why],
          ...[rate === undefined ? before.rate : rate, allowed ?? false, at, failed, failing?.toISOString() ?? null],
          ...[went.failure, went.status, nextAt.toISOString(), went.kind, this.us],
        ],
        'note outcome',
      );
      if (kept.length > 0 && (state === 'paused' || state === 'ended')) {
        const detail = { failure: went.failure, status: went.status, failed };
        await keepActs(tx, [{ ...acting(), kind: 'change', what: `subscription-${state}`, aggregate: before.id, detail }]);
      }
      if (kept.length > 0 && state === 'ended') await this.secrets.erase(before.id, 'ended', tx);
      return kept.length > 0;
    });
  }

  /** The latest first, before one of them. */
  page(subscription: string, before: string | undefined, limit: number): Promise<Delivery[]> {
    return this.database.query<Delivery>(
      `select n::text, at, kind, attempt, events, first_event as "firstEvent", ms, status, failure from delivery
       where subscription = $1 and ($2::bigint is null or n < $2) order by delivery.n desc limit $3`,
      [subscription, before ?? null, limit],
      'deliveries',
    );
  }

  async forget(): Promise<void> {
    const { deliveryDays } = await this.policies.current(keeping);
    await this.database.query('delete from delivery where at < $1::timestamptz - make_interval(days => $2)', [
      this.now().toISOString(),
      deliveryDays,
    ]);
  }

  /** For who watches: how many are paused for failing, how many fail, and how long the first of them has. */
  async counts(): Promise<Readonly<Record<string, number>>> {
    const rows = await this.database.query<{ state: string; n: number }>(
      `select case when state = 'active' and failing is not null then 'failing' when state = 'paused' and why = 'failing' then 'given-up'
         else state end as state, count(*)::int as n from subscription group by 1`,
    );
    return { active: 0, failing: 0, 'given-up': 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
  }
}
