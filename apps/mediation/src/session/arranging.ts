import type { Calendar } from './clash.js';
import type { Hours } from './hours.js';

/** What the county says of sessions; what a version of before leaves out is as it was. */
export type SessionsRule = Readonly<{ lateMinutes: number; minutes?: number | undefined } & { [K in keyof Hours]?: string | undefined }>;

/** For how long one sits down where nothing is said. */
export const USUAL_MINUTES = 60;
export const usualHours: Hours = { opens: '09:00', noonFrom: '12:00', noonUntil: '14:00', closes: '17:30' };

/** When it is arranged, for how many minutes after its hour that still goes, and what else is on the calendar. */
export type Arranging = Readonly<{ now: Date; lateMinutes: number }> & Calendar;

export const hoursBy = ({ opens, noonFrom, noonUntil, closes }: SessionsRule): Hours => ({
  opens: opens ?? usualHours.opens,
  noonFrom: noonFrom ?? usualHours.noonFrom,
  noonUntil: noonUntil ?? usualHours.noonUntil,
  closes: closes ?? usualHours.closes,
});
