import {
  AttemptRecorded,
  DisputeAcceptedByUnit,
  DisputeAdjudicated,
  DisputeAssigned,
  DisputeBounced,
  DisputeClosed,
  DisputeReminded,
  DisputeReminderAnswered,
  DisputeUndecided,
  Escalated,
  MediationOpened,
  SessionCancelled,
  SessionMoved,
  SessionScheduled,
  TierPaused,
  TierResumed,
} from '#contracts';
import type { Fact } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, asking, eventually, rowsRead, startService } from '#testing';
import type { RunningService } from '#testing';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const { north, south } = story;
const village = `${north}001`;
const at = { township: north, village };
const county = '510722';
const monday = new Date('2026-11-30T02:00:00Z');

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;
let now = monday;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker, now: () => now });
});
beforeEach(async () => {
  now = monday;
  await service.database.arrange('truncate standing');
});
afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

type Row = Readonly<Record<string, unknown> & { id: string }>;
type Page = { items: Row[]; counts: Record<string, number>; next: string | null; asOf: string | null; incomplete: { count: number } };
const stuck = async (query = '', unit = county): Promise<Page> =>
  (
    await service
      .as({ unit, roles: ['coordinator'] })
      .get(`/stuck${query && `?${query}`}`)
      .expect(200)
  ).body as Page;
const ids = async (query = '', unit = county) => (await stuck(query, unit)).items.map(({ id }) => id);
const one = async (id: string) => (await stuck()).items.find((row) => row.id === id);

const due = (dueAt: string, warnAt: string | null = null) => ({ dueAt, warnAt, provisional: false });
const assigned = (lead: string, acceptance = due('2026-12-10T16:00:00.000Z')) =>
  DisputeAssigned({ ...story.assigned(at, lead).data, acceptance });
const opened = (lead: string, change = {}) => MediationOpened({ ...story.opened(at, lead).data, allowed: 3, ...change });
const attempt = (n: number, heldOn = '2026-11-24') =>
  AttemptRecorded({ ...story.attempt.data, attempt: n, outcome: 'failed', reason: 'no-consensus', heldOn });
const session = (when: string) => SessionScheduled({ session: newId(), at: when, venue: 'village', online: false });

/** Heard as soon as the list knows it. */
async function told(subject: string, facts: readonly Fact[], shows: object): Promise<string> {
  for (const fact of facts) await bus.say(fact, { subject });
  await eventually(async () => expect(await one(subject)).toMatchObject(shows));
  return subject;
}
const accepted = (unit: string) => DisputeAcceptedByUnit({ unit, role: unit === 'justice' ? 'lead' : 'territorial' });

it('tells of an open dispute how long and how often it was tried, and what runs out first', async () => {
  const id = newId();
  await told(id, [story.registered(at), assigned('justice')], {
    ...{ tier: 0, attempts: 0, allowed: null, session: null, state: 'running', bounces: 0, reminder: null, incomplete: false },
    ...{ status: 'assigned', lead: 'justice', township: north, village, awaited: ['justice', north, village] },
    clock: { kind: 'acceptance', dueAt: '2026-12-10T16:00:00.000Z' },
  });
  await told(id, [opened('justice', { due: due('2026-12-01T16:00:00.000Z', '2026-11-29T16:00:00.000Z') }), attempt(1), attempt(2)], {
    ...{ tier: 1, attempts: 2, allowed: 3, state: 'soon', clock: { kind: 'tier', unit: null } },
  });
  const arranged = session('2026-12-02T01:00:00.000Z');
  const online = { venue: 'village', online: false, reason: 'other' } as const;
  const later = SessionMoved({ ...online, session: newId(), instead: arranged.data.session, at: '2026-12-04T01:00:00.000Z' });
  await told(id, [arranged], { session: '2026-12-02T01:00:00.000Z' });
  await told(id, [later], { session: '2026-12-04T01:00:00.000Z' });
  await told(id, [SessionCancelled({ session: later.data.session, reason: 'other' })], { session: null });
  await told(id, [session('2026-12-02T01:00:00.000Z')], { session: '2026-12-02T01:00:00.000Z' });
  await told(id, [attempt(3, '2026-12-02'), Escalated({ tier: 2, reason: 'limit-reached', allowed: 5 })], {
    ...{ tier: 2, attempts: 0, allowed: 5, session: null, state: 'running', clock: { kind: 'acceptance' } },
  });
  await told(id, [accepted('justice'), accepted(north), accepted(village)], {
    status: 'accepted',
    awaited: [],
    clock: null,
    state: 'none',
  });
  await bus.say(DisputeClosed({ outcome: 'settled' }), { subject: id });
  await eventually(async () => expect(await ids()).toEqual([]));
  expect(await stuck()).toMatchObject({ counts: { total: 0 }, next: null, incomplete: { count: 0 } });
});

