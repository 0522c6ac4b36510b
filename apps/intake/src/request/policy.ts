import type { Counting } from '#calendar';

/** What the county has set for persons' requests: until when the answer, and until when where it is put off once. */
export type RequestPolicy = Readonly<{ answer: Counting; extension: Counting }>;
