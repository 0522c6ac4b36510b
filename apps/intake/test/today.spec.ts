import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, TestBroker, asking, rowsRead } from '#testing';
import type { Person, RunningService } from '#testing';
import { Registers } from '../src/unit/reference.store.js';
import {
  clerk,
  coordinator,
  entered,
  nextVillage,
  otherTownship,
  otherVillage,
  secrets,
  startIntake,
  township,
  village,
} from './people.js';

const monday = new Date('2026-11-23T02:00:00Z');
const due = '2026-11-26T16:00:00.000Z';

let now = monday;
let broker: TestBroker;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.away();
  // The justice bureau oversees the county's work, and leads disputes between neighbours.
  service = await startIntake({ broker, now: () => now, config: { overseers: ['justice'] } });
}, 60_000);
afterAll(async () => {
  await service.stop();
  await broker.drop();
});
beforeEach(async () => {
  now = monday;
  await service.database.arrange('truncate dispute, request');
});

type Item = { kind: string; id: string; part: string; state: string; at: string | null; number: string | null };
type Answer = { items: Item[]; counts: { kind: string; count: number; overdue: number }[]; next: string | null };

const today = async (by: Person, query = ''): Promise<Answer> => (await service.as(by).get(`/today${query}`).expect(200)).body as Answer;
const asked = async (by: Person, query = '') => (await today(by, query)).items.map(({ kind, id, state }) => [kind, id, state]);
const accept = (unit: string, id: string) => service.as(clerk(unit)).post(`/disputes/${id}/acceptance`).expect(200);
const bounce = (unit: string, id: string) => service.as(clerk(unit)).post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
const as = (unit: string, ...roles: Person['roles']): Person => ({ unit, roles });

it('each seat is asked to accept what it has not, until it has; nobody is asked in its place', async () => {
  const own = await entered(service);
  const theirs = await entered(service, { category: 'labour', village: otherVillage });
  for (const unit of [village, township, 'justice'])
    expect([unit, await asked(clerk(unit))]).toEqual([unit, [['acceptance', own, 'running']]]);
  for (const unit of [otherVillage, otherTownship, 'hrss'])
    expect([unit, await asked(clerk(unit))]).toEqual([unit, [['acceptance', theirs, 'running']]]);
  for (const unit of [nextVillage, 'health', COUNTY]) expect([unit, await asked(clerk(unit))]).toEqual([unit, []]);

  await accept('justice', own);
  expect(await asked(clerk('justice'))).toEqual([]);
  expect(await asked(clerk(township))).toEqual([['acceptance', own, 'running']]);
});

it('who has no role for it is asked nothing, and a leader begins elsewhere', async () => {
  await entered(service);
  for (const role of ['screener', 'approver'] as const) expect(await asked(as(village, role))).toEqual([]);
  for (const role of ['mediator', 'coordinator'] as const) expect(await asked(as(village, role))).toHaveLength(1);
  await service.as(as(COUNTY, 'leader')).get('/today').expect(403);
});

it('what was bounced is the county coordinator’s, and the seat’s again once it was upheld', async () => {
  const id = await entered(service);
  await bounce('justice', id);
  expect(await asked(coordinator)).toEqual([['adjudication', id, 'waiting']]);
  expect(await asked(clerk('justice'))).toEqual([]);
  for (const other of [clerk(COUNTY), as(township, 'coordinator'), as('hrss', 'coordinator')])
    expect((await asked(other)).map(([kind]) => kind)).not.toContain('adjudication');

  await service.as(coordinator).post(`/disputes/${id}/adjudication`, { role: 'lead', unit: 'justice' }).expect(200);
  expect(await asked(coordinator)).toEqual([]);
  expect(await asked(clerk('justice'))).toEqual([['acceptance', id, 'running']]);
});

it('what the county has to name comes before what is only new, page by page', async () => {
  await entered(service, {}, clerk(village));
  await bounce('justice', await entered(service, {}, clerk(village)));
  expect((await asked(coordinator)).map(([kind]) => kind)).toEqual(['adjudication', 'new']);
  const page = async (more = '') =>
    (await service.as(coordinator).get(`/today?limit=1${more}`).expect(200)).body as { items: { kind: string }[]; next: string };
  const first = await page();
  const second = await page(`&cursor=${encodeURIComponent(first.next)}`);
  expect([first, second].map(({ items }) => items.map(({ kind }) => kind))).toEqual([['adjudication'], ['new']]);
  expect(second.next).toBeNull();
});

