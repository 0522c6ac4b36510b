import type { Database } from '#kernel';
import { TestBroker, startService } from '#testing';
import { RoundClock } from '../apps/screening/src/round/round.clock.js';
import { screening } from '../apps/screening/src/screening.module.js';
import { median, percent, perSecond } from './figures.js';
import type { Result } from './figures.js';
import { connected } from './sides.js';

/** All villages and communities of the country, by its register of units. */
const VILLAGES = 620_573;
const ROUNDS = 3;
const opening = new Date('2026-11-23T01:00:00Z');
const due = new Date('2026-11-30T16:00:00Z');

/**
 * A week's rounds opened for every village of the country and, as if none had answered, swept when they are overdue, each
 * with its event: by the clock, against the same rows copied by plain statements into the same tables.
 */
export async function rounds(): Promise<Result[]> {
  let now = opening;
  const service = await startService(screening, { broker: await TestBroker.away(), now: () => now });
  const { dataSource, database } = await connected(service.database.superuserUrl);
  try {
    const tick = async (at: Date) => {
      now = at;
      await service.get(RoundClock).tick();
    };
    await prepare(database);
    const [open, sweep]: [Pair[], Pair[]] = [[], []];
    for (let round = 1; round <= ROUNDS; round++) {
      await clear(database);
      const opened = await seconds(() => tick(opening));
      await keep(database, 'opened');
      await quiet(database);
      await database.query(`update schedule set period = '2026-W49', opens_on = '2026-11-30'`);
      const swept = await seconds(() => tick(due));
      await keep(database, 'swept');
      await clear(database);
      const inserted = await seconds(() => copyOpened(database));
      await quiet(database);
      const updated = await seconds(() => copySwept(database));
      open.push([inserted, opened]);
      sweep.push([updated, swept]);
      console.log(`  round ${round}: opening ${said([inserted, opened])}; sweep ${said([updated, swept])}`);
    }
    return [
      result('open a week’s rounds for every village of the country', '`insert … select`', open, 0.3),
      result('mark all of them overdue', '`update` and `insert … select`', sweep, 0.3),
    ];
  } finally {
    await dataSource.destroy();
    await service.stop();
  }
}

/** Seconds of the limit, and ours. */
type Pair = readonly [limit: number, ours: number];

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
  await database.query('truncate round, finding, outbox, schedule');
  await quiet(database);
}

/** What one measure leaves behind is not the next one's to clear. */
async function quiet(database: Database): Promise<void> {
  await database.query('vacuum analyze round, outbox');
  await database.query('checkpoint');
}

/** The rows that were written, to be written again by the limit. */
async function keep(database: Database, name: string): Promise<void> {
  await database.query(`drop table if exists ${name}_round, ${name}_outbox`);
  await database.query(`create unlogged table ${name}_round as select * from round`);
  await database.query(`create unlogged table ${name}_outbox as select id, subject, event from outbox`);
  await database.query('truncate outbox');
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

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

const said = ([limit, ours]: Pair): string => `limit ${perSecond(VILLAGES / limit)}, ours ${perSecond(VILLAGES / ours)}`;

function result(what: string, limit: string, pairs: readonly Pair[], budget: number): Result {
  const ratio = median(pairs.map(([theirs, ours]) => theirs / ours));
  return {
    what: `${what}: ${VILLAGES.toLocaleString('en')} rows and their events`,
    limit: `${limit} of the same rows ${perSecond(VILLAGES / median(pairs.map(([theirs]) => theirs)))}`,
    ours: perSecond(VILLAGES / median(pairs.map(([, ours]) => ours))),
    ratio: percent(ratio),
    budget: `≥ ${percent(budget)}`,
    kept: ratio >= budget,
  };
}
