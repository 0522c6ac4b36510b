import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

type Rule = Readonly<{ tables: RegExp; may: string }>;

/**
 * What the serving login may do with a table, by the table's name; the first rule that fits holds. Whatever keeps who did
 * what can only grow.
 */
const RULES: readonly Rule[] = [
  // The log of before `act`, which no seal covers, is kept as it was.
  { tables: /^(migration|audit_log|audit_head)$/, may: 'select' },
  { tables: /^(act|act_seal)$/, may: 'select, insert' },
  { tables: /^retention_policy$/, may: 'select, insert' },
  // A coordinator of the county enters the next version; none is ever changed.
  { tables: /^(ladder_policy|policy)$/, may: 'select, insert' },
  // Each version of a mediation body, or of who mediates there, and what was noted of them in a case stands as it was entered.
  { tables: /^(mediation_body|mediator|mediator_in_case)$/, may: 'select, insert' },
  // Where the county's own rules were kept before, and what is an operator's to write.
  { tables: /^(term|[a-z]+_policy)$/, may: 'select' },
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

/** Whatever this session is, and may become whether or not it inherits: what each of them may do, it may. */
const OURS = `ours as (select oid, rolname, rolsuper, rolcreaterole from pg_roles where pg_has_role(oid, 'member'))`;

/** Whether this session could change the schema, or become somebody who can. */
export async function mastersSchema(dataSource: DataSource): Promise<boolean> {
  const [session] = await dataSource.query<{ masters: boolean }[]>(
    `with ${OURS} select exists (
       select 1 from ours where rolsuper or rolcreaterole or rolname in ('pg_execute_server_program', 'pg_write_server_files')
         or has_schema_privilege(oid, 'public', 'create') or has_database_privilege(oid, current_database(), 'create')
         or oid = (select datdba from pg_database where datname = current_database())
         or oid in (select relowner from pg_class where relnamespace = 'public'::regnamespace)
         or oid in (select proowner from pg_proc where pronamespace = 'public'::regnamespace)) as masters`,
  );
  return session?.masters ?? true;
}

/** What this session may do with tables beyond the rules, be it by another role, by a column or because everybody may. */
export async function excessOf(dataSource: DataSource): Promise<string[]> {
  const found = await dataSource.query<{ name: string; view: boolean; may: string }[]>(
    `with ${OURS} select relname as name, relkind in ('v', 'm') as view, may
     from pg_class, unnest(array['insert', 'update', 'delete', 'truncate', 'trigger']) may
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and exists (
       select 1 from ours where case when may in ('insert', 'update') then has_any_column_privilege(oid, pg_class.oid, may)
                                     else has_table_privilege(oid, pg_class.oid, may) end)
     order by relname, may`,
  );
  return found.filter(({ name, view, may }) => view || !rightsOn(name).includes(may)).map(({ name, may }) => `${may} ${name}`);
}
