import { SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Acting } from './acting.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustHold, mustSitAtTier } from './standing.js';

/** A session on the calendar is not an attempt: that is recorded once it was held. */
export function scheduleSession(mediation: Mediation, session: SessionScheduled['data'], acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  if (mediation.sessions.some((each) => each.session === session.session)) return [];
  mustSitAtTier(mediation, acting, session.venue);
  return [SessionScheduled({ ...session })];
}
