import { readFileSync, statSync } from 'node:fs';
import { readHolidays } from '#calendar';
import type { Holiday } from '#calendar';
import { z } from 'zod';

/** Some thirty lines a year. */
const MOST_BYTES = 1_000_000;

/** The county's file, read once at the start. */
export const holidayList = z.string().transform((file, context): Holiday[] => {
  try {
    const found = statSync(file);
    if (!found.isFile() || found.size > MOST_BYTES) throw new Error('it is no file of at most a megabyte');
    return readHolidays(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    context.addIssue(`must name a CSV file with the columns year,from,to,kind,name: ${why}`);
    return z.NEVER;
  }
});
