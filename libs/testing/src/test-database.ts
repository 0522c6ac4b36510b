import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDatabase, migrateDatabase, migrationsOf } from '#chassis';
import type { Logins, ServiceDefinition } from '#chassis';
import { PASSWORD, loginsOf } from './logins.js';

/** A database of one's own, cloned in a blink from a template that was migrated once. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    private readonly logins: Logins,
  ) {}

  static async of(definition: ServiceDefinition): Promise<TestDatabase> {
    const name = `junan_${definition.name}_${randomBytes(5).toString('hex')}`;
    return asAdmin(async (admin) => {
      const logins = await loginsOf(`junan_${definition.name}`, admin);
      await createDatabase(admin, name, logins, await templateOf(definition, admin, logins));
      return new TestDatabase(name, logins);
    });
  }

  /** With nothing in it, not even tables. */
  static async empty(): Promise<TestDatabase> {
    const name = `junan_empty_${randomBytes(5).toString('hex')}`;
    return asAdmin(async (admin) => {
      const logins = await loginsOf('junan_empty', admin);
      await createDatabase(admin, name, logins);
      return new TestDatabase(name, logins);
    });
  }

  /** As the service reaches it: what its login was not given fails in tests too. */
  get url(): string {
    return urlOf(this.name, this.logins.serving);
  }

  /** As the migration step reaches it. */
  get ownerUrl(): string {
    return urlOf(this.name, this.logins.owner);
  }

  get superuserUrl(): string {
    return urlOf(this.name);
  }

  get servingLogin(): string {
    return this.logins.serving;
  }

  /** What a test arranges that no service could do. */
  async arrange(sql: string): Promise<void> {
    const superuser = new pg.Client({ connectionString: this.superuserUrl });
    await superuser.connect();
    try {
      await superuser.query(sql);
    } finally {
      await superuser.end();
    }
  }

  /** As it stands, into one of its own; nobody may be connected to it. */
  async copy(): Promise<TestDatabase> {
    const name = `${this.name}_${randomBytes(2).toString('hex')}`;
    return asAdmin(async (admin) => {
      await createDatabase(admin, name, this.logins, this.name);
      return new TestDatabase(name, this.logins);
    });
  }

  async drop(): Promise<void> {
    await asAdmin((admin) => admin.query(`drop database if exists ${this.name} with (force)`));
  }
}

/** Migrated once for all spec files and runs; another set of migrations is another template. */
async function templateOf(definition: ServiceDefinition, admin: pg.Client, logins: Logins): Promise<string> {
  const migrations = migrationsOf(definition);
  const text = migrations.map((migration) => migration.toString()).join('\n');
  const template = `junan_template_${definition.name}_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const draft = `${template}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await createDatabase(admin, draft, logins);
    await migrateDatabase(migrations, urlOf(draft, logins.owner), logins.serving);
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

/** Without a login as the superuser. */
function urlOf(database: string, login?: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  if (login !== undefined) [url.username, url.password] = [login, PASSWORD];
  return url.href;
}
