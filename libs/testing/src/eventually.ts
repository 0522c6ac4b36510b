import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again until it no longer throws, for what arrives by event. The last answer's error is the test's error. The limit is
 * there for what never comes, and judges nobody's speed.
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  { timeoutMs = 30_000, everyMs = 15 }: Readonly<{ timeoutMs?: number; everyMs?: number }> = {},
): Promise<T> {
  for (const until = Date.now() + timeoutMs; ;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(everyMs);
    }
  }
}
