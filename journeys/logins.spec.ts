import pg from 'pg';
import { TestDatabase } from '#testing';
import { intake } from '../apps/intake/src/intake.module.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { screening } from '../apps/screening/src/screening.module.js';

const REFUSED = /permission denied|must be owner/;

/** What the login under which a service runs is refused. That it is enough for its work all other tests show: they run under it. */
describe.each([intake, mediation, screening, reporting])('the serving login of $name', (definition) => {
  let database: TestDatabase;
  let service: pg.Client;
  beforeAll(async () => {
    database = await TestDatabase.of(definition);
    service = new pg.Client({ connectionString: database.url });
    await service.connect();
  });
  afterAll(async () => {
    await service.end();
    await database.drop();
  });

  it.each([
    'create table mine (n int)',
    'create temporary table mine (n int)',
    'create schema mine',
    'create function mine() returns int language sql as $$ select 1 $$',
    'create view mine as select 1',
    'create trigger mine before insert on outbox for each row execute function audit_is_append_only()',
    'create or replace function audit_is_append_only() returns trigger language plpgsql as $$ begin return null; end $$',
    'alter table outbox add column mine int',
    'drop table outbox',
    'drop function audit_is_append_only() cascade',
    'truncate outbox',
    'alter database %database% owner to current_user',
  ])('cannot change the schema: %s', async (sql) => {
    await expect(service.query(sql.replace('%database%', database.name))).rejects.toThrow(REFUSED);
  });

  it.each([
    "update audit_log set entry = ''",
    'delete from audit_log',
    'truncate audit_log',
    'drop table audit_log',
    'alter table audit_log disable trigger all',
    'delete from audit_head',
    'update audit_head set sequence = 0',
    "update act set account = 'another'",
    'delete from act',
    'truncate act',
    "update act_seal set hash = ''",
    'delete from act_seal',
    "insert into audit_head (one, sequence, hash) values (false, 0, '')",
    "insert into audit_log (sequence, entry, hash) values (1, '{}', '')",
    "set session_replication_role = 'replica'",
  ])('cannot touch what the audit log holds: %s', async (sql) => {
    await expect(service.query(sql)).rejects.toThrow(REFUSED);
  });

  it('may add to the acts and read them, and what the log of before them holds', async () => {
    await service.query(`insert into act (kind, what, door) values ('change', 'x', 'http')`);
    expect((await service.query('select what from act')).rows).toContainEqual({ what: 'x' });
    expect((await service.query('select entry from audit_log')).rows).toEqual([]);
  });

  it('cannot pretend that a migration was done or was not', async () => {
    for (const sql of [
      'delete from migration',
      "update migration set name = 'x'",
      "insert into migration (timestamp, name) values (1, 'x')",
    ])
      await expect(service.query(sql)).rejects.toThrow(REFUSED);
  });

  it('cannot become the owner, nor give itself more', async () => {
    const { servingLogin } = database;
    for (const sql of [`set role ${servingLogin}_owner`, `set role postgres`, `grant ${servingLogin}_owner to ${servingLogin}`])
      await expect(service.query(sql)).rejects.toThrow(REFUSED);
    // PostgreSQL may refuse or only warn: what counts is what can be done after.
    await service.query(`grant update on audit_log to ${servingLogin}`).catch(() => undefined);
    await expect(service.query("update audit_log set entry = ''")).rejects.toThrow(REFUSED);
  });

  it('cannot enter another service’s database', async () => {
    const other = await TestDatabase.of(definition === intake ? reporting : intake);
    const url = new URL(database.url);
    url.pathname = `/${other.name}`;
    const visitor = new pg.Client({ connectionString: url.href });
    await expect(visitor.connect()).rejects.toThrow('permission denied for database');
    await other.drop();
  });

  it('may at once read and add to a table made later, and change it only once the migration step has judged it', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('create table audit_later (n int)');
    await owner.end();
    await service.query('insert into audit_later values (1)');
    for (const sql of ['update audit_later set n = 2', 'delete from audit_later'])
      await expect(service.query(sql)).rejects.toThrow(REFUSED);
  });
});
