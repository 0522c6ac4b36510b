import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Actor, Database } from '#kernel';
import { figures } from './figures.js';
import type { Figure } from './figures.js';
import type { Standing } from './standing.js';
import { theirDisputes } from './whose.projection.js';
import type { BoardFilter } from './whose.projection.js';

export type Case = Readonly<
  Pick<Standing, 'number' | 'registeredAt' | 'category' | 'township' | 'village' | 'lead' | 'risk' | 'tier' | 'outcome'> & { id: string }
>;

/** What a figure counts, one by one: by the same condition on the same rows as its cells. */
@Injectable()
export class Cases {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** The newest first; `after` is the last of the page before. */
  of(figure: Figure, filter: BoardFilter, actor: Actor, after: string | undefined, limit: number): Promise<Case[]> {
    const { sql, params } = theirDisputes(filter, actor, 4);
    return this.database.query<Case>(
      `select dispute as id, number, registered_at as "registeredAt", category, township, village, lead, risk, tier, outcome from standing
       where outcome = any($1) and ($3::text is null or (registered_at, dispute) < (select registered_at, dispute from standing where dispute = $3))
         and ${sql} order by registered_at desc, dispute desc limit $2`,
      [[...figures[figure]], limit, after ?? null, ...params],
    );
  }
}
