import type { RefusalGround, Route } from '#contracts';

/** A refusal must not be the end of the road: the doors that stay open (Mediation Law arts 3, 26). */
export function otherRoutes(ground: RefusalGround): readonly Route[] {
  switch (ground) {
    case 'accepted-by-court':
      return ['court'];
    case 'offence':
    case 'reserved-to-authority':
    case 'already-handled':
      return ['administrative', 'court'];
    case 'party-refuses':
      return ['arbitration', 'administrative', 'court'];
  }
}

/** Where several grounds hold, every door that one of them leaves open, each once. */
export const routesOf = (grounds: readonly RefusalGround[]): readonly Route[] => [...new Set(grounds.flatMap(otherRoutes))];
