import fc from 'fast-check';
import { addDays, endOf, endOfDay, isWorkingDay, workingDays } from './index.js';
import type { Length } from './index.js';

const spring = [
  { year: 2026, from: '2026-02-15', to: '2026-02-23', kind: 'holiday' },
  { year: 2026, from: '2026-02-14', to: '2026-02-14', kind: 'working' },
] as const;
const days = workingDays(spring);
const day = fc.integer({ min: 0, max: 1_000 }).map((n) => addDays('2025-06-01', n));

describe('the end of a length', () => {
  it('does not count the day it begins on, and comes at 24:00', () => {
    expect(endOf({ unit: 'days', count: 30 }, '2026-03-02', days)).toEqual({
      at: '2026-04-01T16:00:00.000Z',
      lastDay: '2026-04-01',
      provisional: false,
    });
  });

  it('rolls to the next working day where its last day is free, if it rolls', () => {
    expect(endOf({ unit: 'days', count: 30, rolls: true }, '2026-01-20', days).lastDay).toBe('2026-02-24');
    expect(endOf({ unit: 'days', count: 30 }, '2026-01-20', days).lastDay).toBe('2026-02-19');
  });

  it('of working days leaves out weekends and holidays, and counts a weekend that is worked', () => {
    expect(endOf({ unit: 'working-days', count: 3 }, '2026-02-12', days).lastDay).toBe('2026-02-24');
  });

  it('of no working days is the first one from its day on', () => {
    expect(endOf({ unit: 'working-days', count: 0 }, '2026-02-14', days).lastDay).toBe('2026-02-14');
    expect(endOf({ unit: 'working-days', count: 0 }, '2026-02-15', days).lastDay).toBe('2026-02-24');
  });

  it('can be an hour of its last day, in Shanghai', () => {
    expect(endOf({ unit: 'working-days', count: 1, at: '17:00' }, '2026-03-01', days).at).toBe('2026-03-02T09:00:00.000Z');
  });

  it('in hours is an instant, whatever day it is', () => {
    const begun = new Date('2026-02-14T01:30:00Z');
    expect(endOf({ unit: 'hours', count: 48 }, begun, days).at).toBe('2026-02-16T01:30:00.000Z');
    expect(endOf({ unit: 'hours', count: 9 }, '2026-02-14', days).at).toBe('2026-02-15T01:00:00.000Z');
  });

  it('is provisional where the year it was counted in is not announced', () => {
    const provisional = (length: Length, from: string) => endOf(length, from, days).provisional;
    expect(provisional({ unit: 'working-days', count: 5 }, '2026-12-30')).toBe(true);
    expect(provisional({ unit: 'working-days', count: 1 }, '2026-12-30')).toBe(false);
    expect(provisional({ unit: 'days', count: 5, rolls: true }, '2026-12-30')).toBe(true);
    expect(provisional({ unit: 'days', count: 5 }, '2026-12-30')).toBe(false);
  });

  it('is that of what is asked, whatever was asked just before', () => {
    const length: Length = { unit: 'working-days', count: 1 };
    const worked = workingDays([]);
    const ends = () => [
      endOf(length, '2026-02-13', days).lastDay,
      endOf(length, '2026-02-13', worked).lastDay,
      endOf(length, '2026-02-16', worked).lastDay,
      endOf({ ...length, count: 2 }, '2026-02-16', worked).lastDay,
      endOf({ unit: 'hours', count: 1 }, '2026-02-16', worked).lastDay,
    ];
    expect(ends()).toEqual(['2026-02-14', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-17']);
    expect(ends()).toEqual(ends());
  });

  it('is never before it was begun, nor on a free day where it must not be', () => {
    const length = fc.record({
      unit: fc.constantFrom('days' as const, 'working-days' as const),
      count: fc.integer({ min: 0, max: 60 }),
      rolls: fc.boolean(),
    });
    fc.assert(
      fc.property(length, day, (each, from) => {
        const { at, lastDay } = endOf(each, from, days);
        expect(lastDay >= from).toBe(true);
        expect(at).toBe(endOfDay(lastDay));
        const free = !each.rolls && each.unit === 'days';
        expect(free || isWorkingDay(days, lastDay)).toBe(true);
      }),
    );
  });
});
