import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { TestBroker, TestDatabase, startService } from '#testing';
import { sample } from './sample.js';

describe('by which policy a service keeps what it seals', () => {
  let database: TestDatabase;
  let broker: TestBroker;
  beforeEach(async () => {
    [database, broker] = await Promise.all([TestDatabase.of(sample), TestBroker.start()]);
  });
  afterEach(() => Promise.all([database.drop(), broker.drop()]));

  it('is told by its database for every version there was, and cannot be rewritten by its login', async () => {
    const county = { version: 'county-1', kinds: { note: { keep: '2 years', basis: '三台县〔2027〕1号' } } } as const;
    for (const config of [{}, { retention: county }]) await (await startService(sample, { database, broker, config })).stop();
    const service = await startService(sample, { database, broker });
    const db = service.get<Database>(DATABASE);
    expect(await db.query(`select version, keep from retention_policy where kind = 'note' order by version`)).toEqual([
      { version: 'county-1', keep: '2 years' },
      { version: 'sample-1', keep: '1 years' },
    ]);
    await expect(db.query(`update retention_policy set keep = '1 days'`)).rejects.toThrow('permission denied');
    await service.stop();
  });

  it('that says something else under an old name is not started by', async () => {
    await (await startService(sample, { database, broker })).stop();
    const kinds = { version: 'sample-1', kinds: { note: { keep: '9 years', basis: 'a test' } } } as const;
    await expect(startService({ ...sample, kinds }, { database, broker })).rejects.toThrow('sample-1 said otherwise of note before');
    const retention = { version: 'county-2', kinds: { party: { keep: '2 years', basis: 'x' } } } as const;
    await expect(startService(sample, { database, broker, config: { retention } })).rejects.toThrow('names party, which is none of');
  });
});
