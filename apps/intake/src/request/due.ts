import { endOfDay, lapses, nextDue, running } from '#calendar';
import type { Deadline, Due, End } from '#calendar';
import { RequestOverdue } from '#contracts';
import type { RequestFact } from '#contracts';
import type { PersonRequest } from './request.js';

/** Until when the person is to be answered, as long as they are not. */
export type Deadlines = Readonly<{ 'person-request'?: Deadline }>;

/** With the end of its day; so many hours before that whoever looks is warned. */
export function dueBy({ at: dueAt, provisional }: End, warnHours: number | undefined): Due {
  const warnAt = warnHours === undefined ? null : new Date(Date.parse(dueAt) - warnHours * 3_600_000).toISOString();
  return { dueAt, warnAt, provisional };
}

type Awaited = Readonly<{ deadlines: Deadlines; nextDueAt: string | null }>;

/** From when on the day is another one; what was missed before that is forgiven with it. Facts of old tell the day alone. */
export function awaiting(dueOn: string, due: Due = { dueAt: endOfDay(dueOn), warnAt: null, provisional: false }): Awaited {
  const deadline = running(due);
  return { deadlines: { 'person-request': deadline }, nextDueAt: nextDue([deadline]) };
}

export const answered: Awaited = { deadlines: {}, nextDueAt: null };

export const missed = ({ deadlines: { 'person-request': deadline } }: Pick<PersonRequest, 'deadlines'>): Awaited =>
  deadline ? { deadlines: { 'person-request': { ...deadline, overdue: true } }, nextDueAt: null } : answered;

/** Silence: said once of a day, and the person is answered all the same. An instance of the release before answers and stops no clock. */
export function lapse({ status, deadlines: { 'person-request': deadline }, unit, dueOn }: PersonRequest, at: Date): RequestFact[] {
  return status === 'received' && deadline && lapses(deadline, at) ? [RequestOverdue({ unit, dueOn })] : [];
}
