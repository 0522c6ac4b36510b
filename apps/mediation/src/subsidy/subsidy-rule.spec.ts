import fc from 'fast-check';
import { ruleOn, sharesOf, usualSubsidy } from './subsidy-rule.js';

const enacted = (version: number, from: string) => ({ version, from, rule: usualSubsidy });

describe('the rule of what is paid', () => {
  it('is the one in force on the day the case was settled, whatever came after', () => {
    const rules = [enacted(3, '2026-09-01'), enacted(1, '2026-01-01'), enacted(2, '2026-09-01')];
    expect(ruleOn('2026-08-31', rules)?.version).toBe(1);
    expect(ruleOn('2026-09-01', rules)?.version).toBe(3);
    expect(ruleOn('2025-12-31', rules)).toBeUndefined();
  });

  it('divides to the fen, and what is left goes to whoever lost most of one', () => {
    const parts = [{ mediator: 'a', hundredths: 33 }, { mediator: 'b', hundredths: 33 }, { mediator: 'c', hundredths: 34 }]; // prettier-ignore
    expect(sharesOf(101, parts).map(({ fen }) => fen)).toEqual([33, 33, 35]);
    expect(
      sharesOf(
        1,
        parts.slice(0, 2).map((part) => ({ ...part, hundredths: 50 })),
      ).map(({ fen }) => fen),
    ).toEqual([1, 0]);
  });

  it('pays neither more nor less than the whole', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 99 }), (fen, one) => {
        const shares = sharesOf(fen, [{ mediator: 'a', hundredths: one }, { mediator: 'b', hundredths: 100 - one }]); // prettier-ignore
        expect(shares.reduce((sum, share) => sum + share.fen, 0)).toBe(fen);
      }),
    );
  });

  it('takes nobody twice, and no shares that are not the whole', () => {
    const half = { mediator: 'a', hundredths: 50 };
    expect(() => sharesOf(100, [half, half])).toThrow('subsidy.mediator-twice');
    expect(() => sharesOf(100, [half])).toThrow('subsidy.not-whole');
    expect(() => sharesOf(100, [{ ...half, hundredths: 100 }, { mediator: 'b', hundredths: 0 }])).toThrow('subsidy.not-whole'); // prettier-ignore
    expect(() => sharesOf(100, [])).toThrow('subsidy.not-whole');
  });
});
