import { ConfirmationApplied, ConfirmationLapsed } from '#contracts';
import { agreed, ids, made, effective, opened, settled } from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import { catalogued, contentsOf, fitting, inOrder, laid, manifestOf } from './case-file.js';
import type { Part } from './case-file.js';

const part = (more: Partial<Part> = {}): Part => ({
  id: 'p1',
  name: '调解记录',
  on: '2026年11月2日',
  sha256: 'a',
  bound: true,
  remark: '',
  ...more,
});

describe('the file of a case', () => {
  it('has all papers that there can be between its covers, in their order', () => {
    const over = [opened, agreed(1, 1, { record: ids.second }), made(), effective(), settled()].reduce(evolve, initial);
    const papers = contentsOf(over).map(({ paper }) => paper);
    expect(papers.slice(0, 3)).toEqual(['application', 'acceptance', 'rights-notice']);
    expect(papers).toContain('agreement');
    expect(papers).toContain('closing-report');
    for (const cover of ['cover', 'catalogue', 'back-cover']) expect(papers).not.toContain(cover);
  });

  it('has the application to a court where a court was asked, and only for what it was asked', () => {
    const agreement = ids.first;
    const binds = [opened, agreed(1, 1), made(), effective(), settled()] as const;
    const applications = (...said: Parameters<typeof evolve>[1][]) =>
      contentsOf([...binds, ...said].reduce(evolve, initial)).filter(({ paper }) => paper === 'confirmation-application').length;
    expect(applications()).toBe(0);
    expect(applications(ConfirmationLapsed({ agreement, confirmBy: '2026-12-02' }))).toBe(0);
    expect(applications(ConfirmationApplied({ agreement, on: '2026-11-05' }))).toBe(1);
  });

  it('has what was attached between its papers, each where it belongs', () => {
    const made = (['rights-notice', 'minutes', 'minutes', 'agreement', 'follow-up', 'closing-report'] as const).map((paper) => ({ paper }));
    const attached = (['other', 'identity', 'performance', 'agreement', 'scene', 'minutes'] as const).map((as) => ({ as }));
    expect(laid(made, attached).map((each) => ('as' in each ? `+${each.as}` : each.paper))).toEqual([
      ...['rights-notice', '+identity', '+scene', 'minutes', 'minutes', '+minutes', 'agreement', '+agreement', '+performance'],
      ...['follow-up', 'closing-report', '+other'],
    ]);
  });

  it('has what was attached by what it is to the case, and nothing that was taken out', () => {
    const attached = (['other', 'scene', 'identity', 'scene'] as const).map((as, n) => ({ as, n, state: n === 3 ? 'removed' : 'kept' }));
    expect(inOrder(attached).map(({ n }) => n)).toEqual([2, 1, 0]);
  });

  it('has bound in no more than there is room for, and what is small enough after it all the same', () => {
    const sizes = [10, 5, 20, 9, 1].map((size) => ({ size }));
    expect([...fitting(sizes, 25)].map(({ size }) => size)).toEqual([10, 5, 9, 1]);
  });

  it('says of each on which page it begins, where it was bound in, and of all by which hash it is known', () => {
    const parts = [part(), part({ id: 'a1', name: '录音', bound: false, remark: '录音，另存' })];
    expect(catalogued(parts)).toEqual([
      { n: '1', name: '调解记录', on: '2026年11月2日', page: '', remark: '', at: 'p1' },
      { n: '2', name: '录音', on: '2026年11月2日', page: '', remark: '录音，另存' },
    ]);
    expect(manifestOf('1', '2026-11-23', parts).parts).toMatchObject([
      { n: 1, sha256: 'a' },
      { n: 2, bound: false },
    ]);
  });
});
