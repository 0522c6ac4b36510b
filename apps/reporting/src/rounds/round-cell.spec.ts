import { fateDeltasOf, roundDeltasOf } from './round-cell.js';
import { initial, tally } from './round-standing.js';
import type { RoundStanding } from './round-standing.js';

const round = (change: Partial<RoundStanding>): RoundStanding => ({
  ...initial,
  unit: '510722101001',
  township: '510722101',
  village: '510722101001',
  period: '2026-W48',
  ...change,
});
const none = { period: '2026-W48', key: '510722101', due: 0, returned: 0, zero: 0, late: 0, overdue: 0, findings: 0 };
const opened = { before: initial, after: round({}) };

describe('what a round does to the screening board', () => {
  it('is due when it opens, under its township, and a department’s under its own name', () => {
    const department = round({ unit: 'hrss', township: null, village: null, department: 'hrss' });
    expect(roundDeltasOf([opened, opened, { before: initial, after: department }])).toEqual([
      { ...none, due: 2 },
      { ...none, key: 'hrss', due: 1 },
    ]);
  });

  it('is returned, and no longer overdue', () => {
    const late = round({ status: 'returned', late: true, findings: 2 });
    expect(roundDeltasOf([{ before: round({ status: 'overdue' }), after: late }])).toEqual([
      { ...none, returned: 1, late: 1, overdue: -1, findings: 2 },
    ]);
    const zero = round({ status: 'returned', zero: true });
    expect(roundDeltasOf([{ before: round({}), after: zero }])).toEqual([{ ...none, returned: 1, zero: 1 }]);
  });

  it('is no zero any more when it gains what it left out, and returned as it was', () => {
    const zero = round({ status: 'returned', zero: true, late: true });
    const amended = round({ status: 'returned', findings: 2, late: true });
    expect(roundDeltasOf([{ before: zero, after: amended }])).toEqual([{ ...none, zero: -1, findings: 2 }]);
  });

  it('is due no more when it ends with its unit', () => {
    expect(roundDeltasOf([{ before: round({ status: 'overdue' }), after: round({ status: 'ended' }) }])).toEqual([
      { ...none, due: -1, overdue: -1 },
    ]);
  });

  it('counts what became of its findings, also of those that were heard before it', () => {
    const early = { ...initial, fates: { reported: 2, prevented: 1 } };
    expect(fateDeltasOf([{ before: initial, after: early }])).toEqual([]);
    const { period, key } = none;
    expect(fateDeltasOf([{ before: early, after: round({ fates: early.fates }) }])).toEqual([
      { period, key, fate: 'prevented', n: 1 },
      { period, key, fate: 'reported', n: 2 },
    ]);
    const moved = round({ fates: { reported: 1, prevented: 1, withdrawn: 1 } });
    expect(fateDeltasOf([{ before: round({ fates: early.fates }), after: moved }])).toEqual([
      { period, key, fate: 'reported', n: -1 },
      { period, key, fate: 'withdrawn', n: 1 },
    ]);
  });

  it('keeps no fate that nothing has', () => {
    expect(tally(tally({}, 'reported', 1), 'reported', -1)).toEqual({});
    expect(tally({ open: 1 }, 'open', 1)).toEqual({ open: 2 });
  });
});