it('whoever was reminded finds it until they act or answer, and nobody else does', async () => {
  const id = await entered(service);
  const remind = (unit: string, more = {}) =>
    service
      .as(coordinator)
      .post(`/disputes/${id}/reminders`, { unit, reason: 'not-accepted', ...more })
      .expect(200);
  await remind('justice', { answerBy: '2026-11-24' });
  await remind(township);
  const reminders = async (unit: string) => (await asked(clerk(unit), '?kind=reminder')).map(([, of, state]) => [of, state]);
  expect(await reminders('justice')).toEqual([[id, 'running']]);
  expect(await reminders(township)).toEqual([[id, 'waiting']]);
  for (const unit of [village, 'hrss', COUNTY]) expect([unit, await reminders(unit)]).toEqual([unit, []]);
  expect((await today(clerk('justice'), '?kind=reminder')).items).toMatchObject([{ at: '2026-11-24T16:00:00.000Z', part: 'reminder' }]);
  now = new Date('2026-11-24T02:00:00Z');
  expect(await reminders('justice')).toEqual([[id, 'soon']]);
  now = new Date('2026-11-24T16:00:00Z');
  expect(await reminders('justice')).toEqual([[id, 'overdue']]);
  expect(await asked(as('justice', 'screener'), '?kind=reminder')).toEqual([]);

  await accept('justice', id);
  expect(await reminders('justice')).toEqual([]);
  await service.as(clerk(township)).post(`/disputes/${id}/reminder-answers`, { answer: 'under-way' }).expect(200);
  expect(await reminders(township)).toEqual([]);
});

it('what was left open is to be decided by the department that leads it, and accepted by nobody yet', async () => {
  const id = await entered(service, { taken: 'undecided' });
  expect(await asked(clerk('justice'))).toEqual([['admission', id, 'running']]);
  for (const unit of [village, township]) expect(await asked(clerk(unit))).toEqual([]);
});

it('what others entered since the day before is new to the county and to who helps, until all have taken it up', async () => {
  const id = await entered(service, {}, clerk(village));
  await service
    .as(coordinator)
    .post(`/disputes/${id}/joint-units`, { units: ['health'] })
    .expect(200);
  for (const by of [coordinator, clerk(COUNTY), clerk('health')]) expect(await asked(by)).toEqual([['new', id, 'waiting']]);
  expect(await asked(clerk('hrss'))).toEqual([]);

  now = new Date('2026-11-24T15:59:00Z');
  expect(await asked(coordinator)).toHaveLength(1);
  now = new Date('2026-11-24T16:00:00Z');
  expect(await asked(coordinator)).toEqual([]);

  now = monday;
  for (const unit of [village, township, 'justice']) await accept(unit, id);
  expect(await asked(coordinator)).toEqual([]);
});

it('what a person asks is answered by the unit that took it, by the end of the day they were told', async () => {
  const request = { kind: 'see', standing: 'self', identity: 'id-card', applicant: { name: secrets[0] }, disputes: [] };
  const { body } = await service.as(clerk(township)).post('/requests', request).expect(201);
  expect((await today(clerk(township))).items).toMatchObject([
    { kind: 'answer', id: body.id, state: 'running', at: '2026-12-23T16:00:00.000Z', township },
  ]);
  for (const by of [as(township, 'mediator'), clerk(village), clerk('justice'), coordinator]) expect(await asked(by)).toEqual([]);
  now = new Date('2026-12-23T16:00:00Z');
  expect(await asked(clerk(township))).toEqual([['answer', body.id, 'overdue']]);
});

it('a village that came to another township under its old code is asked as before', async () => {
  await service.database.arrange(`update unit set parent = '${otherTownship}' where id = '${nextVillage}'`);
  service.get(Registers).forget();
  const id = await entered(service, { village: nextVillage });
  for (const unit of [nextVillage, otherTownship])
    expect([unit, await asked(clerk(unit))]).toEqual([unit, [['acceptance', id, 'running']]]);
  expect(await asked(clerk(township))).toEqual([]);
  await service.database.arrange(`update unit set parent = '${township}' where id = '${nextVillage}'`);
  service.get(Registers).forget();
});

