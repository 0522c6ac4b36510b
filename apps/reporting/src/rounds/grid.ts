import { addDays, cadenceOf, periodNamed, periodOf } from '#calendar';
import type { Day } from '#calendar';

/**
 * How a unit stands in a period, a letter each: `m` missing, past due and not returned; `n` not returned and not yet due; `z` zero and
 * `f` with findings in time, `Z` and `F` late; `b` before the unit had any round; `e` after it had ended, or its round ended with it; `.`
 * it had none; `?` something that was said of it is not known here yet.
 */
export const letters = 'mnzfZFbe.?';

/**
 * The rounds of a unit as they are read: at which columns, and a letter each; from its first period, and of one that
 * ended to its last, shown or not.
 */
export type UnitRounds = Readonly<{ at: readonly number[]; letters: string; begun: string | null; last: string | null; active: boolean }>;

/** So many periods up to the last one, and none before the first that anybody had. */
export function columnsOf(last: string, first: string, count: number): string[] {
  const columns: string[] = [];
  for (let period = last; columns.length < count && sortsFrom(first, period); period = before(period)) columns.unshift(period);
  return columns;
}

export const before = (period: string): string => named(period, addDays(periodNamed(period).first, -1));
export const after = (period: string): string => named(period, addDays(periodNamed(period).last, 1));

/** Of one cadence names sort as their days do. */
const sortsFrom = (first: string, period: string): boolean => period >= first;

/** A letter for each column: where it has no round it is said whether the unit was there. */
export function statesOf({ at, letters: known, begun, last, active }: UnitRounds, columns: readonly string[]): string {
  const own = new Map(at.map((column, i) => [column, known[i] ?? '.']));
  return columns.map((period, column) => own.get(column) ?? absent(period)).join('');

  function absent(period: string): string {
    if (begun !== null && period < begun) return 'b';
    return !active && last !== null && period > last ? 'e' : '.';
  }
}

const named = (like: string, day: Day): string => periodOf(cadenceOf(like), day).name;
