import { Temporal } from 'temporal-polyfill';
import { ZONE, addDays, endOfDay, today } from './day.js';
import type { Day } from './day.js';
import { addWorkingDays, isAnnounced, nextWorkingDay } from './working-day.js';
import type { WorkingDays } from './working-day.js';

/**
 * How long something may take, as policy writes it. `at`: the hour of the last day (17:00) instead of its end;
 * `rolls`: where the last day is free, the next working day is the last.
 */
export type Length =
  | Readonly<{ unit: 'hours'; count: number }>
  | Readonly<{ unit: 'days' | 'working-days'; count: number; at?: string | undefined; rolls?: boolean | undefined }>;

/** `provisional`: the days that were counted lie in a year whose holidays are not announced yet. */
export type End = Readonly<{ at: string; lastDay: Day; provisional: boolean }>;

/** A length as it is counted in one county: what a rule is told of it. */
export type Counting = (begun: Day | Date) => End;

/**
 * When a length is over that begins on a day or at an instant. Hours run from the instant, or from the end of the day. Of
 * days the one it begins on is not counted, and the last ends at 24:00 or where the office closes (Civil Procedure Law art
 * 85, Civil Code arts 201–203). No days at all end on the day itself, or of working days on the first from it on.
 */
export function endOf(length: Length, begun: Day | Date, days: WorkingDays): End {
  const day = typeof begun === 'string' ? begun : today(begun);
  if (length.unit === 'hours') {
    const from = typeof begun === 'string' ? Date.parse(endOfDay(begun)) : begun.getTime();
    const at = new Date(from + length.count * HOUR_MS);
    return { at: at.toISOString(), lastDay: today(at), provisional: false };
  }
  const last = known.get(length);
  if (last?.day === day && last.days === days) return last.end;
  const end = endOfDays(length, day, days);
  known.set(length, { day, days, end });
  return end;
}

/** The last end of each length: at a desk the same terms begin on the same day with every registration. */
const known = new WeakMap<Length, Readonly<{ day: Day; days: WorkingDays; end: End }>>();

function endOfDays({ unit, count, at, rolls: rolling }: Exclude<Length, { unit: 'hours' }>, day: Day, days: WorkingDays): End {
  const worked = unit === 'working-days';
  const counted = worked ? addWorkingDays(days, day, count) : addDays(day, count);
  const rolls = worked || rolling === true;
  const lastDay = rolls ? nextWorkingDay(days, counted) : counted;
  const known = !rolls || isAnnounced(days, worked ? day : counted, lastDay);
  return { at: at === undefined ? endOfDay(lastDay) : hourOf(lastDay, at), lastDay, provisional: !known };
}

export const HOUR_MS = 3_600_000;

function hourOf(day: Day, at: string): string {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: at });
  return new Date(epochMilliseconds).toISOString();
}
