import fc from 'fast-check';
import { patterns } from '#contracts';
import {
  addDays,
  cadenceOf,
  daysBetween,
  endOfDay,
  halfMonthOf,
  monthOf,
  periodNamed,
  periodOf,
  startOfDay,
  today,
  weekOf,
} from './index.js';
import type { Cadence } from './index.js';

const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1949-10-01', n));
const cadence = fc.constantFrom<Cadence>('daily', 'weekly', 'half-monthly', 'monthly');
const holds = <Ts>(property: fc.IProperty<Ts>) => fc.assert(property, { numRuns: 500 });

describe('the days of the county', () => {
  it('begin at midnight in Shanghai, wherever the server stands', () => {
    expect(today(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
    expect(today(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(endOfDay('2026-11-29')).toBe('2026-11-29T16:00:00.000Z');
  });

  it('kept summer time from 1986 to 1991', () => {
    expect(startOfDay('1988-07-01')).toBe('1988-06-30T15:00:00.000Z');
  });

  it('meet without gap or overlap', () => {
    holds(
      fc.property(day, (d) => {
        expect(startOfDay(addDays(d, 1))).toBe(endOfDay(d));
        expect(today(new Date(startOfDay(d)))).toBe(d);
        expect(today(new Date(Date.parse(endOfDay(d)) - 1))).toBe(d);
      }),
    );
  });

  it('count as they are added', () => {
    holds(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n);
      }),
    );
  });

  it('refuse what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('periods', () => {
  it('are named as the trade names them', () => {
    expect(weekOf('2026-11-23')).toEqual({ name: '2026-W48', first: '2026-11-23', last: '2026-11-29' });
    expect(weekOf('2027-01-01').name).toBe('2026-W53');
    expect(weekOf('2024-12-30').name).toBe('2025-W01');
    expect(halfMonthOf('2026-11-15')).toEqual({ name: '2026-11-H1', first: '2026-11-01', last: '2026-11-15' });
    expect(halfMonthOf('2028-02-16')).toEqual({ name: '2028-02-H2', first: '2028-02-16', last: '2028-02-29' });
    expect(monthOf('2026-11-23')).toEqual({ name: '2026-11', first: '2026-11-01', last: '2026-11-30' });
  });

  it('hold the day they are of, and every other of their days is of them', () => {
    holds(
      fc.property(cadence, day, fc.double({ min: 0, max: 0.999, noNaN: true }), (c, d, part) => {
        const period = periodOf(c, d);
        expect(period.first <= d && d <= period.last).toBe(true);
        const other = addDays(period.first, Math.floor(part * (daysBetween(period.first, period.last) + 1)));
        expect(periodOf(c, other)).toEqual(period);
      }),
    );
  });

  it('say by their names how often they come', () => {
    holds(fc.property(cadence, day, (c, d) => void expect(cadenceOf(periodOf(c, d).name)).toBe(c)));
  });

  it('are had by their names', () => {
    holds(fc.property(cadence, day, (c, d) => void expect(periodNamed(periodOf(c, d).name)).toEqual(periodOf(c, d))));
  });

  it('follow one another without gap or overlap, and never share a name', () => {
    holds(
      fc.property(cadence, day, (c, d) => {
        const period = periodOf(c, d);
        const next = periodOf(c, addDays(period.last, 1));
        expect(daysBetween(period.last, next.first)).toBe(1);
        expect(next.name > period.name).toBe(true);
      }),
    );
  });
});

describe('the name of a period', () => {
  const two = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));

  it('is written in events and asked for at the doors exactly as the calendar knows it, from 2000 to 2099', () => {
    const written = new RegExp(patterns.period);
    const days = Array.from({ length: 36_525 }, (_, i) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10));
    const mondays = days.filter((_, i) => i % 7 === 2);
    const halves = days.filter((each) => /-(01|16)$/.test(each));
    const known = new Set([
      ...days,
      ...[...mondays.map(weekOf), ...halves.flatMap((each) => [monthOf(each), halfMonthOf(each)])].map(({ name }) => name),
    ]);
    const names = two(0, 99).flatMap((year) => [
      ...two(0, 55).map((week) => `20${year}-W${week}`),
      ...two(0, 14).flatMap((month) => [`20${year}-${month}`, ...['H0', 'H1', 'H2', 'H3'].map((half) => `20${year}-${month}-${half}`)]),
      ...two(0, 14).flatMap((month) => two(27, 32).map((date) => `20${year}-${month}-${date}`)),
    ]);
    expect(names.filter((name) => written.test(name) !== known.has(name))).toEqual([]);
  });
});
