import { migrateDatabase, migrationsOf } from '#chassis';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, TestBroker, TestDatabase } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { Mediated1764291100001 } from '../src/migrations/mediated.js';
import { clerk, coordinator, entered, offered, registration, startIntake, township, village } from './people.js';

let broker: TestBroker;
let database: TestDatabase;
let service: RunningService;
const [open, refused] = [newId(), newId()];

beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.away(), TestDatabase.empty()]);
  const migrations = migrationsOf(intake);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(Mediated1764291100001)), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into entry_policy (version, policy) values (2, '{"correctionDays": 3}');
    insert into dispute (id, sequence, number, status, channel, category, place, cross_county, township, village, parties, risk, registered_on,
      registered_by, entered_on, corrections, grounds, lead, desk, seats, bounces, deadlines, personal_data)
    select id::uuid, 2, number, status, 'walk-in', 'neighbour', 'village', false, '${township}', '${village}', 2, 'low', '2026-11-23',
      '${village}', '2026-11-23', '[]', '[]', 'justice', 'county', '{"lead": "waiting"}', 0, '{}', 'kept'
    from (values ('${open}', 'assigned', '2025-1'), ('${refused}', 'refused', '2025-2')) as before (id, status, number)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startIntake({ broker, database, now: () => new Date('2026-11-25T02:00:00Z') });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await Promise.all([database.drop(), broker.drop()]);
});

const voidable = async (id: string, unit: string) =>
  offered(
    (
      await service
        .as({ unit, roles: ['coordinator'] })
        .get(`/disputes/${id}`)
        .expect(200)
    ).body,
  ).voidable;

it('what may have been mediated before anybody listened is voided by the county alone', async () => {
  const all = ['entered-twice', 'not-a-dispute', 'test'];
  expect(await voidable(open, village)).toEqual(['entered-twice']);
  expect(await voidable(open, COUNTY)).toEqual(all);
  expect(await voidable(refused, village)).toEqual(all);
  expect(await voidable(await entered(service, {}, clerk(village)), village)).toEqual(all);
});

it('a county keeps the days that it had set, and has others beside them', async () => {
  const { body } = await service
    .as(clerk(village))
    .post('/disputes', registration({ registeredOn: '2026-05-28' }))
    .expect(409);
  expect(body).toMatchObject({
    code: 'dispute.registered-long-ago',
    params: { earliest: '2026-05-29' },
    errors: [{ pointer: '#/registeredOn' }],
  });
  await entered(service, { registeredOn: '2026-05-28' }, coordinator);
  await service
    .as(clerk(village))
    .post('/disputes', registration({ registeredOn: '2026-05-29' }))
    .expect(201);
  const own = await service.get<Database>(DATABASE).query('select policy from entry_policy order by version desc limit 1');
  expect(own).toEqual([{ policy: { correctionDays: 3, enteredWithinDays: 180 } }]);
});
