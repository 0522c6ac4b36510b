import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Link = Schemas['LinkDto'];
export type NewLink = Schemas['NewLinkDto'];
export type IssuedLink = Schemas['IssuedLinkDto'];

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

export const links = (id: string) => taken(GET('/api/mediation/mediations/{id}/links', { params: at(id) }));

export const issueLink = (id: string, body: NewLink, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/links', { params: at(id), body, headers: headersOf(write) }));

export const withdrawLink = (id: string, link: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/links/{link}/withdrawal', { params: { path: { id, link } }, headers: headersOf(write) }));

/** Who signed by a link, which text and when. */
export const hands = (id: string, agreement: string) =>
  taken(GET('/api/mediation/mediations/{id}/agreements/{agreement}/hands', { params: { path: { id, agreement } } }));
