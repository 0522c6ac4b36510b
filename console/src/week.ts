const DAY_MS = 86_400_000;
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: string): string => {
  const at = Date.parse(day);
  return dayAt(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS);
};

export const weeksOn = (day: string, weeks: number): string => dayAt(Date.parse(day) + weeks * 7 * DAY_MS);

/** A day and the six after it. */
export const daysOf = (from: string): string[] => Array.from({ length: 7 }, (_, n) => dayAt(Date.parse(from) + n * DAY_MS));

/** As an address may bear it; nothing where it is no day. */
export const dayIn = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
