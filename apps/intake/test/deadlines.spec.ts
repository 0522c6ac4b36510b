import pg from 'pg';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { TestBroker } from '#testing';
import type { RunningService } from '#testing';
import { clerk, coordinator, entered, nextVillage, otherVillage, startIntake, township, village } from './people.js';

const monday = new Date('2026-11-23T02:00:00Z');
const due = '2026-11-26T16:00:00.000Z';

let now = monday;
let broker: TestBroker;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.away();
  service = await startIntake({ broker, now: () => now });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await broker.drop();
});
beforeEach(() => void (now = monday));

type Row = { id: string; part: string; unit: string; dueAt: string; state: string };
const listed = async (by: Parameters<RunningService['as']>[0], query = '') =>
  (await service.as(by).get(`/deadlines?limit=200${query}`).expect(200)).body.items as Row[];
const of = (rows: readonly Row[], id: string) => rows.filter((row) => row.id === id).map(({ part, unit, state }) => [part, unit, state]);

it('what has to be accepted is listed by when, soon and overdue apart, whether or not the clock has been by', async () => {
  const id = await entered(service);
  expect(of(await listed(coordinator, '&state=running'), id)).toEqual([
    ['lead', 'justice', 'running'],
    ['township', township, 'running'],
    ['village', village, 'running'],
  ]);
  expect(of(await listed(coordinator, '&state=overdue'), id)).toEqual([]);

  await service.as(clerk('justice')).post(`/disputes/${id}/acceptance`).expect(200);
  now = new Date(Date.parse(due) - 1);
  expect(of(await listed(coordinator, '&state=soon'), id)).toEqual([
    ['township', township, 'soon'],
    ['village', village, 'soon'],
  ]);

  now = new Date(due);
  for (const by of ['before the clock', 'after it']) {
    expect([by, of(await listed(coordinator, '&state=overdue'), id)]).toEqual([
      by,
      [
        ['township', township, 'overdue'],
        ['village', village, 'overdue'],
      ],
    ]);
    await service.tick();
  }
  await service.as(clerk(village)).post(`/disputes/${id}/acceptance`).expect(200);
  expect(of(await listed(coordinator), id)).toEqual([['township', township, 'overdue']]);
});

it('each unit is told of its own, and of one unit where it asks for that', async () => {
  const [here, there] = [await entered(service), await entered(service, { village: otherVillage })];
  const seen = async (unit: string, query = '') => {
    const rows = await listed(unit === coordinator.unit ? coordinator : clerk(unit), query);
    return [here, there].map((id) => of(rows, id).length > 0);
  };
  expect(await seen(village)).toEqual([true, false]);
  expect(await seen(township)).toEqual([true, false]);
  expect(await seen(otherVillage)).toEqual([false, true]);
  expect(await seen(nextVillage)).toEqual([false, false]);
  expect(await seen(coordinator.unit)).toEqual([true, true]);
  expect(await seen(coordinator.unit, `&unit=${otherVillage}`)).toEqual([false, true]);
});

it('pages hold each once, what is due first comes first', async () => {
  await Promise.all(Array.from({ length: 5 }, () => entered(service)));
  now = new Date('2026-11-24T02:00:00Z');
  await entered(service);
  const all = await listed(coordinator);
  const paged: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body } = await service
      .as(coordinator)
      .get(`/deadlines?limit=4${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      .expect(200);
    expect(body.items.length).toBeLessThanOrEqual(4);
    paged.push(...(body.items as Row[]));
    cursor = body.next as string | null;
  }
  expect(paged).toEqual(all);
  expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
});

it('what stands still while the county decides is due to nobody', async () => {
  const id = await entered(service);
  await service.as(clerk('justice')).post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
  expect(of(await listed(coordinator), id).map(([part]) => part)).toEqual(['township', 'village']);
});

it('costs what runs and what was missed, however many disputes there are', async () => {
  const [running, missed] = [await entered(service), await entered(service)];
  now = new Date(due);
  await service.tick();
  now = monday;
  await service.database.arrange(`
    do $$
    declare
      others text;
    begin
      select string_agg(quote_ident(column_name), ', ') into others from information_schema.columns
      where table_name = 'dispute' and is_generated = 'NEVER' and column_name not in ('id', 'number', 'status', 'deadlines', 'next_due_at');
      execute format('insert into dispute (id, number, status, deadlines, next_due_at, %1$s)
        select gen_random_uuid(), ''2019-'' || n, ''assigned'', ''{}'', null, %1$s
        from (select * from dispute where id = ''${running}'') one, generate_series(1, 20000) n', others);
    end $$`);
  await service.database.arrange('vacuum analyze dispute');
  const database = service.get<Database>(DATABASE);
  for (const state of ['overdue', 'soon', 'running']) {
    const [asked] = await asking(() => listed(coordinator, `&state=${state}`));
    const [explained] = await database.query<Record<'QUERY PLAN', [{ Plan: Plan }]>>(
      `explain (analyze, format json) ${asked?.text ?? ''}`,
      asked?.values,
    );
    expect([state, rowsRead(explained?.['QUERY PLAN'][0].Plan as Plan) < 1_000]).toEqual([state, true]);
  }
  expect(of(await listed(coordinator, '&state=overdue'), missed)).toHaveLength(3);
});

type Asked = Readonly<{ text: string; values?: unknown[] }>;
type Plan = Readonly<{ 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: readonly Plan[] }>;

/** What is asked of disputes' deadlines meanwhile. */
async function asking(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args;
    const statement = typeof first === 'string' ? { text: first, values } : (first as Asked);
    if (statement.text?.includes('from dispute kept')) asked.push(statement as Asked);
    return Reflect.apply(query, this, args) as unknown;
  } as typeof query;
  await work().finally(() => (pg.Client.prototype.query = query));
  return asked;
}

/** All rows that any step of a plan has read, whether or not it kept them. */
function rowsRead({ Plans = [], ...step }: Plan): number {
  const here = (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'];
  return Plans.reduce((most, each) => Math.max(most, rowsRead(each)), here);
}
