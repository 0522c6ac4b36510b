import { addDays } from '#calendar';
import { TierPaused, TierResumed } from '#contracts';
import type { MediationFact, PauseReason } from '#contracts';
import { Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold } from './standing.js';
import { endOfPause, goingOn, standstill } from './standstill.js';
import type { Counted } from './standstill.js';

/**
 * What the county lets stand in the way of a tier's days: what they stand still for, how often at a tier and how long each time, and how
 * often and by how many days they may be put off where all parties agree.
 */
export type TierTime = Readonly<{
  pausedBy: readonly PauseReason[];
  pauses: number;
  pauseDays: number;
  extensions: number;
  extensionDays: number;
}>;

/** `until`: the last day on which it stands still; as long as the county lets it, where that is not said. */
export type Awaiting = Readonly<{ reason: PauseReason; until?: string | undefined; at: Date }>;

/**
 * What is awaited is in nobody's hands who mediates: the days stand still, and everything else goes on as it may. It goes on by itself
 * after its last day, and nobody waits for ever. What was missed by then stays missed.
 */
export function pause(mediation: Mediation, { reason, until, at }: Awaiting, rule: TierTime, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  if (standstill(mediation)) return [];
  const { tier, round, pauses } = mediation;
  const { by, today } = acting;
  if (!rule.pausedBy.includes(reason)) throw new RefusedAt('reason', 'pause.not-for-this');
  if (pauses.filter((each) => each.tier === tier && each.round === round).length >= rule.pauses)
    throw new Refused('pause.used-up', { tier, most: rule.pauses });
  const latest = addDays(today, rule.pauseDays);
  if (until !== undefined && until < today) throw new RefusedAt('until', 'pause.over-before', { day: until, today });
  if (until !== undefined && until > latest) throw new RefusedAt('until', 'pause.too-long', { day: until, days: rule.pauseDays, latest });
  return [TierPaused({ tier, reason, at: at.toISOString(), until: until ?? latest, unit: by.unit })];
}

/** What was awaited has come, or is awaited no more. */
export function resume(mediation: Mediation, at: Date, counted: Counted, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  return goOn(mediation, at, counted, acting.by.unit);
}

/**
 * Where it stands still; said by nobody where it moves to another tier, or its last day has passed. Then it went on from the last instant of
 * that day, whenever somebody comes by: the day after it counts.
 */
export function goOn(mediation: Mediation, at: Date, counted: Counted, unit: string | null = null): MediationFact[] {
  const pause = standstill(mediation);
  if (!pause) return [];
  const end = Date.parse(endOfPause(pause));
  const byItself = at.getTime() >= end;
  const since = byItself ? new Date(end - 1) : at;
  const said = byItself ? null : unit;
  return [TierResumed({ tier: mediation.tier, at: since.toISOString(), unit: said, ...goingOn(mediation, since, counted) })];
}
