import { Breached, ConfirmationApplied, ConfirmationGranted, ConfirmationRefused } from '#contracts';
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
  });

  it('begin with a suit on the agreement where what was broken is not enforceable', () => {
    const broken = Breached({ agreement, on, enforceable: false });
    expect(waysOut(given(...byWordOfMouth, broken).state)).toEqual(['suit-on-agreement', 'arbitration', 'administrative', 'court']);
    expect(waysOut(given(...byWordOfMouth).state)).not.toContain('suit-on-agreement');
  });

  it('name mediation and court after a court refused to confirm', () => {
    const refused = [...byWordOfMouth, ConfirmationApplied({ agreement, on }), ConfirmationRefused({ agreement, on })] as const;
    expect(waysOut(given(...refused).state)).toEqual(['after-refusal', 'arbitration', 'administrative', 'court']);
  });
});
