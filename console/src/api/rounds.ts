import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/screening';

type Schemas = components['schemas'];
export type Round = Schemas['RoundDto'];
export type Found = Schemas['FoundDto'];
export type Return = Schemas['ReturnDto'];
type Query = NonNullable<paths['/api/screening/rounds']['get']['parameters']['query']>;
export type RoundFilters = Omit<Query, 'cursor' | 'limit'>;

const { GET, POST } = service<paths>();

export const rounds = (filters: RoundFilters, cursor?: string) =>
  taken(GET('/api/screening/rounds', { params: { query: { ...filters, cursor, limit: 50 } } }));
export const fileReturn = (id: string, body: Return, write: Write) =>
  taken(POST('/api/screening/rounds/{id}/return', { params: { path: { id } }, body, headers: headersOf(write) }));
