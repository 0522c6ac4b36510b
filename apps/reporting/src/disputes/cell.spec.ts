import { deltasOf } from './cell.js';
import { initial } from './standing.js';
import type { Standing } from './standing.js';

const standing = (change: Partial<Standing>): Standing => ({
  ...initial,
  registeredAt: '2026-11-23T00:00:00.000Z',
  township: '510722101',
  lead: 'justice',
  category: 'neighbour',
  people: 3,
  amountYuan: 500,
  ...change,
});
const cell = { beside: '', township: '510722101', lead: 'justice', category: 'neighbour', tier: 0, outcome: 'open' };

describe('what a dispute does to the board', () => {
  it('counts it in the cell it stands in', () => {
    expect(deltasOf([{ before: initial, after: standing({}) }])).toEqual([{ ...cell, n: 1, people: 3, amountYuan: 500, dangers: 0 }]);
  });

  it('moves it from one cell to another, with all that counts with it', () => {
    expect(deltasOf([{ before: standing({}), after: standing({ tier: 2, people: 5 }) }])).toEqual([
      { ...cell, n: -1, people: -3, amountYuan: -500, dangers: 0 },
      { ...cell, tier: 2, n: 1, people: 5, amountYuan: 500, dangers: 0 },
    ]);
  });

  it('does nothing when it stays where it is, and little when more people turn out to be in it', () => {
    expect(deltasOf([{ before: standing({}), after: standing({ status: 'accepted' }) }])).toEqual([]);
    expect(deltasOf([{ before: standing({}), after: standing({ people: 4 }) }])).toEqual([
      { ...cell, n: 0, people: 1, amountYuan: 0, dangers: 0 },
    ]);
  });

  it('does nothing before its registration was heard', () => {
    const early = { ...initial, mediation: 'open' as const, tier: 1 };
    expect(deltasOf([{ before: initial, after: early }])).toEqual([]);
    expect(deltasOf([{ before: early, after: standing({ tier: 1 }) }])).toEqual([
      { ...cell, tier: 1, n: 1, people: 3, amountYuan: 500, dangers: 0 },
    ]);
  });

  it('takes what was voided out of every figure', () => {
    const voided = standing({ status: 'voided' });
    expect(deltasOf([{ before: standing({}), after: voided }])).toEqual([{ ...cell, n: -1, people: -3, amountYuan: -500, dangers: 0 }]);
    expect(deltasOf([{ before: initial, after: voided }])).toEqual([]);
  });

  it('counts it once for the county, and beside that for each unit that only has a part in it', () => {
    const joint = standing({ joint: ['hrss', 'justice', '510722101', '510722102'] });
    expect(deltasOf([{ before: initial, after: joint }])).toEqual([
      { ...cell, n: 1, people: 3, amountYuan: 500, dangers: 0 },
      { ...cell, beside: '510722102', n: 1, people: 3, amountYuan: 500, dangers: 0 },
      { ...cell, beside: 'hrss', n: 1, people: 3, amountYuan: 500, dangers: 0 },
    ]);
    expect(deltasOf([{ before: joint, after: { ...joint, lead: 'hrss' } }])).toContainEqual({
      ...cell,
      beside: 'hrss',
      n: -1,
      people: -3,
      amountYuan: -500,
      dangers: 0,
    });
  });

  it('counts what was reported of it, from either desk, with the dispute wherever it goes', () => {
    const reported = standing({ deskDangers: 1, mediationDangers: 2 });
    expect(deltasOf([{ before: standing({}), after: reported }])).toEqual([{ ...cell, n: 0, people: 0, amountYuan: 0, dangers: 3 }]);
    expect(deltasOf([{ before: reported, after: { ...reported, outcome: 'judged' } }])).toMatchObject([
      { outcome: 'judged', n: 1, dangers: 3 },
      { outcome: 'open', n: -1, dangers: -3 },
    ]);
  });

  it('sums many disputes into one delta a cell, always in the same order', () => {
    const moves = ['510722102', '510722101', '510722102'].map((township) => ({ before: initial, after: standing({ township }) }));
    const deltas = deltasOf(moves);
    expect(deltas.map(({ township, n }) => [township, n])).toEqual([
      ['510722101', 1],
      ['510722102', 2],
    ]);
    expect(deltasOf([...moves].reverse())).toEqual(deltas);
  });
});
