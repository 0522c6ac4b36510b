import type { Side } from '#contracts';
import { Refused } from '#kernel';
import type { Actor } from '#kernel';
import type { Acting } from '../mediation/acting.js';
import type { Mediation } from '../mediation/mediation.js';
import { mustHoldData } from '../mediation/personal-data.js';
import { theSession } from '../mediation/session.js';
import { holds, mustBeOpen } from '../mediation/standing.js';
import type { Held } from '../mediation/standing.js';

/** Of which room. */
export type Where = Readonly<{ mediation: string; session: string }>;

/** Whom something is said to: everybody who is there, or one side and those who mediate (背对背). */
export const audiences = ['all', 'applicant', 'respondent'] as const;
export type Audience = (typeof audiences)[number];

export const seats = ['party', 'mediator', 'helper'] as const;
/** Who sits in the room: a party by its number, who mediates, or whoever else of the staff has a part in the case and hears what all hear. */
export type Seat = Readonly<{ as: 'party'; party: number; side: Side | null }> | StaffSeat;
export type StaffSeat = Readonly<{ as: 'mediator' | 'helper'; unit: string }>;

/** The same as a row has it. */
export type Who = Readonly<{ seat: Seat['as']; party: number | null; unit: string | null }>;
export const whoIs = (seat: Seat): Who =>
  seat.as === 'party' ? { seat: seat.as, party: seat.party, unit: null } : { seat: seat.as, party: null, unit: seat.unit };

/** A room that is not there is not open yet. */
export const standings = ['waiting', 'open', 'over'] as const;
export type Standing = (typeof standings)[number];

/** More than is said in a day; who goes on opens another session. */
export const MOST_WORDS = 5_000;
/** Of these, and of proposals, how many are one seat's: one does not talk the others out of the room. Who mediates has no share. */
export type Shares = Readonly<{ words: number; proposals: number }>;
export const usualShares: Shares = { words: 800, proposals: 60 };

/** A session that is held online and may still be talked in. @throws Refused, NotFound */
export function mustBeOnline(mediation: Mediation, session: string): void {
  mustBeOpen(mediation);
  mustHoldData(mediation);
  const { online, off } = theSession(mediation, session);
  if (off !== undefined) throw new Refused('online.session-off');
  if (!online) throw new Refused('online.not-online');
}

/** A mediator of who holds the case mediates; all others of the staff, clerks of the same unit too, help and sit with all. */
export const seatOf = (mediation: Held, { unit, roles }: Actor, { ladder }: Pick<Acting, 'ladder'>): StaffSeat => ({
  as: roles.includes('mediator') && holds(unit, mediation, ladder) ? 'mediator' : 'helper',
  unit,
});

export const partySeat = ({ consents }: Mediation, party: number): Seat => ({
  as: 'party',
  party,
  side: consents.find((each) => each.party === party)?.side ?? null,
});

/** What they hear, and so all that is ever sent to their browser. */
export function heardBy(seat: Seat): readonly Audience[] {
  if (seat.as === 'mediator') return audiences;
  return seat.as === 'party' && seat.side !== null ? ['all', seat.side] : ['all'];
}

/** By which list somebody hears, and counts what they heard: that of everybody, of a side, or both sides' of who mediates. */
export const lists = [...audiences, 'both'] as const;
export type List = (typeof lists)[number];
export function listOf(seat: Seat): List {
  if (seat.as === 'mediator') return 'both';
  return seat.as === 'party' && seat.side !== null ? seat.side : 'all';
}

/** Up to which word of which list somebody heard; one that says no list means their own. */
type Place = Readonly<{ list?: List | undefined; n: number }>;

const PLACE = /^(?:(all|applicant|respondent|both)\.)?(\d{1,5})$/;

/** As a `Last-Event-ID` has it. */
export function placeIn(id: string | undefined): Place | undefined {
  const [, list, n] = (id === undefined ? null : PLACE.exec(id)) ?? [];
  return n === undefined ? undefined : { list: list as List | undefined, n: Number(n) };
}

/** A number of another list says nothing of one's own: whoever sits there otherwise than before begins anew. */
export const countsElsewhere = ({ list, n }: Place, seat: Seat): boolean => n > 0 && list !== undefined && list !== listOf(seat);

/** Each speaks to all; a side alone is spoken to by those who mediate, and answers them. @throws Refused */
export function mayReach(seat: Seat, audience: Audience): void {
  if (!heardBy(seat).includes(audience)) throw new Refused('online.not-their-talk');
}
