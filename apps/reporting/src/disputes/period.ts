import { addDays, addYears, monthOf, quarterOf, today, weekOf, yearOf } from '#calendar';
import type { Day, Period } from '#calendar';

/** How long a board may count over. */
export const spans = ['week', 'month', 'quarter', 'year'] as const;
export type Span = (typeof spans)[number];

const of = { week: weekOf, month: monthOf, quarter: quarterOf, year: yearOf } as const satisfies Record<Span, (day: Day) => Period>;

export const periodAt = (span: Span, day: Day): Period => of[span](day);

/** Of each length the one that holds a day. Every count asks, and mostly of few days. */
export function periodsAt(day: Day): readonly Period[] {
  const known = asked.get(day);
  if (known) return known;
  if (asked.size >= MOST) asked.clear();
  const periods = spans.map((span) => periodAt(span, day));
  asked.set(day, periods);
  return periods;
}

const MOST = 5_000;
const asked = new Map<Day, readonly Period[]>();

export function spanOf(name: string): Span {
  if (name.includes('W')) return 'week';
  if (name.includes('Q')) return 'quarter';
  return name.length === 'YYYY'.length ? 'year' : 'month';
}

/** By its name, or by the word of its length the one that is running; of what has not begun the running one, of which more is not known. */
export function periodNamed(name: string, now: Date): Period {
  const day = today(now);
  const word = spans.find((span) => span === name);
  if (word) return periodAt(word, day);
  const named = periodAt(spanOf(name), firstDayOf(name));
  return named.first > day ? periodAt(spanOf(name), day) : named;
}

function firstDayOf(name: string): Day {
  const [year = '', rest = '01'] = name.split('-');
  switch (spanOf(name)) {
    case 'week': // the first week is the one with the fourth of January
      return addDays(weekOf(`${year}-01-04`).first, 7 * (Number(rest.slice(1)) - 1));
    case 'quarter':
      return `${year}-${String(Number(rest.slice(1)) * 3 - 2).padStart(2, '0')}-01`;
    case 'month':
    case 'year':
      return `${year}-${rest}-01`;
  }
}

export const periodBefore = ({ name, first }: Period): Period => periodAt(spanOf(name), addDays(first, -1));

/** None that has not begun. */
export function periodAfter({ name, last }: Period, now: Date): Period | null {
  const next = periodAt(spanOf(name), addDays(last, 1));
  return next.first > today(now) ? null : next;
}

/** The same a year before; of a 53rd week the last one of a year that has none. */
export function yearBefore(period: Period): Period {
  const span = spanOf(period.name);
  if (span !== 'week') return periodAt(span, addYears(period.first, -1));
  const [year = '', week = ''] = period.name.split('-W');
  const last = weekOf(`${Number(year) - 1}-12-28`);
  const same = `${Number(year) - 1}-W${week}`;
  return same > last.name ? last : periodAt('week', firstDayOf(same));
}

/** What its trend goes by: months of what is longer than one, else days. */
export function stepsOf({ name, first, last }: Period): Period[] {
  const byMonth = ['quarter', 'year'].includes(spanOf(name));
  const steps: Period[] = [];
  for (let day = first; day <= last;) {
    const step = byMonth ? monthOf(day) : { name: day, first: day, last: day };
    steps.push(step);
    day = addDays(step.last, 1);
  }
  return steps;
}
