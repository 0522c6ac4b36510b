import { DisputeAssigned, MediationOverdue } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { threeByThree } from './ladders.js';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';
import { listed } from './units.js';

let now = new Date('2026-11-23T04:00:00Z');
let broker: TestBroker;
let bus: Bus;
let service: RunningService;

/** A county whose villages have three days, and whose townships have as long as they need. */
const rungs = threeByThree.rungs.map((rung, i) => ({ ...rung, days: i === 0 ? 3 : null }));

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Bus.open(broker.url);
  service = await startService(mediation, { broker, now: () => now });
  await listed(service);
  const ladder = JSON.stringify({ ...threeByThree, rungs }).replaceAll("'", "''");
  await service.database.arrange(`insert into ladder_policy (version, ladder) values (2, '${ladder}')`);
}, 60_000);
afterAll(async () => {
  await service.stop();
  await bus.close();
  await broker.drop();
});
beforeEach(() => void (now = new Date('2026-11-23T04:00:00Z')));

const village = () => service.as({ unit: '510722106201', roles: ['mediator'] });
const shown = async (id: string) => (await village().get(`/mediations/${id}`).expect(200)).body;
const performances = async (id: string) =>
  ((await shown(id)).deadlines as { deadline: string }[]).filter(({ deadline }) => deadline === 'performance');
const overdue = async (id: string) => (await bus.heard(id)).filter(({ type }) => type === MediationOverdue.type).map(({ data }) => data);

async function opened(): Promise<string> {
  const id = newId();
  const assigned = DisputeAssigned({
    lead: 'natural-resources',
    township: '510722106',
    village: '510722106201',
    desk: 'county',
    category: 'forest-land',
    channel: 'walk-in',
    place: 'village',
    crossCounty: false,
    risk: 'low',
  });
  await bus.say(id, assigned);
  await eventually(() => shown(id));
  return id;
}

it('a tier has the days of its ladder, and is told to be overdue once', async () => {
  const id = await opened();
  const tier = { deadline: 'tier', agreement: null, dueAt: '2026-11-26T16:00:00.000Z', provisional: false };
  expect((await shown(id)).deadlines).toEqual([{ ...tier, state: 'running' }]);

  now = new Date('2026-11-26T16:00:00Z');
  await service.tick();
  await service.tick();
  expect((await shown(id)).deadlines).toEqual([{ ...tier, state: 'overdue' }]);
  await eventually(async () => expect(await overdue(id)).toEqual([{ deadline: 'tier', tier: 1, agreement: null, dueAt: tier.dueAt }]));

  await village().post(`/mediations/${id}/escalation`, { reason: 'parties-ask' }).expect(200);
  expect((await shown(id)).deadlines).toEqual([]);
});

it('an agreement that names a day is overdue after it, until somebody says what became of it', async () => {
  const id = await opened();
  const held = {
    venue: 'village',
    form: 'people',
    bodies: ['510722106201'],
    mediators: ['周调解'],
    parties: ['applicant', 'respondent'],
    heldOn: '2026-11-20',
    outcome: 'agreed',
  };
  await village().post(`/mediations/${id}/attempts`, held).expect(200);
  const oral = { form: 'oral', scope: 'whole', on: '2026-11-20', terms: '移走挡路石块', performBy: '2026-11-30' };
  const { body } = await village().post(`/mediations/${id}/agreements`, oral).expect(201);
  const performance = { deadline: 'performance', agreement: body.agreement, dueAt: '2026-11-30T16:00:00.000Z', provisional: false };
  expect(await performances(id)).toEqual([{ ...performance, state: 'running' }]);

  now = new Date('2026-11-28T04:00:00Z');
  expect(await performances(id)).toEqual([{ ...performance, state: 'soon' }]);
  now = new Date(performance.dueAt);
  await service.tick();
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
  await expect(service.get<Database>(DATABASE).query(sql, ['performance'])).rejects.toThrow('permission denied');
});

it('a term that was mistyped, or taken away where there must be one, stops nobody: the one before holds', async () => {
  const id = await opened();
  const set = (name: string, version: number, term: string) =>
    service.database.arrange(`insert into term (name, version, term) values ('${name}', ${version}, ${term})`);
  await set('confirmation', 91, `'{"basis":"x","length":{"unit":"days","count":"30"}}'`);
  await set('confirmation', 92, 'null');
  await set('performance', 91, `'{"basis":"x"}'`);
  try {
    await shown(id);
    await village().post(`/mediations/${id}/termination`, { reason: 'withdrawn' }).expect(200);
    await opened();
  } finally {
    await service.database.arrange('delete from term where version > 90');
  }
});

it('whoever mediates is listed what is due, and is warned of a tier as long before as the county has it', async () => {
  const coordinator = service.as({ unit: '510722', roles: ['coordinator'] });
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
  expect((await shown(after)).deadlines).toMatchObject([{ state: 'soon' }]);
  expect((await shown(before)).deadlines).toMatchObject([{ state: 'running' }]);
  expect(await listed('soon')).toEqual([[after, 'tier']]);

  now = new Date('2026-11-26T16:00:00Z');
  expect(await listed('overdue')).toEqual(
    expect.arrayContaining([
      [before, 'tier'],
      [after, 'tier'],
    ]),
  );
  await service.tick();
  expect(await listed('overdue')).toEqual(
    expect.arrayContaining([
      [before, 'tier'],
      [after, 'tier'],
    ]),
  );
  expect(await listed('soon')).toEqual([]);
  const elsewhere = service.as({ unit: '510722107201', roles: ['mediator'] });
  expect((await elsewhere.get('/deadlines').expect(200)).body.items).toEqual([]);
});
