import type { Asked } from '../list';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, operations, paths } from './openapi/intake';

type Schemas = components['schemas'];
export type PersonRequest = Schemas['RequestView'];
export type RequestDetail = Schemas['RequestDetail'];
export type NewRequest = Schemas['RequestDto'];
export type Answer = Schemas['AnswerDto'];
export type Opened = Schemas['RequestDisclosure'];
export type RefusalNotice = Schemas['RefusalNotice'];
export type ShownIdentity = Schemas['IdentityDto'];
export type PersonCopy = Schemas['PersonCopy'];
export type ExtensionReason = Schemas['ExtensionDto']['reason'];
export type RequestFilters = Partial<Record<'status' | 'kind' | 'toTell', string>>;
type Query = NonNullable<operations['request.find']['parameters']['query']>;

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

/** Filters come from the address: what does not fit is refused by the service, in words. */
export const requests = (filters: RequestFilters, asked: Asked, cursor?: string) =>
  taken(GET('/api/intake/requests', { params: { query: { ...filters, ...asked, count: 'true', cursor } as Query } }));
/** Those of one person, by the whole name or number. */
export const search = (q: string, filters: RequestFilters, asked: Asked, cursor?: string) =>
  taken(POST('/api/intake/requests/search', { body: { ...filters, ...asked, q, count: true, cursor } as Schemas['RequestSearch'] }));
export const request = (id: string) => taken(GET('/api/intake/requests/{id}', { params: at(id) }));
export const about = (dispute: string) => taken(GET('/api/intake/requests', { params: { query: { dispute, limit: 50 } } }));

export const receive = (body: NewRequest, write: Write) => taken(POST('/api/intake/requests', { body, headers: headersOf(write) }));
export const link = (id: string, disputes: string[], write: Write) =>
  taken(POST('/api/intake/requests/{id}/disputes', { params: at(id), body: { disputes }, headers: headersOf(write) }));
export const extend = (id: string, reason: ExtensionReason, write: Write) =>
  taken(POST('/api/intake/requests/{id}/extension', { params: at(id), body: { reason }, headers: headersOf(write) }));
export const answer = (id: string, body: Answer, write: Write) =>
  taken(POST('/api/intake/requests/{id}/answer', { params: at(id), body, headers: headersOf(write) }));
export const showIdentity = (id: string, body: ShownIdentity, write: Write) =>
  taken(POST('/api/intake/requests/{id}/identity', { params: at(id), body, headers: headersOf(write) }));
export const tell = (id: string, write: Write) =>
  taken(POST('/api/intake/requests/{id}/telling', { params: at(id), headers: headersOf(write) }));
export const withdraw = (id: string, write: Write) =>
  taken(POST('/api/intake/requests/{id}/withdrawal', { params: at(id), headers: headersOf(write) }));
export const open = (id: string, purpose: string, write: Write) =>
  taken(POST('/api/intake/requests/{id}/disclosures', { params: at(id), body: { purpose }, headers: headersOf(write) }));
export const copy = (id: string) => taken(POST('/api/intake/requests/{id}/copies', { params: at(id) }));
export const refusal = (id: string) => taken(POST('/api/intake/requests/{id}/refusals', { params: at(id) }));
