import type { Speaker } from './stamp.js';

/** As whom a service's desk comes to the broker. */
export const userOf = ({ county, service, desk }: Speaker): string => `${county}-${service}-${desk}`;

/** Where alone it is answered: nobody else may listen there. */
export const inboxOf = ({ county, service, desk }: Speaker): string => `_INBOX.${county}.${service}.${desk}`;

/**
 * Where a service answers those who ask it, each under the asker's name. Their inboxes take what the broker says, and whoever
 * could publish there could say it in the broker's place.
 */
export const answersOf = ({ county, service }: Pick<Speaker, 'county' | 'service'>, asker: string): string =>
  `junan-answer.${county}.${service}.${asker}`;

/** Where one desk is answered by that owner. */
export const answersTo = ({ county, service, desk }: Speaker, owner: string): string =>
  answersOf({ county, service: owner }, `${service}.${desk}`);

/** Its reader of one partition, in the stream of whomever it hears. */
export const durableOf = ({ service, desk }: Pick<Speaker, 'service' | 'desk'>, partition: number | '*'): string =>
  `${service}-${desk}-${partition}`;
