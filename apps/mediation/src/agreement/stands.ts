import type { Counting } from '#calendar';
import { NotFound, Refused } from '#kernel';
import type { Attempt, Mediation } from '../mediation/mediation.js';
import type { Agreement } from './agreement.js';

/** It took effect, is not broken, and no court that was asked to confirm it has refused. */
export const binds = ({ effectiveOn, breachedOn, confirmation }: Agreement): boolean =>
  effectiveOn !== null && breachedOn === null && confirmation !== 'refused';

/** What was agreed and is not in question: it counts, whatever becomes of the rest. */
export const stands = (agreement: Agreement): boolean => binds(agreement) && !agreement.contested;

/** The session it rests on: the last, of this round and no later than its day, in which the parties agreed. */
export const restsOn = ({ attempts, round }: Pick<Mediation, 'attempts' | 'round'>, on: string): Attempt | undefined =>
  attempts.findLast((each) => each.round === round && each.outcome === 'agreed' && each.heldOn <= on);

export function theAgreement({ agreements }: Pick<Mediation, 'agreements'>, id: string): Agreement {
  const found = agreements.find((each) => each.id === id);
  if (found === undefined) throw new NotFound('agreement');
  return found;
}

/** What binds nobody yet can be neither performed nor broken. */
export function theEffectiveAgreement(mediation: Mediation, id: string): Agreement & Readonly<{ effectiveOn: string; confirmBy: string }> {
  const agreement = theAgreement(mediation, id);
  const { effectiveOn, confirmBy } = agreement;
  if (effectiveOn === null || confirmBy === null) throw new Refused('agreement.not-effective');
  return { ...agreement, effectiveOn, confirmBy };
}

export function mustNotPrecede({ on: made }: Agreement, on: string): void {
  if (on < made) throw new Refused('agreement.day-before-made', { day: on, made });
}

/**
 * Until when a court may be asked, as it is counted today: where the holidays were announced only after it was told, or it was
 * told before last days rolled, it is later than the parties were told. It is never earlier.
 */
export function confirmableUntil(
  { effectiveOn, confirmBy }: Pick<Agreement, 'effectiveOn' | 'confirmBy'>,
  confirmation: Counting,
): Readonly<{ confirmBy: string | null; confirmByProvisional: boolean }> {
  if (effectiveOn === null) return { confirmBy, confirmByProvisional: false };
  const { lastDay, provisional } = confirmation(effectiveOn);
  const told = confirmBy !== null && confirmBy > lastDay;
  return { confirmBy: told ? confirmBy : lastDay, confirmByProvisional: provisional && !told };
}
