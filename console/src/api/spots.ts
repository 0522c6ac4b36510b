import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Sampled = Schemas['SampledDto'];
export type SpotFinding = Schemas['LookDto']['finding'];
export type SpotNow = Schemas['SpotNowDto'];

const { GET, POST } = service<paths>();

export const sample = (from: string) => taken(GET('/api/mediation/spots/sample', { params: { query: { from } } }));

export const look = (id: string, finding: SpotFinding, { key }: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/on-the-spot/look', { params: { path: { id } }, body: { finding }, headers: headersOf({ key }) }),
  );
