import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '#kernel';
import type { Database, Queryable } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import { unsaid } from './ladder.js';
import type { Ladder, NewLadder } from './ladder.js';

/** A version as it was entered, and since when it holds; of the first and of those that were written by hand nobody knows who did it. */
export type LadderVersion = Ladder & Readonly<{ effectiveOn: string; enteredAt: string; enteredBy: string | null }>;

/** Every version there was, since a mediation goes by its own to the end. */
@Injectable()
export class Ladders {
  private readonly kept = new Map<number, Ladder>();

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
  async versions(): Promise<LadderVersion[]> {
    const rows = await this.database.query<Row>(`select ${COLUMNS} from ladder_policy order by version desc`, [], 'every ladder');
    return rows.map(versionOf);
  }

  /** One of them, read once: nothing of it ever changes. */
  async of(version: number): Promise<Ladder> {
    const kept = this.kept.get(version);
    if (kept) return kept;
    const [row] = await this.database.query<Row>(
      `select ${COLUMNS} from ladder_policy where version = $1`,
      [version],
      'the ladder of a version',
    );
    if (row === undefined) throw new Error(`there is no ladder policy ${version}`);
    const ladder = versionOf(row);
    this.kept.set(version, ladder);
    return ladder;
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
