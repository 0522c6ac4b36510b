import type { Asked } from '../list';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/screening';

type Schemas = components['schemas'];
export type Finding = Schemas['FindingDto'];
export type FindingDetail = Schemas['FindingDetailDto'];
export type Dismissal = Schemas['DismissalDto']['reason'];
type Query = NonNullable<paths['/api/screening/findings']['get']['parameters']['query']>;
export type FindingFilters = Omit<Query, 'cursor' | 'limit'>;

const { GET, POST } = service<paths>();

export const findings = (filters: FindingFilters, asked: Asked, cursor?: string) =>
  taken(GET('/api/screening/findings', { params: { query: { ...filters, ...asked, count: 'true', cursor } as Query } }));
export const finding = (id: string) => taken(GET('/api/screening/findings/{id}', { params: { path: { id } } }));
export const dismiss = (id: string, reason: Dismissal, write: Write) =>
  taken(POST('/api/screening/findings/{id}/dismissal', { params: { path: { id } }, body: { reason }, headers: headersOf(write) }));
export const prevent = (id: string, write: Write) =>
  taken(POST('/api/screening/findings/{id}/prevention', { params: { path: { id } }, headers: headersOf(write) }));
export const report = (id: string, write: Write) =>
  taken(POST('/api/screening/findings/{id}/report', { params: { path: { id } }, headers: headersOf(write) }));
export const discloseFinding = (id: string, purpose: string, write: Write) =>
  taken(POST('/api/screening/findings/{id}/disclosures', { params: { path: { id } }, body: { purpose }, headers: headersOf(write) }));
