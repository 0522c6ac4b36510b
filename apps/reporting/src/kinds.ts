import type { Kinds, StillNeeded } from '#sealed';
import { SECRET } from './subscriptions/secrets.store.js';
import { running } from './subscriptions/subscriptions.store.js';

/** What reporting seals: of people nothing, but what an agency knows our word by. It is erased as it ends; a forgotten one a month later. */
export const kinds: Kinds = {
  version: 'default-1',
  kinds: { [SECRET]: { keep: '30 days', basis: '网络安全法 21' } },
};

export const stillNeeded: StillNeeded = running;
