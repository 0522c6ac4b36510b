import type { Speaker } from '#contracts';

/** As whom a service's desk comes to the broker. */
export const userOf = ({ county, service, desk }: Speaker): string => `${county}-${service}-${desk}`;

/** As whom the broker of a department's own comes to the county's. */
export const sliceOf = (county: string, desk: string): string => `${county}-slice-${desk}`;

/** The streams of one broker or cluster, as others name them. */
export const domainOf = (county: string, desk: string): string => `${county}-${desk}`;

/** Where what one desk says passes on its way to the copy of another's broker. */
export const copiesOf = ({ county, service, desk }: Speaker, to: string): string => `junan-copy.${county}.${service}.${desk}.${to}`;

/** Where alone it is answered: nobody else may listen there. */
export const inboxOf = ({ county, service, desk }: Speaker): string => `_INBOX.${county}.${service}.${desk}`;

/**
 * Where a desk answers those who ask it, each under the asker's name. Their inboxes take what the broker says, and whoever
 * could publish there could say it in the broker's place.
 */
export const answersOf = ({ county, service, desk }: Speaker, asker: string): string =>
  `junan-answer.${county}.${service}.${desk}.${asker}`;

/** Where one desk is answered by another. */
export const answersTo = ({ service, desk }: Speaker, of: Speaker): string => answersOf(of, `${service}.${desk}`);

/** Its reader of one partition, in the stream of whomever it hears. */
export const durableOf = ({ service, desk }: Pick<Speaker, 'service' | 'desk'>, partition: number | '*'): string =>
  `${service}-${desk}-${partition}`;
