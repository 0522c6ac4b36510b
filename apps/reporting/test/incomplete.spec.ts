import { DisputeRegistered, toCloudEvent } from '#contracts';
import type { Event, Fact } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { SetAside } from '#messaging';
import { eventually, Neighbour, startService, inTurn, TestBroker } from '#testing';
import type { RunningService } from '#testing';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const { north, south } = story;
const leaderOf = (unit: string) => ({ unit, roles: ['leader'] }) as const;
const county = leaderOf('510722');

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;
let database: Database;
let aside: SetAside;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker });
  database = service.get<Database>(DATABASE);
  aside = service.get(SetAside);
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

type Row = Readonly<{ key: string; total: number; incomplete: number }>;
type Board = Readonly<{ items: readonly Row[]; incomplete: object }>;

async function read(path: string, person: Parameters<RunningService['as']>[0] = county): Promise<Board> {
  const { body } = await service.as(person).get(path).expect(200);
  return body as Board;
}
const marks = ({ items }: Board) => Object.fromEntries(items.map(({ key, incomplete }) => [key, incomplete]));
const complete = { count: 0, unplaced: 0, unreadable: 0 };

/** Our database refuses such rows until it is repaired: what meets it is set aside. */
async function fault(table: string, check: string): Promise<() => Promise<unknown>> {
  await service.database.arrange(`alter table ${table} add constraint fault check (${check}) not valid`);
  return () => service.database.arrange(`alter table ${table} drop constraint fault`);
}

/** The letter of a dispute or round that failed so often that it is dead. */
async function deadLetterOf(subject: string): Promise<string> {
  await eventually(async () =>
    expect(await database.query('select 1 from parked_event where subject = $1 and attempts > 0', [subject])).toHaveLength(1),
  );
  await database.query('update parked_event set dead = true where subject = $1 and attempts > 0', [subject]);
  const letter = (await aside.letters()).find(({ event }) => event?.subject === subject);
  return letter?.id ?? '';
}

async function tell(subject: string, facts: readonly Fact[], place: { township?: string; department?: string } = {}): Promise<void> {
  for (const fact of facts) await bus.say(fact, { subject, ...place });
}

/** Sets aside what a fault of ours kept us from handling: the first events of so many disputes. */
async function setAside(disputes: readonly string[], place: { township?: string; department?: string }, data: object): Promise<void> {
  await database.transaction(async (tx) => {
    for (const [i, subject] of disputes.entries()) {
      const fact = { type: DisputeRegistered.type, data };
      const stamp = { id: newId(), subject, sequence: 1, time: '2026-11-24T02:00:00.000Z', county: '510722', ...place };
      const message = toCloudEvent(fact, { ...stamp, source: '/junan/510722/intake/county' });
      const event = { ...fact, ...stamp, source: message.source } as Event;
      const bytes = Buffer.from(JSON.stringify(message));
      const dead = { cause: 'test', attempts: 5, dead: true, delayMs: 0 };
      await aside.put(
        { id: stamp.id, owner: 'intake', desk: 'county', natsSubject: null, streamSeq: 1_000_000 + i, event, bytes },
        dead,
        tx,
      );
    }
  });
}

