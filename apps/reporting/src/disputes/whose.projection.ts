import { within } from '#access';
import type { Where } from '#access';
import { levelOf } from '#kernel';
import type { Actor } from '#kernel';
import type { Cell } from './cell.js';

/** Which part whoever asks has in what is counted: what they answer for or oversee, or (协办) what they only have a part in. */
export const parts = ['own', 'joint'] as const;
export type Part = (typeof parts)[number];

/** Said in an address for the lead of what no department leads yet, since an empty word is none. */
export const NOBODY = '-';

/** What the disputes are held to. */
export type BoardFilter = Readonly<Partial<Omit<Cell, 'beside'>> & { part?: Part }>;

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

/** The cells that count them. No cell is as small as a village: its own few disputes are counted as they stand. */
export function theirCells({ part = 'own', ...filter }: BoardFilter, actor: Actor, firstParam: number): Where & Readonly<{ from: string }> {
  if (part === 'own' && levelOf(actor.unit) === 'village') {
    const where = theirDisputes(filter, actor, firstParam);
    return {
      ...where,
      from: `(select *, 1 as n, coalesce(people, 0) as people_of, coalesce(amount_yuan, 0) as yuan_of,
        desk_dangers + mediation_dangers as dangers_of from standing) c`,
    };
  }
  const jurisdiction: Where =
    part === 'joint'
      ? { sql: `beside = $${firstParam}`, params: [actor.unit] }
      : within(actor, { township: 'township', lead: 'lead' }, firstParam);
  const where = held(filter, part === 'joint' ? [] : [`beside = ''`], jurisdiction, firstParam);
  return { ...where, from: `(select *, people as people_of, amount_yuan as yuan_of, dangers as dangers_of from board_cell) c` };
}

function held(filter: BoardFilter, always: readonly string[], { sql, params }: Where, firstParam: number): Where {
  const all = [...params];
  const conditions = columns
    .filter((column) => filter[column] !== undefined)
    .map((column) => `${column} = $${firstParam - 1 + all.push(filter[column] === NOBODY ? '' : filter[column])}`);
  return { sql: [...always, `(${sql})`, ...conditions].join(' and '), params: all };
}
