import { DisputeClosed } from '#contracts';
import type { DisputeFact, Handling } from '#contracts';
import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import { mayDecide } from './admission.js';
import { liesBehind } from './behind.js';
import type { Behind } from './behind.js';
import type { Dispute } from './dispute.js';
import type { Reference } from './link.js';
import { isOfCounty } from './put-right.js';

/**
 * Not everything is mediated: a question was answered, or an authority, arbitration or a court has the matter in hand. Said by whoever
 * entered it or is to decide of it, before it is anybody's to mediate; from then on those who mediate say so. Of what was entered twice
 * the one that stays has behind it what the other had: that it was not mediated is then the county's to say.
 */
export function handle(dispute: Dispute, as: Handling, by: Actor, behind: Behind, reference: Reference): DisputeFact[] {
  const { status, outcome, registeredBy } = dispute;
  if (status === 'closed' && outcome === as) return [];
  if (status === 'assigned' || status === 'accepted') throw new Refused('dispute.handled-in-mediation');
  if (status !== 'registered' && status !== 'undecided') throw new Refused('dispute.not-open', { status });
  if (by.unit !== registeredBy) mayDecide(dispute, by, reference);
  if (liesBehind(behind) && !isOfCounty(by)) throw new Refused('dispute.county-handles');
  return [handledAs(as)];
}

/** Whoever knows of no such outcome hears that it went another way. */
export const handledAs = (as: Handling) => DisputeClosed({ outcome: 'left', as });
