import type { Route } from '#contracts';
import type { Mediation } from './mediation.js';
import { allRoutes } from './terminate.js';

/** Where the parties may go instead; to enforcement first, where a confirmed agreement was broken. */
export function waysOut({ agreements }: Pick<Mediation, 'agreements'>): (Route | 'enforcement')[] {
  const enforceable = agreements.some(({ confirmation, breachedOn }) => confirmation === 'granted' && breachedOn !== null);
  return enforceable ? ['enforcement', ...allRoutes] : [...allRoutes];
}
