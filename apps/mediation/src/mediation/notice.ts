import type { Route } from '#contracts';
import type { Mediation } from './mediation.js';
import { allRoutes } from './terminate.js';

/** What an agreement opens beside the routes that are open to everybody. */
export const ofAgreements = ['enforcement', 'suit-on-agreement', 'after-refusal'] as const;
export type WayOut = Route | (typeof ofAgreements)[number];

/**
 * Where the parties may go instead: first to enforcement of what a court had confirmed, or to a suit over what it had not, where it
 * was broken; after a court refused to confirm it, back to mediation or to court.
 */
export function waysOut({ agreements }: Pick<Mediation, 'agreements'>): WayOut[] {
  const broken = agreements.filter(({ breachedOn }) => breachedOn !== null);
  return [
    ...(broken.some(({ enforceable }) => enforceable) ? (['enforcement'] as const) : []),
    ...(broken.some(({ enforceable }) => !enforceable) ? (['suit-on-agreement'] as const) : []),
    ...(agreements.some(({ confirmation }) => confirmation === 'refused') ? (['after-refusal'] as const) : []),
    ...allRoutes,
  ];
}
