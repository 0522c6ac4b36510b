import { Escalated, HandedDown, LitigationNoted, Referred } from '#contracts';
import type { MediationFact } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { tierOf } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustBeOpened, mustHold, mustNotBeInFuture } from './standing.js';

/**
 * Courts, police and hotlines hand disputes over and take them; so do the tiers among themselves. A referral to a
 * body of the ladder brings the mediation to that body's tier, up (referred-up) or down (交办). Who gets it back goes on
 * where it had come to. It names who takes it; what goes beyond the county leaves the tier as it is.
 */
export function refer(mediation: Mediation, referral: Referred['data'], acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  mustNotBeInFuture(referral.on, acting.today);
  const { from, to } = referral;
  if (from === to) throw new Refused('referral.to-itself', { forum: to });

  const referred = Referred({ ...referral, ...takenBy(mediation, referral) });
  const tier = (referral.outside === undefined ? tierOf(acting.ladder, to) : undefined) ?? mediation.tier;
  if (tier > mediation.tier) return [referred, Escalated({ tier, reason: 'referred-up' })];
  if (tier < mediation.tier) return [referred, HandedDown({ tier })];
  return [referred];
}

/** Of those whose the case is by its place nobody has to say which; every other is named. */
function takenBy({ township, village }: Mediation, { to, unit, outside }: Referred['data']): Readonly<{ unit?: string }> {
  if (unit !== undefined && outside !== undefined) throw new RefusedAt('outside', 'referral.two-takers');
  if (unit !== undefined || outside !== undefined || to === 'county') return {};
  if (to === 'township') return { unit: township };
  if (to === 'village' && village !== null) return { unit: village };
  throw new RefusedAt('unit', 'referral.unit-missing', { forum: to });
}

/** A step at court, whatever stands here: it neither needs nor ends a mediation. */
export function noteLitigation(
  mediation: Mediation,
  { stage, on }: LitigationNoted['data'],
  { today }: Pick<Acting, 'today'>,
): MediationFact[] {
  mustBeOpened(mediation);
  mustNotBeInFuture(on, today);
  const known = mediation.litigation.some((each) => each.stage === stage && each.on === on);
  return known ? [] : [LitigationNoted({ stage, on })];
}
