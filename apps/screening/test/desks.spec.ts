import { UnitChanged } from '#contracts';
import { DATABASE, levelOf } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

/** Two desks of screening on one broker: the county's own, and that of the department of human resources. */
let now = new Date('2026-11-23T01:00:00Z');
let broker: TestBroker;
let bus: Neighbour;
let county: RunningService;
let theirs: RunningService;

const units = ['510722101', 'justice', 'hrss'];

const start = (desk: string) => startService(screening, { broker, now: () => now, config: { desk } });
const told = (unit: string, more: object = {}, time?: string) =>
  bus.say(
    UnitChanged({
      unit,
      level: levelOf(unit),
      name: unit === 'hrss' ? '人社局' : '某单位',
      parent: '510722',
      desk: 'county',
      active: true,
      ...more,
    }),
    { subject: unit, ...(time && { time }) },
  );
const knows = (service: RunningService, unit: string, desk: string) =>
  eventually(async () =>
    expect(await service.get<Database>(DATABASE).query('select desk from unit where unit = $1', [unit])).toEqual([{ desk }]),
  );
const started = async () => {
  theirs = await start('hrss');
};
const tick = () => Promise.all([county.tick(), theirs.tick()]);
type Round = Readonly<Record<'id' | 'period' | 'status', string>>;
const roundsAt = async (service: RunningService, unit: string): Promise<Round[]> => {
  const { body } = await service
    .as({ unit: '510722', roles: ['leader'] })
    .get(`/rounds?unit=${unit}&order=asc`)
    .expect(200);
  return body.items as Round[];
};
const stands = async (service: RunningService, unit: string) =>
  (await roundsAt(service, unit)).map(({ period, status }) => `${period} ${status}`);
const returns = async (service: RunningService, unit: string, period: string) => {
  const round = (await roundsAt(service, unit)).find((each) => each.period === period);
  const screener = service.as({ unit, roles: ['screener'] });
  await screener.post(`/rounds/${round?.id}/return`, { zero: true, scope: '全单位' }).expect(200);
};

beforeEach(async () => {
  now = new Date('2026-11-23T01:00:00Z');
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  county = await start('county');
  for (const unit of units) await told(unit);
  for (const unit of units) await knows(county, unit, 'county');
  await county.tick();
}, 90_000);
afterEach(async () => {
  await theirs.stop();
  await county.stop();
  await bus.leave();
  await broker.drop();
});

it('each opens the rounds of its own units alone', async () => {
  await started();
  for (const unit of units) await knows(theirs, unit, 'county');
  await tick();
  expect(await stands(county, 'hrss')).toEqual(['2026-11-H2 open']);
  for (const unit of units) expect(await stands(theirs, unit)).toEqual([]);
});

it('what a unit still owes goes with it, and is owed once', async () => {
  await started();
  await told('hrss', { screening: 'hrss' });
  await eventually(async () => {
    await tick();
    expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([['2026-11-H2 ended'], ['2026-11-H2 open']]);
  });
  await returns(theirs, 'hrss', '2026-11-H2');
  now = new Date('2026-12-01T01:00:00Z');
  await tick();
  expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([
    ['2026-11-H2 ended'],
    ['2026-11-H2 returned', '2026-12-H1 open'],
  ]);

  await told('hrss');
  await eventually(async () => {
    await tick();
    expect([await stands(theirs, 'hrss'), await stands(county, 'hrss')]).toEqual([
      ['2026-11-H2 returned', '2026-12-H1 ended'],
      ['2026-11-H2 ended', '2026-12-H1 open'],
    ]);
  });
});

it('who has returned is not asked again by the desk to which it comes', async () => {
  await started();
  await returns(county, 'hrss', '2026-11-H2');
  await told('hrss', { screening: 'hrss' });
  await Promise.all([knows(county, 'hrss', 'hrss'), knows(theirs, 'hrss', 'hrss')]);
  await tick();
  expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([['2026-11-H2 returned'], []]);
  now = new Date('2026-12-01T01:00:00Z');
  await tick();
  expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([['2026-11-H2 returned'], ['2026-12-H1 open']]);
});

