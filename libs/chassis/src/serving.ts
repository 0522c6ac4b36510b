import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

type Rule = Readonly<{ tables: RegExp; may: string }>;

/**
 * What the serving login may do with a table, by the table's name; the first rule that fits holds. Whatever keeps who did
 * what can only grow.
 */
const RULES: readonly Rule[] = [
  { tables: /^migration$/, may: 'select' },
  // Kept as it was; what came after stands in `act`.
  { tables: /^audit_head$/, may: 'select' },
  { tables: /^(act|act_seal|audit_\w+)$/, may: 'select, insert' },
  { tables: /^retention_policy$/, may: 'select, insert' },
  { tables: /./, may: 'select, insert, update, delete' },
];

/** @throws Error where that login is none, or could become the one that owns the database. */
export async function checkServing(owner: QueryRunner, login: string): Promise<void> {
  const [found] = (await owner.query(`select pg_has_role(oid, current_user, 'member') as masters from pg_roles where rolname = $1`, [
    login,
  ])) as { masters: boolean }[];
  if (!found) throw new Error(`SERVING_LOGIN names ${login}, which PostgreSQL does not know: create it first`);
  if (found.masters) throw new Error(`SERVING_LOGIN names ${login}, which can do all that the migrating login can: it must be another`);
}

/**
 * Lets the serving login do its work, and nothing else. What is made later by whomever it may at once read and add to;
 * that it may also change it is found out here, after the migration that made it.
 */
export async function letServe(owner: QueryRunner, login: string): Promise<void> {
  const [place] = (await owner.query('select current_database() as name')) as { name: string }[];
  const tables = (await owner.query(
    `select relname as name, relkind in ('v', 'm') as view from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`,
  )) as { name: string; view: boolean }[];
  const [serving, database] = [login, place?.name ?? ''].map((name) => pg.escapeIdentifier(name));
  // Sent as one text it is one transaction: a service that runs meanwhile sees no moment without its rights.
  await owner.query(
    [
      `revoke all on database ${database} from public, ${serving}`,
      `grant connect on database ${database} to ${serving}`,
      'revoke create on schema public from public',
      `grant usage on schema public to ${serving}`,
      `alter default privileges in schema public grant select, insert on tables to ${serving}`,
      `alter default privileges in schema public grant usage on sequences to ${serving}`,
      `grant usage on all sequences in schema public to ${serving}`,
      ...tables.flatMap(({ name, view }) => [
        `revoke all on table ${pg.escapeIdentifier(name)} from public, ${serving}`,
        `grant ${view ? 'select' : rightsOn(name)} on table ${pg.escapeIdentifier(name)} to ${serving}`,
      ]),
    ].join(';\n'),
  );
}

const rightsOn = (table: string): string => RULES.find(({ tables }) => tables.test(table))?.may ?? 'select';

/** Whether this session could change the schema, or become somebody who can. */
export async function mastersSchema(dataSource: DataSource): Promise<boolean> {
  const [session] = await dataSource.query<{ masters: boolean }[]>(
    `select pg_has_role(datdba, 'member') or has_schema_privilege('public', 'create') or exists (
       select 1 from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member')) as masters
     from pg_database where datname = current_database()`,
  );
  return session?.masters ?? true;
}
