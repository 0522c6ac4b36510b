import { pageOf } from '#access';
import type { Where } from '#access';
import type { Queryable } from '#kernel';
import type { DeadlineDto, DeadlinePageDto, DeadlineQuery, DeadlineState } from './deadline.dto.js';

/** What may be due by a moment: rows of `DeadlineDto`'s columns, its parameters counted from $1. */
export type Due = (state: DeadlineState | undefined, at: Date) => Where;

/** A page of what is due, by the rows that the clock itself goes by: what costs is what runs or was missed. */
export async function pageOfDeadlines(
  db: Queryable,
  due: Due,
  { state, unit, cursor, limit = 50 }: DeadlineQuery,
  at: Date,
): Promise<DeadlinePageDto> {
  const { sql, params } = due(state, at);
  const all = [...params, state ?? null, ...(cursor?.split('~') ?? [null, null, null]), unit ?? null, limit + 1];
  const p = (n: number) => `$${params.length + n}`;
  const found = await db.query<DeadlineDto>(
    `select * from (${sql}) due
     where state = coalesce(${p(1)}::text, state) and (state <> 'paused' or ${p(1)} = 'paused')
       and (${p(5)}::text is null or ${p(5)} in (unit, township, village, department))
       and (${p(2)}::text is null or ("dueAt", id, part) > (${p(2)}, ${p(3)}::uuid, ${p(4)}))
     order by "dueAt", id, part limit ${p(6)}`,
    all,
  );
  return pageOf(found, limit, (last) => `${last.dueAt}~${last.id}~${last.part}`);
}

/** The deadlines that a row keeps in `deadlines`, each by its name; `named` and `unit` are what they are called and whose they are. */
export type Kept = Readonly<{ table: string; named: string; unit: string; department: string; where: string }>;

/** Of such a table, within a jurisdiction whose parameters are counted from $2. */
export const keptDeadlines =
  ({ table, named, unit, department, where }: Kept, within: Where): Due =>
  (state, at) => {
    const missed = `kept.deadlines @? '$.* ? (@.overdue == true)'`;
    const standsStill = `kept.deadlines @? '$.* ? (@.pausedAt != null)'`;
    const sought = {
      paused: standsStill,
      overdue: `(kept.next_due_at <= $1 or ${missed})`,
      soon: 'kept.next_due_at is not null',
      running: 'kept.next_due_at is not null',
    };
    const sql = `select kept.id, ${named} as deadline, each.key as part, ${unit} as unit, kept.township, kept.village, ${department} as department,
         (each.value ->> 'dueAt') collate "C" as "dueAt", (each.value ->> 'provisional')::boolean as provisional,
         case when (each.value ->> 'overdue')::boolean then 'overdue'
              when each.value ->> 'pausedAt' is not null then 'paused'
              when (each.value ->> 'dueAt')::timestamptz <= $1 then 'overdue'
              when (each.value ->> 'warnAt')::timestamptz <= $1 then 'soon'
              else 'running' end as state, (each.value ->> 'pausedAt') as "pausedAt"
       from ${table} kept cross join lateral jsonb_each(kept.deadlines) each
       where ${state === undefined ? `(kept.next_due_at is not null or ${missed})` : sought[state]} and ${where} and ${within.sql}`;
    return { sql, params: [at.toISOString(), ...within.params] };
  };
