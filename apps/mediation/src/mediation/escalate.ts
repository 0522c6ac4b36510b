import { Escalated } from '#contracts';
import type { EscalationReason, MediationFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { isTop, rungAt } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold } from './standing.js';

/** Through the next door, which somebody takes for a reason; before the limit for another one than that it is reached. */
export function escalate(mediation: Mediation, reason: EscalationReason, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  const { tier, attempt } = mediation;
  const { ladder } = acting;
  if (isTop(ladder, tier)) throw new Refused('escalation.at-top', { tier });
  const limit = rungAt(ladder, tier).attempts;
  if (reason === 'limit-reached' && attempt < limit) throw new RefusedAt('reason', 'escalation.limit-ahead', { tier, attempt, limit });
  return [Escalated({ tier: tier + 1, reason })];
}
