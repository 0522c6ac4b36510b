import { migrateDatabase, migrationsOf } from '#chassis';
import { newId } from '#kernel';
import { COUNTY, TestBroker, TestDatabase, startService } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { Seats1764290500001 } from '../src/migrations/seats.js';
import { coordinator, township, village } from './people.js';

let broker: TestBroker;
let database: TestDatabase;
let service: RunningService;
const bounced = newId();
const settled = newId();

beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.away(), TestDatabase.empty()]);
  const migrations = migrationsOf(intake);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(Seats1764290500001)), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into dispute (id, sequence, status, channel, category, place, cross_county, township, village, parties, risk, registered_on,
      registered_by, lead, desk, lead_accepted, territorial_accepted, lead_bounced, territorial_bounced, bounces, outcome)
    select id::uuid, 5, status, 'walk-in', 'neighbour', 'village', false, '${township}', '${village}', 2, 'low', '2026-11-01',
      '${COUNTY}', 'justice', 'county', true, true, true, false, 1, outcome
    from (values ('${bounced}', 'accepted', null), ('${settled}', 'closed', 'settled')) as before (id, status, outcome)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startService(intake, { broker, database });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), broker.drop()]);
});

const shown = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const seats = { lead: 'bounced', township: 'accepted', village: 'accepted' };

it('who had accepted and bounced afterwards has bounced, and the dispute is not accepted', async () => {
  expect(await shown(bounced)).toMatchObject({ status: 'assigned', seats });
});

it('what is over stays over', async () => {
  expect(await shown(settled)).toMatchObject({ status: 'closed', seats });
});
