import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { cpSync, mkdirSync } from 'node:fs';
import { migrateDatabase, migrationsOf } from '#chassis';
import { eventually } from '#testing';
import { County, environmentOf } from './county.js';
import type { Beginnings, Ground } from './county.js';
import { caughtUp } from './catching-up.js';
import { definitions, each, programOf } from './names.js';
import { watch } from './witness.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const lists = ['county-510722', 'departments', 'categories'].map((name) => path.join(ROOT, `data/${name}.csv`));

/** What every county of a run begins as: the sample county loaded and heard of everywhere, this week's rounds open. */
export class Seed {
  private grown = 0;

  private constructor(
    private readonly ground: Ground,
    private readonly store: string,
  ) {}

  static async plant(ground: Ground): Promise<Seed> {
    const databases = await each(async (name) => {
      const database = `seed_${name}`;
      const { owner, serving } = await ground.postgres.create(database, name);
      await migrateDatabase(migrationsOf(definitions[name]), ground.postgres.urlOf(database, owner), serving);
      return database;
    });
    const env = { ...environmentOf(ground.issuer), PORT: '0', NATS_URL: 'nats://127.0.0.1:1', LOG_LEVEL: 'error' };
    const load = promisify(execFile)(process.execPath, [programOf('intake', 'import'), ...lists], {
      env: { ...env, DATABASE_URL: ground.postgres.urlOf(databases.intake, 'intake') },
    });
    await load;
    const county = await County.open(ground, { databases }, {});
    await roundsAreOpen(county);
    await caughtUp(county, 60_000);
    await watch(county);
    await county.rest();
    const store = path.join(ground.folder, 'seed-store');
    mkdirSync(store);
    cpSync(county.broker.store, store, { recursive: true });
    await county.broker.wipe();
    return new Seed(ground, store);
  }

  /** Databases of its own, cloned in a blink, and the broker's store to begin with. */
  async grow(): Promise<Beginnings> {
    const n = ++this.grown;
    const databases = await each(async (name) => {
      const database = `county_${n}_${name}`;
      await this.ground.postgres.create(database, name, `seed_${name}`);
      return database;
    });
    await this.ground.postgres.settle();
    return { databases, store: this.store };
  }
}

/** Each unit that screens has its round of the current period. */
const roundsAreOpen = (county: County): Promise<void> =>
  eventually(
    async () => {
      const [count] = await county.query<{ units: string; rounds: string }>(
        'screening',
        `select (select count(*) from unit where active and level <> 'county') as units, (select count(*) from round) as rounds`,
      );
      if (!count || count.units === '0' || count.units !== count.rounds) throw new Error('the rounds are not open yet');
    },
    { timeoutMs: 60_000, everyMs: 100 },
  );
