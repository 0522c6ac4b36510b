import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { TestBroker, asking, rowsRead, startService } from '#testing';
import type { RunningService } from '#testing';
import { endOf } from '../src/round/end.js';
import { markOverdue } from '../src/round/round.js';
import { Rounds } from '../src/round/round.store.js';
import { screening } from '../src/screening.module.js';

const PERIOD = '2026-W48';
const village = (n: number) => `510722101${String(201 + n)}`;
const due = new Date('2026-11-30T16:00:00Z');

let now = new Date('2026-11-23T01:00:00Z');
let broker: TestBroker;
let service: RunningService;
let database: Database;

beforeAll(async () => {
  broker = await TestBroker.away();
  service = await startService(screening, { broker, now: () => now });
  database = service.get<Database>(DATABASE);
});
afterAll(async () => {
  await service.stop();
  await broker.drop();
});
beforeEach(async () => {
  now = new Date('2026-11-23T01:00:00Z');
  await service.database.arrange('truncate round, finding, outbox, schedule, unit');
});

const settle = (count: number) =>
  database.query(
    `insert into unit (unit, level, name, parent, active, sequence, newcomer)
     select (510722101201 + n)::text, 'village', '村', null, true, 1, false from generate_series(0, $1::int - 1) n`,
    [count],
  );
const as = (unit: string) => service.as({ unit, roles: ['screener'] });
const coverage = async (unit = '510722', period = PERIOD) => (await as(unit).get(`/coverage?period=${period}`).expect(200)).body.items;
const roundOf = async (unit: string) =>
  (await as(unit).get(`/rounds?unit=${unit}&period=${PERIOD}`).expect(200)).body.items[0].id as string;
const file = async (unit: string) =>
  as(unit)
    .post(`/rounds/${await roundOf(unit)}/return`, { zero: true })
    .expect(200);

describe('the coverage of a period', () => {
  it('is what the rounds are, whatever moved them, and a figure lists exactly the rounds it counts', async () => {
    await settle(7);
    await service.tick();
    await file(village(0));
    const rounds = service.get(Rounds);
    await database.transaction((tx) => rounds.endAll(village(1), (round) => endOf(round, village(2), '2026-11-24T00:00:00Z'), tx));
    await database.query('delete from round where unit = $1', [village(2)]);
    expect(await coverage()).toMatchObject([
      { key: '510722101', due: 5, returned: 1, zero: 1, late: 0, notYetDue: 4, overdue: 0, silent: 4 },
    ]);

    now = due;
    await rounds.lapse(due, (round) => markOverdue(round, due));
    await file(village(3));
    const [row] = await coverage();
    expect(row).toMatchObject({ due: 5, returned: 2, zero: 2, late: 1, notYetDue: 0, overdue: 3, silent: 3 });
    for (const figure of ['due', 'returned', 'zero', 'late', 'notYetDue', 'overdue', 'silent']) {
      const { body } = await as('510722101').get(`/rounds?township=510722101&period=${PERIOD}&counted=${figure}`).expect(200);
      expect({ figure, n: body.items.length }).toEqual({ figure, n: row[figure] });
    }
    expect(await coverage('510722101')).toEqual([row]);
    expect(await coverage(village(3))).toMatchObject([{ key: '510722101', due: 1, returned: 1, late: 1, overdue: 0 }]);
    expect(await coverage(village(1))).toEqual([]);
    expect(await coverage('hrss')).toEqual([]);
    await as('510722').get('/rounds?counted=weather').expect(400);
  });

  it('is read from as many rows as there are townships, however many rounds there are', async () => {
    await database.query(
      `insert into round (id, sequence, status, unit, township, village, department, cadence, period, regime, opens_on, due_at, zero, findings, late)
       select gen_random_uuid(), 1, 'open', unit, left(unit, 9), unit, null, 'weekly', $1, 'normal', '2026-11-23', $2, false, 0, false
       from generate_series(0, 19999) n, lateral (select (510722101 + n / 1000)::text || (201 + n % 1000 % 700)::text as unit) u`,
      [PERIOD, due.toISOString()],
    );
    await service.database.arrange('vacuum analyze round, round_count');
    const asked = await asking(async () => expect(await coverage()).toHaveLength(20));
    const statements = asked.filter(({ text }) => /from round/.test(text));
    expect(statements).toHaveLength(1);
    for (const statement of statements) expect(await rowsRead(statement, ['round', 'round_count'], database)).toBeLessThanOrEqual(20);
  });
});
