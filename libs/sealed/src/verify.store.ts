import type { Queryable } from '#kernel';
import { ACT_TEXT, MICROSECONDS } from './chain.js';
import type { Seal } from './chain.js';
import { reachOf } from './reach.store.js';
import type { Reach } from './reach.store.js';
import { Walk } from './walk.js';
import type { ActFound, ChainHead, ChainVerdict, Covered } from './walk.js';

const SEALS_AT_A_TIME = 100;
const ACTS_AT_A_TIME = 5_000;

/**
 * Walks the chain from its start to where it ends now, a bounded number of rows at a time, and names all that does not fit. Whoever
 * may rewrite every row leaves a chain that fits: against them there are anchors, kept where they cannot reach.
 */
export async function verifyChain(db: Queryable, anchors: readonly ChainHead[] = []): Promise<ChainVerdict> {
  const [{ now = '' } = {}] = await db.query<{ now: string }>('select pg_current_snapshot()::text as now');
  const end = await reachOf(db);
  const walk = new Walk(anchors);
  for (let last = 0; last < end.number;) {
    const seals = await db.query<Seal>(
      `select number, ${MICROSECONDS('sealed_at')} as "sealedAt", to_jsonb(acts) as acts, digests, hash from act_seal
       where number > $1 and number <= $2 order by number limit $3`,
      [last, end.number, SEALS_AT_A_TIME],
    );
    await check(
      seals.flatMap((seal) => walk.pass(seal)),
      walk,
      db,
    );
    last = seals.at(-1)?.number ?? end.number;
  }
  await findLoose(walk, end, now, db);
  return walk.verdict();
}

async function check(covered: readonly Covered[], walk: Walk, db: Queryable): Promise<void> {
  for (let i = 0; i < covered.length; i += ACTS_AT_A_TIME) {
    const some = covered.slice(i, i + ACTS_AT_A_TIME);
    const rows = await db.query<ActFound>(
      `select number, ${MICROSECONDS('at')} as at, ${ACT_TEXT} as text from act where number = any($1::bigint[])`,
      [some.map(({ number }) => number)],
    );
    const found = new Map(rows.map((row) => [row.number, row]));
    for (const each of some) walk.check(each, found.get(each.number));
  }
}

/** Those that no seal covers: they wait, or the sealer has passed them by. What came after `now` is no matter of this walk. */
async function findLoose(walk: Walk, { known, foreignTo, behind, moment, newestXid, newestNumber }: Reach, now: string, db: Queryable) {
  for (let last: number | undefined = 0; last !== undefined;) {
    const acts: Standing[] = await db.query<Standing>(
      `select number, at, case
         when not $3 then 'waits'
         when number <= $4 then 'passed'
         when not pg_visible_in_snapshot(xid, pg_current_snapshot()) then 'passed'
         when not pg_visible_in_snapshot(xid, $5::pg_snapshot) then 'later'
         when pg_visible_in_snapshot(xid, $6::pg_snapshot) then 'passed'
         when $7::pg_snapshot is not null and pg_visible_in_snapshot(xid, $7::pg_snapshot) and (xid, number) <= ($8::xid8, $9::bigint) then 'passed'
         else 'waits' end as standing
       from act where number > $1 order by number limit $2`,
      [last, ACTS_AT_A_TIME, known, foreignTo, now, behind, moment, newestXid, newestNumber],
    );
    for (const { number, at, standing } of acts) {
      if (standing !== 'later' && !walk.covers(number)) walk.meet({ number, at, waits: standing === 'waits' });
    }
    last = acts.at(-1)?.number;
  }
}

/** `passed`: by where the last seal reaches it would be under one, or its transaction cannot have been. */
type Standing = Readonly<{ number: number; at: string; standing: 'waits' | 'passed' | 'later' }>;
