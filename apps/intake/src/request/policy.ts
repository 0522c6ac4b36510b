import type { Counting, Length } from '#calendar';

/** What the county has set for persons' requests: until when the answer, and until when where it is put off once; and the rest. */
export type RequestPolicy = Entering &
  Readonly<{
    length: Length;
    answer: Counting;
    extension: Counting;
    /** So many hours before its end whoever looks is warned. */
    warnHours?: number | undefined;
  }>;

export type Entering = Readonly<{
  /** A request is entered so many days after it came at the latest. */
  receivedWithin: number;
  /** Whether the time counts from when it came, or from when it was shown who asks. */
  clock: 'receipt' | 'identity';
}>;
