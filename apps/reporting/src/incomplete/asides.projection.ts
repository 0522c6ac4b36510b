import { Inject, Injectable } from '@nestjs/common';
import { within } from '#access';
import { DATABASE, levelOf } from '#kernel';
import type { Actor, Database } from '#kernel';
import type { BoardKey } from '../disputes/board.projection.js';
import type { BoardFilter } from '../disputes/whose.projection.js';
import type { MissingRounds } from '../rounds/grid-told.js';
import type { Window } from '../rounds/grid.projection.js';
import type { Missing } from './marked.js';

const OF_DISPUTE = { township: 'township', village: 'village', lead: 'lead', joint: 'array[department]' };
const OF_ROUND = { township: 'township', village: 'unit', lead: 'department' };

/**
 * What is in no figure of a board yet: disputes and rounds whose first event was set aside, and messages that cannot be
 * read. Everyone is told of what is known to be theirs, the county of all.
 */
@Injectable()
export class Asides {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /**
   * By their rows, as far as they name one. Each belongs in the figures unless its events say that it lies elsewhere. Who only has
   * a part in one is not known before it is counted.
   */
  async ofDisputes(by: BoardKey, { township, village, lead, category, part }: BoardFilter, actor: Actor): Promise<Missing> {
    if (part === 'joint') return { uncounted: [], unreadable: await this.unreadable(['intake', 'mediation'], actor) };
    const jurisdiction = within(actor, OF_DISPUTE, 5);
    const uncounted = await this.database.query<Missing['uncounted'][number]>(
      `select ${rowOf[by]} as key, count(*) as n from uncounted_dispute
       where coalesce(township = $1, true) and coalesce(lead = $2, true) and coalesce(category = $3, true)
         and coalesce(village = $4, true)
         and ${jurisdiction.sql} group by 1`,
      [township ?? null, lead ?? null, category ?? null, village ?? null, ...jurisdiction.params],
    );
    return { uncounted, unreadable: await this.unreadable(['intake', 'mediation'], actor) };
  }

  async ofRounds(period: string, actor: Actor, township?: string): Promise<Missing> {
    const jurisdiction = within(actor, OF_ROUND, 3);
    const uncounted = await this.database.query<Missing['uncounted'][number]>(
      `select ${township === undefined ? 'coalesce(township, department)' : 'unit'} as key, count(*) as n from uncounted_round
       where coalesce(period = $1, true) and coalesce(township = $2, $2::text is null or township is null) and ${jurisdiction.sql} group by 1`,
      [period, township ?? null, ...jurisdiction.params],
    );
    return { uncounted, unreadable: await this.unreadable(['screening'], actor) };
  }

  /** By the unit and period of each, as far as they name them. */
  async ofUnits({ periods, township }: Pick<Window, 'periods' | 'township'>, actor: Actor): Promise<MissingRounds> {
    const jurisdiction = within(actor, OF_ROUND, 3);
    const uncounted = await this.database.query<MissingRounds['uncounted'][number]>(
      `select unit, period, count(*) as n from uncounted_round
       where coalesce(period = any($1), true) and coalesce(township = $2, $2::text is null or township is null) and ${jurisdiction.sql} group by 1, 2`,
      [periods, township ?? null, ...jurisdiction.params],
    );
    return { uncounted, unreadable: await this.unreadable(['screening'], actor) };
  }

  /** Whether a dispute that nobody here knows yet is only held back, and is theirs who ask. */
  async holds(dispute: string, actor: Actor): Promise<boolean> {
    const jurisdiction = within(actor, OF_DISPUTE, 2);
    const held = await this.database.query(`select 1 from uncounted_dispute where dispute = $1 and ${jurisdiction.sql}`, [
      dispute,
      ...jurisdiction.params,
    ]);
    return held.length > 0;
  }

  private async unreadable(owners: readonly string[], { unit }: Actor): Promise<number> {
    if (levelOf(unit) !== 'county') return 0;
    const [row] = await this.database.query<{ n: number }>(
      'select count(*) as n from parked_event where subject is null and owner = any($1)',
      [owners],
    );
    return row?.n ?? 0;
  }
}

/** How far a dispute came on the ladder, and how it ended, is not known before it is counted. */
const rowOf: Readonly<Record<BoardKey, string>> = {
  township: 'township',
  village: 'village',
  lead: 'lead',
  category: 'category',
  tier: 'null::text',
  outcome: 'null::text',
};
