import { Refused, RefusedAt } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { isOver, mustStillBeHeld, theSession } from '../mediation/session.js';
import { mustBeOpen, mustHold } from '../mediation/standing.js';
import type { Booked } from './clash.js';
import { overlap } from './hours.js';
import type { Stretch } from './hours.js';

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

/** The time stays, so whoever is needed elsewhere then cannot come in: another can. */
export function mustBeFreeThen(when: Stretch, session: string, booked: readonly Booked[]): void {
  if (booked.some((each) => each.session !== session && overlap(when, each))) throw new RefusedAt('successor', 'swap.clash');
}

/** A page that was opened before somebody was replaced names them still: a move puts nobody back by that. */
export function mustNotReturn(named: readonly string[], there: readonly string[], swaps: readonly Swap[]): void {
  const back = named.findIndex((each) => !there.includes(each) && swaps.some(({ leaves }) => leaves === each));
  if (back >= 0) throw new RefusedAt(`mediators/${back}`, 'swap.returns');
}

/** For whom somebody came in at a session, the last time. */
export const replacedBy = (swaps: readonly Swap[], session: string, comes: string): string | undefined =>
  swaps.findLast((swap) => swap.session === session && swap.comes === comes)?.leaves;
