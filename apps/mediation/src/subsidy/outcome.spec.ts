import { Refused } from '#kernel';
import { initial } from '../mediation/mediation.js';
import type { Attempt } from '../mediation/mediation.js';
import type { Agreement } from '../agreement/agreement.js';
import { gradesOf, lackingFor, mustBeInTime, outcomeOf } from './outcome.js';
import { usualSubsidy } from './subsidy-rule.js';

/** Entered at that minute of the 2nd of November, in the morning. */
const entered = (minute: number) => {
  const at = new Date(`2026-11-02T02:${String(minute).padStart(2, '0')}:00Z`).getTime().toString(16).padStart(12, '0');
  return `${at.slice(0, 8)}-${at.slice(8)}-7000-8000-000000000000`;
};
const attempt = { outcome: 'agreed', heldOn: '2026-11-02', round: 1, bodies: ['510722106201'] } as unknown as Attempt;
const agreement = { id: entered(25), on: '2026-11-02', effectiveOn: '2026-11-02', breachedOn: null, confirmation: null, contested: false, paper: null } as unknown as Agreement; // prettier-ignore
const settled = { ...initial, id: entered(5), status: 'settled', round: 1, attempts: [attempt], agreements: [agreement] } as const;

describe('what a case came to', () => {
  it('is of the day on which it took effect, at the rate of whoever held the session', () => {
    expect(outcomeOf(settled)).toEqual({ on: '2026-11-02', written: false, payer: 'village', units: ['510722106201'], minutes: 20 });
    const above = { ...attempt, bodies: ['510722106', '510722106201'] };
    expect(outcomeOf({ ...settled, attempts: [attempt, above] })).toMatchObject({
      payer: 'township',
      units: ['510722106201', '510722106'],
    });
  });

  it('took no minutes where it came in on another day, or its id does not say when', () => {
    expect(outcomeOf({ ...settled, id: '019a0000-0000-7000-8000-000000000000' }).minutes).toBeNull();
    expect(outcomeOf({ ...settled, id: '019a0000-0000-4000-8000-000000000000' }).minutes).toBeNull();
  });

  it.each([
    ['goes on', { status: 'open' as const }],
    ['ended', { status: 'terminated' as const }],
    ['has an agreement that is broken', { agreements: [{ ...agreement, breachedOn: '2026-11-20' }] }],
  ])('is nothing to be paid for where it %s', (_, more) => {
    expect(() => outcomeOf({ ...settled, ...more })).toThrow('subsidy.not-settled');
  });

  it('is oral, or one of three on paper', () => {
    expect(gradesOf({ written: false })).toEqual(['oral']);
    expect(gradesOf({ written: true })).toEqual(['ordinary', 'difficult', 'major']);
  });

  it('lacks what the rule asks for and the file does not show', () => {
    const lines = [{ piece: 'minutes', there: true }, { piece: 'agreement', there: false }] as const; // prettier-ignore
    const file = { lines: lines.map((line) => ({ ...line, needed: false, which: [] })), filed: false };
    expect(lackingFor('ordinary', usualSubsidy, file)).toEqual(['agreement', 'follow-up']);
    const shelf = { ...usualSubsidy, needs: { ...usualSubsidy.needs, oral: ['filed', 'minutes'] as const } };
    expect(lackingFor('oral', shelf, file)).toEqual(['filed']);
    expect(lackingFor('oral', shelf, { ...file, filed: true })).toEqual([]);
  });

  it('is claimed within the days of the rule', () => {
    const rule = { ...usualSubsidy, daysBack: 30 };
    expect(() => mustBeInTime({ on: '2026-11-02' }, rule, '2026-12-02')).not.toThrow();
    expect(() => mustBeInTime({ on: '2026-11-02' }, rule, '2026-12-03')).toThrow(Refused);
  });
});
