export { addDays, addYears, daysBetween, endOfDay, startOfDay, today } from './day.js';
export type { Day } from './day.js';
export { halfMonthOf, isPeriod, monthOf, nextPeriod, periodNamed, periodOf, weekOf } from './period.js';
export type { Cadence, Period } from './period.js';
