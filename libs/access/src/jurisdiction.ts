import { levelOf } from '#kernel';
import type { Actor } from '#kernel';

/** What a dispute, a round or a finding concerns: the place it lies in and the departments that lead or join it, the lead first. */
export type Scope = Readonly<{
  township?: string | null;
  village?: string | null;
  departments?: readonly string[];
  /** Units of whatever level that have a part in it beside those, and only look. */
  beside?: readonly string[];
}>;

/** Where a table keeps its scope. A column it does not have is left out, and then nobody is let in by it. */
export type Columns = Readonly<{ township?: string; village?: string; lead?: string; joint?: string; beside?: string }>;

export type Where = Readonly<{ sql: string; params: readonly unknown[] }>;

/**
 * Whose it is to handle, and whose are the sealed words in it: a village's its own, a township's its own and its villages', a
 * department's what it leads or entered, the county's all.
 */
export function covers({ unit }: Pick<Actor, 'unit'>, { township, village, departments = [] }: Scope): boolean {
  switch (levelOf(unit)) {
    case 'county':
      return true;
    case 'township':
      return township === unit;
    case 'village':
      return village === unit;
    case 'department':
      return departments.includes(unit);
  }
}

/** Who has a part in it as well: they look, and note what they were told in it, and handle no more of it than that. */
export const takesPart = (actor: Pick<Actor, 'unit'>, scope: Scope): boolean =>
  covers(actor, scope) || (scope.beside?.includes(actor.unit) ?? false);

type Asker = Pick<Actor, 'unit' | 'oversees'>;

/** Who looks at what is open of it: who oversees the county's work sees all of it, and handles no more of it for that. */
export const sees = (actor: Asker, scope: Scope): boolean => actor.oversees === true || takesPart(actor, scope);

/**
 * The same rule as a where-clause, its parameters counted from `firstParam`; `joint` is a text[] column, `beside` a jsonb one. What it
 * finds is looked at: without `beside`, and of who does not oversee, it is what they handle.
 */
export function within({ unit, oversees }: Asker, { township, village, lead, joint, beside }: Columns, firstParam: number): Where {
  const none: Where = { sql: 'false', params: [] };
  const unitIs = (...tests: readonly (string | undefined)[]): Where => {
    const given = [...tests, beside && `${beside} @> to_jsonb($${firstParam}::text)`].filter((test) => test !== undefined);
    return given.length === 0 ? none : { sql: `(${given.join(' or ')})`, params: [unit] };
  };

  if (oversees) return { sql: 'true', params: [] };
  switch (levelOf(unit)) {
    case 'county':
      return { sql: 'true', params: [] };
    case 'township':
      return unitIs(township && `${township} = $${firstParam}`);
    case 'village':
      return unitIs(village && `${village} = $${firstParam}`);
    case 'department':
      return unitIs(lead && `${lead} = $${firstParam}`, joint && `${joint} @> array[$${firstParam}]::text[]`);
  }
}