it('nor by one that hears all of it at its first start', async () => {
  await returns(county, 'hrss', '2026-11-H2');
  await told('hrss', { screening: 'hrss' });
  await knows(county, 'hrss', 'hrss');
  await started();
  await knows(theirs, 'hrss', 'hrss');
  await tick();
  expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([['2026-11-H2 returned'], []]);
});

it('while one that hears at its first start what was handed to it opens that', async () => {
  await told('hrss', { screening: 'hrss' });
  await eventually(async () => expect(await stands(county, 'hrss')).toEqual(['2026-11-H2 ended']));
  await started();
  await eventually(async () => {
    await tick();
    expect(await stands(theirs, 'hrss')).toEqual(['2026-11-H2 open']);
  });
});

/** The county's hears at once, while the department's line is down until after the turn of the month. */
it('who went before a period began and is heard of after it screens it there', async () => {
  await started();
  await returns(county, 'hrss', '2026-11-H2');
  await knows(theirs, 'hrss', 'county');
  now = new Date('2026-12-01T01:00:00Z');
  await theirs.tick();
  await told('hrss', { screening: 'hrss' }, '2026-11-30T01:00:00.000Z');
  await Promise.all([knows(county, 'hrss', 'hrss'), knows(theirs, 'hrss', 'hrss')]);
  await tick();
  expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([['2026-11-H2 returned'], ['2026-12-H1 open']]);
});

it('each period that is still owed goes with it, and none that was returned', async () => {
  await started();
  now = new Date('2026-12-01T01:00:00Z');
  await tick();
  expect(await stands(county, 'hrss')).toEqual(['2026-11-H2 open', '2026-12-H1 open']);
  await returns(county, 'hrss', '2026-12-H1');
  await told('hrss', { screening: 'hrss' }, '2026-12-01T01:00:00.000Z');
  await eventually(async () => {
    await tick();
    expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([
      ['2026-11-H2 ended', '2026-12-H1 returned'],
      ['2026-11-H2 open'],
    ]);
  });
});

it('what is heard of only after it fell due there is asked of nobody', async () => {
  await told('hrss', { screening: 'hrss' }, '2026-11-23T01:00:00.000Z');
  await eventually(async () => expect(await stands(county, 'hrss')).toEqual(['2026-11-H2 ended']));
  now = new Date('2026-12-08T01:00:00Z');
  await started();
  await knows(theirs, 'hrss', 'hrss');
  await eventually(async () => expect(await theirs.get<Database>(DATABASE).query('select unit from handed_unit')).toHaveLength(1));
  await tick();
  expect(await stands(theirs, 'hrss')).toEqual(['2026-12-H1 open']);
  expect(await theirs.get<Database>(DATABASE).query('select unit from handed_unit')).toEqual([]);
});

it('what was handed to a desk that it has left since is asked of nobody when it comes there again', async () => {
  await started();
  await told('hrss', { screening: 'hrss' }, '2026-11-23T01:00:00.000Z');
  await knows(theirs, 'hrss', 'hrss');
  await eventually(async () => expect(await theirs.get<Database>(DATABASE).query('select unit from handed_unit')).toHaveLength(1));
  await told('hrss', {}, '2026-11-23T02:00:00.000Z');
  await Promise.all([knows(county, 'hrss', 'county'), knows(theirs, 'hrss', 'county')]);
  now = new Date('2026-12-02T01:00:00Z');
  await tick();
  await returns(county, 'hrss', '2026-12-H1');
  await told('hrss', { screening: 'hrss' }, '2026-12-02T01:00:00.000Z');
  await Promise.all([knows(county, 'hrss', 'hrss'), knows(theirs, 'hrss', 'hrss')]);
  await tick();
  expect([await stands(county, 'hrss'), await stands(theirs, 'hrss')]).toEqual([['2026-11-H2 ended', '2026-12-H1 returned'], []]);
});
