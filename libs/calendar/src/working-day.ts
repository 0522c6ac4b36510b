import { Temporal } from 'temporal-polyfill';
import { addDays, daysFrom } from './day.js';
import type { Day } from './day.js';

/** A stretch of days that the State Council made free or, on a weekend, to be worked (调休), in its notice for a year. */
export type Holiday = Readonly<{ year: number; from: Day; to: Day; kind: 'holiday' | 'working'; name?: string }>;

/** Which days are worked (法定休假日以外): Monday to Friday, but for what was announced for a year. */
export type WorkingDays = Readonly<{
  years: ReadonlySet<number>;
  announced: ReadonlyMap<Day, Holiday['kind']>;
  holidays: readonly Holiday[];
}>;

export function workingDays(holidays: readonly Holiday[]): WorkingDays {
  const announced = holidays.flatMap(({ from, to, kind }) => daysFrom(from, to).map((day) => [day, kind] as const));
  return { years: new Set(holidays.map(({ year }) => year)), announced: new Map(announced), holidays };
}

export function isWorkingDay({ announced }: WorkingDays, day: Day): boolean {
  const kind = announced.get(day);
  return kind === undefined ? Temporal.PlainDate.from(day).dayOfWeek <= 5 : kind === 'working';
}

/** The day itself where it is worked, or else the first that is: where a last day rolls to. */
export function nextWorkingDay(days: WorkingDays, day: Day): Day {
  let next = day;
  while (!isWorkingDay(days, next)) next = addDays(next, 1);
  return next;
}

/** The `count`-th working day after a day, which is not counted itself. */
export function addWorkingDays(days: WorkingDays, day: Day, count: number): Day {
  let last = day;
  for (let left = count; left > 0; left--) last = nextWorkingDay(days, addDays(last, 1));
  return last;
}

/** How many of the days after `from`, up to `to`, are worked. */
export function workingDaysBetween(days: WorkingDays, from: Day, to: Day): number {
  return from < to ? daysFrom(addDays(from, 1), to).filter((day) => isWorkingDay(days, day)).length : 0;
}

/** Whether all of these days lie in years that were announced. Of the others only the weekends are known. */
export function isAnnounced({ years }: WorkingDays, from: Day, to: Day): boolean {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).every((year) => years.has(year));
}
