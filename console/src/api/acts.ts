import { alike, taken } from './client';
import type { components, paths } from './openapi/intake';

type Schemas = components['schemas'];
export type Act = Schemas['ActDto'];
export type ActPage = Schemas['ActPage'];
export type Verdict = Schemas['VerdictDto'];
export type ActQuery = NonNullable<paths['/api/intake/acts']['get']['parameters']['query']>;

const words = async (answer: Promise<Schemas['PurposeDto']>): Promise<string | null> => (await answer).purpose;

/** Each service keeps its own, in its own database. */
export const auditDoors = alike(({ GET, POST }, of) => ({
  acts: (query: ActQuery) => taken(GET(of('/api/intake/acts'), { params: { query } })),
  verify: () => taken(POST(of('/api/intake/acts/verification'))),
  purpose: (number: number) => words(taken(POST(of('/api/intake/acts/purpose'), { body: { number } }))),
}));
