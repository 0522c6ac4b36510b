import pg from 'pg';
import type { DataSource } from 'typeorm';
import { PooledDatabase } from '#messaging';
import { TestDatabase } from '#testing';
import { connect } from '../src/database.js';
import { migrateDatabase } from '../src/migrate.js';
import { sample } from './sample.js';
import { TlsServer } from './tls-server.js';

/** What DATABASE_URL says of TLS, against a PostgreSQL that has it and one that has not. */
describe('a connection to PostgreSQL', () => {
  let server: TlsServer;
  const opened: DataSource[] = [];
  const reach = async (databaseUrl: string) => {
    const dataSource = await connect(sample, { databaseUrl, databasePool: 2 });
    opened.push(dataSource);
    return new PooledDatabase(dataSource);
  };
  const trusting = (mode: string, authority: 'server.pem' | 'other.pem' = 'server.pem') =>
    `?sslmode=${mode}&sslrootcert=${server.file(authority)}`;
  const IS_ENCRYPTED = 'select ssl from pg_stat_ssl where pid = pg_backend_pid()';

  beforeAll(async () => {
    server = await TlsServer.start();
    const superuser = new pg.Client({ connectionString: server.url('postgres') });
    await superuser.connect();
    // By name, since migrating takes from everybody what it does not give by name.
    await superuser.query(
      "create role serving login password 'test'; create role certified login; grant connect on database postgres to serving, certified",
    );
    await superuser.end();
  });
  afterEach(async () => {
    for (const dataSource of opened.splice(0)) await dataSource.destroy();
  });
  afterAll(() => server.stop());

  it('is encrypted, in the pool and where locks are held, once the server has proved itself', async () => {
    const database = await reach(server.url('serving', trusting('verify-full')));
    const held = await database.hold(() => undefined);
    for (const session of [database, held]) expect(await session.query(IS_ENCRYPTED)).toEqual([{ ssl: true }]);
    held.end();
  });

  it.each(['require', 'verify-ca', 'verify-full'])('is refused with sslmode=%s where another authority is trusted', async (mode) => {
    await expect(reach(server.url('serving', trusting(mode, 'other.pem')))).rejects.toThrow(/cannot reach the database at .*self-signed/);
  });

  it('is refused where the certificate is of another name, unless names are not looked at', async () => {
    await expect(reach(server.url('serving', trusting('verify-full'), 'localhost'))).rejects.toThrow(/does not match certificate/);
    const database = await reach(server.url('serving', trusting('verify-ca'), 'localhost'));
    expect(await database.query(IS_ENCRYPTED)).toEqual([{ ssl: true }]);
  });

  it('is encrypted with sslmode=require, and plain with disable', async () => {
    for (const [mode, ssl] of [['require', true] as const, ['disable', false] as const])
      expect(await (await reach(server.url('serving', `?sslmode=${mode}`))).query(IS_ENCRYPTED)).toEqual([{ ssl }]);
  });

  it('shows the certificate that it was given, by which the server knows it', async () => {
    const own = `&sslcert=${server.file('certified.pem')}&sslkey=${server.file('certified.key')}`;
    const database = await reach(server.url('certified', trusting('verify-full') + own));
    const held = await database.hold(() => undefined);
    expect(await held.query('select client_dn from pg_stat_ssl where pid = pg_backend_pid()')).toEqual([{ client_dn: '/CN=certified' }]);
    held.end();
    await expect(reach(server.url('certified', trusting('verify-full')))).rejects.toThrow(/requires a valid client certificate/);
  });

  it('is refused by a server without TLS where TLS is required', async () => {
    const plain = await TestDatabase.empty();
    await expect(reach(`${plain.url}?sslmode=require`)).rejects.toThrow('The server does not support SSL connections');
    await plain.drop();
  });

  it('to migrate keeps to the same', async () => {
    expect(await migrateDatabase([], server.url('postgres', trusting('verify-full')), 'serving')).toEqual([]);
    await expect(migrateDatabase([], server.url('postgres', trusting('verify-full', 'other.pem')), 'serving')).rejects.toThrow(
      /self-signed/,
    );
  });
});
