import fc from 'fast-check';
import { Spans } from './spans.js';

describe('a set of numbers without many gaps', () => {
  it('has what was put in and nothing else, in whatever order and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), (numbers) => {
        const spans = new Spans();
        numbers.forEach((number) => spans.add(number));
        for (let number = 0; number <= 41; number++) expect(spans.has(number)).toBe(numbers.includes(number));
      }),
    );
  });

  it('is as few spans as there are runs', () => {
    const spans = new Spans();
    for (const number of [1, 2, 5, 6, 3, 9, 4]) spans.add(number);
    expect(spans.size).toBe(2);
  });
});
