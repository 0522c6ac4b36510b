import pg from 'pg';
import { migrateDatabase, migrationsOf } from '#chassis';
import { newId } from '#kernel';
import { COUNTY, TestDatabase } from '#testing';
import { intake } from '../src/intake.module.js';
import { EnteredParties1764291300001 } from '../src/migrations/entered-parties.js';
import { township, village } from './people.js';

let database: TestDatabase;
const [atDesk, ofFinding] = [newId(), newId()];
const [first, second, later, found] = [newId(), newId(), newId(), newId()];

/** Two parties were registered at the desk on the first of November, with one word for both, and one came later; a finding’s had none said. */
beforeAll(async () => {
  database = await TestDatabase.empty();
  const migrations = migrationsOf(intake);
  const at = migrations.indexOf(EnteredParties1764291300001);
  await migrateDatabase(migrations.slice(0, at), database.ownerUrl, database.servingLogin);
  await database.arrange(`
    insert into dispute (id, sequence, number, status, channel, category, place, cross_county, cross_township, township, village, parties, risk,
      registered_on, registered_by, entered_on, corrections, joint, finding, grounds, lead, desk, seats, bounces, deadlines, personal_data)
    select id::uuid, 3, number, 'assigned', 'walk-in', 'neighbour', 'village', false, false, '${township}', '${village}', parties, 'low',
      '2026-11-01', '${COUNTY}', '2026-11-01', '[]', '[]', finding::uuid, '[]', 'justice', 'county', '{}', 0, '{}', 'kept'
    from (values ('${atDesk}', '2026-1', 3, null), ('${ofFinding}', '2026-2', 1, '${ofFinding}')) as before (id, number, parties, finding);
    insert into sealed_record (id, aggregate_id, kind, key_id, algorithm, nonce, tag, ciphertext, blind_indexes, created_at)
    select id::uuid, aggregate, kind, 'k', 'aes-256-gcm', '', '', '', '{}', at::timestamptz
    from (values
      ('${first}', '${atDesk}', 'party', '2026-11-01 09:00'), ('${second}', '${atDesk}', 'party', '2026-11-01 09:00'),
      ('${newId()}', '${atDesk}', 'narrative', '2026-11-01 09:00'), ('${later}', '${atDesk}', 'party', '2026-11-05 10:00'),
      ('${found}', '${ofFinding}', 'party', '2026-11-03 09:00'), ('${newId()}', '${ofFinding}', 'narrative', '2026-11-03 09:00')
    ) as sealed (id, aggregate, kind, at)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
}, 60_000);
afterAll(() => database.drop());

it('have what was said of all of them at the desk, as that; who came later, and a finding’s, have had nothing said of them', async () => {
  const reader = new pg.Client({ connectionString: database.url });
  await reader.connect();
  const { rows } = await reader.query<{ id: string; roster: unknown }>('select id, roster from dispute');
  await reader.end();
  const stated = { how: 'stated', on: '2026-11-01' };
  const said = { side: null, notice: stated, consent: { answer: 'given', ...stated } };
  expect(new Map(rows.map(({ id, roster }) => [id, roster]))).toEqual(
    new Map([
      [
        atDesk,
        [
          { record: first, ...said },
          { record: second, ...said },
          { record: later, side: null },
        ] as unknown,
      ],
      [ofFinding, [{ record: found, side: null }]],
    ]),
  );
});
