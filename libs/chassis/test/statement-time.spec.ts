import { DataSource } from 'typeorm';
import { DATABASE } from '#kernel';
import { PooledDatabase, connectionSettings } from '#messaging';
import { TestDatabase, startService } from '#testing';
import { sample } from './sample.js';

const SETTINGS = `select name, setting, source from pg_settings
  where name in ('statement_timeout', 'idle_in_transaction_session_timeout') order by name`;
const standing = [
  { name: 'idle_in_transaction_session_timeout', setting: '10000', source: 'client' },
  { name: 'statement_timeout', setting: '15000', source: 'client' },
];

describe('the time that PostgreSQL works on a statement', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.of(sample);
    const lax = (setting: string) => `alter role ${database.servingLogin} in database ${database.name} set ${setting} = 0`;
    await database.arrange(`${lax('statement_timeout')}; ${lax('idle_in_transaction_session_timeout')}`);
  });
  afterAll(() => database.drop());

  it('is bounded for a service whatever its login’s own settings say, in the pool and where locks are held', async () => {
    const service = await startService(sample, { database });
    const pool = service.get<PooledDatabase>(DATABASE);
    const held = await pool.hold(() => undefined);
    for (const session of [pool, held]) expect(await session.query(SETTINGS)).toEqual(standing);
    held.end();
    await service.stop();
  });

  it('ends when it is over', async () => {
    const extra = { ...connectionSettings(1), statement_timeout: 200 };
    const dataSource = await new DataSource({ type: 'postgres', url: database.url, extra }).initialize();
    await expect(new PooledDatabase(dataSource).query('select pg_sleep(60)')).rejects.toThrow(
      'canceling statement due to statement timeout',
    );
    await dataSource.destroy();
  });
});
