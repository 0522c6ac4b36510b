import fc from 'fast-check';
import { endOf, workingDays } from '#calendar';
import { Refused, RefusedAt } from '#kernel';
import { z } from 'zod';
import { enactPolicy } from './policy.js';
import type { Policy } from './policy.js';
import { anyTerm, termPolicy } from './term.js';

const acceptance = termPolicy('acceptance', {
  lengths: { hours: [1, 720], days: [1, 30], 'working-days': [1, 30] },
  warns: true,
  pausedBy: ['bounced'],
  optional: true,
});
const confirmation = termPolicy('confirmation', { lengths: { days: [30, 90] }, ends: 'by-law' });
const three = { basis: '县规定', length: { unit: 'working-days', count: 3 } };

const today = '2026-11-26';
const enact = (policy: Policy, value: unknown, more: object = {}, unit = '510722') =>
  enactPolicy(policy, { value, effectiveOn: today, why: '县规定', ...more }, { unit }, today);

/** Where it was refused, and why. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RefusedAt) return `${error.field} ${error.code} ${JSON.stringify(error.params)}`;
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'let in';
}

describe('a policy', () => {
  it('is entered as it was sent, for today or a day to come', () => {
    expect(enact(acceptance, three)).toEqual({ value: three, effectiveOn: today, why: '县规定' });
    expect(enact(acceptance, three, { effectiveOn: '2027-01-01' })).toMatchObject({ effectiveOn: '2027-01-01' });
  });

  it('is the county’s to set, and not for a day that is over', () => {
    expect(refusal(() => enact(acceptance, three, {}, '510722101'))).toBe('policy.by-county');
    expect(refusal(() => enact(acceptance, three, { effectiveOn: '2026-11-25' }))).toContain('effectiveOn policy.day-past');
  });

  it('can be set to be none where a county can be without, and says one thing only', () => {
    expect(enact(acceptance, undefined, { none: true })).toMatchObject({ value: null });
    expect(refusal(() => enact(confirmation, undefined, { none: true }))).toBe('none policy.cannot-be-none {}');
    expect(refusal(() => enact(acceptance, three, { none: true }))).toBe('none policy.value-or-none {}');
    expect(refusal(() => enact(acceptance, undefined))).toBe('value policy.missing {}');
  });

  it.each([
    [{ ...three, length: { unit: 'days', count: 31 } }, 'value/length/count policy.too-large {"most":30}'],
    [{ ...three, length: { unit: 'days', count: 0 } }, 'value/length/count policy.too-small {"least":1}'],
    [{ ...three, length: { unit: 'days' } }, 'value/length/count policy.missing {}'],
    [{ ...three, length: { unit: 'days', count: '3' } }, 'value/length/count policy.not-offered {}'],
    [{ ...three, length: { unit: 'weeks', count: 3 } }, 'value/length/unit policy.not-offered {}'],
    [{ ...three, length: { unit: 'days', count: 3, at: '25:00' } }, 'value/length/at policy.not-offered {}'],
    [{ ...three, basis: '' }, 'value/basis policy.too-short {"least":1}'],
    [{ ...three, basis: '依'.repeat(201) }, 'value/basis policy.too-long {"most":200}'],
    [{ ...three, pausedBy: ['holiday'] }, 'value/pausedBy/0 policy.not-offered {}'],
    [{ ...three, extension: { unit: 'days', count: 3 } }, 'value policy.unknown-field {}'],
    [{ ...three, 张三: 1 }, 'value policy.unknown-field {}'],
  ])('is refused at the field that is wrong: %j', (value, told) => {
    expect(refusal(() => enact(acceptance, value))).toBe(told);
  });

  it('that a law gives is not made shorter, neither by days nor by an hour nor by a day that does not roll', () => {
    const length = { unit: 'days', count: 30, rolls: true };
    const said = (change: object) => refusal(() => enact(confirmation, { basis: '民事诉讼法', length: { ...length, ...change } }));
    expect(said({})).toBe('let in');
    expect(said({ count: 29 })).toBe('value/length/count policy.too-small {"least":30}');
    expect(said({ at: '17:00' })).toContain('policy.unknown-field');
    expect(said({ rolls: false })).toContain('value/length/rolls');
    expect(said({ unit: 'hours', count: 720 })).toContain('value/length/unit');
  });

  it('that is let in can be read, and counted', () => {
    const days = workingDays([]);
    const length = fc.oneof(
      fc.record({ unit: fc.constant('hours'), count: fc.integer() }),
      fc.record(
        { unit: fc.constantFrom('days', 'working-days'), count: fc.integer({ min: -1, max: 40 }), at: fc.string() },
        { requiredKeys: ['unit', 'count'] },
      ),
    );
    const value = fc.record({ basis: fc.string(), length, warnHours: fc.integer() }, { requiredKeys: ['basis', 'length'] });
    fc.assert(
      fc.property(value, (sent) => {
        if (refusal(() => enact(acceptance, sent)) !== 'let in') return;
        const term = anyTerm.parse(sent);
        expect(endOf(term.length, new Date('2026-11-26T04:00:00Z'), days).at > '2026-11-26').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has bounds that its shape cannot say', () => {
    const even: Policy<{ days: number }> = {
      name: 'even',
      kind: 'even',
      shape: z.strictObject({ days: z.int() }),
      mustHold({ value }) {
        if ((value?.days ?? 0) % 2 > 0) throw new RefusedAt('value/days', 'policy.not-offered');
      },
    };
    expect(refusal(() => enact(even, { days: 3 }))).toBe('value/days policy.not-offered {}');
    expect(refusal(() => enact(even, { days: 4 }))).toBe('let in');
  });
});
