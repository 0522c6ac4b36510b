import { warningsOf } from './warnings.js';
import type { Written } from './warnings.js';
import type { NewClause } from './obligations.js';

const side = (of: 'applicant' | 'respondent') => ({ party: null, side: of });
const paying: NewClause = { kind: 'pay', by: side('respondent'), to: side('applicant'), fen: 100, due: '2026-12-01' };
const written = (more: Partial<Written> = {}): Written => ({
  category: 'neighbour',
  identityCategories: ['marriage-family'],
  texts: [],
  clauses: [paying],
  ...more,
});
const codes = (more: Partial<Written>) => warningsOf(written(more)).map(({ code, clause }) => [code, clause]);

it('says nothing of what is clear', () => expect(warningsOf(written())).toEqual([]));

it('says of a family matter, or of words that touch identity, that a court does not take it up', () => {
  expect(codes({ category: 'marriage-family' })).toEqual([['identity-matter', null]]);
  expect(codes({ texts: [{ clause: 2, text: '双方同意解除收养' }] })).toEqual([['identity', 2]]);
});

it('says of the rights of others, and of rights that are waived, where they stand', () => {
  expect(codes({ texts: [{ clause: null, text: '占用他人土地的部分由张三使用' }] })).toEqual([['others-rights', null]]);
  expect(codes({ texts: [{ clause: 1, text: '今后不得再起诉' }] })).toEqual([['rights-waived', 1]]);
});

it('says of each clause what nobody could enforce', () => {
  const clauses: NewClause[] = [
    { ...paying, fen: null, due: null },
    { ...paying, to: null },
    { ...paying, kind: 'refrain', to: null, fen: null, due: null },
    { ...paying, due: null, instalments: [{ due: '2026-12-01', fen: 100 }] },
    { ...paying, kind: 'apologise', fen: null, due: null, to: null },
  ];
  expect(codes({ clauses })).toEqual([
    ['no-sum', 1],
    ['no-day', 1],
    ['to-nobody', 2],
    ['no-day', 5],
  ]);
});
