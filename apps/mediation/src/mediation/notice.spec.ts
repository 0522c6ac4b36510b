import { Breached, ConfirmationApplied, ConfirmationGranted } from '#contracts';
import { byWordOfMouth, given, ids, opened } from '../../test/history.js';
import { waysOut } from './notice.js';

const agreement = ids.first;
const on = '2026-11-20';
const confirmed = [...byWordOfMouth, ConfirmationApplied({ agreement, on }), ConfirmationGranted({ agreement, on })] as const;

describe('the ways out', () => {
  it('are arbitration, the authority and the court, from the first day', () => {
    expect(waysOut(given(opened).state)).toEqual(['arbitration', 'administrative', 'court']);
  });

  it('begin with enforcement where a confirmed agreement was broken', () => {
    expect(waysOut(given(...confirmed, Breached({ agreement, on, enforceable: true })).state)[0]).toBe('enforcement');
    expect(waysOut(given(...confirmed).state)).not.toContain('enforcement');
    expect(waysOut(given(...byWordOfMouth, Breached({ agreement, on, enforceable: false })).state)).not.toContain('enforcement');
  });
});
