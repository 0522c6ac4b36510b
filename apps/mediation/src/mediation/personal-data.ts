import { MediationDataErased, MediationDataRestricted } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused } from '#kernel';
import type { Mediation } from './mediation.js';

/** The register has decided on a person's request, for every service. Told twice is told once. */
export function eraseData({ status, personalData }: Mediation, request: string): MediationFact[] {
  return status === 'unopened' || personalData === 'erased' ? [] : [MediationDataErased({ request })];
}

export function restrictData({ status, personalData }: Mediation, request: string): MediationFact[] {
  return status === 'unopened' || personalData !== 'kept' ? [] : [MediationDataRestricted({ request })];
}

/**
 * Nothing is opened, and no word about people comes in anew, once they are gone or only kept. The way out stays open; whoever
 * quarrels again is registered again.
 */
export function mustHoldData({ personalData }: Pick<Mediation, 'personalData'>): void {
  if (personalData === 'erased') throw new Refused('mediation.data-erased');
  if (personalData === 'restricted') throw new Refused('mediation.data-restricted');
}
