import type { AskedAct } from '#chassis';
import { DismissalReason } from '#contracts';
import { dismiss, mustHoldData, prevent, report } from './finding.js';
import type { Finding } from './finding.js';

/** What is done with a finding, each act by the word of its door. */
export const acts = ['report', 'prevention', 'dismissal', 'disclosures'] as const;
export type FindingAct = (typeof acts)[number];

/** Each act with the rule that decides it, asked of every choice it leaves. */
export const actsIn = (finding: Finding): AskedAct<FindingAct>[] => [
  { act: 'report', choices: [{ rule: () => report(finding) }] },
  { act: 'prevention', choices: [{ rule: () => prevent(finding) }] },
  { act: 'dismissal', choices: DismissalReason.options.map((reason) => ({ option: reason, rule: () => dismiss(finding, reason) })) },
  { act: 'disclosures', choices: [{ rule: () => mustHoldData(finding) }] },
];
