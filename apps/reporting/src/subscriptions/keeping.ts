/** The county's rule for the desk: what is kept for replaying, what of deliveries, when a silent receiver is left alone, and how long a secret outlives the next. */
export type Keeping = Readonly<{
  eventDays: number;
  deliveryDays: number;
  pauseAfterHours: number;
  pauseAfterFailures: number;
  bothSecretsHours: number;
}>;

export const unsaid: Keeping = { eventDays: 90, deliveryDays: 184, pauseAfterHours: 24, pauseAfterFailures: 10, bothSecretsHours: 24 };
