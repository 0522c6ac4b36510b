import { addDays, isWorkingDay, startOfDay, today } from '#calendar';
import type { Day, WorkingDays } from '#calendar';

/** When people sit down in the county, as 09:00 of its own time. */
export type Hours = Readonly<{ opens: string; noonFrom: string; noonUntil: string; closes: string }>;

/** A stretch of time in epoch milliseconds; its end is no longer in it. */
export type Stretch = Readonly<{ from: number; until: number }>;

/** By what another time is looked for: the county's hours and days, and when somebody or something that is needed is taken. */
export type Free = Readonly<{ hours: Hours; days: WorkingDays; taken: readonly Stretch[] }>;

const MINUTE_MS = 60_000;
const STEP_MS = 30 * MINUTE_MS;
/** Whoever finds nothing in so many days asks people, not a machine. */
export const LOOKED_THROUGH_DAYS = 30;

export const stretchOf = (at: string, minutes: number): Stretch => ({ from: Date.parse(at), until: Date.parse(at) + minutes * MINUTE_MS });

export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.until && b.from < a.until;

/** The next times, at most so many and none of them over another, at which all that is needed is there. */
export function freeTimes(wanted: Stretch, { hours, days, taken }: Free, now: Date, most = 3): string[] {
  const long = wanted.until - wanted.from;
  const found: string[] = [];
  let earliest = Math.max(wanted.from, now.getTime());
  const first = today(new Date(earliest));
  for (let i = 0; i < LOOKED_THROUGH_DAYS && found.length < most; i++) {
    const day = addDays(first, i);
    if (!isWorkingDay(days, day)) continue;
    for (const { from, until } of sittingsOn(day, hours)) {
      for (let at = from; at + long <= until && found.length < most; at += STEP_MS) {
        const free = at >= earliest && !taken.some((each) => overlap({ from: at, until: at + long }, each));
        if (!free) continue;
        found.push(new Date(at).toISOString());
        earliest = at + long;
      }
    }
  }
  return found;
}

function sittingsOn(day: Day, { opens, noonFrom, noonUntil, closes }: Hours): Stretch[] {
  const midnight = Date.parse(startOfDay(day));
  const at = (hour: string) => midnight + minutesOf(hour) * MINUTE_MS;
  return [
    { from: at(opens), until: at(noonFrom) },
    { from: at(noonUntil), until: at(closes) },
  ];
}

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/** As people here read it: 2026-11-27 15:00. */
export function told(at: string): string {
  const day = today(new Date(at));
  const minutes = Math.floor((Date.parse(at) - Date.parse(startOfDay(day))) / MINUTE_MS);
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (count: number): string => String(count).padStart(2, '0');
