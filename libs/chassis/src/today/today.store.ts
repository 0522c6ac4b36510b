import { pageOf } from '#access';
import type { Actor, Queryable, Role } from '#kernel';
import { UNDATED, undated } from './today.dto.js';
import type { TodayCountDto, TodayDto, TodayPageDto, TodayQuery } from './today.dto.js';

/** Puts a value among the parameters and says by which name the statement has it. */
export type Parameter = (value: unknown) => string;

/** Whoever has one of the roles that a door asks for. */
export const may = ({ roles }: Pick<Actor, 'roles'>, ...asked: readonly Role[]): boolean => asked.some((role) => roles.includes(role));

/** The moment; what has none comes behind all that has, by how many wait for it. */
const ranks = undated.map((kind, i) => `when '${kind}' then '${UNDATED}${i}'`).join(' ');
const PLACE = `coalesce("at", case kind ${ranks} else '${UNDATED}9' end) collate "C"`;

/** In one order for a page and its counts; `ways` are selects of `TodayDto`'s columns, each by an index of its own. */
export async function pageOfToday(
  db: Queryable,
  ways: (p: Parameter) => readonly string[],
  { kind, cursor, limit = 50 }: TodayQuery,
): Promise<TodayPageDto> {
  const params: unknown[] = [];
  const p: Parameter = (value) => `$${params.push(value)}`;
  const all = ways(p);
  if (all.length === 0) return { items: [], counts: [], next: null };
  const due = `(${all.join(' union all ')}) due`;
  const counted = `select kind, count(*)::int as count, (count(*) filter (where state = 'overdue'))::int as overdue from ${due} group by kind order by kind`;
  const askedBefore = [...params];
  const [at = null, id = null, ofKind = null, part = null] = cursor?.split('~') ?? [];
  const paged = `select due.*, ${PLACE} as place from ${due}
    where (${p(kind ?? null)}::text is null or kind = $${params.length})
      and (${p(at)}::text is null or (${PLACE}, id, kind, part) > ($${params.length}, ${p(id)}::uuid, ${p(ofKind)}::text, ${p(part)}::text))
    order by ${PLACE}, id, kind, part limit ${p(limit + 1)}`;
  const [counts, found] = await Promise.all([db.query<TodayCountDto>(counted, askedBefore), db.query<TodayDto>(paged, params)]);
  return { ...pageOf(found, limit, (last) => `${last.place}~${last.id}~${last.kind}~${last.part}`), counts };
}

/** Of a deadline as it is kept in jsonb: until when, and how it stands; what stands still is due to nobody. */
export const whenOf = (deadline: string): string => `case when ${deadline} ->> 'pausedAt' is null then ${deadline} ->> 'dueAt' end`;

export const stateAt = (deadline: string, at: string): string => `case
  when ${deadline} is null or ${deadline} ->> 'pausedAt' is not null then 'waiting'
  when (${deadline} ->> 'overdue')::boolean or (${deadline} ->> 'dueAt')::timestamptz <= ${at}::timestamptz then 'overdue'
  when (${deadline} ->> 'warnAt')::timestamptz <= ${at}::timestamptz then 'soon'
  else 'running' end`;
