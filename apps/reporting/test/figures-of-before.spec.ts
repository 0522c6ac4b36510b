import { migrateDatabase, migrationsOf } from '#chassis';
import {
  AttemptRecorded,
  DisputeClosed,
  DisputeReopened,
  Escalated,
  FindingFollowed,
  MediationReopened,
  SessionScheduled,
  Terminated,
} from '#contracts';
import type { Fact } from '#contracts';
import { newId } from '#kernel';
import { Neighbour, TestBroker, TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Figures1764291600001 } from '../src/migrations/figures.js';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const unit = `${story.north}001`;
const [round, finding, stuck, ended, ahead] = [newId(), newId(), newId(), newId(), newId()];
const at = { township: story.north, village: unit };

const failed = AttemptRecorded({ ...story.attempt.data, outcome: 'failed', reason: 'no-consensus' });

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
  await tellBefore(stuck, 'intake', [story.registered(at), story.assigned(at, 'justice')]);
  const arranged = SessionScheduled({ session: newId(), at: '2026-12-02T01:00:00.000Z', venue: 'township', online: false });
  await tellBefore(stuck, 'mediation', [story.opened(at, 'justice'), Escalated({ tier: 2, reason: 'parties-ask' }), arranged]);
  const over = Terminated({ tier: 1, reason: 'no-agreement', routes: ['court'] });
  await tellBefore(ended, 'intake', [story.registered(at), story.assigned(at, 'justice'), DisputeClosed({ outcome: 'unsettled' })]);
  await tellBefore(ended, 'mediation', [story.opened(at, 'justice'), failed, over]);
  await tellBefore(ahead, 'mediation', [story.opened(at, 'justice'), failed]);
  await database.arrange(`
    insert into standing (dispute, registered_at, channel, category, township, village, lead, risk, status, bounces, intake_sequence, mediation,
        tier, attempts, mediation_sequence, outcome, changed_at, accepted_by, joint)
      values ('${stuck}', now(), 'walk-in', 'neighbour', '${story.north}', '${unit}', 'justice', 'low', 'assigned', 0, 2, 'open',
        2, 0, 3, 'open', now(), '[]', '[]'),
      ('${ended}', now(), 'walk-in', 'neighbour', '${story.north}', '${unit}', 'justice', 'low', 'closed', 0, 3, 'terminated',
        1, 1, 3, 'unsettled', now(), '[]', '[]'),
      ('${ahead}', null, '', '', '', null, '', 'low', 'registered', 0, 0, 'open', 1, 1, 2, 'open', now(), '[]', '[]');
    update standing set closing = 'unsettled' where dispute = '${ended}';
    insert into heard_aggregate (owner, subject, sequence, began)
      values ('intake', '${stuck}', 2, 1), ('mediation', '${stuck}', 3, 1), ('intake', '${ended}', 3, 1), ('mediation', '${ended}', 3, 1),
        ('mediation', '${ahead}', 2, 1)`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  service = await startService(reporting, { broker, database });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await bus.leave();
  await Promise.all([database.drop(), broker.drop()]);
});

async function tellBefore(dispute: string, owner: string, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map(
    ({ type, data }, n) =>
      `('${dispute}', '${owner}', ${n + 1}, '${newId()}', '${type}', '2026-11-2${n + 1}T02:00:00Z', '${JSON.stringify(data)}')`,
  );
  await database.arrange(`insert into way (dispute, owner, sequence, event, type, time, data) values ${rows.join(', ')}`);
}

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

it('what an open dispute waits for is told of before as well, save what nobody said then', async () => {
  const { body } = await service
    .as({ unit: story.north, roles: ['coordinator'] })
    .get('/stuck')
    .expect(200);
  const its = (items: readonly object[]) => items.filter((item) => (item as { id: string }).id === stuck);
  expect(its(body.items)).toEqual([
    expect.objectContaining({
      id: stuck,
      tier: 2,
      attempts: 0,
      allowed: null,
      session: '2026-12-02T01:00:00.000Z',
      clock: null,
      state: 'none',
    }),
  ]);
  await bus.say(Escalated({ tier: 3, reason: 'parties-ask', allowed: 4 }), { subject: stuck, sequence: 4 });
  await eventually(async () => {
    const { items } = (await service.as({ unit: story.north, roles: ['coordinator'] }).get('/stuck')).body as { items: object[] };
    expect(its(items)).toMatchObject([{ tier: 3, allowed: 4 }]);
  });
});

it('what was over, or heard before its registration, goes on with what was tried before', async () => {
  const attempts = async () => {
    const { body } = await service
      .as({ unit: story.north, roles: ['coordinator'] })
      .get('/stuck')
      .expect(200);
    return new Map((body.items as { id: string; attempts: number }[]).map((item) => [item.id, item.attempts]));
  };
  await bus.say(MediationReopened({ tier: 1, reason: 'other', as: 'noted-wrongly' }), { subject: ended, sequence: 4 });
  await bus.say(DisputeReopened({ reason: 'other' }), { subject: ended, sequence: 4 });
  await bus.say(story.registered(at), { subject: ahead, sequence: 1 });
  await eventually(async () => {
    const now = await attempts();
    expect([now.get(ended), now.get(ahead)]).toEqual([1, 1]);
  });
});
