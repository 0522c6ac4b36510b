import { ConfirmationApplied, FollowedUp, MediationReopened, Performed, RightsNotified } from '#contracts';
import type { MediationFact } from '#contracts';
import { agreed, byWordOfMouth, effective, ended, held, ids, made, opened, openedAt, openedOn, settled } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { linesOf, mustBeFilable, stateOf, usualRule } from './filing.js';
import type { Held } from './filing.js';

const record = ids.second;
const village = '510722106201';
const entered = [{ record, side: 'applicant' } as const, { record, side: 'respondent' } as const];
const told = (party: number) => RightsNotified({ party, side: null, how: 'oral', on: openedOn, unit: village });
const visit = FollowedUp({ agreement: ids.first, on: '2026-11-20', performed: true, satisfied: null });
const onPaper = [openedAt(1, { entered }), told(1), told(2), agreed(1, 1, { record }), made(), effective(), settled()] as const;

const after = (...facts: readonly MediationFact[]): Mediation => facts.reduce(evolve, initial);
const with_ = (more: Partial<Held> = {}): Held => ({ attached: [], blank: [], filed: undefined, rule: usualRule, ...more });
const lacking = (mediation: Mediation, more: Partial<Held> = {}) =>
  linesOf(mediation, with_(more)).flatMap(({ piece, needed, there, which }) => (needed && !there ? [[piece, ...which]] : []));

describe('the file of a case', () => {
  it('asks for what a case like this one owes, and says of whom and of which it is missing', () => {
    const missing = after(openedAt(1, { entered }), told(1), held(1, 1), agreed(1, 2, { record }), made(), effective(), settled());
    expect(lacking(missing)).toEqual([['rights-notice', 2], ['identity-proof'], ['minutes', 1], ['agreement', 1], ['follow-up', 1]]); // prettier-ignore
    expect(lacking(after(...onPaper, visit), { attached: ['identity', 'agreement'] })).toEqual([]);
  });

  it('asks of an oral agreement, and of what ended without one, for less', () => {
    expect(lacking(after(...byWordOfMouth))).toEqual([['minutes', 1]]);
    const without = after(openedAt(1, { entered }), told(1), told(2), held(1, 1, { record }), ended(1, 'no-agreement'));
    expect(lacking(without)).toEqual([]);
    expect(stateOf(without, with_())).toBe('complete');
  });

  it('takes a scan for minutes that nobody typed, and what is blank for none', () => {
    const blank = { blank: [record] };
    const visited = after(...onPaper, visit);
    expect(lacking(visited, { ...blank, attached: ['identity', 'agreement'] })).toEqual([['minutes', 1]]);
    expect(lacking(visited, { ...blank, attached: ['identity', 'agreement', 'minutes'] })).toEqual([]);
  });

  it('asks nobody to be told afterwards who was never mediated with', () => {
    const refused = after(openedAt(1, { entered }), ended(1, 'party-refused'));
    expect(lacking(refused)).toEqual([]);
    const sat = after(openedAt(1, { entered }), held(1, 1, { record, parties: ['respondent'] }), ended(1, 'no-agreement'));
    expect(lacking(sat)).toEqual([['rights-notice', 2]]);
  });

  it('asks for what the county asks for beside', () => {
    const rule = { ...usualRule, written: ['performance', 'confirmation'] as const };
    const asked = after(...onPaper, ConfirmationApplied({ agreement: ids.first, on: '2026-11-20' }));
    expect(lacking(asked, { rule })).toEqual([['performance', 1], ['confirmation', 1]]); // prettier-ignore
    expect(lacking(after(...onPaper, Performed({ agreement: ids.first, on: '2026-11-20' })), { rule })).toEqual([]);
  });

  it('is filed once the case is over and nothing is missing', () => {
    expect(() => mustBeFilable(after(opened), with_())).toThrow('filing.not-over');
    expect(() => mustBeFilable(after(...onPaper), with_())).toThrow('filing.lacking');
    expect(() => mustBeFilable(after(...onPaper, visit), with_({ attached: ['identity', 'agreement'] }))).not.toThrow();
    expect(() => mustBeFilable(initial, with_())).toThrow('mediation not found');
  });

  it('is open again with the case', () => {
    const filed = { round: after(...onPaper).round, on: '2026-11-21' };
    expect(stateOf(after(...onPaper), with_({ filed }))).toBe('filed');
    const reopened = after(...onPaper, MediationReopened({ tier: 1, reason: 'breach' }));
    expect(stateOf(reopened, with_({ filed }))).toBe('going-on');
    const again = after(...onPaper, MediationReopened({ tier: 1, reason: 'breach' }), ended(1, 'no-agreement'));
    expect(stateOf(again, with_({ filed }))).toBe('lacking');
  });
});
