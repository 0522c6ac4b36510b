import { Unreadable, canonicalId } from '#kernel';
import type { Database, Transaction } from '#kernel';
import type { AuditLog } from './audit-log.store.js';
import { LOCKED, takeAway } from './erasing.store.js';
import type { Locked } from './erasing.store.js';
import type { StillNeeded } from './retention.js';
import type { Sealer } from './sealer.js';

/** Where the clock has come to; nothing of before it is left that it could erase. */
type Behind = Readonly<{ day: string; id: string }>;

/** The end of records when their days are over: what a clock does to them. */
export class Expiry {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly auditLog: AuditLog,
    private readonly stillNeeded: StillNeeded = () => Promise.resolve([]),
  ) {}

  /** Gives a last day to what was sealed before there were any, counted from when it was written; returns how many it was. */
  async dateUndated(batch = 500): Promise<number> {
    const { terms } = this.sealer.retention;
    for (let total = 0; ;) {
      const dated = await this.database.query(
        `update sealed_record r set erase_after = ((r.created_at at time zone 'Asia/Shanghai')::date + t.keep)::date, policy = t.version
         from json_to_recordset($1) as t(kind text, keep interval, version text)
         where t.kind = r.kind and r.id in
           (select id from sealed_record where erase_after is null and kind = any($2) order by id limit $3 for update skip locked) returning 1`,
        [JSON.stringify(terms), terms.map(({ kind }) => kind), batch],
      );
      if (dated.length === 0) return total;
      total += dated.length;
    }
  }

  /**
   * Erases what was to be kept no longer than yesterday and whose aggregate is over, by batches; returns how many records went.
   * Without a day, it is the database's in Shanghai. A record whose bunch does not open cannot have its key wiped: it stays, by itself.
   */
  async eraseDue(today: string | null = null, batch = 500): Promise<number> {
    let behind: Behind = { day: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
    let total = 0;
    for (let most = batch; ;) {
      const { last, gone } = await this.eraseBatch(today, behind, most);
      if (!last) return total;
      if (gone instanceof Unreadable && most > 1) {
        most = Math.floor(most / 2);
        continue;
      }
      behind = last;
      most = batch;
      total += gone instanceof Unreadable ? 0 : gone;
    }
  }

  /** All of the batch or nothing; `last` is where it ends. */
  private async eraseBatch(today: string | null, behind: Behind, most: number) {
    let last: Behind | undefined;
    try {
      const gone = await this.database.transaction(async (tx) => {
        const due = await tx.query<Locked & Behind>(
          `select ${LOCKED}, erase_after as day from sealed_record
           where erase_after < coalesce($1::date, (now() at time zone 'Asia/Shanghai')::date) and (erase_after, id) > ($2::date, $3::uuid)
           order by erase_after, id limit $4 for update skip locked`,
          [today, behind.day, behind.id, most],
        );
        last = due.at(-1);
        return this.eraseOver(due, tx);
      });
      return { last, gone };
    } catch (error) {
      if (error instanceof Unreadable) return { last, gone: error };
      throw error;
    }
  }

  private async eraseOver(due: readonly Locked[], tx: Transaction): Promise<number> {
    const aggregates = [...new Set(due.map(({ aggregateId }) => aggregateId))].filter((id) => canonicalId(id) !== undefined);
    const needed = new Set(await this.stillNeeded(aggregates, tx));
    const over = due.filter(({ aggregateId }) => !needed.has(aggregateId));
    if (over.length === 0) return 0;
    await takeAway(over, this.sealer, tx);
    const records = over.map(({ id }) => id);
    await this.auditLog.append({ action: 'erase', actor: 'clock', purpose: 'retention', aggregate: null, records }, tx);
    return over.length;
  }
}
