import type { Database } from '#kernel';
import { TestBroker, startService } from '#testing';
import { RoundClock } from '../apps/screening/src/round/round.clock.js';
import { screening } from '../apps/screening/src/screening.module.js';
import { alternate } from './alternate.js';
import type { Effort } from './alternate.js';
import { median, percent, perSecond, ratios, spread } from './figures.js';
import type { Result } from './figures.js';
import { connected } from './sides.js';

/** All villages and communities of the country, by its register of units. */
const VILLAGES = 620_573;
const BUDGET = 0.3;
const opening = new Date('2026-11-23T01:00:00Z');
const due = new Date('2026-11-30T16:00:00Z');

/** Rows a second. */
type Rates = Readonly<{ opened: number; swept: number }>;

/**
 * A week's rounds opened for every village of the country and, as if none had answered, swept when they are overdue, each
 * with its event: by the clock, against the same rows copied by plain statements into the same tables.
 */
export async function rounds(effort: Effort): Promise<Result[]> {
  let now = opening;
  const service = await startService(screening, { broker: await TestBroker.away(), now: () => now });
  const { dataSource, database } = await connected(service.database.superuserUrl);
  const tick = async (at: Date) => {
    now = at;
    await service.get(RoundClock).tick();
  };
  const byTheClock = async (): Promise<Rates> => {
    await clear(database);
    const opened = await rate(() => tick(opening));
    await keep(database, 'opened');
    await clearOutbox(database);
    await database.query(`update schedule set period = '2026-W49', opens_on = '2026-11-30'`);
    const swept = await rate(() => tick(due));
    await keep(database, 'swept');
    return { opened, swept };
  };
  const copied = async (): Promise<Rates> => {
    await clear(database);
    const opened = await rate(() => copyOpened(database));
    await clearOutbox(database);
    return { opened, swept: await rate(() => copySwept(database)) };
  };
  try {
    await prepare(database);
    // The last of them is the first to be at work: the clock's rows are there to be copied.
    const { limit, ours } = await alternate(effort, { limit: copied, ours: byTheClock }, told);
    return [
      result('open a week’s rounds for every village of the country', '`insert … select`', 'opened', limit, ours),
      result('mark all of them overdue', '`update` and `insert … select`', 'swept', limit, ours),
    ];
  } finally {
    await dataSource.destroy();
    await service.stop();
  }
}

/** Codes of the right shape: 2,956 counties of 14 townships of 15 villages. */
async function prepare(database: Database): Promise<void> {
  await database.query(
    `insert into unit (unit, level, name, parent, active, sequence, newcomer)
     select township || (201 + n % 15)::text, 'village', '村', township, true, 1, false
     from generate_series(0, $1::int - 1) n, lateral (select (110101 + n / 210)::text || (101 + n / 15 % 14)::text as township) t`,
    [VILLAGES],
  );
  await database.query('vacuum analyze unit');
}

async function clear(database: Database): Promise<void> {
  await database.query('truncate round, finding, schedule');
  await clearOutbox(database);
}

/** What one measure leaves behind is not the next one's to clear. */
async function clearOutbox(database: Database): Promise<void> {
  await database.query('truncate outbox');
  await database.query('vacuum analyze round, outbox');
  await database.query('checkpoint');
}

/** The rows that were written, to be written again by the limit. */
async function keep(database: Database, name: string): Promise<void> {
  await database.query(`drop table if exists ${name}_round, ${name}_outbox`);
  await database.query(`create unlogged table ${name}_round as select * from round`);
  await database.query(`create unlogged table ${name}_outbox as select id, subject, event from outbox`);
}

async function copyOpened(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('insert into round select * from opened_round');
    await tx.query('insert into outbox (id, subject, event) select * from opened_outbox');
  });
}

async function copySwept(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(`update round set status = 'overdue', sequence = sequence + 1 where status = 'open' and due_at <= $1`, [
      due.toISOString(),
    ]);
    await tx.query('insert into outbox (id, subject, event) select * from swept_outbox');
  });
}

async function rate(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return VILLAGES / ((performance.now() - began) / 1_000);
}

const told = ({ opened, swept }: Rates): string => `${perSecond(opened)} opened, ${perSecond(swept)} swept`;

function result(what: string, limit: string, which: keyof Rates, theirs: readonly Rates[], ours: readonly Rates[]): Result {
  const [copied, clocked] = [theirs, ours].map((rates) => rates.map((each) => each[which])) as [number[], number[]];
  const ratio = ratios(clocked, copied);
  return {
    what: `${what}: ${VILLAGES.toLocaleString('en')} rows and their events`,
    limit: `${limit} of the same rows ${spread(copied, perSecond)}`,
    ours: spread(clocked, perSecond),
    ratio: spread(ratio, percent),
    budget: `≥ ${percent(BUDGET)}`,
    kept: median(ratio) >= BUDGET,
  };
}
