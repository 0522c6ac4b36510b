import fc from 'fast-check';
import { endOf, workingDays } from '#calendar';
import type { Cadence } from '#calendar';
import { RoundOpened, RoundOverdue } from '#contracts';
import type { CloudEvent } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database, Transaction } from '#kernel';
import { asking, rowsRead, startService, TestBroker, TestDatabase } from '#testing';
import type { RunningService } from '#testing';
import { markOverdue, open, roundId, screeningOf } from '../src/round/round.js';
import { Rounds } from '../src/round/round.store.js';
import { screening } from '../src/screening.module.js';

const monday = new Date('2026-11-23T01:00:00Z');
const due = new Date('2026-11-30T16:00:00Z');

const screeningWith = (cadence: Cadence, day: string, count: number) =>
  screeningOf(cadence, day, (last) => endOf({ unit: 'days', count }, last, workingDays([])));

let now = monday;
let broker: TestBroker;
let shared: TestDatabase;
let service: RunningService;
let neighbour: RunningService;
let database: Database;
let rounds: Rounds;

beforeAll(async () => {
  [broker, shared] = await Promise.all([TestBroker.away(), TestDatabase.of(screening)]);
  const around = { broker, database: shared, now: () => now };
  [service, neighbour] = await Promise.all([startService(screening, around), startService(screening, around)]);
  database = service.get<Database>(DATABASE);
  rounds = service.get(Rounds);
});

afterAll(async () => {
  await Promise.all([service.stop(), neighbour.stop()]);
  await Promise.all([shared.drop(), broker.drop()]);
});

beforeEach(async () => {
  now = monday;
  await shared.arrange('truncate round, finding, outbox, schedule, unit');
});

/** Villages of the right shape, active and no newcomers. */
const settle = (count: number) =>
  database.query(
    `insert into unit (unit, level, name, parent, active, sequence, newcomer)
     select (510722101001 + n)::text, 'village', '村', null, true, 1, false from generate_series(0, $1::int - 1) n`,
    [count],
  );

type Said = Readonly<{ id: string; subject: string; event: string }>;
const said = (db: Pick<Database, 'query'> = database) => db.query<Said>('select id, subject, event from outbox order by seq');
const eventOf = ({ event }: Said) => JSON.parse(event) as CloudEvent & { data: { unit: string } };
const states = (db: Pick<Database, 'query'> = database) => db.query('select * from round order by unit, period');
const tally = async (status: string, type: string) => {
  const [{ count } = { count: 0 }] = await database.query<{ count: number }>('select count(*) from round where status = $1', [status]);
  const events = (await said()).map(eventOf).filter((event) => event.type === `cn.junan.${type}`);
  return { rounds: count, said: events.length, ofDifferent: new Set(events.map(({ subject }) => subject)).size };
};

/** What some work leaves behind, and then nothing of it. */
async function traces(work: (tx: Transaction) => Promise<unknown>): Promise<{ states: unknown[]; said: Said[] }> {
  let left: { states: unknown[]; said: Said[] } | undefined;
  const undo = new Error('undone');
  await database
    .transaction(async (tx) => {
      await work(tx);
      left = { states: await states(tx), said: await said(tx) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return left as { states: unknown[]; said: Said[] };
}

/** To the letter, but for the event's own id, which is checked to be one and the same in row and event. */
const letters = (all: readonly Said[]) =>
  all
    .map((one) => {
      expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(eventOf(one).id).toBe(one.id);
      return `${one.subject} ${one.event.replace(one.id, '')}`;
    })
    .sort();

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
/** Slugs that are words of a round and its event as well are nothing but slugs. */
const slug = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{1,39}$/),
  fc.constantFrom('open', 'normal', 'weekly', 'monthly', 'screening', 'county', 'any-department', 'v1', 'round-opened'),
);
const units = fc.uniqueArray(fc.oneof(digits(12), digits(9), slug), { minLength: 1, maxLength: 12 });
const screenings = fc
  .tuple(
    fc.constantFrom<Cadence>('daily', 'weekly', 'half-monthly', 'monthly'),
    fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
    fc.nat(31),
  )
  .map(([cadence, day, grace]) => screeningWith(cadence, day.toISOString().slice(0, 10), grace));

describe('rounds opened in bulk', () => {
  it('are to the letter what the rule says of each', async () => {
    await fc.assert(
      fc.asyncProperty(units, screenings, async (codes, period) => {
        const inBulk = await traces((tx) => rounds.openAll(codes, period, tx));
        const oneByOne = await traces(async (tx) => {
          for (const unit of codes) {
            await rounds.change(roundId(unit, period.cadence, period.period), (round) => open(round, unit, period), tx);
          }
        });
        expect(inBulk.states).toEqual(oneByOne.states);
        expect(letters(inBulk.said)).toEqual(letters(oneByOne.said));
        for (const event of inBulk.said.map(eventOf)) RoundOpened.schema.parse(event.data);
      }),
      { numRuns: 60 },
    );
  });

  it('leave what is open already as it is, and do not say it again', async () => {
    const week = screeningWith('weekly', '2026-11-23', 1);
    const [mine, other] = ['510722101201', '510722101202'] as const;
    await database.transaction((tx) => rounds.openAll([mine], week, tx));
    await rounds.change(roundId(mine, 'weekly', week.period), (round) => markOverdue(round, due));
    await database.transaction((tx) => rounds.openAll([mine, other], week, tx));
    expect(await states()).toMatchObject([
      { unit: mine, status: 'overdue', sequence: 2 },
      { unit: other, status: 'open', sequence: 1 },
    ]);
    expect((await said()).map(eventOf)).toMatchObject([
      { data: { unit: mine } },
      { data: { unit: mine } },
      { data: { unit: other }, sequence: 1 },
    ]);
  });

  it('refuse a code that could not stand in an event', async () => {
    const week = screeningWith('weekly', '2026-11-23', 1);
    await expect(database.transaction((tx) => rounds.openAll(['x","y":"z'], week, tx))).rejects.toThrow();
    expect(await states()).toEqual([]);
  });
});

describe('rounds marked in bulk', () => {
  it('are to the letter what the rule says of each, also of one that a correction brought back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(units, screenings), { minLength: 1, maxLength: 3 }), async (periods) => {
        const late = new Date('2040-01-01T00:00:00Z');
        const opened = async (tx: Transaction) => {
          for (const [codes, period] of periods) await rounds.openAll(codes, period, tx);
          await tx.query(`update round set sequence = 3, findings = 2 where unit like '%1'`);
          await tx.query('delete from outbox');
        };
        const due = (tx: Transaction) =>
          tx.query<{ id: string }>(`select id from round where status = 'open' and due_at <= $1 order by due_at, id`, [late.toISOString()]);
        const inBulk = await traces(async (tx) => {
          await opened(tx);
          await rounds.lapseNext(late, (round) => markOverdue(round, late), 1_000, tx);
        });
        const oneByOne = await traces(async (tx) => {
          await opened(tx);
          for (const { id } of await due(tx)) await rounds.change(id, (round) => markOverdue(round, late), tx);
        });
        expect(inBulk.states).toEqual(oneByOne.states);
        expect(letters(inBulk.said)).toEqual(letters(oneByOne.said));
        for (const event of inBulk.said.map(eventOf)) RoundOverdue.schema.parse(event.data);
      }),
      { numRuns: 30 },
    );
  });

  it('are those alone that are due', async () => {
    const week = screeningWith('weekly', '2026-11-23', 1);
    const next = screeningWith('weekly', '2026-11-30', 1);
    await database.transaction(async (tx) => {
      await rounds.openAll(['510722101201'], week, tx);
      await rounds.openAll(['510722101201'], next, tx);
    });
    const lapse = () => database.transaction((tx) => rounds.lapseNext(due, (round) => markOverdue(round, due), 10, tx));
    expect(await lapse()).toBe(1);
    expect(await lapse()).toBe(0);
    expect(await states()).toMatchObject([
      { period: week.period, status: 'overdue', sequence: 2 },
      { period: next.period, status: 'open', sequence: 1 },
    ]);
  });
});

