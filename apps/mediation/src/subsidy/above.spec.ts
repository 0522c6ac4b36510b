import { isAbove, mustBeAbove } from './above.js';

it('is the county, and who oversees it', () => {
  expect(isAbove({ unit: '510722' })).toBe(true);
  expect(isAbove({ unit: 'justice', oversees: true })).toBe(true);
  expect(isAbove({ unit: 'justice' })).toBe(false);
  expect(() => mustBeAbove({ unit: '510722106' })).toThrow('subsidy.by-county');
});
