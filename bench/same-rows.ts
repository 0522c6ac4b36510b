import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

export type Pgbench = Readonly<{ run: () => Promise<number>; end: () => void }>;

/** Writes the rows of one real registration by pgbench, in one statement as the service does; nothing where it is not installed. */
export async function sameRows(database: string, clients: number, seconds: number): Promise<Pgbench | undefined> {
  const program = pgbench();
  if (program === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'junan-pgbench-'));
  const file = path.join(folder, 'register.sql');
  writeFileSync(file, await scriptOf(database));
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, database];
  return {
    run: async () => Number(/tps = ([\d.]+)/.exec((await promisify(execFile)(program, args)).stdout)?.[1]),
    end: () => rmSync(folder, { recursive: true }),
  };
}

/** From PATH, or where Debian keeps it: npm's PostgreSQL comes without. */
function pgbench(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => path.join(debian, version, 'bin')) : [];
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...versions];
  return folders.map((folder) => path.join(folder, 'pgbench')).find(existsSync);
}

async function scriptOf(database: string): Promise<string> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows: last } = await client.query<{ id: string }>('select id from dispute limit 1');
  const id = last[0]?.id ?? '';
  const fresh = { id: 'gen_random_uuid()', number: `'2026-' || nextval('case_number_2026')` };
  const script = `with state as (${await insertOf(client, 'dispute', fresh, `dispute where id = '${id}'`)} returning id),
    sealed as (${await insertOf(client, 'sealed_record', fresh, `sealed_record where aggregate_id = '${id}'`)}),
    bunches as (${await insertOf(client, 'key_bunch', fresh, `key_bunch where aggregate_id = '${id}'`)})
    ${await insertOf(client, 'outbox', fresh, `outbox where event like '%${id}%'`)}`;
  await client.end();
  return script.replaceAll('\n', ' ');
}

type Row = Readonly<Record<string, string | null>>;

/** An insert of the rows that stand there now, as literals, but for what must be fresh in each. */
async function insertOf(client: pg.Client, table: string, fresh: Readonly<Record<string, string>>, from: string): Promise<string> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and not atthasdef`,
    [table],
  );
  const names = columns.map(({ name }) => `"${name}"`);
  const { rows } = await client.query<Row>(`select ${names.map((name) => `${name}::text`).join(', ')} from ${from}`);
  if (rows.length === 0) throw new Error(`a registration wrote nothing into ${table}`);
  const value = (row: Row, name: string, type: string) => fresh[name] ?? `${literal(row[name] ?? null)}::${type}`;
  const tuples = rows.map((row) => `(${columns.map(({ name, type }) => value(row, name, type)).join(', ')})`);
  return `insert into ${table} (${names.join(', ')}) select * from (values ${tuples.join(', ')}) v`;
}

/** pgbench takes a colon for the start of a variable, also within a string. */
const literal = (text: string | null): string =>
  text === null ? 'null' : `U&'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\003a')}'`;
