import { told } from './grid-told.js';
import { after, before, columnsOf, statesOf } from './grid.js';

const weeks = ['2026-W46', '2026-W47', '2026-W48', '2026-W49'];

describe('the columns of the grid', () => {
  it('follow one another to the last, over the end of a year, and begin where anybody did', () => {
    expect(columnsOf('2027-W01', '2026-W40', 3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(columnsOf('2026-11-H1', '2026-10-H2', 26)).toEqual(['2026-10-H2', '2026-11-H1']);
    expect(columnsOf('2026-W39', '2026-W40', 26)).toEqual([]);
    expect([before('2026-01'), after('2026-12-31')]).toEqual(['2025-12', '2027-01-01']);
  });
});

describe('the row of a unit', () => {
  const row = { at: [1, 3], letters: 'zm', begun: '2026-W47', last: '2026-W49', active: true };

  it('says where it had no round, and whether it was there', () => {
    expect(statesOf(row, weeks)).toBe('bz.m');
    expect(statesOf({ ...row, at: [0, 1], begun: null }, weeks)).toBe('zm..');
    expect(statesOf({ ...row, at: [0, 1], letters: 'ze', last: '2026-W47', active: false }, weeks)).toBe('zeee');
  });

  it('of a unit that ended later than is shown says of no gap that it had ended', () => {
    expect(statesOf({ ...row, at: [1], letters: 'z', last: '2026-W50', active: false }, weeks)).toBe('bz..');
    expect(statesOf({ ...row, at: [1], letters: 'z', last: '2026-W48', active: false }, weeks)).toBe('bz.e');
  });

  it('tells a round that is not known here as that, and not as one that there is none of', () => {
    const unit = { ...row, unit: 'a', name: null, township: null, successor: null, found: [] };
    const uncounted = [
      { unit: 'a', period: '2026-W48', n: 1 },
      { unit: 'b', period: '2026-W48', n: 1 },
      { unit: null, period: null, n: 2 },
    ];
    const { items, incomplete } = told([unit], ['bz.m'], weeks, { uncounted, unreadable: 1 });
    expect(items[0]?.states).toBe('bz?m');
    expect(incomplete).toEqual({ count: 4, unplaced: 3, unreadable: 1 });
  });
});
