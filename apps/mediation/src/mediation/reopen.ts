import { MediationReopened } from '#contracts';
import type { MediationFact, ReopeningReason } from '#contracts';
import { Refused } from '#kernel';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { mustHold } from './standing.js';
import { mustNotBeErased } from './personal-data.js';

/** After a settlement or an exit, by those who held it, where it ended unless another tier is named. A breach reopens by itself. */
export function reopen(mediation: Mediation, reason: Exclude<ReopeningReason, 'breach'>, acting: Acting, at?: number): MediationFact[] {
  mustHold(mediation, acting);
  if (mediation.status === 'open') return [];
  // Where a part was agreed the register has closed it, and will not admit it again.
  if (mediation.status === 'terminated' && mediation.ended === 'not-admitted') throw new Refused('reopening.not-admitted');
  mustNotBeErased(mediation);
  const tier = at ?? mediation.tier;
  const top = acting.ladder.rungs.length;
  if (tier < 1 || tier > top) throw new Refused('reopening.no-such-tier', { tier, top });
  return [MediationReopened({ tier, reason })];
}
