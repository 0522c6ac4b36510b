/** What the county has set for persons' requests: days until the answer, and once so many more. */
export type RequestPolicy = Readonly<{ days: number; extensionDays: number }>;