it('what stands still runs out at no time, and goes on with what was left', async () => {
  const before = [story.registered(at), story.assigned(at, 'justice'), opened('justice', { due: due('2026-12-01T16:00:00.000Z') })];
  const id = await told(newId(), before, { state: 'running', tier: 1 });
  const pause = TierPaused({ tier: 1, reason: 'appraisal', at: '2026-11-30T02:00:00.000Z', until: '2026-12-20', unit: village });
  await told(id, [pause], { state: 'still', clock: null, pausedUntil: '2026-12-20' });
  const resumed = TierResumed({ tier: 1, at: '2026-12-05T02:00:00.000Z', unit: village, due: due('2026-12-06T16:00:00.000Z') });
  await told(id, [resumed], { state: 'running', pausedUntil: null });
  expect(await one(id)).toMatchObject({ clock: { dueAt: '2026-12-06T16:00:00.000Z' } });
});

it('a bounce waits for the county, and a reminder for the unit until it acts or answers', async () => {
  const id = await told(newId(), [story.registered(at), assigned('justice')], { bouncedBy: [] });
  const bounce = DisputeBounced({ unit: 'justice', role: 'lead', reason: 'other', bounces: 1, pausedAt: '2026-11-30T02:00:00.000Z' });
  await told(id, [bounce], { bounces: 1, bouncedBy: ['justice'], clock: { unit: north } });
  expect((await stuck('bounced=pending')).counts).toMatchObject({ total: 1, bounced: 1 });
  const upheld = DisputeAdjudicated({ role: 'lead', unit: 'justice', upheld: true, acceptance: due('2026-12-02T16:00:00.000Z') });
  await told(id, [upheld], { bounces: 1, bouncedBy: [], clock: { unit: 'justice', dueAt: '2026-12-02T16:00:00.000Z' } });
  expect([await ids('bounced=pending'), await ids('bounced=ever')]).toEqual([[], [id]]);

  const remind = (unit: string, role: 'lead' | 'territorial') =>
    DisputeReminded({ unit, role, reason: 'not-accepted', by: county, on: '2026-11-30' });
  await told(id, [remind('justice', 'lead')], {
    reminder: { unit: 'justice', by: county, on: '2026-11-30', reason: 'not-accepted', answerBy: null, pending: true, answer: null },
  });
  expect([await ids('reminded=pending'), await ids('reminded=never')]).toEqual([[id], []]);
  const answer = DisputeReminderAnswered({ unit: 'justice', answer: 'under-way', on: '2026-11-30' });
  await told(id, [answer], { reminder: { pending: false, answer: 'under-way' } });
  expect([await ids('reminded=pending'), await ids('reminded=answered')]).toEqual([[], [id]]);
  await told(id, [remind(village, 'territorial')], { reminder: { unit: village, pending: true } });
  // Who has yet to act is told of before who answered on the same day, whatever their codes are.
  const later = DisputeReminderAnswered({ unit: north, answer: 'under-way', on: '2026-11-30' });
  await told(id, [remind(north, 'territorial'), later, accepted(north)], {
    awaited: ['justice', village],
    reminder: { unit: village, pending: true },
  });
  await told(id, [accepted(village)], { awaited: ['justice'] });
  expect(await ids('reminded=pending')).toEqual([]);
});

