/** What the county has set for persons' requests. */
export type RequestPolicy = Readonly<{
  /** Days until the answer, and once so many more. */
  days: number;
  extensionDays: number;
  /** A request is entered so many days after it came at the latest. */
  receivedWithin: number;
  /** Whether the days count from when it came, or from when it was shown who asks. */
  clock: 'receipt' | 'identity';
}>;

/** What versions of before do not say. */
export const unsaid = { receivedWithin: 60, clock: 'receipt' } as const satisfies Partial<RequestPolicy>;
