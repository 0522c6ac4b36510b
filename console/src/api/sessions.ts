import { useQuery } from '@tanstack/vue-query';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, operations, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Room = Schemas['RoomDto'];
export type Sitting = Schemas['CalendarEntryDto'];
export type WeekAsked = operations['week.week']['parameters']['query'];

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

/** 调解室: in which sessions are held, those that ended included. */
const rooms = async () => (await taken(GET('/api/mediation/rooms'))).items;
export const useRooms = () => useQuery({ queryKey: ['rooms'], queryFn: rooms, staleTime: 60_000 }).data;
export const enterRoom = (unit: string, name: string, write: Write) =>
  taken(POST('/api/mediation/units/{id}/rooms', { params: at(unit), body: { name }, headers: headersOf(write) }));
export const endRoom = (unit: string, room: string, on: string, write: Write) =>
  taken(POST('/api/mediation/units/{id}/rooms/endings', { params: at(unit), body: { room, on }, headers: headersOf(write) }));

/** The address of a unit’s calendar, to be asked without signing in; a new one ends the one before. */
export const giveCalendar = (unit: string, renew: boolean, write: Write) =>
  taken(POST('/api/mediation/units/{id}/calendar', { params: at(unit), body: { renew }, headers: headersOf(write) }));

/** 日程: the seven days from one on. */
export const week = (query: WeekAsked) => taken(GET('/api/mediation/sessions', { params: { query } }));

export type Invitation = Schemas['InvitationDto'];
export type Invitee = Invitation['invited'][number];
export type Unwilling = Schemas['UnwillingPartyDto'];
export type NewProposal = Schemas['SessionProposalDto'];
export type NewAnswer = Schemas['AnswerDto'];

/** To what whoever is asked to come is invited, and what each answered. */
export const invitations = (id: string) => taken(GET('/api/mediation/mediations/{id}/invitations', { params: at(id) }));
export const propose = (id: string, body: NewProposal, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/sessions/proposals', { params: at(id), body, headers: headersOf(write) }));
const of = (id: string, session: string) => ({ path: { id, session } });
export const fixTime = (id: string, session: string, body: Schemas['FixingDto'], write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/proposals/{session}/fixing', {
      params: of(id, session),
      body,
      headers: headersOf(write),
    }),
  );
export const withdrawTimes = (id: string, session: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/proposals/{session}/withdrawal', { params: of(id, session), headers: headersOf(write) }),
  );
export const noteAnswer = (id: string, session: string, body: NewAnswer, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/invitations/{session}/answers', { params: of(id, session), body, headers: headersOf(write) }));

/** 换调解员: the session stays as it is. */
export const swapMediator = (id: string, session: string, leaves: string, successor: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/{session}/mediators/{mediator}/successor', {
      params: { path: { id, session, mediator: leaves } },
      body: { successor },
      headers: headersOf(write),
    }),
  );

/** The address of a party’s calendar in one case; a new one ends the one before. */
export const givePartyCalendar = (id: string, party: number, renew: boolean, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/calendar', { params: at(id), body: { party, renew }, headers: headersOf(write) }));
/** That of whoever mediates. */
export const giveMediatorCalendar = (id: string, renew: boolean, write: Write) =>
  taken(POST('/api/mediation/mediators/{id}/calendar', { params: at(id), body: { renew }, headers: headersOf(write) }));
