import { daysBetween, today } from './day.js';
import type { Day } from './day.js';
import { HOUR_MS, endOf } from './length.js';
import type { Length } from './length.js';
import { workingDaysBetween } from './working-day.js';
import type { WorkingDays } from './working-day.js';

/** What policy says of one deadline; `basis` is the law or the county's rule that it rests on. */
export type Term = Readonly<{
  basis: string;
  length: Length;
  /** So many hours before it is due, whoever looks is warned. */
  warnHours?: number | undefined;
  /** By how much it may be put off, once. */
  extension?: Length | undefined;
  /** What stops it for a while. */
  pausedBy?: readonly string[] | undefined;
}>;

/** When it is due; this much of a deadline is told in the fact that sets it. */
export type Due = Readonly<{ dueAt: string; warnAt: string | null; provisional: boolean }>;

/** A deadline that runs or stands still. One that was met is not kept. */
export type Deadline = Due & Readonly<{ pausedAt: string | null; overdue: boolean }>;

export const dueOf = ({ length, warnHours }: Omit<Term, 'basis'>, begun: Day | Date, days: WorkingDays): Due => {
  const { at, provisional } = endOf(length, begun, days);
  return { dueAt: at, warnAt: warnHours === undefined ? null : hoursBefore(at, warnHours), provisional };
};

export const running = ({ dueAt, warnAt, provisional }: Due): Deadline => ({ dueAt, warnAt, provisional, pausedAt: null, overdue: false });

/** What was missed stays missed; what stands still stands still since it first did. */
export const paused = (deadline: Deadline, at: string): Deadline =>
  deadline.overdue || deadline.pausedAt !== null || at >= deadline.dueAt ? deadline : { ...deadline, pausedAt: at };

/** As much time as was left when it was paused: hours to the instant, days and working days as they are counted. */
export function resumed({ dueAt, pausedAt }: Deadline, term: Omit<Term, 'basis'>, at: Date, days: WorkingDays): Due | undefined {
  if (pausedAt === null) return undefined;
  const { length } = term;
  const [from, to] = [today(new Date(pausedAt)), today(new Date(Date.parse(dueAt) - 1))];
  switch (length.unit) {
    case 'hours':
      return dueOf({ ...term, length: { unit: 'hours', count: (Date.parse(dueAt) - Date.parse(pausedAt)) / HOUR_MS } }, at, days);
    case 'days':
      return dueOf({ ...term, length: { ...length, count: daysBetween(from, to) } }, at, days);
    case 'working-days':
      return dueOf({ ...term, length: { ...length, count: workingDaysBetween(days, from, to) } }, at, days);
  }
}

/** Whether silence has become a miss that nobody was told of yet. */
export const lapses = ({ dueAt, pausedAt, overdue }: Deadline, at: Date): boolean =>
  !overdue && pausedAt === null && at.getTime() >= Date.parse(dueAt);

/** What a reader is told, whether or not the clock has been by. */
export function stateOf(deadline: Deadline, at: Date): 'running' | 'soon' | 'paused' | 'overdue' {
  if (deadline.overdue || lapses(deadline, at)) return 'overdue';
  if (deadline.pausedAt !== null) return 'paused';
  return deadline.warnAt !== null && at.getTime() >= Date.parse(deadline.warnAt) ? 'soon' : 'running';
}

/** When the clock must look next at whoever keeps these; nothing where none runs. */
export function nextDue(deadlines: readonly Deadline[]): string | null {
  const [first] = deadlines.filter(({ pausedAt, overdue }) => pausedAt === null && !overdue).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return first?.dueAt ?? null;
}

const hoursBefore = (at: string, hours: number): string => new Date(Date.parse(at) - hours * HOUR_MS).toISOString();
