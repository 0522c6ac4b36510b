import type { Speaker } from './stamp.js';

/** As whom a service's desk comes to the broker. */
export const userOf = ({ county, service, desk }: Speaker): string => `${county}-${service}-${desk}`;

/** Where alone it is answered: nobody else may listen there. */
export const inboxOf = ({ county, service, desk }: Speaker): string => `_INBOX.${county}.${service}.${desk}`;

/** The operator's: whoever sits there asks services as a reader would. */
export const operatorInbox = '_INBOX.operator';

/** Its reader of one partition, in the stream of whomever it hears. */
export const durableOf = ({ service, desk }: Pick<Speaker, 'service' | 'desk'>, partition: number | '*'): string =>
  `${service}-${desk}-${partition}`;
