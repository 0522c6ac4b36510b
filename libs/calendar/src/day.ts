import { Temporal } from 'temporal-polyfill';

/** 'YYYY-MM-DD' as people here read the calendar. */
export type Day = string;

/** Days are the county's, never the server's: China keeps one zone, with summer time in the years 1986 to 1991. */
export const ZONE = 'Asia/Shanghai';

/** The day last asked for and its bounds in epoch ms: every request asks what day it is, and it is mostly the same. */
let known = { day: '', from: 0, until: 0 };

export function today(now: Date): Day {
  const at = now.getTime();
  if (at >= known.from && at < known.until) return known.day;
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).startOfDay();
  known = { day: start.toPlainDate().toString(), from: start.epochMilliseconds, until: start.add({ days: 1 }).epochMilliseconds };
  return known.day;
}

/** Days of the calendar have no zone: counted as those of UTC they are right, and every registration asks several times. */
export function addDays(day: Day, days: number): Day {
  const from = Date.parse(day);
  if (dayAt(from) !== day) throw new RangeError(`${day} is no day of the calendar`);
  return dayAt(from + days * DAY_MS);
}

const DAY_MS = 86_400_000;
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The same day in another year; of a 29th of February it may be the 28th. */
export const addYears = (day: Day, years: number): Day => Temporal.PlainDate.from(day).add({ years }).toString();

/** How many days after `from` the day `to` is; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

/** These days and all between. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The instant a day begins, in UTC. */
export function startOfDay(day: Day): string {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime(ZONE);
  return new Date(epochMilliseconds).toISOString();
}

/** 24:00 of a day, in UTC: the first instant that is no longer in it. */
export const endOfDay = (day: Day): string => startOfDay(addDays(day, 1));
