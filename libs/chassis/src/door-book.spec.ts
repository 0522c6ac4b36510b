import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PooledDatabase, connectionSettings } from '#messaging';
import type { Act } from '#sealed';
import { Line, TestDatabase, eventually } from '#testing';
import { sample } from '../test/sample.js';
import { DoorBook } from './door-book.js';

/** What it said in the log. */
let losses: string[];
let troubles: number;
const log = {
  error: (text: string) => losses.push(text),
  warn: () => troubles++,
  log: () => undefined,
};

type Row = Readonly<{ what: string; account: string | null; at: Date; detail: Readonly<Record<string, unknown>> | null }>;

let database: TestDatabase;
let line: Line;
let dataSource: DataSource;
let book: DoorBook;
let direct: pg.Client;

const refusal = (what: string, account: string | null = null): Act => ({
  kind: 'refusal',
  what,
  account,
  unit: null,
  roles: null,
  door: 'GET x',
  request: null,
  detail: { status: 403 },
});
/** Notes it, and says between which moments. */
const noted = (what: string) => {
  const after = Date.now();
  book.note(refusal(what));
  return { after, before: Date.now() };
};
const kept = async (): Promise<Row[]> => (await direct.query<Row>('select what, account, at, detail from act order by number')).rows;

beforeEach(async () => {
  [losses, troubles] = [[], 0];
  Logger.overrideLogger(log);
  database = await TestDatabase.of(sample);
  line = await Line.to(database.url);
  direct = new pg.Client({ connectionString: database.superuserUrl });
  await direct.connect();
  dataSource = await new DataSource({
    type: 'postgres',
    url: line.url,
    extra: connectionSettings(2),
    logging: false,
  }).initialize();
  book = new DoorBook(new PooledDatabase(dataSource));
});
afterEach(async () => {
  await line.mend();
  await book.close();
  await dataSource.destroy();
  await direct.end();
  await line.cut();
  await database.drop();
});

describe('what is noted at the doors', () => {
  it('bears when it happened, however late it is written', async () => {
    await line.cut();
    const happened = [noted('first')];
    await eventually(() => expect(troubles).toBeGreaterThan(0));
    happened.push(noted('second'));
    await line.mend();
    const mended = Date.now();
    await eventually(async () => expect(await kept()).toHaveLength(2));
    for (const [i, { at }] of (await kept()).entries()) {
      expect(at.getTime()).toBeGreaterThanOrEqual(happened[i]?.after ?? NaN);
      expect(at.getTime()).toBeLessThanOrEqual(happened[i]?.before ?? NaN);
      expect(at.getTime()).toBeLessThanOrEqual(mended);
    }
  });

  it('is written once, also where nobody knows whether it was', async () => {
    await direct.query('begin; lock table act in share mode');
    book.note(refusal('of unknown outcome'));
    const waiting = `select 1 from pg_locks where relation = 'act'::regclass and not granted`;
    await eventually(async () => expect((await direct.query(waiting)).rowCount).toBe(1));
    // Its line is cut, and the server does not notice: it goes on with what it was told.
    await line.cut();
    await line.mend();
    await eventually(async () => expect((await direct.query(waiting)).rowCount).toBe(2));
    book.note(refusal('after it'));
    await direct.query('commit');
    await eventually(async () => expect((await kept()).map(({ what }) => what)).toContain('after it'));
    expect((await kept()).map(({ what }) => what)).toEqual(['of unknown outcome', 'after it']);
  });

  it('is not kept back by a line that PostgreSQL does not take; that one is counted', async () => {
    book.note(refusal('good'));
    book.note(refusal('bad', 'u-\u0000'));
    book.note(refusal('good, too'));
    await eventually(async () => expect((await kept()).map(({ what }) => what)).toEqual(['good', 'more', 'good, too']));
  });

  it('of a long outage says how it began; of what came when the page was full, how often and until when', async () => {
    await line.cut();
    book.note(refusal('the very first'));
    await eventually(() => expect(troubles).toBeGreaterThan(0));
    for (let i = 0; i < 1_200; i++) book.note(refusal(`probe-${i}`));
    await line.mend();
    await eventually(async () => expect((await kept()).length).toBeGreaterThan(1_000));
    const rows = await kept();
    expect(rows.slice(0, 2).map(({ what }) => what)).toEqual(['the very first', 'probe-0']);
    expect(rows.map(({ what }) => what)).not.toContain('probe-1100');
    expect(rows.at(-1)).toMatchObject({ what: 'more', detail: { times: 200, until: expect.any(String) } });
  });

  it('survives a stop during a failure that passes', async () => {
    await line.cut();
    book.note(refusal('before the stop'));
    const closed = book.close();
    await eventually(() => expect(troubles).toBeGreaterThan(0));
    await line.mend();
    await closed;
    expect(losses).toEqual([]);
    expect((await kept()).map(({ what }) => what)).toEqual(['before the stop']);
  });

  it('is told as lost by a stop during a failure that does not pass', async () => {
    await line.cut();
    for (let n = 0; n < 3; n++) book.note(refusal('lost'));
    await book.close();
    expect(losses).toEqual([expect.stringContaining('3 refusals and sign-ins are lost')]);
  });
});
