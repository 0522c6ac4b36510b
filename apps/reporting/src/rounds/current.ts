import { weekOf } from '#calendar';
import type { Day } from '#calendar';

export type NamedPeriod = Readonly<{ period: string; dueAt: string }>;

/**
 * What a board shows to whoever names no period: the week that is due next, which on the day of its deadline is the one before.
 * Where there is no week, such as for a department, the next of what there is; and where nothing is due any more, the last.
 */
export function currentOf(periods: readonly NamedPeriod[], at: Date, today: Day): string {
  const weeks = periods.filter(({ period }) => period.includes('W'));
  const theirs = weeks.length > 0 ? weeks : periods;
  const awaited = theirs.filter(({ dueAt }) => Date.parse(dueAt) > at.getTime());
  return awaited.at(-1)?.period ?? theirs[0]?.period ?? weekOf(today).name;
}
