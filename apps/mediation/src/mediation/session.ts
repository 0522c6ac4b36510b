import { today } from '#calendar';
import { SessionCancelled, SessionMoved, SessionScheduled } from '#contracts';
import type { MediationFact, SessionChange } from '#contracts';
import { NotFound, Refused, RefusedAt } from '#kernel';
import type { Acting } from './acting.js';
import { seated } from './ladder.js';
import type { Mediation, Session } from './mediation.js';
import { mustBePlausible } from './plausible.js';
import { mustBeOpen, mustHold, mustSitAtTier } from './standing.js';

export type PlannedSession = Omit<SessionScheduled['data'], 'venue' | 'seat'> & Readonly<{ venue: string }>;

/** When it is arranged, and for how many minutes after its hour that still goes: whoever begins at once writes it down while they sit. */
export type Arranging = Readonly<{ now: Date; lateMinutes: number }>;

/**
 * A session on the calendar is not an attempt: that is recorded once it was held. One over a video link that was held already may be
 * entered as late as an attempt may, since that it was online stands nowhere else.
 */
export function scheduleSession(mediation: Mediation, session: PlannedSession, acting: Acting, arranging: Arranging): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  if (mediation.sessions.some((each) => each.session === session.session)) return [];
  if (session.online && isPast(session, arranging)) mustBePlausible(mediation, today(new Date(session.at)), acting, 'at');
  else mustBeAhead(session, arranging);
  mustSitAtTier(mediation, acting, session.venue);
  return [SessionScheduled({ ...session, ...seated(acting.ladder, session.venue) })];
}

/** To another time or place, under an id of its own; what was arranged before stays to be seen. */
export type Moving = PlannedSession & Readonly<{ instead: string; reason: SessionChange }>;

export function moveSession(mediation: Mediation, moving: Moving, acting: Acting, arranging: Arranging): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  const { session, instead, venue } = moving;
  if (mediation.sessions.some((each) => each.session === session)) return [];
  mustStillBeHeld(mediation, instead);
  mustBeAhead(moving, arranging);
  mustSitAtTier(mediation, acting, venue);
  return [SessionMoved({ ...moving, ...seated(acting.ladder, venue) })];
}

/** Called off, be it before its hour or because nobody held it: nothing came of it, and no attempt is used up. */
export function cancelSession(mediation: Mediation, session: string, reason: SessionChange, acting: Acting): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  if (mediation.sessions.find((each) => each.session === session)?.off === 'cancelled') return [];
  mustStillBeHeld(mediation, session);
  return [SessionCancelled({ session, reason })];
}

export function theSession({ sessions }: Pick<Mediation, 'sessions'>, id: string): Session {
  const found = sessions.find(({ session }) => session === id);
  if (!found) throw new NotFound('session');
  return found;
}

const isPast = ({ at }: Pick<PlannedSession, 'at'>, { now, lateMinutes }: Arranging): boolean =>
  Date.parse(at) < now.getTime() - lateMinutes * 60_000;

/** What was held is recorded as held. */
function mustBeAhead(session: Pick<PlannedSession, 'at'>, arranging: Arranging): void {
  if (isPast(session, arranging)) throw new RefusedAt('at', 'session.in-past', { on: today(new Date(session.at)) });
}

function mustStillBeHeld({ sessions, attempts }: Mediation, session: string): void {
  const arranged = sessions.find((each) => each.session === session);
  if (!arranged) throw new NotFound('session');
  if (arranged.off) throw new Refused('session.off');
  if (isRecorded(attempts, arranged)) throw new Refused('session.recorded');
}

/** What came of it, or of a day after it, is recorded. */
const isRecorded = (attempts: Mediation['attempts'], { at }: Pick<PlannedSession, 'at'>): boolean =>
  attempts.some(({ heldOn }) => heldOn >= today(new Date(at)));

/** Nobody waits for it any more: it was called off, the mediation is over, its hour is past, or what came of it is recorded already. */
export function isOver(
  { status, attempts }: Pick<Mediation, 'status' | 'attempts'>,
  session: Pick<Mediation['sessions'][number], 'at' | 'off'>,
  now: Date,
): boolean {
  return !!session.off || status !== 'open' || new Date(session.at) <= now || isRecorded(attempts, session);
}

/** At which other desk it was arranged, before the case came here. */
export const whereArranged = ({ desk }: Pick<Mediation, 'desk'>, session: Pick<Session, 'desk'>): string | undefined =>
  session.desk === desk ? undefined : session.desk;

/** Where people are to come is written down where it was arranged. */
export function mustBeArrangedHere(mediation: Pick<Mediation, 'desk' | 'sessions'>, id: string): void {
  const arranged = mediation.sessions.find(({ session }) => session === id);
  const desk = arranged && whereArranged(mediation, arranged);
  if (desk !== undefined) throw new Refused('session.place-elsewhere', { desk });
}