it('what people ask at a unit that is no more is asked of the county, and of it alone', async () => {
  const request = { kind: 'see', standing: 'self', identity: 'id-card', applicant: { name: secrets[0] }, disputes: [] };
  const { body } = await service.as(clerk(nextVillage)).post('/requests', request).expect(201);
  await service.database.arrange(`update unit set active = false, successor = '${village}' where id = '${nextVillage}'`);
  expect(await asked(coordinator)).toEqual([['answer', body.id, 'running']]);
  for (const unit of [village, township, 'justice']) expect([unit, await asked(clerk(unit))]).toEqual([unit, []]);
  await service.as(coordinator).post(`/requests/${body.id}/answer`, { outcome: 'refused', ground: 'not-held' }).expect(200);
  expect(await asked(coordinator)).toEqual([]);
  await service.database.arrange(`update unit set active = true, successor = null where id = '${nextVillage}'`);
});

it('what expires first comes first, all of it is counted, and of people nothing is told', async () => {
  const first = await entered(service);
  const undecided = await entered(service, { taken: 'undecided' });
  now = new Date('2026-11-24T02:00:00Z');
  const later = await entered(service);
  now = new Date(due);
  const by = clerk('justice');
  const all = await today(by);
  expect(all.items.map(({ id }) => id)).toEqual([...[first, undecided].sort(), later]);
  expect(all.items.map(({ state }) => state)).toEqual(['overdue', 'overdue', 'soon']);
  expect(all.counts).toEqual([
    { kind: 'acceptance', count: 2, overdue: 1 },
    { kind: 'admission', count: 1, overdue: 1 },
  ]);
  expect(all.items[0]?.number).toMatch(/^〔2026〕第\d+号$/);
  for (const secret of secrets) expect(JSON.stringify(all)).not.toContain(secret);

  const one = await today(by, '?kind=admission');
  expect([one.items.map(({ id }) => id), one.counts]).toEqual([[undecided], all.counts]);
  const paged: Item[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: Answer = await today(by, `?limit=1${next && `&cursor=${encodeURIComponent(next)}`}`);
    paged.push(...page.items);
    next = page.next;
  }
  expect(paged).toEqual(all.items);
});

it('pages go on behind what has a day', async () => {
  const ids = [await entered(service), await entered(service), await entered(service)];
  for (const id of ids) await bounce('justice', id);
  const paged: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: Answer = await today(coordinator, `?limit=2${next && `&cursor=${encodeURIComponent(next)}`}`);
    paged.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect(paged).toEqual([...ids].sort());
});

it('costs what waits for somebody, however many disputes there are', async () => {
  const id = await entered(service, {}, clerk(village));
  await bounce('justice', await entered(service));
  await service.as(coordinator).post(`/disputes/${id}/reminders`, { unit: village, reason: 'other' }).expect(200);
  await service.database.arrange(`
    do $$
    declare
      others text;
    begin
      select string_agg(quote_ident(column_name), ', ') into others from information_schema.columns
      where table_name = 'dispute' and is_generated = 'NEVER' and column_name not in ('id', 'number', 'status', 'deadlines', 'next_due_at', 'reminders');
      execute format('insert into dispute (id, number, status, deadlines, next_due_at, reminders, %1$s)
        select gen_random_uuid(), ''2019-'' || n, ''accepted'', ''{}'', null, ''[{"unit": "hrss", "pending": false}]'', %1$s
        from (select * from dispute where id = ''${id}'') one, generate_series(1, 20000) n', others);
    end $$`);
  await service.database.arrange('vacuum analyze dispute, request');
  for (const by of [clerk(village), clerk(township), clerk('justice'), clerk('health'), coordinator]) {
    const statements = (await asking(() => today(by))).filter(({ text }) => text.includes('from dispute d'));
    expect(statements).toHaveLength(2);
    for (const statement of statements) {
      const rows = await rowsRead(statement, ['dispute', 'request'], service.get<Database>(DATABASE));
      expect([by.unit, rows <= 20]).toEqual([by.unit, true]);
    }
  }
});
