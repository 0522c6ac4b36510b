import { UnitChanged } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database, Role } from '#kernel';
import { COUNTY, Neighbour, TestBroker, asking, eventually, inTurn, rowsRead, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const [township, village, other] = ['510722101', '510722101002', '510722101003'];

let now = new Date('2026-11-23T04:00:00Z');
let broker: TestBroker;
let intake: Neighbour;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.start();
  intake = await Neighbour.on(broker);
  service = await startService(screening, { broker, now: () => now, config: { overseers: ['justice'] } });
  for (const [unit, level, parent] of [
    [COUNTY, 'county', null],
    [township, 'township', COUNTY],
    [village, 'village', township],
    [other, 'village', township],
    ['justice', 'department', COUNTY],
  ] as const)
    await intake.say(UnitChanged({ unit, level, name: '某单位', parent, desk: 'county', active: true }), { subject: unit });
  await eventually(async () => {
    await service.tick();
    expect(await service.get<Database>(DATABASE).query('select from round')).toHaveLength(4);
  });
});
afterAll(async () => {
  await service.stop();
  await intake.leave();
  await broker.drop();
});

type Item = { kind: string; id: string; period: string; state: string; at: string };
const today = async (unit: string, ...roles: Role[]) => {
  const { body } = await service
    .as({ unit, roles: roles.length ? roles : ['screener'] })
    .get('/today')
    .expect(200);
  return body as { items: Item[]; counts: object[] };
};
const owed = async (unit: string, ...roles: Role[]) => (await today(unit, ...roles)).items.map(({ period, state }) => [period, state]);

inTurn('what is owed as a week goes by', ({ it }) => {
  it('each unit is asked for its own return alone, by who files returns', async () => {
    expect(await today(village)).toMatchObject({
      items: [
        { kind: 'return', period: '2026-W48', state: 'running', at: '2026-11-30T16:00:00.000Z', township, village, department: null },
      ],
      counts: [{ kind: 'return', count: 1, overdue: 0 }],
    });
    expect(await owed(village, 'clerk')).toEqual([['2026-W48', 'running']]);
    expect(await owed(township)).toEqual([['2026-11-H2', 'running']]);
    expect(await owed('justice')).toEqual([['2026-11-H2', 'running']]);
    expect(await owed(COUNTY)).toEqual([]);
    for (const role of ['mediator', 'coordinator', 'approver'] as const) expect(await owed(village, role)).toEqual([]);
    await service
      .as({ unit: COUNTY, roles: ['leader'] })
      .get('/today')
      .expect(403);
  });

  it('what was missed stays first until it is returned, whether or not the clock has been by', async () => {
    now = new Date('2026-11-30T16:00:00Z');
    expect(await owed(village)).toEqual([['2026-W48', 'overdue']]);
    await service.tick();
    expect(await owed(village)).toEqual([
      ['2026-W48', 'overdue'],
      ['2026-W49', 'running'],
    ]);
    const [{ id } = { id: '' }] = (await today(village)).items;
    await service
      .as({ unit: village, roles: ['screener'] })
      .post(`/rounds/${id}/return`, { zero: true })
      .expect(200);
    expect(await owed(village)).toEqual([['2026-W49', 'running']]);
  });
});

it('costs what is owed, however many rounds there were', async () => {
  await service.database.arrange(`
    insert into round (id, sequence, status, unit, township, village, department, cadence, period, regime, opens_on, due_at, zero, findings, late)
    select gen_random_uuid(), 1, status, unit, '${township}', unit, null, 'weekly', period, 'normal', opens_on, opens_on + 8, false, 0, false
    from generate_series(1, 520) n, unnest(array['${village}', '${other}', '510722101004']) unit,
      lateral (select date '2026-09-01' - n * 7 as opens_on, 'W' || n as period, case when unit = '${village}' then 'returned' else 'overdue' end as status) r`);
  await service.database.arrange('vacuum analyze round');
  const statements = (await asking(() => today(village))).filter(({ text }) => text.includes('from round'));
  expect(statements).toHaveLength(2);
  for (const statement of statements) expect(await rowsRead(statement, ['round'], service.get<Database>(DATABASE))).toBeLessThanOrEqual(5);
});
