import { Inject, Injectable } from '@nestjs/common';
import type { CountedPage, Stretch } from '#access';
import { endOfDay, startOfDay } from '#calendar';
import type { Period } from '#calendar';
import { countFitting } from '#chassis';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import { bases, figures } from './figures.js';
import type { Figure } from './figures.js';
import type { Outcome, Standing } from './standing.js';
import { numbered, theirDisputes } from './whose.projection.js';
import type { BoardFilter } from './whose.projection.js';

export type Case = Readonly<
  Pick<Standing, 'number' | 'registeredAt' | 'category' | 'township' | 'village' | 'lead' | 'risk' | 'tier' | 'outcome'> & {
    id: string;
    stood: Outcome | null;
  }
>;

const columns = 'dispute as id, number, registered_at as "registeredAt", category, township, village, lead, risk, tier';

type Asked = Readonly<{ figure: Figure; filter: BoardFilter; actor: Actor; number?: string }>;

/** What a figure counts, one by one: by the same condition on the same rows as its cells. */
@Injectable()
export class Cases {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Those of until now, or of a period, each as it stood at its end and as it stands now. */
  of({ figure, filter, actor, number }: Asked, period: Period | undefined) {
    const params: unknown[] = [[...figures[figure]], ...(period ? daysOf(period) : [])];
    const p = (value: unknown): string => `$${params.push(value)}`;
    const theirs = theirDisputes(filter, actor, params.length + 1);
    params.push(...theirs.params);
    const conditions = [
      'outcome = any($1)',
      ...(period ? [countedBy[bases[figure]]] : []),
      theirs.sql,
      ...(number === undefined ? [] : [numbered(number, p)]),
    ];
    const from = period ? STOOD : 'standing';
    const where = conditions.join(' and ');
    return {
      /** By when they were entered; `after` is the last of the page before. */
      list: ({ after, order, limit }: Stretch): Promise<Case[]> => {
        const [most, last] = [params.length + 1, params.length + 2];
        const behind = `(registered_at, dispute) ${order === 'asc' ? '>' : '<'} (select registered_at, dispute from standing where dispute = $${last})`;
        return this.database.query<Case>(
          `select ${columns}, ${period ? '"now" as outcome, outcome as stood' : 'outcome, null as stood'} from ${from}
           where ${where}${after === undefined ? '' : ` and ${behind}`} order by registered_at ${order}, dispute ${order} limit $${most}`,
          [...params, limit, ...(after === undefined ? [] : [after])],
        );
      },
      count: (): Promise<CountedPage> => countFitting(this.database, `${from} where ${where}`, params),
    };
  }
}

/** Each dispute that was registered before the end of a period, as it stood then. */
const STOOD = `(
  select s.dispute, number, registered_at, category, township, village, lead, joint, risk, tier, status, s.outcome as "now", l.outcome, l.since
  from standing s join spell l on l.dispute = s.dispute and l.since <= $3 and (l.until is null or l.until > $3)
  where registered_at < $5
) c`;

/** $2 to $5, from the first to the last. */
const daysOf = ({ first, last }: Period): string[] => [first, last, startOfDay(first), endOfDay(last)];

/** Each names both days, since PostgreSQL takes no parameter that is not there. */
const countedBy = {
  registered: '(registered_at >= $4::timestamptz and $2::date <= $3)',
  turned: '(since >= $2::date and $4::timestamptz < $5)',
  stood: '($2::date <= $3 and $4::timestamptz < $5)',
} as const;
