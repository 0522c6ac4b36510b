import { redated } from './entered.js';

describe('what was said of a party, once the day of the registration is put right', () => {
  const [typed, right] = ['2026-11-20', '2026-11-18'];

  it.each([
    ['of no day of its own', { how: 'oral', undated: true }],
    ['by coming', { how: 'applied' }],
    ['in one word for everybody', { how: 'stated' }],
  ] as const)('is of the right day where it was said %s', (_, said) => {
    expect(redated({ ...said, on: typed }, right)).toEqual({ ...said, on: right });
  });

  it('stays where it was said to be of a day, also of the one that was typed wrongly', () => {
    for (const on of [typed, '2026-11-19']) expect(redated({ how: 'oral', on }, right)).toEqual({ how: 'oral', on });
  });
});
