import fc from 'fast-check';
import { addDays, daysBetween } from '#calendar';
import { periodAfter, periodAt, periodBefore, periodNamed, spans, stepsOf, yearBefore } from './period.js';

const now = new Date('2026-11-25T17:00:00Z'); // the 26th in the county
const named = (name: string) => periodNamed(name, now);
const span = fc.constantFrom(...spans);
const day = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('2001-01-01', n));
const holds = <Ts>(property: fc.IProperty<Ts>) => fc.assert(property, { numRuns: 500 });

describe('the periods of a board', () => {
  it('are found by their name, and the running one by the word of its length', () => {
    expect(named('2026-W48')).toEqual({ name: '2026-W48', first: '2026-11-23', last: '2026-11-29' });
    expect(named('2020-W53')).toEqual({ name: '2020-W53', first: '2020-12-28', last: '2021-01-03' });
    expect(named('2024-02')).toMatchObject({ last: '2024-02-29' });
    expect(named('2026-Q3')).toEqual({ name: '2026-Q3', first: '2026-07-01', last: '2026-09-30' });
    expect(named('2025')).toEqual({ name: '2025', first: '2025-01-01', last: '2025-12-31' });
    expect(spans.map((each) => named(each).name)).toEqual(['2026-W48', '2026-11', '2026-Q4', '2026']);
  });

  it('have no future: of what has not begun the running one is shown', () => {
    expect(named('2031-W02').name).toBe('2026-W48');
    expect(periodAfter(named('2026-Q3'), now)?.name).toBe('2026-Q4');
    expect(spans.map((each) => periodAfter(named(each), now))).toEqual([null, null, null, null]);
  });

  it('are compared with the same a year ago, a 53rd week with the last one', () => {
    expect(
      ['2026-W53', '2026-W48', '2026-11', '2026-Q1', '2026'].map((name) => yearBefore(periodNamed(name, new Date('2027-02-01'))).name),
    ).toEqual(['2025-W52', '2025-W48', '2025-11', '2025-Q1', '2025']);
  });

  it('meet without gap or overlap, hold the day they are of, and are found by their name', () => {
    holds(
      fc.property(span, day, (s, d) => {
        const period = periodAt(s, d);
        expect(period.first <= d && d <= period.last).toBe(true);
        expect(addDays(periodBefore(period).last, 1)).toBe(period.first);
        expect(periodNamed(period.name, now)).toEqual(period);
      }),
    );
  });

  it('go by months where they are longer than one, else by days, without a rest', () => {
    holds(
      fc.property(span, day, (s, d) => {
        const period = periodAt(s, d);
        const steps = stepsOf(period);
        const days = steps.reduce((sum, { first, last }) => sum + daysBetween(first, last) + 1, 0);
        expect(days).toBe(daysBetween(period.first, period.last) + 1);
        expect(steps[0]?.first).toBe(period.first);
        expect(steps.length).toBe({ week: 7, month: days, quarter: 3, year: 12 }[s]);
      }),
    );
  });
});
