/** What is drawn: a value for each step of the time, or none where nothing is known. */
export type Series = Readonly<{ name: string; values: readonly (number | null)[]; as?: 'bar' | 'line' }>;
