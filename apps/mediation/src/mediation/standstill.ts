import { endOfDay, resumed } from '#calendar';
import type { Deadline, Due, WorkingDays } from '#calendar';
import type { TierPaused } from '#contracts';
import type { Mediation } from './mediation.js';

/** A time in which the days of a tier stood still, or still stand. `until`: to the end of that day at the latest. */
export type Pause = Readonly<{
  tier: number;
  round: number;
  reason: TierPaused['data']['reason'];
  since: string;
  until: string;
  unit: string;
  over: boolean;
}>;

/** A time for which the parties agreed to go on, at a tier and in a round. */
export type Extension = Readonly<{ tier: number; round: number; on: string; unit: string }>;

/** By what the days of a tier are counted that go on. */
export type Counted = Readonly<{ warnHours?: number | undefined; days: WorkingDays }>;

/** The pause in which it stands still, if it does. */
export const standstill = ({ pauses }: Pick<Mediation, 'pauses'>): Pause | undefined => {
  const last = pauses.at(-1);
  return last?.over === false ? last : undefined;
};

export const over = (pauses: readonly Pause[]): readonly Pause[] =>
  pauses.some((each) => !each.over) ? pauses.map((each) => ({ ...each, over: true })) : pauses;

/** The instant at which it goes on by itself. */
export const endOfPause = ({ until }: Pause): string => endOfDay(until);

/** With as many days as were left of the tier, and of the whole ladder, when it began to stand still. */
export function goingOn(
  { deadlines: { tier }, ladderDue, pauses }: Mediation,
  at: Date,
  { warnHours, days }: Counted,
): Readonly<{ due?: Due; ladderDue?: Due }> {
  const pause = standstill({ pauses });
  if (!pause) return {};
  const left = (deadline: Deadline) => resumed(deadline, { length: { unit: 'days', count: 0 }, warnHours }, at, days);
  const due = tier && left(tier);
  const whole = ladderDue && pause.since < ladderDue.dueAt ? left({ ...ladderDue, pausedAt: pause.since, overdue: false }) : undefined;
  return { ...(due && { due }), ...(whole && { ladderDue: whole }) };
}
