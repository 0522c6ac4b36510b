import { alike, headersOf, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/intake';

type Schemas = components['schemas'];
/** How one service runs. */
export type Running = Schemas['OperationsDto'];
export type HeardStream = Schemas['HeardStreamDto'];
export type DeadKind = Schemas['DeadKindDto'];
export type Letter = Schemas['LetterDto'];
export type LetterState = NonNullable<NonNullable<paths['/api/intake/operations/letters']['get']['parameters']['query']>['state']>;
export type Replayed = Schemas['ReplayedDto'];
export type KindReplayed = Schemas['KindReplayedDto'];
export type Keys = Schemas['KeysDto'];
export type Retention = Schemas['RetentionDto'];
export type PoliciesInForce = Schemas['PoliciesInForceDto'];

export const operationsDoors = alike(({ GET, POST }, of) => ({
  now: () => taken(GET(of('/api/intake/operations'))),
  keys: () => taken(GET(of('/api/intake/operations/keys'))),
  retention: () => taken(GET(of('/api/intake/operations/retention'))),
  policies: () => taken(GET(of('/api/intake/operations/policies'))),
  letters: (state: LetterState, cursor?: string) =>
    taken(GET(of('/api/intake/operations/letters'), { params: { query: { state, limit: 20, ...(cursor && { cursor }) } } })),
  replay: (id: string, { key }: Write) =>
    taken(POST(of('/api/intake/operations/letters/{id}/replay'), { params: { path: { id } }, headers: headersOf({ key }) })),
  replayKind: ({ owner, desk, type }: DeadKind, { key }: Write) =>
    taken(
      POST(of('/api/intake/operations/letters/replay'), {
        body: { owner, desk, ...(type !== null && { type }) },
        headers: headersOf({ key }),
      }),
    ),
}));
