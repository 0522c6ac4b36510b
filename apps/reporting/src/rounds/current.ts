import { weekOf } from '#calendar';
import type { Day } from '#calendar';

export type NamedPeriod = Readonly<{ period: string; dueAt: string }>;

/**
 * What a board shows to whoever names no period: the week that is due next, which on the day of its deadline is the one before.
 * Where no week is due, such as for a department or once a county screens by the month, the next of what is; and where nothing is due any
 * more, the last.
 */
export function currentOf(periods: readonly NamedPeriod[], at: Date, today: Day): string {
  const next = (of: readonly NamedPeriod[]) => of.filter(({ dueAt }) => Date.parse(dueAt) > at.getTime()).at(-1);
  const weeks = periods.filter(({ period }) => period.includes('W'));
  return (next(weeks) ?? next(periods) ?? weeks[0] ?? periods[0])?.period ?? weekOf(today).name;
}
