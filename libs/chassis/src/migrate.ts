import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { ProvenClient, messagingMigrations } from '#messaging';
import { sealedMigrations } from '#sealed';
import { addressIn } from './address.js';
import type { MigrationClass, ServiceDefinition } from './definition.js';
import { reasonOf, whereabouts } from './database.js';
import { KeepPurges1764294100000 } from './migrations/keep-purges.js';
import { checkServing, letServe } from './serving.js';

/** The libs' tables and the service's own, in the order of their timestamps. */
export const migrationsOf = ({ migrations }: ServiceDefinition): MigrationClass[] => [
  ...messagingMigrations,
  ...sealedMigrations,
  KeepPurges1764294100000,
  ...migrations,
];

/**
 * Brings the schema up to date under the login that owns it, lets the serving login do its work in it, and says what was
 * done. Several may try at once: one works, the others find nothing left to do. Waits for a database that is just starting.
 */
export async function migrateDatabase(
  migrations: readonly MigrationClass[],
  databaseUrl: string,
  servingLogin: string,
  patienceMs = 30_000,
): Promise<string[]> {
  const dataSource = await reach(migrations, databaseUrl, patienceMs);
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('junan migrate'))`);
    await checkServing(lock, servingLogin);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await letServe(lock, servingLogin);
    return done.map(({ name }) => name);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('junan migrate'))`).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

async function reach(migrations: readonly MigrationClass[], databaseUrl: string, patienceMs: number): Promise<DataSource> {
  for (const until = Date.now() + patienceMs; ;) {
    const dataSource = new DataSource({
      type: 'postgres',
      ...addressIn(databaseUrl),
      migrations: [...migrations],
      migrationsTableName: 'migration',
      poolSize: 2,
      installExtensions: false,
      logging: false,
      extra: { Client: ProvenClient },
    });
    try {
      return await dataSource.initialize();
    } catch (error) {
      if (Date.now() > until || !passing(error))
        throw new Error(`cannot reach the database at ${whereabouts(databaseUrl)}: ${reasonOf(error)}`, { cause: error });
      await wait(250);
    }
  }
}

/** Not there yet, as against there and unwilling (a wrong password, no such database). */
function passing(error: unknown): boolean {
  const { code, errors } = error as { code?: string; errors?: unknown[] };
  return (
    code === '57P03' ||
    /^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_)/.test(code ?? '') ||
    /timeout|terminated/i.test(reasonOf(error)) ||
    (errors?.some(passing) ?? false)
  );
}