it('is sorted by each of its columns both ways, what has none of it last, page by page', async () => {
  const places = [0, 1, 2, 3, 4];
  for (const n of places) {
    const there = { township: n % 2 ? south : north, village: null as never };
    await bus.say(story.registered(there, { number: `2026-${n * 7 + 5}`, risk: n === 1 ? 'high' : 'low' }), { subject: newId() });
  }
  const dated = await told(newId(), [story.registered(at), assigned('justice'), opened('justice'), session('2026-12-02T01:00:00.000Z')], {
    tier: 1,
  });
  await eventually(async () => expect((await stuck()).counts).toMatchObject({ total: 6 }));
  const columns = 'clock number category place lead tier days attempts session bounces reminded risk'.split(' ');
  for (const sort of columns)
    for (const order of ['asc', 'desc']) {
      const all = await ids(`sort=${sort}&order=${order}`);
      const paged: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Page = await stuck(`sort=${sort}&order=${order}&limit=2${next && `&cursor=${encodeURIComponent(next)}`}`);
        paged.push(...page.items.map(({ id }) => id));
        next = page.next;
      }
      expect({ sort, order, paged, n: new Set(all).size }).toEqual({ sort, order, paged: all, n: 6 });
    }
  for (const sort of ['clock', 'session', 'lead'])
    for (const order of ['asc', 'desc']) expect((await ids(`sort=${sort}&order=${order}`))[0]).toBe(dated);
  expect((await stuck('number=第12号')).items.map(({ number }) => number)).toEqual(['2026-12']);
  expect((await stuck('number=2025-12')).items).toEqual([]);
  const numbers = (await stuck('sort=number')).items.map(({ number }) => number);
  expect(numbers).toEqual(['2026-5', '2026-12', '2026-19', '2026-26', '2026-33', null]);
  expect((await stuck('sort=risk&order=desc')).items[0]).toMatchObject({ risk: 'high' });
});

it('is everybody’s own, and held to what is asked for', async () => {
  const late = await told(newId(), [story.registered(at), assigned('justice', due('2026-11-29T16:00:00.000Z'))], { state: 'overdue' });
  const undecided = DisputeUndecided({ township: south, village: null, lead: 'hrss', due: due('2026-12-09T16:00:00.000Z') });
  const open = await told(newId(), [story.registered({ township: south }, { risk: 'high' }), undecided], {
    ...{ status: 'undecided', awaited: ['hrss'], clock: { kind: 'admission', unit: 'hrss' } },
  });
  for (const [unit, theirs] of [
    [north, [late]],
    [village, [late]],
    ['justice', [late]],
    [south, [open]],
    ['hrss', [open]],
    ['health', []],
    [`${north}002`, []],
  ] as const)
    expect([unit, await ids('', unit)]).toEqual([unit, theirs]);
  expect(await ids()).toEqual([late, open]);
  for (const query of ['state=overdue', `township=${north}`, `village=${village}`, 'lead=justice', 'risk=low'])
    expect([query, await ids(query)]).toEqual([query, [late]]);
  expect((await stuck()).counts).toEqual({ total: 2, overdue: 1, soon: 0, bounced: 0, reminded: 0 });
  for (const wrong of ['sort=name', 'state=bad', 'cursor=x', 'order=up'])
    await service
      .as({ unit: county, roles: ['leader'] })
      .get(`/stuck?${wrong}`)
      .expect(400);
});

it('costs what is open, however many disputes are over', async () => {
  await told(newId(), [story.registered(at), assigned('justice'), opened('justice')], { tier: 1 });
  await service.database.arrange(`
    do $$
    declare
      others text;
    begin
      select string_agg(quote_ident(column_name), ', ') into others from information_schema.columns
      where table_name = 'standing' and column_name not in ('dispute', 'outcome', 'status');
      execute format('insert into standing (dispute, outcome, status, %1$s) select gen_random_uuid()::text, ''settled'', ''closed'', %1$s
        from (select * from standing limit 1) one, generate_series(1, 20000)', others);
    end $$`);
  await service.database.arrange('vacuum analyze standing');
  for (const unit of [county, north, village, 'justice']) {
    const statements = (await asking(() => stuck('', unit))).filter(({ text }) => text.includes('from standing s'));
    expect(statements).toHaveLength(2);
    for (const statement of statements) {
      const rows = await rowsRead(statement, ['standing'], service.get<Database>(DATABASE));
      expect([unit, rows <= 5]).toEqual([unit, true]);
    }
  }
});
