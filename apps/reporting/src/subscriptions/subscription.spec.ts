import fc from 'fast-check';
import { Refused } from '#kernel';
import { unsaid } from './keeping.js';
import { allowAgain, end, isGivenUp, pause, resume, states, waitsMs } from './subscription.js';

const after = (work: () => { state: string }): string => {
  try {
    return work().state;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
};

describe('a subscription', () => {
  it('is moved by an operator where it can be, and ended for good', () => {
    const told = Object.fromEntries(
      states.map((state) => [state, [allowAgain, pause, resume, end].map((act) => after(() => act({ state })))]),
    );
    expect(told).toEqual({
      pending: ['pending', 'paused', 'subscription.not-paused', 'ended'],
      active: ['pending', 'paused', 'subscription.not-paused', 'ended'],
      paused: ['pending', 'subscription.paused-already', 'pending', 'ended'],
      ended: ['subscription.ended', 'subscription.ended', 'subscription.ended', 'subscription.ended'],
    });
  });

  it('waits twice as long each time, an hour at most unless it is asked for more, and never longer than a day', () => {
    expect([1, 2, 3, 20].map((failed) => waitsMs(failed, 0.5))).toEqual([5_000, 10_000, 20_000, 3_600_000]);
    expect(waitsMs(1, 0.5, 600_000)).toBe(600_000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (failed, chance, asked) => {
        const ms = waitsMs(failed, chance, asked);
        return ms >= 4_000 && ms <= Math.max(4_320_000, Math.min(asked, 86_400_000));
      }),
    );
  });

  it('is given up after both so many times and so long', () => {
    const at = new Date('2026-11-27T12:00:00Z');
    const ago = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
    const rule = unsaid;
    expect(isGivenUp({ failed: 10, failing: ago(24) }, at, rule)).toBe(true);
    expect(isGivenUp({ failed: 9, failing: ago(240) }, at, rule)).toBe(false);
    expect(isGivenUp({ failed: 1_000, failing: ago(23.9) }, at, rule)).toBe(false);
    expect(isGivenUp({ failed: 1_000, failing: null }, at, rule)).toBe(false);
  });
});
