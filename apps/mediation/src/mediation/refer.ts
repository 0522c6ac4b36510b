import { Escalated, HandedDown, LitigationNoted, Referred } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused } from '#kernel';
import { tierOf } from './ladder.js';
import type { Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustBeOpened, mustNotBeInFuture } from './standing.js';

/**
 * Courts, police and hotlines hand disputes over and take them; so do the tiers among themselves. A referral to a
 * body of the ladder brings the mediation to that body's tier, up (referred-up) or down (交办).
 */
export function refer(mediation: Mediation, referral: Referred['data'], ladder: Ladder, today: string): MediationFact[] {
  mustBeOpen(mediation);
  mustNotBeInFuture(referral.on, today);
  const { from, to, on } = referral;
  if (from === to) throw new Refused('referral.to-itself', { forum: to });

  const referred = Referred({ from, to, on });
  const tier = tierOf(ladder, to) ?? mediation.tier;
  if (tier > mediation.tier) return [referred, Escalated({ tier, reason: 'referred-up' })];
  if (tier < mediation.tier) return [referred, HandedDown({ tier })];
  return [referred];
}

/** A step at court, whatever stands here: it neither needs nor ends a mediation. */
export function noteLitigation(mediation: Mediation, { stage, on }: LitigationNoted['data'], today: string): MediationFact[] {
  mustBeOpened(mediation);
  mustNotBeInFuture(on, today);
  const known = mediation.litigation.some((each) => each.stage === stage && each.on === on);
  return known ? [] : [LitigationNoted({ stage, on })];
}
