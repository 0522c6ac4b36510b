import type { Asked } from '../list';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/screening';

type Schemas = components['schemas'];
export type Round = Schemas['RoundDto'];
export type RoundDetail = Schemas['RoundDetailDto'];
export type Found = Schemas['FoundDto'];
export type Return = Schemas['ReturnDto'];
export type Amendment = Schemas['AmendmentDto'];
export type Coverage = Schemas['CoverageRowDto'];
type Query = NonNullable<paths['/api/screening/rounds']['get']['parameters']['query']>;
export type RoundFilters = Omit<Query, 'cursor' | 'limit'>;

const { GET, POST } = service<paths>();

export const rounds = (filters: RoundFilters, asked: Asked = { limit: 50 }, cursor?: string) =>
  taken(GET('/api/screening/rounds', { params: { query: { ...filters, ...asked, count: 'true', cursor } as Query } }));
export const roundById = (id: string) => taken(GET('/api/screening/rounds/{id}', { params: { path: { id } } }));
/** A unit has one round a period, if any: with the acts that are open in it. */
export async function roundOf(unit: string, period: string): Promise<RoundDetail | null> {
  const [round] = (await rounds({ unit, period })).items;
  return round ? roundById(round.id) : null;
}
export const coverage = async (period: string): Promise<Coverage[]> =>
  (await taken(GET('/api/screening/coverage', { params: { query: { period } } }))).items;
export const fileReturn = (id: string, body: Return, write: Write) =>
  taken(POST('/api/screening/rounds/{id}/return', { params: { path: { id } }, body, headers: headersOf(write) }));
export const discloseRound = (id: string, purpose: string, write: Write) =>
  taken(POST('/api/screening/rounds/{id}/disclosures', { params: { path: { id } }, body: { purpose }, headers: headersOf(write) }));
export const amendReturn = (id: string, body: Amendment, write: Write) =>
  taken(POST('/api/screening/rounds/{id}/amendment', { params: { path: { id } }, body, headers: headersOf(write) }));