describe('the clock, over many chunks', () => {
  const VILLAGES = 2_500;

  it('goes on after the chunk that a crash undid', async () => {
    await settle(VILLAGES);
    await shared.arrange(
      `create function die() returns trigger language plpgsql as $$ begin raise exception 'the machine died'; end $$;
       create trigger die before insert on round for each row when (new.unit = '510722102501') execute function die()`,
    );
    await expect(service.tick()).rejects.toThrow('the machine died');
    expect(await tally('open', RoundOpened.type)).toEqual({ rounds: 1_000, said: 1_000, ofDifferent: 1_000 });

    await shared.arrange('drop function die() cascade');
    await service.tick();
    expect(await tally('open', RoundOpened.type)).toEqual({ rounds: VILLAGES, said: VILLAGES, ofDifferent: VILLAGES });
  });

  it('gives them all until an hour of a working day, where the county says so', async () => {
    const term = { basis: '县排查制度', length: { unit: 'working-days', count: 1, at: '17:00' } };
    await shared.arrange(`insert into term (name, version, term) values ('return-village', 2, '${JSON.stringify(term)}')`);
    try {
      await settle(VILLAGES);
      now = new Date('2026-09-29T01:00:00Z');
      await service.tick();
      const ends = await database.query('select due_at, count(*) from round group by 1');
      // The week ends on a Sunday in the holidays of October.
      expect(ends).toEqual([{ due_at: '2026-10-08T09:00:00.000Z', count: VILLAGES }]);
    } finally {
      await shared.arrange(`delete from term where version = 2`);
    }
  });

  it('with another beside it opens and marks each once, and says so once', async () => {
    await settle(VILLAGES);
    const both = () => Promise.all([service.tick(), neighbour.tick(), service.tick(), neighbour.tick()]);
    await both();
    expect(await tally('open', RoundOpened.type)).toEqual({ rounds: VILLAGES, said: VILLAGES, ofDifferent: VILLAGES });

    await database.query(`update unit set active = false`);
    now = due;
    await both();
    expect(await tally('overdue', RoundOverdue.type)).toEqual({ rounds: VILLAGES, said: VILLAGES, ofDifferent: VILLAGES });
    const wrong = await database.query(`select 1 from round where sequence <> 2 or status <> 'overdue'`);
    expect(wrong).toEqual([]);
  });

  it('reads what is due, however many there are', async () => {
    await settle(20_000);
    await service.tick();
    const DUE = 400;
    await database.query('update round set due_at = $1 where id in (select id from round order by unit limit $2)', [
      monday.toISOString(),
      DUE,
    ]);
    await shared.arrange('vacuum analyze round, unit');

    const asked = await asking(() => service.tick());
    const statements = asked.filter(({ text }) => /from ("round"|unit|cadence_policy)|update "round"/.test(text));
    for (const part of ['from "round"', 'from unit', 'update "round"'])
      expect(statements.some(({ text }) => text.includes(part))).toBe(true);
    expect(await tally('overdue', RoundOverdue.type)).toEqual({ rounds: DUE, said: DUE, ofDifferent: DUE });

    // Asked again they find nothing more to do; what they read on the way is the same.
    for (const statement of statements) expect(await rowsRead(statement, ['round', 'unit'], database)).toBeLessThanOrEqual(DUE);
  });
});
