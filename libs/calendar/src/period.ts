import { Temporal } from 'temporal-polyfill';
import { addDays } from './day.js';
import type { Day } from './day.js';

export type Cadence = 'daily' | 'weekly' | 'half-monthly' | 'monthly';

/** A stretch of days with a name: 2026-11-23, 2026-W48, 2026-11-H2 or 2026-11. */
export type Period = Readonly<{ name: string; first: Day; last: Day }>;

export function periodOf(cadence: Cadence, day: Day): Period {
  switch (cadence) {
    case 'daily':
      return dayAlone(day);
    case 'weekly':
      return weekOf(day);
    case 'half-monthly':
      return halfMonthOf(day);
    case 'monthly':
      return monthOf(day);
  }
}

/** The period of that cadence that follows. */
export const nextPeriod = (cadence: Cadence, { last }: Period): Period => periodOf(cadence, addDays(last, 1));

/** ISO weeks: Monday to Sunday, numbered in the year that holds their Thursday. */
export function weekOf(day: Day): Period {
  const date = Temporal.PlainDate.from(day);
  const first = date.subtract({ days: date.dayOfWeek - 1 }).toString();
  return { name: `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`, first, last: addDays(first, 6) };
}

const dayAlone = (day: Day): Period => ({ name: addDays(day, 0), first: addDays(day, 0), last: addDays(day, 0) });

/** The first fifteen days, and the rest. */
export function halfMonthOf(day: Day): Period {
  const { name: month, first, last } = monthOf(day);
  const middle = addDays(first, 14);
  return day <= middle ? { name: `${month}-H1`, first, last: middle } : { name: `${month}-H2`, first: addDays(middle, 1), last };
}

export function monthOf(day: Day): Period {
  const date = Temporal.PlainDate.from(day);
  const first = date.with({ day: 1 }).toString();
  return { name: first.slice(0, 7), first, last: date.with({ day: date.daysInMonth }).toString() };
}

/** Reads a name back; a name that no calendar knows (2026-W54, 2026-02-30) gives nothing. */
export function periodNamed(name: string): Period | undefined {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  const [, month, half] = /^(\d{4}-\d{2})-H([12])$/.exec(name) ?? [];
  const period = attempt(() => {
    if (year && week) return weekOf(addDays(weekOf(`${year}-01-04`).first, 7 * (Number(week) - 1)));
    if (month) return halfMonthOf(`${month}-${half === '1' ? '01' : '16'}`);
    if (/^\d{4}-\d{2}$/.test(name)) return monthOf(`${name}-01`);
    return periodOf('daily', name);
  });
  return period?.name === name ? period : undefined;
}

export const isPeriod = (name: string): boolean => periodNamed(name) !== undefined;

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
