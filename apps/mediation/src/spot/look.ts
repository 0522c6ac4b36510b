import { Refused } from '#kernel';

/** Why one is among those that somebody looks at: its words are another's, or all of it was done at once. */
export const reasons = ['alike', 'instant'] as const;
export type Reason = (typeof reasons)[number];

/** What whoever looked found; of the dispute, and of nobody who entered it. */
export const findings = ['in-order', 'told-twice', 'did-not-happen', 'incomplete'] as const;
export type Finding = (typeof findings)[number];

/** `share` in hundredths of those there are for a reason in a week, at least one and `most` at the most; `alikeDays`: how far apart. */
export type SampleRule = Readonly<{ share: number; most: number; alikeDays: number }>;

/** No law says; half of nothing is looked at by nobody. */
export const usualSample: SampleRule = { share: 10, most: 20, alikeDays: 90 };

/** @throws Refused where whoever told it would look at it themselves */
export function mustBeOthers({ unit }: Readonly<{ unit: string }>, looking: string): void {
  if (unit === looking) throw new Refused('spot.own-telling');
}
