import { NOW_AND_THEN, askedAgainIn } from '../src/back-off.js';

/** When one is asked who never catches up, in seconds since the act. */
function asked(within: number): number[] {
  const times: number[] = [];
  for (let at = askedAgainIn(0); at <= within; at += askedAgainIn(at)) times.push(at / 1000);
  return times;
}

it('whoever lags behind an act is asked less and less often, and ten times in two minutes', () => {
  expect(asked(8_000)).toEqual([0.5, 1.5, 3.5, 7.5]);
  expect(asked(120_000).length).toBeLessThanOrEqual(12);
  expect(askedAgainIn(600_000)).toBe(NOW_AND_THEN);
});
