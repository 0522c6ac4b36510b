import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { Cell } from './cell.js';
import { figureNames, figures } from './figures.js';
import type { Figure } from './figures.js';
import { theirCells, theirDisputes } from './whose.projection.js';
import type { BoardFilter } from './whose.projection.js';

export type BoardKey = keyof Omit<Cell, 'beside'>;

export type DisputeCounts = Readonly<
  Record<Figure, number> & { key: string; name: string | null; people: number; amountYuan: number; dangers: number; incomplete: number }
>;

@Injectable()
export class Board {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Read from the cells, so that it costs the same in every year. Null names are codes that no unit was heard of. */
  async by(key: BoardKey, filter: BoardFilter, actor: Actor): Promise<DisputeCounts[]> {
    const cells = theirCells(filter, actor, 1);
    const blocked = theirDisputes(filter, actor, cells.params.length + 1);

    return this.database.query<DisputeCounts>(
      `select b.*, coalesce(i.n, 0) as incomplete, u.name from (
         select ${key}::text as key, ${counts}, sum(people_of)::bigint as people, sum(yuan_of)::bigint as "amountYuan",
           sum(dangers_of)::bigint as dangers
         from ${cells.from} where ${cells.sql} group by 1 having sum(n) <> 0
       ) b left join (
         select ${key}::text as key, count(*) as n from standing
         where dispute in (select subject from blocked_aggregate where owner in ('intake', 'mediation')) and ${blocked.sql} group by 1
       ) i on i.key = b.key
       left join unit u on u.unit = b.key order by b.key`,
      [...cells.params, ...blocked.params],
    );
  }
}

const counts = figureNames
  .map((name) => {
    const outcomes = figures[name].map((outcome) => `'${outcome}'`).join(', ');
    return `coalesce(sum(n) filter (where outcome in (${outcomes})), 0)::bigint as "${name}"`;
  })
  .join(', ');
