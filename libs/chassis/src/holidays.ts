import { readFileSync } from 'node:fs';
import { readHolidays } from '#calendar';
import type { Holiday } from '#calendar';
import { z } from 'zod';

/** The county's file, read once at the start. */
export const holidayList = z.string().transform((file, context): Holiday[] => {
  try {
    return readHolidays(readFileSync(file, 'utf8'));
  } catch {
    context.addIssue(
      'must name a CSV file with the columns year,from,to,kind,name and lines like 2027,2027-10-01,2027-10-07,holiday,国庆节',
    );
    return z.NEVER;
  }
});
