import { Inject, Injectable } from '@nestjs/common';
import type { Period } from '#calendar';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { Cell } from './cell.js';
import { bases, figureNames, figures } from './figures.js';
import type { Figure } from './figures.js';
import { theirCells, theirDisputes, theirPeriods } from './whose.projection.js';
import type { BoardFilter } from './whose.projection.js';

export type BoardKey = keyof Omit<Cell, 'beside'> | 'village';

export type Sums = Readonly<Record<Figure | 'people' | 'amountYuan' | 'dangers', number>>;
export type DisputeCounts = Sums & Readonly<{ key: string; name: string | null; incomplete: number }>;

@Injectable()
export class Board {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Read from the cells, so that it costs the same in every year. Null names are codes that no unit was heard of. */
  async by(key: BoardKey, filter: BoardFilter, actor: Actor): Promise<DisputeCounts[]> {
    const cells = theirCells(filter, actor, 1, key === 'village');
    const blocked = theirDisputes(filter, actor, cells.params.length + 1);

    return this.database.query<DisputeCounts>(
      `select b.*, coalesce(i.n, 0) as incomplete, u.name from (
         select coalesce(${key}::text, '') as key, ${counts}, sum(people_of)::bigint as people, sum(yuan_of)::bigint as "amountYuan",
           sum(dangers_of)::bigint as dangers
         from ${cells.from} where ${cells.sql} group by 1 having sum(n) <> 0
       ) b left join (${blockedBy(key, blocked.sql)}) i on i.key = b.key
       left join unit u on u.unit = b.key order by b.key`,
      [...cells.params, ...blocked.params],
    );
  }

  /** The same in one period; what is incomplete may belong to any, and is told whatever it ended as. */
  async within(period: Period, key: BoardKey, filter: BoardFilter, actor: Actor): Promise<DisputeCounts[]> {
    const cells = theirPeriods(filter, actor, key === 'village');
    const blocked = theirDisputes({ ...filter, outcome: undefined }, actor, cells.params.length + 4);
    return this.database.query<DisputeCounts>(
      `select b.*, coalesce(i.n, 0) as incomplete, u.name from (
         select coalesce(${key}::text, '') as key, ${periodSums} from ${cells.from} where ${cells.sql} group by 1
         having sum(registered_of) > 0 or sum(turned_of) > 0 or sum(stood_of) > 0
       ) b left join (${blockedBy(key, blocked.sql)}) i on i.key = b.key
       left join unit u on u.unit = b.key order by b.key`,
      [...asked([period]), ...cells.params, ...blocked.params],
    );
  }

  /** Of each period all that they have in it; of one in which there was nothing, nothing. */
  async of(periods: readonly Period[], filter: BoardFilter, actor: Actor): Promise<ReadonlyMap<string, Sums>> {
    const cells = theirPeriods(filter, actor, false);
    const rows = await this.database.query<Sums & { period: string }>(
      `select period, ${periodSums} from ${cells.from} where ${cells.sql} group by 1`,
      [...asked(periods), ...cells.params],
    );
    return new Map(rows.map(({ period, ...sums }) => [period, sums]));
  }
}

const asked = (periods: readonly Period[]) => [
  periods.map(({ name }) => name),
  periods.map(({ first }) => first),
  periods.map(({ last }) => last),
];

const blockedBy = (key: BoardKey, theirs: string): string =>
  `select coalesce(${key}::text, '') as key, count(*) as n from standing
   where dispute in (select subject from blocked_aggregate where owner in ('intake', 'mediation')) and ${theirs} group by 1`;

const sumOf = (measure: string, figure: Figure): string => {
  const outcomes = figures[figure].map((outcome) => `'${outcome}'`).join(', ');
  return `coalesce(sum(${measure}) filter (where outcome in (${outcomes})), 0)::bigint as "${figure}"`;
};

const counts = figureNames.map((name) => sumOf('n', name)).join(', ');

const periodSums = [
  ...figureNames.map((name) => sumOf(`${bases[name]}_of`, name)),
  'coalesce(sum(people_of), 0)::bigint as people, coalesce(sum(yuan_of), 0)::bigint as "amountYuan", coalesce(sum(dangers_of), 0)::bigint as dangers',
].join(', ');
