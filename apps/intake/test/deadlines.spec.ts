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
  expect(await listed(coordinator, '&state=overdue')).toEqual([]);

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
