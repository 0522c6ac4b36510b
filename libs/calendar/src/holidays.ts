import { parse } from 'csv-parse/sync';
import { addDays, daysBetween, daysFrom } from './day.js';
import type { Day } from './day.js';
import type { Holiday } from './working-day.js';

type Row = Readonly<Record<string, string | undefined>>;
type Read = Readonly<{ record: Row; info: Readonly<{ lines: number }> }>;

/** A holiday with its make-up days is never longer; more is a slip of the pen. */
const LONGEST = 16;

/** A list like that of announced.ts: a line for each stretch of free days and each weekend that is worked. Throws on the first line that is wrong. */
export function readHolidays(csv: string): Holiday[] {
  const rows = parse(csv, { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true }) as unknown as Read[];
  if (rows.length === 0) throw new Error('no holidays');
  const told = new Set<Day>();
  return rows.map(({ record, info }) => {
    const holiday = holidayIn(record);
    if (!holiday) throw new Error(`line ${info.lines} is not like 2026,2026-10-01,2026-10-07,holiday,国庆节`);
    const days = daysFrom(holiday.from, holiday.to);
    const again = days.find((day) => told.has(day));
    if (again !== undefined) throw new Error(`line ${info.lines} tells again of ${again}`);
    days.forEach((day) => told.add(day));
    return holiday;
  });
}

/** A county gives a year anew, whole, or one that came after ours. */
export function withYears(ours: readonly Holiday[], theirs: readonly Holiday[]): Holiday[] {
  const years = new Set(theirs.map(({ year }) => year));
  return [...ours.filter(({ year }) => !years.has(year)), ...theirs];
}

function holidayIn({ year, from = '', to = '', kind, name }: Row): Holiday | undefined {
  if (!/^2\d{3}$/.test(year ?? '') || !isDay(from) || !isDay(to)) return undefined;
  if (kind !== 'holiday' && kind !== 'working') return undefined;
  const long = daysBetween(from, to);
  // New Year may begin on the last days of the year before.
  const near = Math.abs(Number(from.slice(0, 4)) - Number(year)) <= 1;
  return long >= 0 && long < LONGEST && near ? { year: Number(year), from, to, kind, ...(name && { name }) } : undefined;
}

function isDay(text: string): boolean {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;
  } catch {
    return false;
  }
}
