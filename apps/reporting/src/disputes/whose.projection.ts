import { within } from '#access';
import type { Where } from '#access';
import { levelOf, readings } from '#kernel';
import type { Actor } from '#kernel';
import type { Cell } from './cell.js';

/** Which part whoever asks has in what is counted: what they answer for or oversee, or (协办) what they only have a part in. */
export const parts = ['own', 'joint'] as const;
export type Part = (typeof parts)[number];

/** Said in an address for the lead of what no department leads yet, and the village of what lies in none, since an empty word is none. */
export const NOBODY = '-';

/** What the disputes are held to. */
export type BoardFilter = Readonly<Partial<Omit<Cell, 'beside'>> & { village?: string; part?: Part }>;

/** Of the number that was typed, as the index `standing_serial` has it. */
export function numbered(typed: string, p: (value: unknown) => string): string {
  const meant = readings(typed).map(
    ({ year, serial }) =>
      `split_part(number, '-', 2) = ${p(String(serial))}` + (year === null ? '' : ` and split_part(number, '-', 1) = ${p(String(year))}`),
  );
  return `(${meant.join(' or ')})`;
}

const columns = ['township', 'lead', 'category', 'tier', 'outcome'] as const satisfies readonly (keyof BoardFilter)[];

/** The disputes themselves, those alone that are counted; the same rule as of `besides`. */
export function theirDisputes({ part = 'own', ...filter }: BoardFilter, actor: Actor, firstParam: number): Where {
  const jurisdiction: Where =
    part === 'joint'
      ? {
          sql: `joint @> to_jsonb($${firstParam}::text) and $${firstParam} not in (lead, township, coalesce(village, ''))`,
          params: [actor.unit],
        }
      : within(actor, { township: 'township', village: 'village', lead: 'lead' }, firstParam);
  return held(filter, [`registered_at is not null and status <> 'voided'`], jurisdiction, firstParam);
}

/** No cell is as small as a village: its own few disputes are counted as they stand. */
const asTheyStand = (byVillage: boolean, { part = 'own', village }: BoardFilter, { unit }: Actor): boolean =>
  byVillage || village !== undefined || (part === 'own' && levelOf(unit) === 'village');

type Counted = Where & Readonly<{ from: string }>;

/** What counts them until now: the cells, or the disputes themselves. */
export function theirCells(filter: BoardFilter, actor: Actor, firstParam: number, byVillage = false): Counted {
  if (asTheyStand(byVillage, filter, actor))
    return {
      ...theirDisputes(filter, actor, firstParam),
      from: `(select *, 1 as n, coalesce(people, 0) as people_of, coalesce(amount_yuan, 0) as yuan_of,
        desk_dangers + mediation_dangers as dangers_of from standing) c`,
    };
  return {
    ...cellsOf(filter, actor, firstParam),
    from: `(select *, people as people_of, amount_yuan as yuan_of, dangers as dangers_of from board_cell) c`,
  };
}

/** What counts them in periods, of which $1 are the names, $2 the first days and $3 the last. */
export function theirPeriods(filter: BoardFilter, actor: Actor, byVillage: boolean): Counted {
  const asked = 'unnest($1::text[], $2::date[], $3::date[]) as p (name, first, last)';
  if (asTheyStand(byVillage, filter, actor))
    return {
      ...theirDisputes(filter, actor, 4),
      from: `(select p.name as period, township, village, lead, joint, category, tier, status, registered_at, l.outcome,
          p.first <= registered_on as registered, people, amount_yuan, desk_dangers + mediation_dangers as dangers,
          p.first <= l.since as turned, true as stood
        from (select *, (registered_at at time zone 'Asia/Shanghai')::date as registered_on from standing) s
        join spell l on l.dispute = s.dispute join ${asked} on l.since <= p.last and (l.until is null or l.until > p.last)) r,
        lateral (select registered::int as registered_of, registered::int * coalesce(people, 0) as people_of,
          registered::int * coalesce(amount_yuan, 0) as yuan_of, registered::int * dangers as dangers_of, turned::int as turned_of,
          stood::int as stood_of) c`,
    };
  return {
    ...cellsOf(filter, actor, 4),
    from: `(select period, beside, township, lead, category, tier, outcome, registered as registered_of, people as people_of,
        amount_yuan as yuan_of, dangers as dangers_of, turned as turned_of, stood as stood_of from period_cell where period = any($1)
      union all select p.name, beside, township, lead, category, tier, outcome, 0, 0, 0, 0, 0, n
        from still_cell join ${asked} on since <= p.last) c`,
  };
}

function cellsOf({ part = 'own', ...filter }: BoardFilter, actor: Actor, firstParam: number): Where {
  const jurisdiction: Where =
    part === 'joint'
      ? { sql: `beside = $${firstParam}`, params: [actor.unit] }
      : within(actor, { township: 'township', lead: 'lead' }, firstParam);
  return held(filter, part === 'joint' ? [] : [`beside = ''`], jurisdiction, firstParam);
}

function held(filter: BoardFilter, always: readonly string[], { sql, params }: Where, firstParam: number): Where {
  const all = [...params];
  const conditions = columns
    .filter((column) => filter[column] !== undefined)
    .map((column) => `${column} = $${firstParam - 1 + all.push(filter[column] === NOBODY ? '' : filter[column])}`);
  const village =
    filter.village === NOBODY ? ['village is null'] : filter.village ? [`village = $${firstParam - 1 + all.push(filter.village)}`] : [];
  return { sql: [...always, `(${sql})`, ...conditions, ...village].join(' and '), params: all };
}
