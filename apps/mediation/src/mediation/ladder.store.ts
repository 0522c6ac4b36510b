import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import { unsaid } from './ladder.js';
import type { Ladder, NewLadder } from './ladder.js';

/** A version as it was entered, and since when it holds; of the first and of those that were written by hand nobody knows who did it. */
export type LadderVersion = Ladder & Readonly<{ effectiveOn: string; enteredAt: string; enteredBy: string | null }>;

/** Every version there was, since a mediation goes by its own to the end. A handful of rows, read as they stand. */
@Injectable()
export class Ladders {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** What is opened on a day goes by it: the last that holds by then. */
  async current(today: string, db: Queryable = this.database): Promise<LadderVersion> {
    const [row] = await db.query<Row>(
      `select ${COLUMNS} from ladder_policy where effective_on <= $1 order by effective_on desc, version desc limit 1`,
      [today],
      'the ladder of a day',
    );
    if (row === undefined) throw new Error(`no ladder policy holds on ${today}: has the database been migrated?`);
    return versionOf(row);
  }

  /** The newest first. */
  async versions(db: Queryable = this.database): Promise<LadderVersion[]> {
    const rows = await db.query<Row>(`select ${COLUMNS} from ladder_policy order by version desc`, [], 'every ladder');
    return rows.map(versionOf);
  }

  /** The ladder of each version. */
  async all(db?: Queryable): Promise<(version: number) => Ladder> {
    const ladders = new Map((await this.versions(db)).map((ladder) => [ladder.version, ladder]));
    return (version) => {
      const ladder = ladders.get(version);
      if (ladder === undefined) throw new Error(`there is no ladder policy ${version}`);
      return ladder;
    };
  }

  /** As the version after `newest`, with the act of whoever entered it; nothing where another was there first. */
  enter({ effectiveOn, ...ladder }: NewLadder, newest: number, unit: string): Promise<LadderVersion | undefined> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Row>(
        `insert into ladder_policy (version, ladder, effective_on, entered_by) values ($1, $2, $3, $4)
         on conflict (version) do nothing returning ${COLUMNS}`,
        [newest + 1, JSON.stringify(ladder), effectiveOn, unit],
      );
      if (row === undefined) return undefined;
      const { version } = row;
      await keepActs(tx, [{ ...acting(), kind: 'change', what: 'ladder-policy-entered', detail: { version, effectiveOn } }]);
      const entered = versionOf(row);
      await spendKey(entered, tx);
      return entered;
    });
  }
}

const COLUMNS = 'version, ladder, effective_on as "effectiveOn", created_at as "enteredAt", entered_by as "enteredBy"';

type Row = Readonly<{
  version: number;
  ladder: Omit<Ladder, 'version' | keyof typeof unsaid> & Partial<Ladder>;
  effectiveOn: string;
  enteredAt: string;
  enteredBy: string | null;
}>;

const versionOf = ({ ladder, ...row }: Row): LadderVersion => ({ ...unsaid, ...ladder, ...row });
