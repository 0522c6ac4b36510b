import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase, migrationsOf } from '#chassis';
import type { ServiceDefinition } from '#chassis';

/** A database of one's own, cloned in a blink from a template that was migrated once. */
export class TestDatabase {
  private constructor(readonly name: string) {}

  static async of(definition: ServiceDefinition): Promise<TestDatabase> {
    const name = `junan_${definition.name}_${randomBytes(5).toString('hex')}`;
    await asAdmin(async (admin) => {
      const template = await templateOf(definition, admin);
      await admin.query(`create database ${name} template ${template}`);
    });
    return new TestDatabase(name);
  }

  /** With nothing in it, not even tables. */
  static async empty(): Promise<TestDatabase> {
    const name = `junan_empty_${randomBytes(5).toString('hex')}`;
    await asAdmin((admin) => admin.query(`create database ${name}`));
    return new TestDatabase(name);
  }

  get url(): string {
    return urlOf(this.name);
  }

  async drop(): Promise<void> {
    await asAdmin((admin) => admin.query(`drop database if exists ${this.name} with (force)`));
  }
}

/** Migrated once for all spec files and runs; another set of migrations is another template. */
async function templateOf(definition: ServiceDefinition, admin: pg.Client): Promise<string> {
  const migrations = migrationsOf(definition);
  const text = migrations.map((migration) => migration.toString()).join('\n');
  const template = `junan_template_${definition.name}_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft}`);
    await migrateDatabase(migrations, urlOf(draft));
    await admin.query(`alter database ${draft} rename to ${template}`);
  }
  return template;
}

/** One session, so that the lock on the template is held until the clone is made. */
async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function serverUrl(): string {
  const url = process.env['JUNAN_TEST_POSTGRES'];
  if (url === undefined) throw new Error('JUNAN_TEST_POSTGRES is not set: run the tests by npm test');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}
