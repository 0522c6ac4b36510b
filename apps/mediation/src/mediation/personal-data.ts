import { MediationDataErased, MediationDataRestricted } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused } from '#kernel';
import type { Mediation } from './mediation.js';

/** The register has decided on a person's request, for every service. Told twice is told once. */
export function eraseData({ status, personalData }: Mediation, request: string): MediationFact[] {
  return status === 'unopened' || personalData === 'erased' ? [] : [MediationDataErased({ request })];
}

/** Only what is over is restricted: what is open was reopened before this was heard, which the register hears as well. */
export function restrictData({ status, personalData }: Mediation, request: string): MediationFact[] {
  return status === 'unopened' || status === 'open' || personalData !== 'kept' ? [] : [MediationDataRestricted({ request })];
}

/** Nothing is opened, and no word about people comes in anew, once they are gone or only kept. The way out stays open. */
export function mustHoldData({ personalData }: Pick<Mediation, 'personalData'>): void {
  if (personalData === 'erased') throw new Refused('mediation.data-erased');
  if (personalData === 'restricted') throw new Refused('mediation.data-restricted');
}

/** Reopening uses what was only kept: a party or a court may go on. Where it is gone, whoever quarrels again is registered again. */
export function mustNotBeErased({ personalData }: Pick<Mediation, 'personalData'>): void {
  if (personalData === 'erased') throw new Refused('mediation.data-erased');
}
