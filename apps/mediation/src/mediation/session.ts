import { SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Ladder } from './ladder.js';
import type { Mediation } from './mediation.js';
import { mustBeOpen, mustSitAtTier } from './standing.js';

/** A session on the calendar is not an attempt: that is recorded once it was held. */
export function scheduleSession(mediation: Mediation, session: SessionScheduled['data'], ladder: Ladder): MediationFact[] {
  mustBeOpen(mediation);
  if (mediation.sessions.some((each) => each.session === session.session)) return [];
  mustSitAtTier(mediation, ladder, session.venue);
  return [SessionScheduled({ ...session })];
}
