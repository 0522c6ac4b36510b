/** 上午、下午: a half day of the week on which somebody can be called, such as `mon-am`. */
export const halfDays = [
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
  'sat-am',
  'sat-pm',
  'sun-am',
  'sun-pm',
] as const;
export type HalfDay = (typeof halfDays)[number];

/** Days on which somebody is away, both of them included. */
export type Away = Readonly<{ from: string; until: string }>;

export type Serving = Readonly<{
  appointedOn: string;
  appointedUntil: string | null;
  endedOn: string | null;
  /** Whenever asked, where none is named. */
  week: readonly HalfDay[];
  away: readonly Away[];
}>;

/** Whether somebody can be called for a day, and if not, why. */
export type Availability = 'there' | 'not-yet' | 'ended' | 'away' | 'not-that-weekday';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export function availableOn(serving: Serving, day: string): Availability {
  if (!serves(serving, day)) return day < serving.appointedOn ? 'not-yet' : 'ended';
  if (serving.away.some(({ from, until }) => from <= day && day <= until)) return 'away';
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
  const called = serving.week.length === 0 || serving.week.some((half) => half.startsWith(weekday));
  return called ? 'there' : 'not-that-weekday';
}

/** In office on that day, whether or not they are there. */
export function serves({ appointedOn, appointedUntil, endedOn }: Omit<Serving, 'week' | 'away'>, day: string): boolean {
  return appointedOn <= day && (appointedUntil === null || day <= appointedUntil) && (endedOn === null || day <= endedOn);
}
