import { ConfirmationApplied, PartPerformed } from '#contracts';
import type { MediationFact } from '#contracts';
import { ids, inClauses, openedAt } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import { lastDaysOf } from './last-days.js';

const entered = [{ record: ids.second, side: 'applicant' } as const, { record: ids.first, side: 'respondent' } as const];
const [, ...rest] = inClauses;
const after = (...facts: readonly MediationFact[]) => [openedAt(1, { entered }), ...rest, ...facts].reduce(evolve, initial);
const told = (party: number, ...facts: readonly MediationFact[]) =>
  lastDaysOf(after(...facts), party, '2026-123').map(({ on, summary }) => [on, summary]);

const asking = [expect.any(String) as string, '2026-123 可以共同申请司法确认的最后一天'];

describe('the calendar of a party', () => {
  it('has the days by which it is to pay, and is to be paid, and until when a court may be asked', () => {
    expect(told(2)).toEqual([
      ['2026-11-10', '2026-123 约定履行的最后一天（第1条）'],
      ['2026-11-30', '2026-123 约定履行的最后一天（第1条）'],
      ['2026-11-20', '2026-123 约定履行的最后一天（第3条）'],
      asking,
    ]);
    expect(told(1)).toEqual([
      ['2026-11-10', '2026-123 对方约定履行的最后一天（第1条）'],
      ['2026-11-30', '2026-123 对方约定履行的最后一天（第1条）'],
      asking,
    ]);
  });

  it('no longer has what was done, or asked', () => {
    const paid = PartPerformed({ agreement: ids.first, clause: 1, nth: 1, fen: 60_000, done: true, on: '2026-11-09' });
    const asked = ConfirmationApplied({ agreement: ids.first, on: '2026-11-20' });
    expect(told(2, paid, asked).map(([on]) => on)).toEqual(['2026-11-30', '2026-11-20']);
  });

  it('says neither who, nor what, nor how much', () => {
    expect(JSON.stringify(lastDaysOf(after(), 2, null))).not.toMatch(/600|元|误工/);
  });
});
