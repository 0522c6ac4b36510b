import type { Queryable } from '#kernel';
import type { ServiceDatabase } from './service-database.js';

const TABLES = ['act', 'act_seal'] as const;
const shifted = (text: string, by: number) => text.replaceAll(/\d+/g, (xid) => String(Number(xid) + by));

/** By how many transactions the cluster a dump comes from was ahead, below zero behind; or whose number the restoring transaction bears. */
export type Ahead = number | 'last seal' | 'last act';

/** What a dump of one brings into the other: rows as they were, written by a transaction of the cluster they come to. */
export async function restore(from: ServiceDatabase, to: ServiceDatabase, ahead: Ahead): Promise<void> {
  await to.tamper('delete from act_seal');
  await to.db.transaction(async (tx) => {
    const by = typeof ahead === 'number' ? ahead : (await ownNumber(tx)) - (await numberOf(ahead, from));
    for (const table of TABLES) {
      const rows = await from.db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by number`);
      const moved = rows.map(({ row }) =>
        row.replaceAll(/"(xid|newest_xid|written_by|behind|moment)": "?([\d:,]+)"?/g, (_, column: string, xids: string) => {
          // The seal that the migration made is of no transaction.
          return `"${column}": "${xids === '0' ? xids : shifted(xids, by)}"`;
        }),
      );
      await tx.query(
        `insert into ${table} overriding system value select r.* from jsonb_array_elements($1::jsonb) e, jsonb_populate_record(null::${table}, e) r`,
        [`[${moved.join(',')}]`],
      );
    }
    await tx.query(`select setval(pg_get_serial_sequence('act', 'number'), max(number)) from act`);
  });
}

const LAST = {
  'last seal': 'select written_by::text as n from act_seal order by number desc limit 1',
  'last act': 'select xid::text as n from act order by number desc limit 1',
} as const;

const numberOf = async (which: keyof typeof LAST, { db }: ServiceDatabase): Promise<number> =>
  Number((await db.query<{ n: string }>(LAST[which]))[0]?.n);

const ownNumber = async (tx: Queryable): Promise<number> =>
  Number((await tx.query<{ n: string }>('select pg_current_xact_id()::text as n'))[0]?.n);

/** As other services of the cluster do: transactions that write nothing here. */
export async function pass(service: ServiceDatabase, transactions: number): Promise<void> {
  await service.db.query(`do $$ begin for i in 1..${transactions} loop perform pg_current_xact_id(); commit; end loop; end $$`);
}

/** Everything was done so many days earlier than it was: as the owner can say, who hashes anew. */
export async function aged(service: ServiceDatabase, days: number): Promise<void> {
  await service.tamper(`update act set at = at - make_interval(days => $1)`, [days]);
  await service.tamper(
    `update act_seal s set sealed_at = sealed_at - make_interval(days => $1), digests = coalesce((
       select string_agg(sha256(convert_to(jsonb_build_array(number, (extract(epoch from at) * 1000000)::bigint, kind, what, account, unit, to_jsonb(roles),
         door, request, aggregate, sequence, detail)::text, 'UTF8')), ''::bytea order by turn)
       from unnest(s.acts) with ordinality as t(number, turn) join act using (number)), '') where number > 0`,
    [days],
  );
  const [{ last = 0 } = {}] = await service.db.query<{ last: number }>('select max(number) as last from act_seal');
  for (let seal = 1; seal <= last; seal++) await rehash(service, seal);
}

export async function rehash(service: ServiceDatabase, seal: number): Promise<void> {
  await service.tamper(
    `update act_seal s set hash = sha256((select hash from act_seal where number = s.number - 1) || int8send(number)
       || int8send((extract(epoch from sealed_at) * 1000000)::bigint) || convert_to(acts::text, 'UTF8') || digests) where number = $1`,
    [seal],
  );
}
