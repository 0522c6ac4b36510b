import { randomBytes } from 'node:crypto';

/**
 * An entry for a ring, to be put where the ring is kept. Its name goes on from those that the ring of the environment has; `npm run
 * keys -- new` asks here too, for the folder's.
 */
export function newKey({ SEALED_KEYS = '', BLIND_INDEX_KEY = '' }: NodeJS.ProcessEnv, blind: boolean): string {
  const [letter, ring] = blind ? ['b', BLIND_INDEX_KEY] : ['k', SEALED_KEYS];
  const numbers = [...ring.matchAll(new RegExp(`(?:^|,)\\s*${letter}(\\d+):`, 'g'))].map(([, number]) => Number(number));
  // A blind key alone is b1.
  const last = Math.max(blind ? 1 : 0, ...numbers);
  return `${letter}${last + 1}:${randomBytes(32).toString('base64')}`;
}
