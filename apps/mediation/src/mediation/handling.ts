import type { Handling, MediationFact, TerminationReason } from '#contracts';
import { Refused } from '#kernel';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold } from './standing.js';
import { ending } from './terminate.js';

/**
 * Not everything ends by mediation: a question was answered before anybody sat down, or an authority, arbitration or a court has decided
 * what was mediated, or what a party had left for. It is no failure, and whoever holds it says so.
 */
export function conclude(mediation: Mediation, as: Handling, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  if (mediation.ended === as) return [];
  const decidedThere = mediation.status === 'terminated' && mediation.termination === reasons[as];
  if (!(decidedThere && as !== 'advised')) mustBeOpen(mediation);
  if (as === 'advised' && mediation.attempts.length > 0) throw new Refused('handling.was-mediated');
  return ending(mediation, reasons[as], as);
}

/** Why it ends, for whoever knows of no such end. */
const reasons: Readonly<Record<Handling, TerminationReason>> = {
  advised: 'other',
  administrative: 'left-for-administrative',
  arbitrated: 'left-for-arbitration',
  judged: 'left-for-court',
};
