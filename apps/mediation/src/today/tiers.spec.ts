import { groupVillageTownship, threeByThree } from '../../test/ladders.js';
import { tiersOf, tiersOfVillagesAlone } from './tiers.js';

const other = { ...groupVillageTownship, version: 2 };
const ladders = [threeByThree, other];

it.each([
  ['village', [[1, 1], [2, 1], [2, 2]]], // prettier-ignore
  ['township', [[1, 2], [2, 3]]], // prettier-ignore
  ['department', [[1, 2]]],
  ['county', [[1, 3]]],
] as const)('a %s is asked at the tiers where it sits itself, by each ladder', (level, tiers) => {
  expect(tiersOf(ladders, level).map(({ policy, tier }) => [policy, tier])).toEqual(tiers);
});

it('where villages alone sit, a township stands in for the village that there is not', () => {
  expect(tiersOfVillagesAlone(ladders).map(({ policy, tier }) => [policy, tier])).toEqual([[1, 1], [2, 1], [2, 2]]); // prettier-ignore
});
