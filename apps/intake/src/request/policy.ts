import type { Keeping } from '../dispute/personal-data.js';

/** What the county has set for persons' requests: days until the answer, and once so many more. */
export type RequestPolicy = Keeping & Readonly<{ days: number; extensionDays: number }>;
