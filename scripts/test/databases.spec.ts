import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrateDatabase, migrationsOf } from '#chassis';
import { newId } from '#kernel';
import { mediation } from '../../apps/mediation/src/mediation.module.js';
import { root } from './program.js';

type Secrets = { superuser: string; services: Record<string, { login: string; owner?: string; sealed: string }> };
const launch = async <T>(file: string) => (await import(path.join(root, 'scripts/launch', file))) as T;

describe('the databases of npm start', () => {
  const superuserUrl = process.env['JUNAN_TEST_POSTGRES'] ?? '';
  const name = `carried_${randomBytes(4).toString('hex')}`;
  const logins = { login: 'old-word', owner: 'new-word' };
  const urlOf = (login: string, password: string, database = name) => {
    const url = new URL(superuserUrl);
    [url.username, url.password, url.pathname] = [login, password, `/${database}`];
    return url.href;
  };
  const as = async <T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    return work(client).finally(() => client.end());
  };
  const create = async () => {
    const { createDatabases } = await launch<{ createDatabases(root: string, url: string, services: object): Promise<void> }>(
      'databases.mjs',
    );
    await createDatabases(root, superuserUrl, { [name]: logins });
  };
  const migrate = () => migrateDatabase(migrationsOf(mediation), urlOf(`${name}_owner`, logins.owner), name);

  afterAll(() => as(superuserUrl, (superuser) => superuser.query(`drop database if exists ${name}`)));

  /** What a start of before made: one login for all, and something written with it. */
  beforeAll(async () => {
    await as(superuserUrl, async (superuser) => {
      await superuser.query(`create role ${name} login password '${logins.login}'`);
      await superuser.query(`create database ${name} owner ${name}`);
    });
    const migrations = [...migrationsOf(mediation)];
    const before = new DataSource({
      type: 'postgres',
      url: urlOf(name, logins.login),
      migrations,
      migrationsTableName: 'migration',
    });
    await before.initialize();
    await before.runMigrations();
    await before.query('insert into inbox (event_id) values ($1)', [newId()]);
    await before.destroy();
    await create();
  }, 60_000);

  it('are carried over from a start that had one login for all, which loses the schema and keeps its work', async () => {
    expect(await migrate()).toEqual([]);
    await as(urlOf(name, logins.login), async (service) => {
      expect((await service.query('delete from inbox returning 1')).rowCount).toBe(1);
      for (const sql of ['drop table inbox', 'create table mine (n int)', 'delete from audit_log', `set role ${name}_owner`])
        await expect(service.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    });
  });

  it.each(['postgres', 'template1'])('are the only ones that their logins enter: %s is its superuser’s alone', async (database) => {
    await as(superuserUrl, (superuser) => superuser.query(`grant connect on database ${database} to public`));
    const enter = (login: string, password: string) => as(urlOf(login, password, database), (client) => client.query('select 1'));
    await enter(name, logins.login);

    await create();
    await expect(enter(name, logins.login)).rejects.toThrow(`permission denied for database "${database}"`);
    await expect(enter(`${name}_owner`, logins.owner)).rejects.toThrow(`permission denied for database "${database}"`);
    const { username, password } = new URL(superuserUrl);
    await enter(username, password);
  });

  it('stay as they are at the next start', async () => {
    await create();
    expect(await migrate()).toEqual([]);
    await as(urlOf(name, logins.login), async (service) => void (await service.query('select 1 from inbox')));
  });
});

describe('the secrets of npm start', () => {
  it('of an earlier start gain the owners’ logins and keep all else, once and for its owner alone', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'junan-secrets-'));
    const file = path.join(folder, 'secrets.json');
    const { secretsOf } = await launch<{ secretsOf(folder: string): Secrets }>('secrets.mjs');
    const fresh = secretsOf(folder);
    for (const service of Object.values(fresh.services)) delete service.owner;
    writeFileSync(file, JSON.stringify(fresh));

    const carried = secretsOf(folder);
    expect(carried).toMatchObject(fresh);
    const owners = Object.values(carried.services).map(({ owner }) => owner);
    expect(new Set(owners).size).toBe(4);
    expect(owners.every((owner) => (owner?.length ?? 0) >= 32)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(secretsOf(folder)).toEqual(carried);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(carried);
    rmSync(folder, { recursive: true });
  });
});
