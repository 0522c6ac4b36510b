import { MediationOverdue } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { eventually } from '#testing';
import { agreed, desk, oral } from './desk.js';
import { threeByThree } from './ladders.js';

let now = new Date('2026-11-23T04:00:00Z');
const at = desk({ now: () => now });
const { person, village, standing, opened } = at;

/** A county whose villages have three days, and whose townships have as long as they need. */
const rungs = threeByThree.rungs.map((rung, i) => ({ ...rung, days: i === 0 ? 3 : null }));

beforeAll(async () => {
  const ladder = JSON.stringify({ ...threeByThree, rungs }).replaceAll("'", "''");
  await at.service.database.arrange(`insert into ladder_policy (version, ladder) values (2, '${ladder}')`);
});
beforeEach(() => void (now = new Date('2026-11-23T04:00:00Z')));

const performances = async (id: string) =>
  ((await standing(id)).deadlines as { deadline: string }[]).filter(({ deadline }) => deadline === 'performance');
const overdue = async (id: string) => (await at.bus.heard(id)).filter(({ type }) => type === MediationOverdue.type).map(({ data }) => data);

it('a tier has the days of its ladder, and is told to be overdue once', async () => {
  const id = await opened();
  const tier = { deadline: 'tier', agreement: null, dueAt: '2026-11-26T16:00:00.000Z', provisional: false };
  expect((await standing(id)).deadlines).toEqual([{ ...tier, state: 'running' }]);

  now = new Date('2026-11-26T16:00:00Z');
  await at.service.tick();
  await at.service.tick();
  expect((await standing(id)).deadlines).toEqual([{ ...tier, state: 'overdue' }]);
  await eventually(async () => expect(await overdue(id)).toEqual([{ deadline: 'tier', tier: 1, agreement: null, dueAt: tier.dueAt }]));

  await village().post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(200);
  expect((await standing(id)).deadlines).toEqual([]);
});

it('an agreement that names a day is overdue after it, until somebody says what became of it', async () => {
  const id = await opened();
  await village()
    .post(`/mediations/${id}/attempts`, { ...agreed, heldOn: '2026-11-20' })
    .expect(200);
  const owed = { ...oral, on: '2026-11-20', performBy: '2026-11-30' };
  const { body } = await village().post(`/mediations/${id}/agreements`, owed).expect(201);
  const performance = { deadline: 'performance', agreement: body.agreement, dueAt: '2026-11-30T16:00:00.000Z', provisional: false };
  expect(await performances(id)).toEqual([{ ...performance, state: 'running' }]);

  now = new Date('2026-11-28T04:00:00Z');
  expect(await performances(id)).toEqual([{ ...performance, state: 'soon' }]);
  now = new Date(performance.dueAt);
  await at.service.tick();
  expect(await performances(id)).toEqual([{ ...performance, state: 'overdue' }]);
  await eventually(async () => expect(await overdue(id)).toMatchObject([{ deadline: 'performance', agreement: body.agreement }]));

  await village().post(`/mediations/${id}/agreements/${body.agreement}/performance`, { on: '2026-11-30' }).expect(200);
  expect(await performances(id)).toEqual([]);
});

it.each([
  'insert into term (name, version) values ($1, 2)',
  'update term set term = null where name = $1',
  'delete from ladder_policy where $1 = $1',
])('is by rules that the service itself cannot change: %s', async (sql) => {
  await expect(at.service.get<Database>(DATABASE).query(sql, ['performance'])).rejects.toThrow('permission denied');
});

it('a term that was mistyped, or taken away where there must be one, stops nobody: the one before holds', async () => {
  const id = await opened();
  const set = (name: string, version: number, term: string) =>
    at.service.database.arrange(`insert into term (name, version, term) values ('${name}', ${version}, ${term})`);
  await set('confirmation', 91, `'{"basis":"x","length":{"unit":"days","count":"30"}}'`);
  await set('confirmation', 92, 'null');
  await set('performance', 91, `'{"basis":"x"}'`);
  try {
    await standing(id);
    await village().post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
    await opened();
  } finally {
    await at.service.database.arrange('delete from term where version > 90');
  }
});

it('whoever mediates is listed what is due, and is warned of a tier as long before as the county has it', async () => {
  const coordinator = person('510722', 'coordinator');
  const listed = async (state: string) => {
    const { body } = await village().get(`/deadlines?limit=200&state=${state}`).expect(200);
    return (body.items as { id: string; deadline: string; state: string }[]).map(({ id, deadline }) => [id, deadline]);
  };
  const before = await opened();
  const rule = { value: { warnHours: 48 }, effectiveOn: '2026-11-23', why: '县规定' };
  await coordinator.post('/policies/tier-warning/versions', rule).expect(201);
  const after = await opened();
  expect(await listed('running')).toEqual(
    expect.arrayContaining([
      [before, 'tier'],
      [after, 'tier'],
    ]),
  );

  now = new Date('2026-11-25T16:00:00Z');
  expect((await standing(after)).deadlines).toMatchObject([{ state: 'soon' }]);
  expect((await standing(before)).deadlines).toMatchObject([{ state: 'running' }]);
  expect(await listed('soon')).toEqual([[after, 'tier']]);

  now = new Date('2026-11-26T16:00:00Z');
  expect(await listed('overdue')).toEqual(
    expect.arrayContaining([
      [before, 'tier'],
      [after, 'tier'],
    ]),
  );
  await at.service.tick();
  expect(await listed('overdue')).toEqual(
    expect.arrayContaining([
      [before, 'tier'],
      [after, 'tier'],
    ]),
  );
  expect(await listed('soon')).toEqual([]);
  const elsewhere = person('510722107201');
  expect((await elsewhere.get('/deadlines').expect(200)).body.items).toEqual([]);
});
