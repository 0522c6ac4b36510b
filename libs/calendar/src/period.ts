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

/** The cadence whose periods are named so. */
export function cadenceOf(name: string): Cadence {
  if (name.includes('W')) return 'weekly';
  if (name.includes('H')) return 'half-monthly';
  return name.length === MONTH ? 'monthly' : 'daily';
}

/** The period that is named so. */
export const periodNamed = (name: string): Period => periodOf(cadenceOf(name), dayIn(name));

/** A day of a period, whichever is had most easily by its name. */
function dayIn(name: string): Day {
  switch (cadenceOf(name)) {
    case 'weekly': // the 4th of January lies in a year's first week
      return addDays(`${name.slice(0, 4)}-01-04`, (Number(name.slice(-2)) - 1) * 7);
    case 'half-monthly':
      return `${name.slice(0, MONTH)}-${name.endsWith('1') ? '01' : '16'}`;
    case 'monthly':
      return `${name}-01`;
    case 'daily':
      return name;
  }
}

const MONTH = '2026-11'.length;

/** ISO weeks: Monday to Sunday, numbered in the year that holds their Thursday. */
export function weekOf(day: Day): Period {
  const date = Temporal.PlainDate.from(day);
  const first = date.subtract({ days: date.dayOfWeek - 1 }).toString();
  return { name: `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`, first, last: addDays(first, 6) };
}

const dayAlone = (day: Day): Period => ({ name: addDays(day, 0), first: addDays(day, 0), last: addDays(day, 0) });

export const quarterOf = (day: Day): Period => {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const quarter = Math.ceil(month / 3);
  const of = (nth: number) => monthOf(`${year}-${String(nth).padStart(2, '0')}-01`);
  return { name: `${year}-Q${quarter}`, first: of(quarter * 3 - 2).first, last: of(quarter * 3).last };
};

export const yearOf = (day: Day): Period => {
  const year = day.slice(0, 4);
  return { name: year, first: `${year}-01-01`, last: `${year}-12-31` };
};

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
