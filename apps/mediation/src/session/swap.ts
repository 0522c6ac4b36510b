import { Refused, RefusedAt } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { isOver, mustStillBeHeld, theSession } from '../mediation/session.js';
import { mustBeOpen, mustHold } from '../mediation/standing.js';

/** 换调解员: who leaves a session that is arranged, and who mediates in their place. */
export type Swap = Readonly<{ session: string; leaves: string; comes: string }>;

/** Who mediates at it then; nothing where they do already. All else of the session stays as it is. */
export function swapped(
  mediation: Mediation,
  { session, leaves, comes }: Swap,
  mediators: readonly string[],
  acting: Acting,
  now: Date,
): string[] | undefined {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  mustStillBeHeld(mediation, session);
  if (isOver(mediation, theSession(mediation, session), now)) throw new Refused('swap.over');
  if (!mediators.includes(leaves)) {
    if (mediators.includes(comes)) return undefined;
    throw new RefusedAt('mediator', 'swap.not-there');
  }
  if (mediators.includes(comes)) throw new RefusedAt('successor', 'swap.there-already');
  return mediators.map((each) => (each === leaves ? comes : each));
}
