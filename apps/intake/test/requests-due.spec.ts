import { migrateDatabase, migrationsOf } from '#chassis';
import { DATABASE, newId } from '#kernel';
import type { Database, Role } from '#kernel';
import { COUNTY, Neighbour, TestBroker, TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { RequestsDue1764291900002 } from '../src/migrations/requests-due.js';
import { clerk, coordinator, nextVillage, startIntake, township, village } from './people.js';

const monday = new Date('2026-11-23T02:00:00Z');
/** Thirty days after it came. */
const due = '2026-12-23T16:00:00.000Z';

let now = monday;
let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake({ now: () => now, config: { overseers: ['justice'] } });
  bus = await Neighbour.on(service.broker);
}, 60_000);
afterAll(async () => {
  await bus.leave();
  await service.stop();
});
beforeEach(() => void (now = monday));

type Row = Readonly<{ id: string; deadline: string; part: string; unit: string; dueAt: string; state: string }>;
const listed = async (unit: string, role: Role, query = '') =>
  (
    await service
      .as({ unit, roles: [role] })
      .get(`/deadlines?limit=200${query}`)
      .expect(200)
  ).body.items as Row[];
const has = async (id: string, unit: string, role: Role, query = '') => (await listed(unit, role, query)).some((row) => row.id === id);
const overdue = async (id: string) =>
  (await bus.said('intake')).filter(({ type, subject }) => subject === id && type === 'intake.request-overdue.v1');

async function received(unit = village): Promise<string> {
  const asked = { kind: 'see', standing: 'self', identity: 'id-card', applicant: { name: '欧阳石桥' }, disputes: [] };
  return (await service.as(clerk(unit)).post('/requests', asked).expect(201)).body.id as string;
}

it('a person whom nobody answers is told of once, after the last day, and answered all the same', async () => {
  const id = await received();
  now = new Date(Date.parse(due) - 1);
  await service.tick();
  expect([await has(id, village, 'clerk'), await has(id, village, 'clerk', '&state=overdue')]).toEqual([true, false]);
  now = new Date(due);
  expect(await has(id, village, 'clerk', '&state=overdue')).toBe(true);
  await service.tick();
  await service.tick();
  await eventually(async () => expect(await overdue(id)).toMatchObject([{ data: { unit: village, dueOn: '2026-12-23' } }]));
  const [row] = (await listed(village, 'clerk', '&state=overdue')).filter((each) => each.id === id);
  expect(row).toMatchObject({ deadline: 'person-request', part: 'person-request', unit: village, dueAt: due, state: 'overdue' });

  const no = { outcome: 'refused', ground: 'not-held' };
  await service.as(clerk(village)).post(`/requests/${id}/answer`, no).expect(200);
  expect(await has(id, village, 'clerk')).toBe(false);
});

it.each<[string, string, Role, boolean]>([
  ['the village that took it', village, 'clerk', true],
  ['its mediators', village, 'mediator', true],
  ['its township', township, 'coordinator', true],
  ['the county', COUNTY, 'coordinator', true],
  ['those of the village who read no requests', village, 'screener', false],
  ['a leader of the county', COUNTY, 'leader', false],
  ['the next village', nextVillage, 'clerk', false],
  ['who oversees', 'justice', 'clerk', false],
])('its day is told to %s: %s %s, %s', async (_, unit, role, told) => {
  expect(await has(await received(), unit, role)).toBe(told);
});

it('who oversees is told of what its own desk took', async () => {
  expect(await has(await received('justice'), 'justice', 'clerk')).toBe(true);
});

it('an answer, a withdrawal or more time stops the clock, and whoever looks is warned as the county has it', async () => {
  const rule = {
    value: { basis: '个人信息保护法第五十条', length: { unit: 'days', count: 30 }, extension: { unit: 'days', count: 30 }, warnHours: 72 },
    effectiveOn: '2026-11-23',
    why: '县规定',
  };
  await service.as(coordinator).post('/policies/person-request/versions', rule).expect(201);
  const [put, withdrawn] = [await received(), await received()];
  await service.as(clerk(village)).post(`/requests/${put}/extension`, { reason: 'other-units' }).expect(200);
  now = new Date('2026-12-20T16:00:00Z');
  expect(await has(withdrawn, village, 'clerk', '&state=soon')).toBe(true);
  await service.as(clerk(village)).post(`/requests/${withdrawn}/withdrawal`).expect(200);
  now = new Date(due);
  await service.tick();
  expect(await has(put, village, 'clerk', '&state=running')).toBe(true);
  expect(await has(withdrawn, village, 'clerk')).toBe(false);
  expect([await overdue(put), await overdue(withdrawn)]).toEqual([[], []]);
});

it('nobody is late with what an instance of the release before has answered, which knows of no clock', async () => {
  const id = await received();
  await service.database.arrange(`update request set status = 'answered', outcome = 'refused', ground = 'not-held' where id = '${id}'`);
  now = new Date(due);
  await service.tick();
  const [row] = await service
    .get<Database>(DATABASE)
    .query<{ sequence: number; next_due_at: string | null }>('select sequence, next_due_at from request where id = $1', [id]);
  expect(row).toEqual({ sequence: 1, next_due_at: null });
});

it('those of before have their day as well, and what was passed over in silence is told', async () => {
  const [broker, database] = await Promise.all([TestBroker.away(), TestDatabase.empty()]);
  const migrations = migrationsOf(intake);
  await migrateDatabase(migrations.slice(0, migrations.indexOf(RequestsDue1764291900002)), database.ownerUrl, database.servingLogin);
  const [late, open, answered] = [newId(), newId(), newId()];
  const row = (id: string, status: string, day: string) =>
    `('${id}', 1, '${status}', 'see', 'self', 'id-card', '${COUNTY}', '[]', '2026-10-01', '${day}', '[]', false)`;
  await database.arrange(`
    insert into request (id, sequence, status, kind, standing, identity, unit, disputes, received_on, due_on, records, narrative)
    values ${[row(late, 'received', '2026-10-31'), row(open, 'received', '2026-11-30'), row(answered, 'answered', '2026-10-31')].join(', ')}`);
  await migrateDatabase(migrations, database.ownerUrl, database.servingLogin);
  const at = await startService(intake, { database, broker, now: () => monday });
  await at.tick();
  const { body } = await at.as(coordinator).get('/deadlines').expect(200);
  expect((body.items as Row[]).map(({ id, dueAt, state }) => [id, dueAt, state])).toEqual([
    [late, '2026-10-31T16:00:00.000Z', 'overdue'],
    [open, '2026-11-30T16:00:00.000Z', 'running'],
  ]);
  expect((await at.as(coordinator).get(`/requests/${late}`).expect(200)).body).toMatchObject({ sequence: 2, overdue: true });
  await at.stop();
  await Promise.all([database.drop(), broker.drop()]);
}, 60_000);
