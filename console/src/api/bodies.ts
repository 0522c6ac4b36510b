import { useQuery } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, operations, paths } from './openapi/mediation';

type Schemas = components['schemas'];
/** 调解组织: who mediates under its own name, and belongs to a unit. */
export type MediationBody = Schemas['BodyDto'];
export type NewBody = Schemas['NewBodyDto'];
export type BodyFilters = NonNullable<operations['body.list']['parameters']['query']>;

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

export const bodies = (filters: BodyFilters, cursor?: string) =>
  taken(GET('/api/mediation/bodies', { params: { query: { ...filters, limit: 50, ...(cursor && { cursor }) } } }));
/** With what stood of it in the register before. */
export const bodyOf = (id: string) => taken(GET('/api/mediation/bodies/{id}', { params: at(id) }));
/** As the county has them, in the language of the page. */
const bodyKinds = async () => (await taken(GET('/api/mediation/bodies/kinds'))).items;
export function useBodyKinds() {
  const { locale } = useI18n();
  return useQuery({ queryKey: ['body-kinds', locale], queryFn: bodyKinds, staleTime: 60_000 }).data;
}
/** Units that have one by law, and none on the register; `sequence` is how many. */
export const lacking = () => taken(GET('/api/mediation/bodies/lacking'));

export const enterBody = (unit: string, body: NewBody, write: Write) =>
  taken(POST('/api/mediation/units/{id}/bodies', { params: at(unit), body, headers: headersOf(write) }));
export const changeBody = (id: string, body: Schemas['BodyChangeDto'], write: Write) =>
  taken(POST('/api/mediation/bodies/{id}/changes', { params: at(id), body, headers: headersOf(write) }));
export const fileBody = (id: string, body: Schemas['FilingDto'], write: Write) =>
  taken(POST('/api/mediation/bodies/{id}/filing', { params: at(id), body, headers: headersOf(write) }));
export const endBody = (id: string, on: string, write: Write) =>
  taken(POST('/api/mediation/bodies/{id}/ending', { params: at(id), body: { on }, headers: headersOf(write) }));
export const enterLacking = (body: Schemas['AllBodiesDto'], write: Write) =>
  taken(POST('/api/mediation/bodies/lacking', { body, headers: headersOf(write) }));
