import { migrateDatabase, migrationsOf } from '#chassis';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, TestBroker, TestDatabase, startService } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { WhoApplies1764292000001 } from '../src/migrations/who-applies.js';
import { clerk, coordinator, township, village } from './people.js';

const id = newId();
const records = [newId(), newId(), newId()];
const [byDesk, ofDay] = [
  { how: 'oral', on: '2026-11-01' },
  { how: 'oral', on: '2026-10-30' },
];
const given = { answer: 'given' };
const roster = [
  { record: records[0], side: 'applicant', consent: { ...given, how: 'applied', on: '2026-11-01' } },
  { record: records[1], side: 'respondent', notice: byDesk, consent: { ...given, ...ofDay } },
  { record: records[2], side: 'respondent' },
];

let broker: TestBroker;
let database: TestDatabase;
let service: RunningService;
beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.away(), TestDatabase.empty()]);
  const migrations = migrationsOf(intake);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(WhoApplies1764292000001)), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into consent_policy (version, policy) values (2, '{"appliedBy": ["walk-in", "hotline"]}');
    insert into dispute (id, sequence, number, status, channel, category, place, cross_county, cross_township, township, village, parties, risk,
      registered_on, registered_by, entered_on, corrections, joint, grounds, decisions, dangers, lead, desk, seats, bounces, deadlines,
      personal_data, roster)
    values ('${id}', 3, '2026-1', 'assigned', 'walk-in', 'neighbour', 'village', false, false, '${township}', '${village}', 3, 'low',
      '2026-11-01', '${COUNTY}', '2026-11-01', '[]', '[]', '[]', '[]', '[]', 'justice', 'county', '{}', 0, '{}',
      'kept', '${JSON.stringify(roster)}')`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startService(intake, { broker, database });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), broker.drop()]);
});

it('by which channels one applies holds on, and is set at the common door', async () => {
  type Told = { name: string; sequence: number; versions: { value: unknown; standing: string }[] };
  const told = async () => {
    const { body } = await service.as(clerk(village)).get('/policies').expect(200);
    return (body.items as Told[]).find(({ name }) => name === 'consent');
  };
  expect(await told()).toMatchObject({
    sequence: 2,
    versions: [
      { standing: 'current', value: { appliedBy: ['walk-in', 'hotline'] } },
      { standing: 'past', value: { appliedBy: ['walk-in', 'phone', 'online', 'letter'] } },
    ],
  });
  const enter = (appliedBy: string[]) =>
    service
      .as(coordinator)
      .post('/policies/consent/versions', { value: { appliedBy, refusals: 'noted-by' }, effectiveOn: '2099-01-01', why: '县规定' });
  // Whom the police bring has not asked.
  expect((await enter(['walk-in', 'police']).expect(409)).body.errors[0].pointer).toBe('#/value/appliedBy/1');
  await enter(['walk-in']).expect(201);
  expect(await told()).toMatchObject({ sequence: 3, versions: [{ standing: 'coming' }, { standing: 'current' }, {}] });
});

it('what was said on the day of the registration moves with it, as it did; what was said of another day stays', async () => {
  const [row] = await service.get<Database>(DATABASE).query<{ roster: unknown }>('select roster from dispute where id = $1', [id]);
  expect(row?.roster).toEqual([roster[0], { ...roster[1], notice: { ...byDesk, undated: true } }, roster[2]]);
});
