import { migrateDatabase, migrationsOf } from '#chassis';
import { FindingFollowed } from '#contracts';
import { newId } from '#kernel';
import { Neighbour, TestBroker, TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Figures1764291600001 } from '../src/migrations/figures.js';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const unit = `${story.north}001`;
const [round, finding] = [newId(), newId()];

let broker: TestBroker;
let bus: Neighbour;
let database: TestDatabase;
let service: RunningService;

beforeAll(async () => {
  [broker, database] = await Promise.all([TestBroker.start(), TestDatabase.empty()]);
  bus = await Neighbour.on(broker);
  const migrations = migrationsOf(reporting);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(Figures1764291600001)), database.ownerUrl, database.servingLogin);
  // The streams are read side by side: when it was stopped, what was found had been heard, and the round not yet.
  const { type, data } = story.found(round, unit);
  await database.arrange(`
    insert into way (dispute, owner, sequence, event, type, time, data)
      values ('${finding}', 'screening', 1, '${newId()}', '${type}', now(), '${JSON.stringify(data)}');
    insert into heard_aggregate (owner, subject, sequence, began) values ('screening', '${finding}', 1, 1)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startService(reporting, { broker, database });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await bus.leave();
  await Promise.all([database.drop(), broker.drop()]);
});

const board = async () =>
  (
    await service
      .as({ unit: story.north, roles: ['leader'] })
      .get('/screening-board?period=2026-W48')
      .expect(200)
  ).body.items as object[];

it('a finding that was heard before its round waits for it over an upgrade too', async () => {
  for (const fact of story.round(unit, story.returned(unit, 1))) await bus.say(fact, { subject: round });
  await eventually(async () => expect(await board()).toMatchObject([{ returned: 1, findings: 1, fates: { reported: 1 } }]));
  await bus.say(FindingFollowed({ outcome: 'withdrawn' }), { subject: finding, sequence: 2 });
  await eventually(async () => expect(await board()).toEqual([expect.objectContaining({ fates: { withdrawn: 1 } })]));
});
