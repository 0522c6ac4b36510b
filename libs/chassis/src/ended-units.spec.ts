import type { Problem } from '#access';
import type { Actor, Database } from '#kernel';
import { EndedUnits } from './ended-units.js';
import type { EndedUnit } from './ended-units.js';

const ended: readonly EndedUnit[] = [
  { unit: 'first', name: '第一局', successor: 'second', successorName: '第二局' },
  { unit: 'second', name: '第二局', successor: 'third', successorName: '第三局' },
  { unit: 'abolished', name: '撤销局', successor: null, successorName: null },
];
const answer = (unit: string) =>
  new EndedUnits({} as Database, () => Promise.resolve(ended))
    .mustStand({ unit } as Actor)
    .then(() => 'let in')
    .catch((problem: Problem) => ({ code: problem.code, ...problem.params }));

it.each([
  ['third', 'let in'],
  ['not-heard-of', 'let in'],
  ['second', { code: 'unit-merged', name: '第二局', successor: '第三局' }],
  ['first', { code: 'unit-merged', name: '第一局', successor: '第三局' }],
  ['abolished', { code: 'unit-ended', name: '撤销局' }],
])('an account of %s', async (unit, told) => {
  expect(await answer(unit)).toEqual(told);
});
