import { currentOf } from './current.js';

const week48 = { period: '2026-W48', dueAt: '2026-11-30T16:00:00.000Z' };
const week49 = { period: '2026-W49', dueAt: '2026-12-07T16:00:00.000Z' };
const november = { period: '2026-11-H2', dueAt: '2026-12-01T16:00:00.000Z' };
const of = (at: string, ...periods: (typeof week48)[]) => currentOf(periods, new Date(at), at.slice(0, 10));

describe('the period that a board opens with', () => {
  it('is the week whose deadline is today, though the next one has begun', () => {
    expect(of('2026-11-30T02:00:00Z', week49, november, week48)).toBe('2026-W48');
    expect(of('2026-11-30T16:00:00Z', week49, november, week48)).toBe('2026-W49');
  });

  it('is the half-month where there are no weeks, and the last of them when none is due any more', () => {
    expect(of('2026-11-30T02:00:00Z', november)).toBe('2026-11-H2');
    expect(of('2026-12-05T02:00:00Z', november)).toBe('2026-11-H2');
  });

  it('is what is due next where the county screens by the week no more', () => {
    const december = { period: '2026-12', dueAt: '2027-01-01T16:00:00.000Z' };
    expect(of('2026-12-10T02:00:00Z', december, week49, week48)).toBe('2026-12');
    expect(of('2026-12-07T02:00:00Z', december, week49, week48)).toBe('2026-W49');
  });

  it('is this week where there is nothing yet', () => {
    expect(of('2026-11-30T02:00:00Z')).toBe('2026-W49');
  });
});
