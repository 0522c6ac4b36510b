import type { RefusalGround, Route } from '#contracts';

/** A refusal must not be the end of the road: the doors that stay open (Mediation Law arts 3, 26). */
export const otherRoutes: Readonly<Record<RefusalGround, readonly Route[]>> = {
  'accepted-by-court': ['court'],
  offence: ['administrative', 'court'],
  'reserved-to-authority': ['administrative', 'court'],
  'already-handled': ['administrative', 'court'],
  'party-refuses': ['arbitration', 'administrative', 'court'],
};

/** Where several grounds hold, every door that one of them leaves open, each once. */
export const routesOf = (grounds: readonly RefusalGround[]): readonly Route[] => [
  ...new Set(grounds.flatMap((ground) => otherRoutes[ground])),
];
