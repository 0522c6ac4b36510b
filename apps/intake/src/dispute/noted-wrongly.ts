import { Refused, RefusedAt } from '#kernel';
import type { Dispute } from './dispute.js';
import type { Rostered } from './entered.js';
import type { Acting } from './acting.js';

/** By which channels whoever comes applies; and who may take a no back that was noted wrongly: a coordinator, or also who entered it. */
export type ConsentRule = Readonly<{ appliedBy: readonly string[]; refusals: 'coordinator' | 'noted-by' }>;

/**
 * 误记: of these parties an answer was typed that they had not given. It is outstanding then, and stands in the history; what they answer
 * is asked and noted anew. It opens nothing again: what a no had ended is admitted, or reopened, by whoever may.
 */
export function notedWrongly({ status, roster }: Dispute, parties: readonly number[], { by, reference }: Acting): number[] {
  if (parties.length === 0) return [];
  if (status === 'closed') throw new Refused('dispute.not-open', { status });
  return parties.filter((party, i) => {
    const entered = roster[party - 1];
    if (!entered) throw new RefusedAt(`consents/${i}`, 'dispute.no-such-party', { party });
    const ofCoordinator = entered.consent?.answer === 'refused' && reference.consent.refusals === 'coordinator';
    if (ofCoordinator && !by.roles.includes('coordinator')) throw new RefusedAt(`consents/${i}`, 'dispute.coordinator-takes-back');
    return entered.consent !== undefined;
  });
}

/** What had been noted of them, and the roster without it. */
export function outstanding(roster: readonly Rostered[], parties: readonly number[]) {
  const wrong = new Set(parties);
  return {
    was: roster.flatMap(({ consent }, i) => (consent && wrong.has(i + 1) ? [{ party: i + 1, ...consent }] : [])),
    roster: roster.map(({ consent, ...party }, i) => (consent && !wrong.has(i + 1) ? { ...party, consent } : party)),
  };
}
