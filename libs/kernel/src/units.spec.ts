import { heirOf } from './units.js';

const units: Readonly<Record<string, { active: boolean; successor?: string | null }>> = {
  standing: { active: true, successor: null },
  merged: { active: false, successor: 'standing' },
  'merged-before': { active: false, successor: 'merged' },
  abolished: { active: false, successor: null },
  'merged-into-abolished': { active: false, successor: 'abolished' },
  one: { active: false, successor: 'other' },
  other: { active: false, successor: 'one' },
};

it.each([
  ['standing', 'standing'],
  ['merged', 'standing'],
  ['merged-before', 'standing'],
  ['abolished', undefined],
  ['merged-into-abolished', undefined],
  ['one', undefined],
  ['not-heard-of', 'not-heard-of'],
])('in the place of %s stands %s', (unit, heir) => {
  expect(heirOf(unit, (code) => units[code])).toBe(heir);
});
