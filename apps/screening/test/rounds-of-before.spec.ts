import pg from 'pg';
import { migrateDatabase, migrationsOf } from '#chassis';
import { TestDatabase, eventually } from '#testing';
import { CountedRounds1764291600002 } from '../src/migrations/counted-rounds.js';
import { screening } from '../src/screening.module.js';

let database: TestDatabase;
let writer: pg.Client;

beforeAll(async () => {
  database = await TestDatabase.empty();
  const migrations = migrationsOf(screening);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(CountedRounds1764291600002)), database.ownerUrl, database.servingLogin);
  writer = new pg.Client({ connectionString: database.superuserUrl });
  await writer.connect();
}, 60_000);
afterAll(async () => {
  await writer.end();
  await database.drop();
});

const open = (village: string) =>
  writer.query(
    `insert into round (id, sequence, status, unit, township, village, cadence, period, regime, opens_on, due_at, zero, findings, late)
     values (gen_random_uuid(), 1, 'open', $1, '510722101', $1, 'weekly', '2026-W48', 'normal', '2026-11-23', '2026-11-30T16:00:00Z', false, 0, false)`,
    [village],
  );
const waiting = `select 1 from pg_locks where not granted and relation = 'round'::regclass`;

it('what an instance of the release before opens while the counts are made is counted too', async () => {
  await open('510722101201');
  await writer.query('begin');
  await open('510722101202');
  const migrated = migrateDatabase(migrationsOf(screening), database.ownerUrl, database.servingLogin);
  await eventually(async () => expect((await writer.query(waiting)).rowCount).toBeGreaterThan(0));
  await writer.query('commit');
  await migrated;
  await open('510722101203');
  const { rows } = await writer.query('select key, due::int from round_count');
  expect(rows).toEqual([{ key: '510722101', due: 3 }]);
}, 60_000);
