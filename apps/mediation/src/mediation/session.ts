import { today } from '#calendar';
import { SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Acting } from './acting.js';
import { seated } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold, mustSitAtTier } from './standing.js';

export type PlannedSession = Omit<SessionScheduled['data'], 'venue' | 'seat'> & Readonly<{ venue: string }>;

/** A session on the calendar is not an attempt: that is recorded once it was held. */
export function scheduleSession(mediation: Mediation, session: PlannedSession, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  if (mediation.sessions.some((each) => each.session === session.session)) return [];
  mustSitAtTier(mediation, acting, session.venue);
  return [SessionScheduled({ ...session, ...seated(acting.ladder, session.venue) })];
}

/** Nobody waits for it any more: the mediation is over, its hour is past, or what came of it is recorded already. */
export function isOver(
  { status, attempts }: Pick<Mediation, 'status' | 'attempts'>,
  { at }: Pick<PlannedSession, 'at'>,
  now: Date,
): boolean {
  const begins = new Date(at);
  return status !== 'open' || begins <= now || attempts.some(({ heldOn }) => heldOn >= today(begins));
}
