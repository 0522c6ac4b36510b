import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Link = Schemas['LinkDto'];
export type NewLink = Schemas['NewLinkDto'];
export type IssuedLink = Schemas['IssuedLinkDto'];
export type DrawnHand = Schemas['HandDrawnDto'];

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

export const links = (id: string) => taken(GET('/api/mediation/mediations/{id}/links', { params: at(id) }));

export const issueLink = (id: string, body: NewLink, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/links', { params: at(id), body, headers: headersOf(write) }));

export const withdrawLink = (id: string, link: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/links/{link}/withdrawal', { params: { path: { id, link } }, headers: headersOf(write) }));

/** Who signed by a link, and what was drawn: opened for the paper. */
export async function drawnHands(id: string, agreement: string, purpose: string, write: Write): Promise<readonly DrawnHand[]> {
  const of = { path: { id, agreement } };
  const { items } = await taken(GET('/api/mediation/mediations/{id}/agreements/{agreement}/hands', { params: of }));
  if (items.length === 0) return [];
  const open = { params: of, body: { purpose }, headers: headersOf(write) };
  return (await taken(POST('/api/mediation/mediations/{id}/agreements/{agreement}/hands/disclosures', open))).items;
}
