import type { Database } from '#kernel';
import { ACT_TEXT, FULL, MICROSECONDS } from './chain.js';
import { PLACE, reachOf } from './reach.store.js';
import type { Reach } from './reach.store.js';
import { Unsealed } from './unsealed.store.js';

type Sealed = Readonly<{ number: number; hash: Buffer; acts: number }>;

/**
 * Chains the acts behind the back of those who write them: a seal covers what could be seen then and not at the one before, in
 * an order that it says, and is hashed with it. Any instance may do it at any time: of two at once one has the number.
 */
export class Chain {
  constructor(private readonly database: Database) {}

  /** Seals all that can be seen; what a transaction under way has written is taken once it has ended, and holds up no other. */
  async grow(): Promise<void> {
    for (let cut = true; cut;) {
      const last = await reachOf(this.database);
      if (!last.known) return this.catchUp(last);
      cut = (await this.goOn(last))?.acts === FULL;
    }
  }

  /** Where it went on is the next place to go on from, also for others, and after a crash. */
  private async goOn({ number, hash, behind, moment, newestXid, newestNumber, foreignTo }: Reach): Promise<Sealed | undefined> {
    const after = moment === null ? ['0', 0] : [newestXid, newestNumber];
    const [sealed] = await this.database.query<Sealed>(FOLLOWING, [
      number + 1,
      hash,
      newestXid,
      newestNumber,
      foreignTo,
      behind,
      moment,
      ...after,
    ]);
    return sealed;
  }

  /** Seals whatever no seal covers. It takes as long as there are seals, and is needed once: at first, or after a restore. */
  private async catchUp(last: Reach): Promise<void> {
    const unsealed = await Unsealed.under(last, this.database);
    const cover = async (acts: readonly number[], { number, hash }: Pick<Reach, 'number' | 'hash'>, behind: string | null) => {
      const params = [number + 1, hash, last.newestXid, last.newestNumber, unsealed.foreignTo, behind, acts];
      return (await this.database.query<Sealed>(COVERING, params))[0];
    };
    let at: Pick<Reach, 'number' | 'hash'> | undefined = last;
    let rest: readonly number[] = [];
    for await (const acts of unsealed.inFulls(FULL)) {
      if (acts.length < FULL) rest = acts;
      else at = await cover(acts, at, null);
      // Another instance is at it as well.
      if (!at) return;
    }
    // Where nothing was ever done there is nothing to say.
    if (at.number > 0 || rest.length > 0) await cover(rest, at, unsealed.moment);
  }
}

const SEAL = `
  whole as (
    select coalesce(array_agg(number order by xid, number), '{}') as acts, coalesce(string_agg(digest, ''::bytea order by xid, number), '') as digests,
      clock_timestamp() as sealed_at, (array_agg(xid order by xid desc))[1] as newest_xid, (array_agg(number order by xid desc, number desc))[1] as newest_number
    from (select number, xid, sha256(convert_to(${ACT_TEXT}, 'UTF8')) as digest from due) as told)
  insert into act_seal (number, sealed_at, acts, digests, hash, newest_xid, newest_number, foreign_to, written_by, written_in, behind, moment)
  select $1::bigint, sealed_at, acts, digests,
    sha256($2::bytea || int8send($1::bigint) || int8send(${MICROSECONDS('sealed_at')}) || convert_to(acts::text, 'UTF8') || digests),
    coalesce(newest_xid, $3::xid8), coalesce(newest_number, $4::bigint), $5::bigint, pg_current_xact_id(), ${PLACE}`;

/**
 * What can be seen now, or at the moment when the seal before was cut off, and could not be seen behind it: the transactions that were
 * under way then, and those that began since.
 */
const FOLLOWING = `
  with now as (select coalesce($7::pg_snapshot, pg_current_snapshot()) as seen),
  due as (
    select * from (
      (select * from act where xid = any(array(select pg_snapshot_xip($6::pg_snapshot))) and (xid, number) > ($8::xid8, $9::bigint)
         and number > $5::bigint and pg_visible_in_snapshot(xid, (select seen from now)))
      union all
      (select * from act where (xid, number) > (greatest($8::xid8, pg_snapshot_xmax($6::pg_snapshot)),
           case when $8::xid8 < pg_snapshot_xmax($6::pg_snapshot) then 0 else $9::bigint end)
         and xid < pg_snapshot_xmax((select seen from now)) and number > $5::bigint and pg_visible_in_snapshot(xid, (select seen from now))
       order by xid, number limit ${FULL})
    ) as each order by xid, number limit ${FULL}),
  ${SEAL}, case when cardinality(acts) = ${FULL} then $6::pg_snapshot else (select seen from now) end,
    case when cardinality(acts) = ${FULL} then (select seen from now) end
  from whole where cardinality(acts) > 0 or $7::pg_snapshot is not null
  on conflict (number) do nothing returning number, hash, cardinality(acts) as acts`;

/** These, by their numbers. */
const COVERING = `
  with due as (select * from act where number = any($7::bigint[])),
  ${SEAL}, $6::pg_snapshot, null
  from whole on conflict (number) do nothing returning number, hash, cardinality(acts) as acts`;
