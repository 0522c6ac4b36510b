import { execFile, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { median, percent, perSecond } from './figures.js';
import type { Result } from './figures.js';

const ROUNDS = 3;
const SECONDS = 8;
const CONNECTIONS = 16;

type Target = Readonly<{ url: string; token: string; database: string; body: string }>;

/**
 * One registration, committed with its sealed parties and its events, against the same route doing nothing and against
 * the same rows by pgbench: once with the broker away, as the budget was tried, and once with the relay at work on the
 * same cores.
 */
export async function register(): Promise<Result[]> {
  const alone = await measured('away');
  const relayed = await measured('there');
  const pgbench = alone.rows === undefined ? 'pgbench is not installed' : `the same rows by pgbench ${perSecond(alone.rows)}`;
  const nothing = (rate: number) => `the same route doing nothing ${perSecond(rate)}`;
  return [
    {
      what: 'register a dispute over HTTP, committed',
      limit: nothing(alone.empty),
      ours: perSecond(alone.full),
      ratio: percent(alone.toEmpty),
      budget: '≥ 40 %',
      kept: alone.toEmpty >= 0.4,
    },
    {
      what: 'the same',
      limit: pgbench,
      ours: perSecond(alone.full),
      ratio: alone.rows ? percent(alone.full / alone.rows) : '–',
      budget: 'shown',
      kept: null,
    },
    {
      what: 'the same, the relay publishing its three events beside it',
      limit: nothing(relayed.empty),
      ours: perSecond(relayed.full),
      ratio: percent(relayed.toEmpty),
      budget: 'shown',
      kept: null,
    },
  ];
}

async function measured(bus: 'there' | 'away') {
  const server = fork(path.join(import.meta.dirname, 'register-server.js'), [bus], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [target] = (await once(server, 'message')) as [Target];
  const pgbench = bus === 'away' ? await sameRows(target) : undefined;
  const [empty, full, rows]: [number[], number[], number[]] = [[], [], []];
  await fire(target, 'nothing', 3);
  await fire(target, 'disputes', 3);
  for (let round = 1; round <= ROUNDS; round++) {
    empty.push(await fire(target, 'nothing', SECONDS));
    full.push(await fire(target, 'disputes', SECONDS));
    if (pgbench) rows.push(await pgbench.run());
    const figures = [`empty route ${perSecond(empty.at(-1) as number)}`, `register ${perSecond(full.at(-1) as number)}`];
    console.log(
      `  broker ${bus}, round ${round}: ${[...figures, ...rows.slice(-1).map((rate) => `pgbench ${perSecond(rate)}`)].join(', ')}`,
    );
  }
  pgbench?.end();
  server.kill();
  await once(server, 'exit');
  const toEmpty = median(full.map((rate, i) => rate / (empty[i] as number)));
  return { empty: median(empty), full: median(full), rows: pgbench && median(rows), toEmpty };
}

async function fire({ url, token, body }: Target, route: string, seconds: number): Promise<number> {
  const { requests, non2xx, errors, duration } = await autocannon({
    url: `${url}/api/intake/${route}`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  if (non2xx + errors > 0) throw new Error(`${route}: ${non2xx} answers other than 2xx, ${errors} errors`);
  return requests.total / duration;
}

/** A pgbench script with the rows of one real registration, written by one statement as the service does. */
async function sameRows({ database }: Target): Promise<{ run(): Promise<number>; end(): void } | undefined> {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const literals = async (table: string, fresh: Record<string, string>, from: string): Promise<string> => {
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and not atthasdef`,
      [table],
    );
    const { rows } = await client.query<Record<string, string | null>>(
      `select ${columns.map(({ name }) => `"${name}"::text`).join(', ')} from ${from}`,
    );
    const value = (row: Record<string, string | null>, { name, type }: { name: string; type: string }) =>
      fresh[name] ?? (row[name] === null ? `null::${type}` : `${literal(row[name] as string)}::${type}`);
    return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) select * from (values ${rows.map((row) => `(${columns.map((column) => value(row, column)).join(', ')})`).join(', ')}) v`;
  };
  const { rows: last } = await client.query<{ id: string }>('select id from dispute limit 1');
  const id = last[0]?.id ?? '';
  const script = `with state as (${await literals('dispute', { id: 'gen_random_uuid()' }, `dispute where id = '${id}'`)} returning id),
    sealed as (${await literals('sealed_record', { id: 'gen_random_uuid()' }, `sealed_record where aggregate_id = '${id}'`)})
    ${await literals('outbox', { id: 'gen_random_uuid()' }, `outbox where event like '%${id}%'`)}`.replaceAll('\n', ' ');
  const folder = mkdtempSync(path.join(tmpdir(), 'junan-pgbench-'));
  const file = path.join(folder, 'register.sql');
  writeFileSync(file, script);
  await client.end();
  return {
    async run() {
      const { stdout } = await promisify(execFile)('pgbench', [
        '-n',
        '-M',
        'prepared',
        '-c',
        String(CONNECTIONS),
        '-j',
        '2',
        '-T',
        String(SECONDS),
        '-f',
        file,
        database,
      ]);
      return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}

/** pgbench takes a colon for the start of a variable, also within a string. */
const literal = (text: string): string => `U&'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\003a')}'`;
