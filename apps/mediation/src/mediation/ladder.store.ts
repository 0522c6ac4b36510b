import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { unsaid } from './ladder.js';
import type { Ladder } from './ladder.js';

/** Every version there was, since a mediation goes by its own to the end. A handful of rows, read as they stand. */
@Injectable()
export class Ladders {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  async current(db: Queryable = this.database): Promise<Ladder> {
    const [row] = await db.query<Row>('select version, ladder from ladder_policy order by version desc limit 1');
    if (row === undefined) throw new Error('there is no ladder policy: has the database been migrated?');
    return ladderOf(row);
  }

  /** The ladder of each version. */
  async all(db: Queryable = this.database): Promise<(version: number) => Ladder> {
    const rows = await db.query<Row>('select version, ladder from ladder_policy', [], 'every ladder');
    const ladders = new Map(rows.map((row) => [row.version, ladderOf(row)]));
    return (version) => {
      const ladder = ladders.get(version);
      if (ladder === undefined) throw new Error(`there is no ladder policy ${version}`);
      return ladder;
    };
  }
}

type Row = Readonly<{ version: number; ladder: Omit<Ladder, 'version' | keyof typeof unsaid> & Partial<Ladder> }>;

const ladderOf = ({ version, ladder }: Row): Ladder => ({ ...unsaid, ...ladder, version });
