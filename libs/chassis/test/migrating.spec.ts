import pg from 'pg';
import { migrateDatabase, migrationsOf } from '#chassis';
import { Line, TestDatabase } from '#testing';
import { sample } from './sample.js';

let database: TestDatabase;
beforeEach(async () => (database = await TestDatabase.empty()));
afterEach(() => database.drop());

const migrations = migrationsOf(sample);
const migrated = (url = database.ownerUrl) => migrateDatabase(migrations, url, database.servingLogin);
const names = migrations.map(({ name }) => name);

async function tables(): Promise<string[]> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  await client.end();
  return rows.map(({ name }) => name);
}

describe('migrating', () => {
  it('makes the tables of the libs and of the service, once', async () => {
    expect((await migrated()).sort()).toEqual(names.sort());
    expect(await tables()).toEqual(expect.arrayContaining(['filed_return', 'idempotency', 'outbox', 'sealed_record']));
    expect(await migrated()).toEqual([]);
  });

  it('is done once by many at the same time', async () => {
    const done = await Promise.all(Array.from({ length: 4 }, () => migrated()));
    expect(done.flat().sort()).toEqual(names.sort());
  });

  it('waits for a database that is only just starting', async () => {
    const line = await Line.to(database.ownerUrl);
    await line.cut();
    const done = migrated(line.url);
    await line.mend();
    expect(await done).toHaveLength(names.length);
    await line.cut();
  });

  it.each([
    ['one that is not there', 'nobody_yet', 'SERVING_LOGIN names nobody_yet, which PostgreSQL does not know: create it first'],
    [
      'its own',
      'junan_empty_owner',
      'SERVING_LOGIN names junan_empty_owner, which can do all that the migrating login can: it must be another',
    ],
  ])('takes for the serving login not %s', async (_, login, why) => {
    await expect(migrateDatabase(migrations, database.ownerUrl, login)).rejects.toThrow(why);
  });

  it('gives up after its patience, and tells the place without the password', async () => {
    const line = await Line.to(database.ownerUrl);
    await line.cut();
    const { port } = new URL(line.url);
    await expect(migrateDatabase(migrations, line.url, database.servingLogin, 600)).rejects.toThrow(
      `cannot reach the database at 127.0.0.1:${port}/${database.name}: `,
    );
  });

  it('takes away the fingerprints of requests that names could be tried against', async () => {
    await migrateDatabase(
      migrations.filter(({ name }) => !name.startsWith('ForgetFingerprints')),
      database.ownerUrl,
      database.servingLogin,
    );
    const client = new pg.Client(database.superuserUrl);
    await client.connect();
    await client.query(
      `insert into idempotency (actor, key, fingerprint, receipt) values ('a', 'plain', 'kAnybodyCanMakeThis', '{}'), ('a', 'keyed', 'k.x', '{}')`,
    );
    await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
    const { rows } = await client.query('select key, fingerprint from idempotency order by key');
    await client.end();
    expect(rows).toEqual([
      { key: 'keyed', fingerprint: 'k.x' },
      { key: 'plain', fingerprint: '' },
    ]);
  });

  it('leaves nothing of a step that failed', async () => {
    class Broken1999999999999 {
      up = async (runner: { query(sql: string): Promise<unknown> }) => {
        await runner.query('create table half (id int)');
        throw new Error('no further');
      };
      down = async () => undefined;
    }
    await expect(migrateDatabase([...migrations, Broken1999999999999], database.ownerUrl, database.servingLogin)).rejects.toThrow(
      'no further',
    );
    expect(await tables()).not.toContain('half');
    expect(await migrated()).toEqual([]);
  });
});
