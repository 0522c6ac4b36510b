import { migrateDatabase, migrationsOf } from '#chassis';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, TestDatabase, eventually } from '#testing';
import { intake } from '../src/intake.module.js';
import { SayJointUnits1764291200001 } from '../src/migrations/say-joint-units.js';
import { startIntake, township, village } from './people.js';

it('who has a part in a dispute of before is said once, and of no other dispute', async () => {
  const database = await TestDatabase.empty();
  const migrations = migrationsOf(intake);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(SayJointUnits1764291200001)), database.ownerUrl, database.servingLogin);
  const [helped, alone] = [newId(), newId()];
  await database.arrange(`
    insert into dispute (id, sequence, number, status, channel, category, place, cross_county, township, village, parties, risk,
      registered_on, registered_by, entered_on, lead, desk, seats, bounces, deadlines, personal_data, joint, corrections, grounds)
    select id::uuid, 2, number, 'assigned', 'walk-in', 'neighbour', 'village', false, '${township}', '${village}', 2, 'low',
      '2025-03-01', '${COUNTY}', '2025-03-01', 'justice', 'county', '{"lead": "waiting"}', 0, '{}', 'kept', joint::jsonb, '[]', '[]'
    from (values ('${helped}', '2025-1', '["hrss", "court"]'), ('${alone}', '2025-2', '[]')) as before (id, number, joint)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);

  const service = await startIntake({ database });
  const bus = await Neighbour.on(service.broker);
  for (let times = 0; times < 2; times++) await service.tick();
  await eventually(async () => {
    const joined = (await bus.said('intake')).filter(({ type }) => type === 'intake.dispute-joined.v1');
    expect(joined.map(({ subject, data }) => [subject, data])).toEqual([[helped, { joint: ['hrss', 'court'] }]]);
  });
  expect(await service.get<Database>(DATABASE).query('select * from dispute_unsaid_number')).toEqual([]);
  await bus.leave();
  await service.stop();
  await database.drop();
}, 60_000);
