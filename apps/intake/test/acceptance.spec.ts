import { DisputeOverdue } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { TestBroker, TestDatabase, startService } from '#testing';
import type { RunningService } from '#testing';
import { intake } from '../src/intake.module.js';
import { clerk, coordinator, entered, startIntake, township, village } from './people.js';

const monday = new Date('2026-11-23T02:00:00Z');
const due = new Date('2026-11-26T16:00:00Z');

let now = monday;
let broker: TestBroker;
let shared: TestDatabase;
let service: RunningService;
let neighbour: RunningService;

beforeAll(async () => {
  [broker, shared] = await Promise.all([TestBroker.away(), TestDatabase.of(intake)]);
  const around = { broker, database: shared, now: () => now };
  service = await startIntake(around);
  neighbour = await startService(intake, around);
}, 60_000);
afterAll(async () => {
  await Promise.all([service.stop(), neighbour.stop()]);
  await Promise.all([shared.drop(), broker.drop()]);
});
beforeEach(() => void (now = monday));

const shown = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const said = async (id: string) => {
  const rows = await service
    .get<Database>(DATABASE)
    .query<{ data: unknown }>(
      `select event::jsonb -> 'data' as data from outbox where event::jsonb ->> 'subject' = $1 and event::jsonb ->> 'type' = $2 order by seq`,
      [id, `cn.junan.${DisputeOverdue.type}`],
    );
  return rows.map(({ data }) => data);
};
const seat = (name: string, state: string, dueAt = due.toISOString()) => ({ seat: name, dueAt, state, provisional: false });

it('each seat sees until when it is to accept, and the county where nobody did', async () => {
  const id = await entered(service);
  expect((await shown(id)).acceptance).toEqual([seat('lead', 'running'), seat('township', 'running'), seat('village', 'running')]);

  await service.as(clerk('justice')).post(`/disputes/${id}/acceptance`).expect(200);
  now = new Date(due.getTime() - 1);
  await service.tick();
  expect((await shown(id)).acceptance).toEqual([seat('township', 'soon'), seat('village', 'soon')]);
  expect(await said(id)).toEqual([]);

  now = due;
  await service.tick();
  expect((await shown(id)).acceptance).toEqual([seat('township', 'overdue'), seat('village', 'overdue')]);
  const late = (unit: string) => ({ deadline: 'acceptance', role: 'territorial', unit, dueAt: due.toISOString() });
  expect(await said(id)).toEqual([late(township), late(village)]);

  await service.as(clerk(township)).post(`/disputes/${id}/acceptance`).expect(200);
  await service.as(clerk(village)).post(`/disputes/${id}/acceptance`).expect(200);
  expect(await shown(id)).toMatchObject({ status: 'accepted', acceptance: [] });
});

it('two clocks say of each seat once that it is late', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => entered(service)));
  now = due;
  await Promise.all([service.tick(), neighbour.tick(), service.tick(), neighbour.tick()]);
  for (const id of ids) expect(await said(id)).toHaveLength(3);
});

it('whoever reads of a seat that stands still is not told that it is late', async () => {
  const id = await entered(service);
  await service.as(clerk('justice')).post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
  now = due;
  await service.tick();
  expect((await shown(id)).acceptance).toEqual([seat('lead', 'paused'), seat('township', 'overdue'), seat('village', 'overdue')]);

  await service.as(coordinator).post(`/disputes/${id}/adjudication`, { role: 'lead', unit: 'justice' }).expect(200);
  expect((await shown(id)).acceptance[0]).toEqual(seat('lead', 'running', '2026-12-02T16:00:00.000Z'));
});

it('what was moved on without its deadline is found once and has nothing to say', async () => {
  const id = await entered(service);
  await shared.arrange(`update dispute set status = 'closed', outcome = 'settled' where id = '${id}'`);
  now = due;
  await service.tick();
  expect(await said(id)).toEqual([]);
  const db = service.get<Database>(DATABASE);
  expect(await db.query('select next_due_at from dispute where id = $1', [id])).toEqual([{ next_due_at: null }]);
});
