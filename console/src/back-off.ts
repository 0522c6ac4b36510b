const SOON = 500;
const LATER = 15_000;

/** In how long whoever lags is asked again: after half a second, one, two, four of waiting, and in the end as often as anybody. */
export const askedAgainIn = (waited: number): number => Math.min(waited + SOON, LATER);

/** And where nobody is waited for. */
export const NOW_AND_THEN = LATER;
