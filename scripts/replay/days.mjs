import { numberOf } from './number.mjs';

const DAY_MS = 86_400_000;
const WEEK = 7;

export const addDays = (day, days) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The day it is for people here. */
export const today = (now = new Date()) => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

export const earlier = (a, b) => (a < b ? a : b);

/**
 * A day for every step of a case, in order and none after `last`. What was not published lies between its known
 * neighbours; with one neighbour a week a step away from it; with none the case begins on a day of early 2025.
 */
export function daysOf({ id, timeline }, last = today()) {
  const known = timeline.map(({ date }) => date);
  if (known.every((day) => day === null)) known[0] = addDays('2025-01-06', numberOf(id, 'day') % 90);
  const days = known.map((day, i) => day ?? between(known, i));
  return days.map((day) => earlier(day, last));
}

function between(known, i) {
  const before = known.findLastIndex((day, j) => j < i && day !== null);
  const after = known.findIndex((day, j) => j > i && day !== null);
  if (before < 0) return addDays(known[after], (i - after) * WEEK);
  if (after < 0) return addDays(known[before], (i - before) * WEEK);
  const span = (Date.parse(known[after]) - Date.parse(known[before])) / DAY_MS;
  return addDays(known[before], Math.floor((span * (i - before)) / (after - before)));
}
