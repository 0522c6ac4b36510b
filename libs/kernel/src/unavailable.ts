/**
 * What was asked for cannot be had now, or nobody can say whether it was done: the line broke before the answer came
 * (HTTP 503). The cause tells which; asking again under the same idempotency key does as well.
 */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
