import { Breached, ConfirmationRefused, MediationReopened, MediationVoided } from '#contracts';
import { turnsIn } from './turns.js';

const agreement = '01990000-0000-7000-8000-000000000001';
const reopened = (reason: MediationReopened['data']['reason']) => MediationReopened({ tier: 1, reason });

describe('what puts a claim in question', () => {
  it('is told once, by what it was', () => {
    expect(turnsIn([Breached({ agreement, on: '2026-11-20', enforceable: false }), reopened('breach')])).toEqual(['breached']);
    expect(turnsIn([reopened('contested')])).toEqual(['contested']);
    expect(turnsIn([reopened('parties-ask')])).toEqual(['reopened']);
    expect(turnsIn([MediationVoided({ reason: 'entered-twice' })])).toEqual(['merged']);
    expect(turnsIn([MediationVoided({ reason: 'test' })])).toEqual(['voided']);
    expect(turnsIn([ConfirmationRefused({ agreement, on: '2026-11-20' })])).toEqual(['not-confirmed']);
    expect(turnsIn([])).toEqual([]);
  });
});
