import type { AskedAct } from '#chassis';
import { fileReturn } from './round.js';
import type { Round } from './round.js';

/** What is done with a round, by the word of its door. */
export const acts = ['return', 'disclosures'] as const;
export type RoundAct = (typeof acts)[number];

/** Each with the rule that decides it, which takes a zero report where it takes any; of what was not returned there is nothing to read. */
export const actsIn = (round: Round, by: string, at: Date): AskedAct<RoundAct>[] => [
  { act: 'return', choices: [{ rule: () => fileReturn(round, { by, at, zero: true, findings: 0 }) }] },
  { act: 'disclosures', choices: round.status === 'returned' ? [{ rule: () => undefined }] : [] },
];
