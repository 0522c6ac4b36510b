import { EntryOf } from './entry.js';
import { MinutesOf } from './minutes.js';
import { PartiesOf } from './parties.js';
import type { Question } from './question.js';

/**
 * Which questions each service may ask others, by service. The broker lets it ask no others, and an owner answers nobody else; who
 * asks is also one who hears the owner, since it is answered where it is told what it missed. A service that asks itself asks its other
 * desks.
 */
export const asking: Readonly<Record<string, readonly Question[]>> = {
  mediation: [PartiesOf, EntryOf, MinutesOf],
};
