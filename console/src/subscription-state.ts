import type { Subscription } from './api/subscriptions';

/** What somebody is to see to first: it was given up, or does not arrive. */
export const isGivenUp = ({ state, why }: Subscription): boolean => state === 'paused' && why === 'failing';
export const shownState = ({ state, failed }: Subscription): Subscription['state'] | 'failing' =>
  state === 'active' && failed > 0 ? 'failing' : state;
