import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

export type Filing = components['schemas']['CaseFilingDto'];

const { GET, POST } = service<paths>();

export const filingOf = (id: string) => taken(GET('/api/mediation/mediations/{id}/filing', { params: { path: { id } } }));

export const file = (id: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/filing', { params: { path: { id } }, headers: headersOf(write) }));
