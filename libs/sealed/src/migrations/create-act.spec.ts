import pg from 'pg';
import { TestDatabase } from '#testing';
import { sealedMigrations } from './index.js';

describe('a database of the release before', () => {
  it('keeps who read and erased what among the acts, and its old log as it was', async () => {
    const database = await TestDatabase.empty();
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const runner = { query: (sql: string) => client.query(sql) } as unknown as Parameters<
      InstanceType<(typeof sealedMigrations)[0]>['up']
    >[0];
    const [records, log, acts] = sealedMigrations.map((Migration) => new Migration());
    await records?.up(runner);
    await log?.up(runner);
    const actor = { subject: 'u-7', unit: '510722100', roles: ['mediator', 'clerk'] };
    const entries = [
      { at: '2026-11-01T01:00:00.000Z', action: 'read', actor, purpose: '联系张三', aggregate: 'd-1', records: ['r-1'], fields: ['name'] },
      { at: '2026-11-02T01:00:00.000Z', action: 'erase', actor: 'clock', purpose: 'retention', aggregate: null, records: ['r-2', 'r-3'] },
    ];
    for (const [i, entry] of entries.entries())
      await client.query(`insert into audit_log values ($1, $2, sha256('x'))`, [i + 1, JSON.stringify(entry)]);

    await acts?.up(runner);

    const { rows } = await client.query('select at, kind, account, unit, roles, aggregate, detail from act order by number');
    expect(rows).toEqual([
      {
        at: new Date('2026-11-01T01:00:00Z'),
        kind: 'disclosure',
        account: 'u-7',
        unit: '510722100',
        roles: ['mediator', 'clerk'],
        aggregate: 'd-1',
        detail: { records: ['r-1'], fields: ['name'], carried: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
      {
        at: new Date('2026-11-02T01:00:00Z'),
        kind: 'erasure',
        account: null,
        unit: null,
        roles: null,
        aggregate: null,
        detail: { records: ['r-2', 'r-3'], carried: 2, hash: expect.any(String), by: 'clock' },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('张三');
    expect((await client.query('select 1 from audit_log')).rowCount).toBe(2);
    await client.end();
    await database.drop();
  });
});
