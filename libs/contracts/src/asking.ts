import { PartiesOf } from './parties.js';
import type { Question } from './question.js';

/**
 * Which questions each service may ask others, by service. The broker lets it ask no others, and an owner answers nobody else; who
 * asks is also one who hears the owner, since it is answered where it is told what it missed.
 */
export const asking: Readonly<Record<string, readonly Question[]>> = {
  mediation: [PartiesOf],
};
