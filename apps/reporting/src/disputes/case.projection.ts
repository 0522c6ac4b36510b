import { Inject, Injectable } from '@nestjs/common';
import { endOfDay, startOfDay } from '#calendar';
import type { Period } from '#calendar';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import { bases, figures } from './figures.js';
import type { Figure } from './figures.js';
import type { Outcome, Standing } from './standing.js';
import { theirDisputes } from './whose.projection.js';
import type { BoardFilter } from './whose.projection.js';

export type Case = Readonly<
  Pick<Standing, 'number' | 'registeredAt' | 'category' | 'township' | 'village' | 'lead' | 'risk' | 'tier' | 'outcome'> & {
    id: string;
    stood: Outcome | null;
  }
>;

const columns = 'dispute as id, number, registered_at as "registeredAt", category, township, village, lead, risk, tier';

/** What a figure counts, one by one: by the same condition on the same rows as its cells. */
@Injectable()
export class Cases {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The newest first; `after` is the last of the page before. */
  of(figure: Figure, filter: BoardFilter, actor: Actor, after: string | undefined, limit: number): Promise<Case[]> {
    const { sql, params } = theirDisputes(filter, actor, 4);
    return this.database.query<Case>(
      `select ${columns}, outcome, null as stood from standing
       where outcome = any($1) and ($3::text is null or (registered_at, dispute) < (select registered_at, dispute from standing where dispute = $3))
         and ${sql} order by registered_at desc, dispute desc limit $2`,
      [[...figures[figure]], limit, after ?? null, ...params],
    );
  }

  /** Those of a period, each as it stood at its end, and as it stands now. */
  within(period: Period, figure: Figure, filter: BoardFilter, actor: Actor, after: string | undefined, limit: number): Promise<Case[]> {
    const { sql, params } = theirDisputes(filter, actor, 8);
    return this.database.query<Case>(
      `select ${columns}, "now" as outcome, outcome as stood from (
         select s.dispute, number, registered_at, category, township, village, lead, joint, risk, tier, status, s.outcome as "now", l.outcome, l.since
         from standing s join spell l on l.dispute = s.dispute and l.since <= $5 and (l.until is null or l.until > $5)
         where registered_at < $7
       ) c
       where outcome = any($1) and ($3::text is null or (registered_at, dispute) < (select registered_at, dispute from standing where dispute = $3))
         and ${countedBy[bases[figure]]}
         and ${sql} order by registered_at desc, dispute desc limit $2`,
      [[...figures[figure]], limit, after ?? null, period.first, period.last, startOfDay(period.first), endOfDay(period.last), ...params],
    );
  }
}

/** Each names both days, since PostgreSQL takes no parameter that is not there. */
const countedBy = {
  registered: '(registered_at >= $6::timestamptz and $4::date <= $5)',
  turned: '(since >= $4::date and $6::timestamptz < $7)',
  stood: '($4::date <= $5 and $6::timestamptz < $7)',
} as const;
