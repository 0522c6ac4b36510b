import { Escalated } from '#contracts';
import type { EscalationReason, MediationFact } from '#contracts';
import { Refused } from '#kernel';
import type { Acting } from './acting.js';
import { isTop } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold } from './standing.js';

/** Before the limit, for a reason. That the limit is reached is not a reason to give: the attempt that reaches it says so. */
export function escalate(mediation: Mediation, reason: Exclude<EscalationReason, 'limit-reached'>, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  if (isTop(acting.ladder, mediation.tier)) throw new Refused('escalation.at-top', { tier: mediation.tier });
  return [Escalated({ tier: mediation.tier + 1, reason })];
}
