import { threeByThree } from '../../test/ladders.js';
import { entryTier, isTop, rungAt, tierOf } from './ladder.js';

const quarrel = {
  category: 'neighbour',
  channel: 'walk-in',
  risk: 'low',
  place: 'village',
  village: '510722106201',
  crossCounty: false,
} as const;

describe('the entry rules of 三三调解', () => {
  it.each([
    ['a quarrel between neighbours', quarrel, 1],
    ['one in a community of the town', { ...quarrel, place: 'community' as const }, 1],
    ['one within an enterprise', { ...quarrel, place: 'enterprise' as const }, 2],
    ['one in no particular place', { ...quarrel, place: 'other' as const }, 2],
    ['a matter that a department has to know', { ...quarrel, category: 'medical' }, 2],
    ['one across the county border', { ...quarrel, crossCounty: true }, 3],
    ['one across the border in an enterprise', { ...quarrel, category: 'labour', place: 'enterprise' as const, crossCounty: true }, 3],
  ])('%s', (_, entrant, tier) => {
    expect(entryTier(threeByThree, entrant)).toBe(tier);
  });

  it('lets a county decide otherwise', () => {
    const fromTheTown = { ...threeByThree, entry: [{ tier: 2, crossCounty: false, categories: ['neighbour'] }] };
    expect(entryTier(fromTheTown, quarrel)).toBe(2);
    expect(entryTier(fromTheTown, { ...quarrel, crossCounty: true })).toBe(1);
  });
});

describe('the rungs', () => {
  it('know their bodies; courts and others stand beside the ladder', () => {
    expect(['village', 'township', 'department', 'county', 'court', 'hotline'].map((venue) => tierOf(threeByThree, venue))).toEqual([
      1,
      2,
      2,
      3,
      undefined,
      undefined,
    ]);
  });

  it('end somewhere', () => {
    expect([1, 2, 3].map((tier) => isTop(threeByThree, tier))).toEqual([false, false, true]);
    expect(() => rungAt(threeByThree, 4)).toThrow('no tier 4');
  });
});
