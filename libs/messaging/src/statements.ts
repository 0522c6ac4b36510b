import { BUNCH_JSON, RECORD_JSON, insertBunches, insertRecords } from '#sealed';
import type { Aggregate } from './aggregate.js';
import type { Columns } from './columns.js';

export type Statements = Readonly<{ all: string; select: string; insert: string; update: string; due: string; undue: string }>;

type Due = NonNullable<Aggregate<object, never>['due']>;

/**
 * The SQL of one aggregate's table. A write takes its rows as JSON: $1 the states by column, $2 the sealed records, $3 the
 * events, $4 the idempotency key, $5 who did it, $6 the bunches of the records' keys, each with the number `n` of the state it belongs
 * to, and $7 the sequence that an update moves on from.
 */
export function statementsFor({ table, names }: Columns, { column, where = 'true' }: Due = { column: 'null' }): Statements {
  const columns = names.map((name) => `"${name}"`);
  const list = columns.join(', ');
  const insert = `insert into "${table}" (${list}) select ${list} from given on conflict (id) do nothing returning id, sequence`;
  const set = columns.filter((name) => name !== '"id"').map((name) => `${name} = given.${name}`);
  const update = `update "${table}" t set ${set.join(', ')} from given where t.id = given.id and t.sequence = $7 returning t.id, t.sequence`;
  return {
    all: `select ${list} from "${table}"`,
    select: `select ${list} from "${table}" where id = $1`,
    insert: whole(table, insert, '0'),
    update: whole(table, update, '$7'),
    due: `select ${list} from "${table}" where ${where} and ${column} <= $1 order by ${column} limit $2 for update skip locked`,
    undue: `update "${table}" set ${column} = null where id = any($1::uuid[])`,
  };
}

/**
 * State, sealed records, events, idempotency key and act in one statement: all or nothing without a second round trip, and
 * two to three times the rate of separate inserts. The side rows belong to the state by its number among those given, so that no
 * spelling of an id can part them; and a sequence that moves by more or less than the events that are said fails it all.
 */
const whole = (table: string, state: string, from: string): string => `
  with given as (select * from json_populate_recordset(null::"${table}", $1) with ordinality),
  state as (${state}),
  written as (select min(given.ordinality) as n, state.id::text, state.sequence from given join state using (id) group by state.id, state.sequence),
  sealed as (${insertRecords('written.id', `json_to_recordset($2) as s(n int, ${RECORD_JSON}) join written using (n)`)}),
  bunches as (${insertBunches('written.id', `json_to_recordset($6) as b(n int, ${BUNCH_JSON}) join written using (n)`)}),
  said as (
    insert into outbox (id, subject, event)
    select o.id, o.subject, o.event::text
    from rows from (json_to_recordset($3) as (n int, id uuid, subject text, event json)) with ordinality as o(n, id, subject, event, turn)
    join written using (n) order by o.turn
    returning 1),
  once as (
    insert into idempotency (actor, key, fingerprint, receipt)
    select k.actor, k.key, k.fingerprint, k.receipt
    from json_to_recordset($4) as k(n int, actor text, key text, fingerprint text, receipt jsonb) join written using (n)),
  acted as (
    insert into act (kind, what, account, unit, roles, door, request, aggregate, sequence)
    select 'change', a.what, a.account, a.unit, a.roles, a.door, a.request, written.id, written.sequence
    from json_to_recordset($5) as a(n int, what text, account text, unit text, roles text[], door text, request text) join written using (n))
  select id from written
  where all_or_nothing((select count(*) from said) = (select coalesce(sum(sequence - ${from}), 0) from written))`;
