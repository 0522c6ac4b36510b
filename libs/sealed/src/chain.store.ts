import type { Database } from '#kernel';
import { ACT_TEXT, MICROSECONDS } from './chain.js';

const MOST = 2_000;

type Last = Readonly<{ number: number; hash: Buffer; xid: string; act: number; strange: boolean }>;

/**
 * Chains the acts behind the back of those who write them: a seal covers what was committed since the one before, in an
 * order that stands, and is hashed with it. Any instance may do it at any time: of two at once one has the number.
 */
export class Chain {
  constructor(private readonly database: Database) {}

  /** Seals all that can be; what a transaction under way has written waits for the next time. */
  async grow(): Promise<void> {
    while ((await this.seal(await this.last())) === MOST);
  }

  /** Returns how many acts were sealed. */
  private async seal({ number, hash, xid, act, strange }: Last): Promise<number | undefined> {
    // What the migration carried over is older than any seal, and goes under the first.
    const limit = number === 0 || strange ? null : MOST;
    const cursor = strange ? [] : [xid, act];
    const [sealed] = await this.database.query<{ acts: number }>(sealBy(strange ? RESTORED : FOLLOWING), [
      number + 1,
      hash,
      limit,
      ...cursor,
    ]);
    return sealed?.acts;
  }

  private async last(): Promise<Last> {
    const [last] = await this.database.query<Last>(
      `select number, hash, newest_xid::text as xid, newest_number as act, newest_xid > pg_snapshot_xmax(pg_current_snapshot()) as strange
       from act_seal order by number desc limit 1`,
    );
    if (!last) throw new Error('act_seal is empty: the database is not migrated, or somebody emptied it');
    return last;
  }
}

/** All that stands behind the last act that was sealed; before the oldest transaction under way nothing can be added to it. */
const FOLLOWING = {
  where: '(xid, number) > ($4::xid8, $5::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())',
  newest: '(array_agg(xid order by xid desc))[1], (array_agg(number order by xid desc, number desc))[1]',
  worth: 'count(*) > 0',
};

/** In a database restored from another cluster the numbers of transactions begin anew: once, all that no seal covers is looked for. */
const RESTORED = {
  where: `not exists (select from sealed where sealed.number = act.number)
      and not (xid >= pg_snapshot_xmin(pg_current_snapshot()) and xid < pg_snapshot_xmax(pg_current_snapshot()))`,
  newest: 'pg_snapshot_xmin(pg_current_snapshot()), 0',
  worth: 'true',
};

const sealBy = ({ where, newest, worth }: typeof FOLLOWING): string => `
  with sealed as (select unnest(acts) as number from act_seal),
  due as (select number, xid, sha256(convert_to(${ACT_TEXT}, 'UTF8')) as digest from act where ${where} order by xid, number limit $3::bigint),
  whole(acts, digests, sealed_at, newest_xid, newest_number) as (
    select coalesce(array_agg(number order by xid, number), '{}') as acts, coalesce(string_agg(digest, ''::bytea order by xid, number), '') as digests,
      clock_timestamp() as sealed_at, ${newest}
    from due having ${worth})
  insert into act_seal (number, sealed_at, acts, digests, hash, newest_xid, newest_number)
  select $1::bigint, sealed_at, acts, digests,
    sha256($2::bytea || int8send($1::bigint) || int8send(${MICROSECONDS('sealed_at')}) || convert_to(acts::text, 'UTF8') || digests),
    newest_xid, newest_number
  from whole on conflict (number) do nothing returning cardinality(acts) as acts`;
