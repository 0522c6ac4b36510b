import fc from 'fast-check';
import { addDays, announced, addWorkingDays, isWorkingDay, nextWorkingDay, readHolidays, withYears, workingDays } from './index.js';

const days = workingDays(announced);
const day = fc.integer({ min: 0, max: 3_650 }).map((n) => addDays('2022-01-01', n));
const holds = <Ts>(property: fc.IProperty<Ts>) => fc.assert(property, { numRuns: 300 });

describe('a working day', () => {
  it('is a weekday that is no holiday', () => {
    expect(['2026-10-08', '2026-10-09'].map((each) => isWorkingDay(days, each))).toEqual([true, true]);
    expect(['2026-10-01', '2026-10-07', '2026-10-11'].map((each) => isWorkingDay(days, each))).toEqual([false, false, false]);
  });

  it('is also a weekend that makes up for a holiday', () => {
    expect(['2026-10-10', '2026-02-14', '2025-01-26'].map((each) => isWorkingDay(days, each))).toEqual([true, true, true]);
  });

  it('is any weekday of a year that was not announced', () => {
    expect(['2031-10-01', '2031-10-04'].map((each) => isWorkingDay(days, each))).toEqual([true, false]);
  });

  it('has a next one, which is itself', () => {
    expect(nextWorkingDay(days, '2026-10-01')).toBe('2026-10-08');
    expect(nextWorkingDay(days, '2026-10-10')).toBe('2026-10-10');
  });

  it.each([
    [2025, 248],
    [2026, 248],
  ])('comes so often in %i as the law leaves: %i', (year, count) => {
    const all = Array.from({ length: 365 }, (_, n) => addDays(`${year}-01-01`, n));
    expect(all.filter((each) => isWorkingDay(days, each))).toHaveLength(count);
  });

  it('is what is counted to, one by one', () => {
    holds(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const last = addWorkingDays(days, from, count);
        expect(isWorkingDay(days, last)).toBe(true);
        expect(addWorkingDays(days, addWorkingDays(days, from, count - 1), 1)).toBe(last);
      }),
    );
  });
});

describe('the list of holidays', () => {
  it.each([
    ['no list at all', ''],
    ['no such day', 'year,from,to,kind,name\n2026,2026-02-30,2026-03-01,holiday,x'],
    ['an end before its beginning', 'year,from,to,kind,name\n2026,2026-10-07,2026-10-01,holiday,x'],
    ['a month of holidays', 'year,from,to,kind,name\n2026,2026-10-01,2026-10-31,holiday,x'],
    ['a day of another year', 'year,from,to,kind,name\n2026,2029-10-01,2029-10-07,holiday,x'],
    ['neither free nor worked', 'year,from,to,kind,name\n2026,2026-10-01,2026-10-07,half,x'],
    ['other columns', 'day\n2026-10-01'],
  ])('is refused with %s', (_, text) => {
    expect(() => readHolidays(text)).toThrow();
  });

  it('says which line is wrong', () => {
    expect(() => readHolidays('year,from,to,kind,name\n2026,2026-01-01,2026-01-03,holiday,元旦\n2026,x,x,holiday,x')).toThrow('line 3');
  });

  it('says of a day one thing', () => {
    const twice = 'year,from,to,kind,name\n2027,2027-10-01,2027-10-07,holiday,国庆节\n2027,2027-10-07,2027-10-07,working,国庆节';
    expect(() => readHolidays(twice)).toThrow('line 3 tells again of 2027-10-07');
  });

  it('may leave no day to be worked for as long as it likes', () => {
    const free = Array.from({ length: 99 }, (_, i) => ({
      year: 2027 + i,
      from: `${2027 + i}-01-01`,
      to: `${2027 + i}-12-31`,
      kind: 'holiday' as const,
    }));
    expect(nextWorkingDay(workingDays(free), '2027-01-01')).toBe('2126-01-01');
  });

  it('takes a year from the county whole, and leaves the others', () => {
    const theirs = readHolidays('year,from,to,kind,name\n2026,2026-06-18,2026-06-18,holiday,县庆');
    const both = workingDays(withYears(announced, theirs));
    expect(isWorkingDay(both, '2026-06-18')).toBe(false);
    expect(isWorkingDay(both, '2026-10-01')).toBe(true);
    expect(isWorkingDay(both, '2025-10-01')).toBe(false);
  });
});
