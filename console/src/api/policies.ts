import { alike, headersOf, taken } from './client';
import type { Write } from './client';
import type { components } from './openapi/intake';

type Schemas = components['schemas'];
export type Policy = Schemas['PolicyDto'];
export type PolicyVersion = Schemas['PolicyVersionDto'];
export type NewPolicyVersion = Schemas['NewPolicyVersionDto'];

const items = async (answer: Promise<Schemas['PoliciesDto']>): Promise<Policy[]> => (await answer).items;

/** Each service keeps the rules that it goes by. */
export const policyDoors = alike(({ GET, POST }, of) => ({
  list: () => items(taken(GET(of('/api/intake/policies')))),
  enter: (policy: string, body: NewPolicyVersion, write: Write) =>
    taken(POST(of('/api/intake/policies/{policy}/versions'), { params: { path: { policy } }, body, headers: headersOf(write) })),
}));
