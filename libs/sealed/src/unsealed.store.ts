import type { Queryable } from '#kernel';
import type { Reach } from './reach.store.js';
import { Spans } from './spans.js';

const SEALS_AT_A_TIME = 500;
const ACTS_AT_A_TIME = 10_000;

/**
 * The acts that no seal covers, found by holding all acts against all seals, a bounded number at a time. What is committed while it
 * is looked for is left for the next seal.
 */
export class Unsealed {
  private constructor(
    private readonly db: Queryable,
    private readonly sealed: Spans,
    /** What could be seen when the looking began. */
    readonly moment: string,
    /** Up to this number there are acts whose transactions this cluster has not had yet. */
    readonly foreignTo: number,
  ) {}

  static async under({ number: last }: Pick<Reach, 'number'>, db: Queryable): Promise<Unsealed> {
    const [began] = await db.query<{ moment: string; foreignTo: number }>(BEGAN);
    if (!began) throw new Error('PostgreSQL tells no snapshot');
    const sealed = new Spans();
    for (let at = 0; at < last;) {
      const seals = await db.query<{ number: number; acts: readonly number[] }>(
        'select number, to_jsonb(acts) as acts from act_seal where number > $1 and number <= $2 order by number limit $3',
        [at, last, SEALS_AT_A_TIME],
      );
      for (const { acts } of seals) for (const act of acts) sealed.add(act);
      at = seals.at(-1)?.number ?? last;
    }
    return new Unsealed(db, sealed, began.moment, began.foreignTo);
  }

  /** The rest, which may be nothing, comes last. */
  async *inFulls(full: number): AsyncGenerator<readonly number[]> {
    let waiting: number[] = [];
    for (let at: number | undefined = 0; at !== undefined;) {
      const acts: { number: number }[] = await this.db.query<{ number: number }>(
        `select number from act where number > $1 and (number <= $2 or pg_visible_in_snapshot(xid, $3::pg_snapshot)) order by number limit $4`,
        [at, this.foreignTo, this.moment, ACTS_AT_A_TIME],
      );
      for (const { number } of acts) if (!this.sealed.has(number)) waiting.push(number);
      for (; waiting.length >= full; waiting = waiting.slice(full)) yield waiting.slice(0, full);
      at = acts.at(-1)?.number;
    }
    yield waiting;
  }
}

/** A row that can be seen though its transaction cannot have been is of another cluster. Both are told by one and the same snapshot. */
const BEGAN = `
  with now as (select pg_current_snapshot() as seen)
  select seen::text as moment, greatest(0,
    case when (select xid from act order by xid desc limit 1) >= pg_snapshot_xmax(seen)
      then (select max(number) from act where xid >= pg_snapshot_xmax(pg_current_snapshot())) end,
    (select max(number) from act where xid = any(array(select pg_snapshot_xip(pg_current_snapshot()))))) as "foreignTo"
  from now`;
