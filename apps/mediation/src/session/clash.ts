import type { WorkingDays } from '#calendar';
import { RefusedAt } from '#kernel';
import { freeTimes, overlap, told } from './hours.js';
import type { Hours, Stretch } from './hours.js';

/** Whom or what a session needs for itself. */
export type Need = 'room' | 'mediator' | 'party';

/** Needed then by another session. */
export type Booked = Stretch & Readonly<{ what: Need; session: string }>;

/** Against what a session is held that is to be arranged. */
export type Calendar = Readonly<{ hours: Hours; days: WorkingDays; booked: readonly Booked[] }>;

/** Nobody is asked to be at two places, nor are two parties sent to one room; whoever asked is told when it goes. */
export function mustBeFree(wanted: Stretch, { hours, days, booked }: Calendar, now: Date): void {
  const clash = [...new Set(booked.filter((each) => overlap(wanted, each)).map(({ what }) => what))];
  if (clash.length === 0) return;
  const alternatives = freeTimes(wanted, { hours, days, taken: booked }, now);
  if (alternatives.length === 0) throw new RefusedAt('at', 'session.clash-none', { clash });
  throw new RefusedAt('at', 'session.clash', { clash, alternatives, times: alternatives.map(told) });
}
