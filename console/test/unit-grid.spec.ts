import fc from 'fast-check';
import { letters } from '../../apps/reporting/src/rounds/grid.js';
import { cellsOf, leads, moved, seen, states, through } from '../src/unit-grid.js';

describe('the grid of units and periods', () => {
  it('has a meaning for every letter that reporting says, and none beside', () => {
    expect(Object.keys(states).sort()).toEqual([...letters].sort());
    expect(new Set(Object.values(states)).size).toBe(letters.length);
  });

  it('tells each cell with its own number of findings, and leads where there is a round', () => {
    const cells = cellsOf({ states: 'bzfm.FnZe?', found: [3, 1] });
    expect(cells.map(({ found }) => found)).toEqual([0, 0, 3, 0, 0, 1, 0, 0, 0, 0]);
    expect(cells.filter(leads)).toHaveLength(8);
  });

  it('holds what is seen and little more, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(
        fc.nat(30_000),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 20, max: 60 }),
        fc.nat(700),
        (top, room, each, count) => {
          const rows = through(seen(top, room, each, count));
          expect(rows.length).toBeLessThanOrEqual(Math.ceil(room / each) + 10);
          for (let row = 0; row < count; row++) if ((row + 1) * each > top && row * each < top + room) expect(rows).toContain(row);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is moved through by keys, and never left by them', () => {
    const go = (key: string, ctrlKey = false) => moved({ row: 5, column: 3 }, { key, ctrlKey }, 100, 26, 10);
    expect(go('ArrowDown')).toEqual({ row: 6, column: 3 });
    expect(go('PageUp')).toEqual({ row: 0, column: 3 });
    expect(go('End')).toEqual({ row: 5, column: 25 });
    expect(go('End', true)).toEqual({ row: 99, column: 25 });
    expect(go('ArrowLeft', true)).toEqual({ row: 5, column: 0 });
    expect(go('Tab')).toBeUndefined();
    expect(moved({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false }, 1, 1, 10)).toEqual({ row: 0, column: 0 });
  });
});
