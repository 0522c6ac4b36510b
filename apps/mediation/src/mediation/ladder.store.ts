import { Inject, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { CONFIG } from '#chassis';
import type { Config } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database, Queryable, Transaction } from '#kernel';
import { spendKey } from '#messaging';
import { acting, keepActs } from '#sealed';
import type { LadderTold } from './change-desk.js';
import { unsaid } from './ladder.js';
import type { Ladder, NewLadder } from './ladder.js';

/**
 * A version as it was entered, and since when it holds; of the first and of those that were written by hand nobody knows who did it. One
 * of another desk's holds for what came from there and for nothing else.
 */
export type LadderVersion = Ladder &
  Readonly<{ effectiveOn: string; enteredAt: string; enteredBy: string | null; adoptedFrom: string | null }>;

/** Every version there was, since a mediation goes by its own to the end. */
@Injectable()
export class Ladders {
  private readonly kept = new Map<number, Ladder>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What is opened on a day goes by it: the last that holds by then. */
  async current(today: string, db: Queryable = this.database): Promise<LadderVersion> {
    const [row] = await db.query<Row>(
      `select ${COLUMNS} from ladder_policy where effective_on <= $1 and adopted_from is null order by effective_on desc, version desc limit 1`,
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

  /** One of them, read once: nothing of it ever changes. What was entered in a transaction may never have been. */
  async of(version: number, tx?: Transaction): Promise<Ladder> {
    const kept = this.kept.get(version);
    if (kept) return kept;
    const [row] = await (tx ?? this.database).query<Row>(
      `select ${COLUMNS} from ladder_policy where version = $1`,
      [version],
      'the ladder of a version',
    );
    if (row === undefined) throw new Error(`there is no ladder policy ${version}`);
    const ladder = versionOf(row);
    if (!tx) this.kept.set(version, ladder);
    return ladder;
  }

  /** As another desk is told of a version: by its codes, and as the version of whoever's it is. */
  async told(version: number, tx: Transaction): Promise<LadderTold> {
    const [row] = await tx.query<Origin>(
      'select adopted_from as "desk", adopted_version as "version" from ladder_policy where version = $1',
      [version],
      'whose ladder it is',
    );
    const ladder = await this.of(version, tx);
    return { desk: row?.desk ?? this.config.desk, version: row?.version ?? version, ...coded(ladder) };
  }

  /** Which of our versions another desk's is: it may be our own, or one that says the same; else it is kept, and nothing is opened by it. */
  async adopt({ desk, version, ...ladder }: LadderTold, tx: Transaction): Promise<number> {
    if (desk === this.config.desk) return version;
    await tx.query(`select pg_advisory_xact_lock(hashtext('ladder_policy'))`);
    const [kept] = await tx.query<{ version: number }>(
      'select version from ladder_policy where adopted_from = $1 and adopted_version = $2',
      [desk, version],
    );
    if (kept) return kept.version;
    const rows = await tx.query<Row>(`select ${COLUMNS} from ladder_policy where adopted_from is null order by version desc`);
    const own = rows.map(versionOf);
    const same = own.find((each) => isDeepStrictEqual(coded(each), ladder));
    if (same) return same.version;
    const known = own.flatMap(({ venues }) => venues);
    const called = (code: string) => known.find((venue) => venue.code === code) ?? { zh: code, en: code };
    const adopted = { ...ladder, name: desk, entry: [], venues: ladder.venues.map((venue) => ({ ...called(venue.code), ...venue })) };
    const [row] = await tx.query<{ version: number }>(
      `insert into ladder_policy (version, ladder, effective_on, adopted_from, adopted_version)
       select max(version) + 1, $1, '1999-12-31', $2, $3 from ladder_policy returning version`,
      [JSON.stringify(adopted), desk, version],
    );
    if (row === undefined) throw new Error('a ladder was not kept');
    return row.version;
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

type Origin = Readonly<{ desk: string | null; version: number | null }>;

/** What of a ladder travels: which names people have for its venues does not. */
const coded = ({ venues, heights, rungs, days, identityCategories, enteredWithinDays }: Ladder): Omit<LadderTold, 'desk' | 'version'> => ({
  venues: venues.map(({ code, level }) => ({ code, level })),
  heights: { village: heights.village, township: heights.township, department: heights.department, county: heights.county },
  rungs: rungs.map((rung) => ({ venues: [...rung.venues], attempts: rung.attempts, days: rung.days })),
  days,
  identityCategories: [...identityCategories],
  enteredWithinDays,
});

const COLUMNS =
  'version, ladder, effective_on as "effectiveOn", created_at as "enteredAt", entered_by as "enteredBy", adopted_from as "adoptedFrom"';

type Row = Readonly<{
  version: number;
  ladder: Omit<Ladder, 'version' | keyof typeof unsaid> & Partial<Ladder>;
  effectiveOn: string;
  enteredAt: string;
  enteredBy: string | null;
  adoptedFrom: string | null;
}>;

const versionOf = ({ ladder, ...row }: Row): LadderVersion => ({ ...unsaid, ...ladder, ...row });
