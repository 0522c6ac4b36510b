import { MediationReopened } from '#contracts';
import type { MediationFact, ReopeningReason } from '#contracts';
import { Refused } from '#kernel';
import type { Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustNotBeErased } from './personal-data.js';
import { mustBeOpened } from './standing.js';

/** After a settlement or an exit, at the tier where it ended unless another is named. A breach reopens by itself. */
export function reopen(mediation: Mediation, reason: Exclude<ReopeningReason, 'breach'>, ladder: Ladder, at?: number): MediationFact[] {
  mustBeOpened(mediation);
  if (mediation.status === 'open') return [];
  mustNotBeErased(mediation);
  const tier = at ?? mediation.tier;
  if (tier < 1 || tier > ladder.rungs.length) throw new Refused('reopening.no-such-tier', { tier, top: ladder.rungs.length });
  return [MediationReopened({ tier, reason })];
}
