import { today } from '#calendar';
import { SessionCancelled, SessionMissed, SessionMoved, SessionScheduled } from '#contracts';
import type { MediationFact, SessionChange, Side } from '#contracts';
import { NotFound, Refused, RefusedAt } from '#kernel';
import { USUAL_MINUTES } from '../session/arranging.js';
import type { Arranging } from '../session/arranging.js';
import { mustBeFree } from '../session/clash.js';
import type { Booked } from '../session/clash.js';
import { stretchOf } from '../session/hours.js';
import type { Stretch } from '../session/hours.js';
import type { Acting } from './acting.js';
import { seated } from './ladder.js';
import type { Mediation, Session } from './mediation.js';
import { mustBePlausible } from './plausible.js';
import { mustBeOpen, mustHold, mustSitAtTier } from './standing.js';

export type PlannedSession = Omit<SessionScheduled['data'], 'venue' | 'seat'> & Readonly<{ venue: string }>;

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
  mustBeParties(mediation, session);
  if (!isPast(session, arranging)) mustLeaveFree(mediation, session, arranging);
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
  mustBeParties(mediation, moving);
  mustLeaveFree(mediation, moving, arranging, instead);
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

/** 未到场: nobody was mediated between, so that no attempt is used up; whoever was there and talked records an attempt. */
export function missSession(
  mediation: Mediation,
  { session, absent }: Readonly<{ session: string; absent: readonly Side[] }>,
  acting: Acting,
  now: Date,
): MediationFact[] {
  mustHold(mediation, acting);
  mustBeOpen(mediation);
  const arranged = mediation.sessions.find((each) => each.session === session);
  if (arranged?.missed && [...arranged.missed].sort().join() === [...absent].sort().join()) return [];
  mustStillBeHeld(mediation, session);
  if (arranged && new Date(arranged.at) > now) throw new Refused('session.not-yet', { on: today(new Date(arranged.at)) });
  return [SessionMissed({ session, absent: [...absent], unit: acting.by.unit })];
}

/** An attempt tells of the session that it was arranged as: of one that still was to be held, on its day. */
export function mustBeOf(mediation: Mediation, session: string, heldOn: string): void {
  mustStillBeHeld(mediation, session);
  const on = mediation.sessions.filter((each) => each.session === session).map(({ at }) => today(new Date(at)));
  if (!on.includes(heldOn)) throw new RefusedAt('heldOn', 'attempt.another-day', { day: heldOn, on });
}

/** Of what was opened before anybody was told its parties, whoever is named is taken at their word. */
function mustBeParties({ consents }: Mediation, { parties = [] }: Pick<PlannedSession, 'parties'>): void {
  const unknown = consents.length === 0 ? -1 : parties.findIndex((party) => !consents.some((each) => each.party === party));
  if (unknown >= 0) throw new RefusedAt(`parties/${unknown}`, 'session.unknown-party', { party: parties[unknown] ?? 0 });
}

/** Neither a party of this case nor what is booked for others is needed twice at a time. */
function mustLeaveFree(mediation: Mediation, planned: PlannedSession, arranging: Arranging, instead?: string): void {
  const others = mediation.sessions
    .filter((each) => each.session !== instead && isAwaited(mediation, each) && shareParties(each, planned))
    .map((each): Booked => ({ ...whenOf(each), what: 'party', session: each.session }));
  const booked = [...arranging.booked.filter(({ session }) => session !== instead), ...others];
  mustBeFree(whenOf(planned), { ...arranging, booked }, arranging.now);
}

/** Where none is named all are asked to come. */
const shareParties = ({ parties: some }: Pick<Session, 'parties'>, { parties: others }: Pick<Session, 'parties'>): boolean =>
  !some || !others || some.some((party) => others.includes(party));

export const whenOf = ({ at, minutes = USUAL_MINUTES }: Pick<Session, 'at' | 'minutes'>): Stretch => stretchOf(at, minutes);

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

export function mustStillBeHeld({ sessions, attempts }: Mediation, session: string): void {
  const arranged = sessions.find((each) => each.session === session);
  if (!arranged) throw new NotFound('session');
  if (arranged.off) throw new Refused('session.off');
  if (arranged.missed) throw new Refused('session.missed');
  if (isRecorded(attempts, arranged)) throw new Refused('session.recorded');
}

/** What came of it is recorded: by an attempt that names it, or, of one that names none, that was held on its day or after. */
const isRecorded = (attempts: Mediation['attempts'], { session, at }: Pick<Session, 'session' | 'at'>): boolean =>
  attempts.some((held) => (held.session === undefined ? held.heldOn >= today(new Date(at)) : held.session === session));

/** Arranged still, and nobody has said what came of it. */
const isAwaited = ({ attempts }: Pick<Mediation, 'attempts'>, session: Session): boolean =>
  !session.off && !session.missed && !isRecorded(attempts, session);

/** How it stands with what was arranged; what was to be held and nobody has said what came of it is unrecorded. */
export const standings = ['arranged', 'unrecorded', 'held', 'missed', 'moved', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

export function standingOf({ attempts }: Pick<Mediation, 'attempts'>, session: Session, now: Date): Standing {
  if (session.off) return session.off;
  if (session.missed) return 'missed';
  if (isRecorded(attempts, session)) return 'held';
  return endOf(session) <= now ? 'unrecorded' : 'arranged';
}

/** While it goes on it is still arranged: people are on their way to it, and come in. */
const endOf = ({ at, minutes = USUAL_MINUTES }: Pick<Session, 'at' | 'minutes'>): Date => new Date(Date.parse(at) + minutes * 60_000);

/** Nobody waits for it any more: it was called off, the mediation is over, its time is past, or what came of it is recorded already. */
export function isOver({ status, attempts }: Pick<Mediation, 'status' | 'attempts'>, session: Session, now: Date): boolean {
  return status !== 'open' || endOf(session) <= now || !isAwaited({ attempts }, session);
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
