import { Stale, currentRequest } from '#kernel';

/** `If-Match` of what stands on a register is its version, and of what is new there how many whoever entered it saw. */
export function mustBeSeen(now: number): void {
  const seen = currentRequest()?.ifMatch ?? now;
  if (seen !== now) throw new Stale(seen, now);
}
