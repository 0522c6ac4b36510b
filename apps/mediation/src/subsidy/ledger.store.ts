import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { KeptClaim } from './claim.store.js';

export type LedgerLine = Pick<
  KeptClaim,
  'id' | 'mediation' | 'state' | 'heldFor' | 'settledOn' | 'grade' | 'fen' | 'month' | 'claimedUnit'
> &
  Readonly<{ number: string | null; category: string; township: string; village: string | null }>;
export type LedgerFilter = Readonly<{ state?: string | undefined; month?: string | undefined }>;

/** The ledger: claims by the day of their cases. It names no payee and adds nobody up. */
@Injectable()
export class Ledger {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The newest first, up to one more than `limit`; `month`: in which they were settled. */
  page(actor: Actor, { state, month }: LedgerFilter, after: string | undefined, limit: number): Promise<LedgerLine[]> {
    const [day = null, id = null] = after?.split('~') ?? [];
    const params = [limit + 1, day, id, state ?? null, month === undefined ? null : `${month}-01`];
    const own = within(actor, { township: 'm.township', village: 'm.village', lead: 'm.lead' }, params.length + 1);
    return this.database.query<LedgerLine>(
      `select c.id, c.mediation, c.state, c.held_for as "heldFor", c.settled_on as "settledOn", c.grade, c.fen, c.month,
         c.claimed_unit as "claimedUnit", m.number, m.category, m.township, m.village
       from subsidy_claim c join mediation m on m.id = c.mediation
       where ($2::date is null or (c.settled_on, c.id) < ($2::date, $3::uuid)) and ($4::text is null or c.state = $4)
         and ($5::date is null or (c.settled_on >= $5::date and c.settled_on < $5::date + interval '1 month')) and ${own.sql}
       order by c.settled_on desc, c.id desc limit $1`,
      [...params, ...own.params],
    );
  }
}
