import type { AskedAct } from '#chassis';
import { AmendmentReason } from '#contracts';
import { amendReturn } from './amend.js';
import { fileReturn } from './round.js';
import type { Round } from './round.js';

/** What is done with a round, by the word of its door. */
export const acts = ['return', 'amendment', 'disclosures'] as const;
export type RoundAct = (typeof acts)[number];

/** Each with the rule that decides it, which takes a zero report where it takes any return; of what was not returned there is nothing to read. */
export const actsIn = (round: Round, by: string, at: Date, withinDays: number): AskedAct<RoundAct>[] => [
  { act: 'return', choices: [{ rule: () => fileReturn(round, { by, at, zero: true, findings: 0 }) }] },
  {
    act: 'amendment',
    choices: AmendmentReason.options.map((reason) => ({
      option: reason,
      rule: () => amendReturn(round, { by, at, reason, findings: 1, withinDays }),
    })),
  },
  { act: 'disclosures', choices: round.status === 'returned' ? [{ rule: () => undefined }] : [] },
];