inTurn('a dead letter', ({ it }) => {
  const [blocked, other] = [newId(), newId()];

  it('marks the rows of its dispute and no others, until it is replayed', async () => {
    await tell(blocked, [story.registered({ township: north })]);
    await tell(other, [story.registered({ township: south }), story.assigned({ township: south }, 'justice')]);
    await eventually(async () => expect(marks(await read('/board?by=township'))).toEqual({ [north]: 0, [south]: 0 }));

    const repair = await fault('standing', "lead <> 'housing'");
    await tell(blocked, [story.assigned({ township: north }, 'housing'), story.refused]);
    const letter = await deadLetterOf(blocked);

    const board = await read('/board?by=township');
    expect(marks(board)).toEqual({ [north]: 1, [south]: 0 });
    expect(board.incomplete).toEqual({ count: 1, unplaced: 0, unreadable: 0 });
    expect(marks(await read('/board?by=lead'))).toEqual({ '': 1, justice: 0 });
    expect((await read(`/board?by=lead&township=${south}`)).incomplete).toEqual(complete);
    expect((await read('/board?by=township', leaderOf(south))).incomplete).toEqual(complete);
    expect((await read('/board?by=township', leaderOf(north))).incomplete).toMatchObject({ count: 1 });

    await repair();
    expect(await aside.replay(letter)).toBe('in line');
    await eventually(async () => {
      const leads = await read('/board?by=lead');
      expect(leads.items.map(({ key, total }) => [key, total])).toEqual([
        ['housing', 1],
        ['justice', 1],
      ]);
      expect(leads.incomplete).toEqual(complete);
    });
    expect(marks(await read('/board?by=township'))).toEqual({ [north]: 0, [south]: 0 });
  });

  it('is told in the way of its dispute alone', async () => {
    const way = async (id: string) => (await service.as(county).get(`/disputes/${id}/way`).expect(200)).body as { incomplete: boolean };
    const repair = await fault('standing', 'tier = 0');
    await tell(other, [story.opened({ township: south }, 'justice')]);
    const letter = await deadLetterOf(other);
    expect([(await way(other)).incomplete, (await way(blocked)).incomplete]).toEqual([true, false]);
    await repair();
    await aside.replay(letter);
    await eventually(async () => expect(await way(other)).toMatchObject({ incomplete: false, items: { length: 3 } }));
  });

  it('that is the first thing said of a dispute marks the row that misses it, as far as it names one', async () => {
    const unheard = newId();
    const repair = await fault('standing', `dispute <> '${unheard}'`);
    const facts = [story.registered({ township: south }), story.assigned({ township: south }, 'housing')];
    await tell(unheard, facts, { township: south });
    const letter = await deadLetterOf(unheard);
    await eventually(async () => expect(await aside.counts()).toEqual({ waiting: 1, dead: 1 }));

    const board = await read('/board?by=township');
    expect(marks(board)).toEqual({ [north]: 0, [south]: 1 });
    expect(board.incomplete).toEqual({ count: 1, unplaced: 0, unreadable: 0 });
    expect(marks(await read('/board?by=lead'))).toEqual({ housing: 1, justice: 0 });
    expect((await read('/board?by=tier')).incomplete).toEqual({ count: 1, unplaced: 1, unreadable: 0 });
    expect((await read(`/board?by=lead&township=${north}`)).incomplete).toEqual(complete);
    expect((await read('/board?by=township', leaderOf(north))).incomplete).toEqual(complete);
    expect((await read('/board?by=township', leaderOf('housing'))).incomplete).toMatchObject({ count: 1 });

    await repair();
    await aside.replay(letter);
    await eventually(async () => expect((await read('/board?by=tier')).incomplete).toEqual(complete));
    expect((await read('/board?by=township')).items.find(({ key }) => key === south)).toMatchObject({ total: 2, incomplete: 0 });
  });

  it('that is the first thing said of a dispute is told to those whom its envelope names: all is held back, not shortly to come', async () => {
    const unheard = newId();
    await setAside([unheard], { township: south, department: 'housing' }, { village: `${south}001` });
    const way = (unit: string) => service.as(leaderOf(unit)).get(`/disputes/${unheard}/way`);
    for (const unit of ['510722', south, 'housing', `${south}001`])
      expect((await way(unit).expect(200)).body).toEqual({ items: [], incomplete: true });
    for (const unit of [north, 'justice', `${south}002`]) await way(unit).expect(404);
    await service.as(county).get(`/disputes/${newId()}/way`).expect(404);
    for (const { id } of await aside.letters()) await aside.dismiss(id);
    await way('510722').expect(404);
  });

  it('is one of however many, of which each is told to those it concerns', async () => {
    const ids = (n: number) => Array.from({ length: n }, newId);
    const [before, after, anywhere] = [ids(2_500), ids(3), ids(2)];
    await setAside([...before].sort(), { township: north, department: 'justice' }, { lead: 'justice', category: 'land' });
    await setAside(after, { township: south }, { lead: 'housing', category: 'house', village: `${south}001`, note: '沟\u0000"\\' });
    await setAside(anywhere, {}, { category: ['land'], lead: null, village: 7 });
    await database.query("update parked_event set message = '\\xff00' where subject = $1", [anywhere[0]]);
    const told = async (path: string, unit = '510722') => (await read(path, leaderOf(unit))).incomplete;

    expect(await told('/board?by=township')).toEqual({ count: 2_505, unplaced: 2, unreadable: 0 });
    expect(await told('/board?by=township', south)).toMatchObject({ count: 3 });
    expect(await told('/board?by=township', north)).toMatchObject({ count: 2_500 });
    expect(await told('/board?by=lead', 'housing')).toMatchObject({ count: 3 });
    expect(await told('/board?by=township', `${south}001`)).toMatchObject({ count: 3 });
    expect(await told('/board?by=township', `${south}002`)).toEqual(complete);
    // A filter leaves out only what is known to lie elsewhere.
    expect(await told(`/board?by=lead&township=${south}`)).toMatchObject({ count: 5 });
    expect(await told('/board?by=lead&category=house&tier=2&outcome=settled')).toMatchObject({ count: 5 });
    expect(await told('/board?by=category&lead=justice')).toMatchObject({ count: 2_502 });
    expect(await told('/screening-board')).toEqual(complete);
    const rows = (await read('/board?by=township')).items;
    expect(rows.find(({ key }) => key === south)).toMatchObject({ total: 2, incomplete: 3, uncounted: 3 });
    await database.query('delete from parked_event');
  });

  it('of a round marks its township on the screening board, in its period alone', async () => {
    const [opened, unheard] = [newId(), newId()];
    await tell(opened, story.round(`${north}001`));
    const week = (name = '2026-W48', unit = '510722') => read(`/screening-board?period=${name}`, leaderOf(unit));
    await eventually(async () => expect(marks(await week())).toEqual({ [north]: 0 }));

    const repair = await fault('round_standing', "status <> 'overdue' and village <> '510722102001'");
    await tell(opened, [story.overdue(`${north}001`)]);
    await tell(unheard, story.round(`${south}001`), { township: south });
    const letters = [await deadLetterOf(opened), await deadLetterOf(unheard)];
    const board = await week();
    expect(marks(board)).toEqual({ [north]: 1 });
    expect(board.incomplete).toEqual({ count: 2, unplaced: 1, unreadable: 0 });
    expect((await week('2026-W47')).incomplete).toEqual(complete);
    expect((await week('2026-W48', north)).incomplete).toEqual({ count: 1, unplaced: 0, unreadable: 0 });

    await repair();
    for (const letter of letters) await aside.replay(letter);
    await eventually(async () => expect(marks(await week())).toEqual({ [north]: 0, [south]: 0 }));
    expect((await week()).incomplete).toEqual(complete);
  });

  it('that nobody can read is told to the county', async () => {
    await bus.scrawl('intake', 'no event');
    await eventually(async () => expect((await read('/board?by=township')).incomplete).toEqual({ count: 0, unplaced: 0, unreadable: 1 }));
    expect((await read('/board?by=township', leaderOf(north))).incomplete).toEqual(complete);
    expect((await read('/screening-board')).incomplete).toEqual(complete);
  });
});
