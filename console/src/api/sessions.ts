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
