import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readHolidays, withYears, workingDays } from '#calendar';
import type { Holiday, WorkingDays } from '#calendar';
import { z } from 'zod';

const announced = (): Holiday[] => readHolidays(readFileSync(createRequire(import.meta.url).resolve('#holidays'), 'utf8'));

/** What was announced when this was released, and what the county gave since. */
export const workingDaysWith = (theirs: readonly Holiday[] = []): WorkingDays => workingDays(withYears(announced(), theirs));

/** The county's file, read once at the start. */
export const holidayList = z.string().transform((file, context): Holiday[] => {
  try {
    return readHolidays(readFileSync(file, 'utf8'));
  } catch {
    context.addIssue('must name a file like data/holidays.csv, with the columns year,from,to,kind,name');
    return z.NEVER;
  }
});
