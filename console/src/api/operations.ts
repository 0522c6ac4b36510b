import { headersOf, service, taken } from './client';
import type { Write } from './client';
import { keepers } from './acts';
import type { Keeper } from './acts';
import type { components, paths as Intake } from './openapi/intake';
import type { paths as Mediation } from './openapi/mediation';
import type { paths as Reporting } from './openapi/reporting';
import type { paths as Screening } from './openapi/screening';

type Schemas = components['schemas'];
/** How one service runs. */
export type Running = Schemas['OperationsDto'];
export type HeardStream = Schemas['HeardStreamDto'];
export type DeadKind = Schemas['DeadKindDto'];
export type Letter = Schemas['LetterDto'];
export type LetterState = NonNullable<NonNullable<Intake['/api/intake/operations/letters']['get']['parameters']['query']>['state']>;
export type Replayed = Schemas['ReplayedDto'];
export type KindReplayed = Schemas['KindReplayedDto'];
export type Keys = Schemas['KeysDto'];
export type Retention = Schemas['RetentionDto'];
export type PoliciesInForce = Schemas['PoliciesInForceDto'];
export { keepers };
export type { Keeper };

const intake = service<Intake>();
const mediation = service<Mediation>();
const screening = service<Screening>();
const reporting = service<Reporting>();

type Door = Readonly<{
  now: () => Promise<Running>;
  keys: () => Promise<Keys>;
  retention: () => Promise<Retention>;
  policies: () => Promise<PoliciesInForce>;
  letters: (state: LetterState, cursor?: string) => Promise<Schemas['LetterPage']>;
  replay: (id: string, write: Write) => Promise<Replayed>;
  replayKind: (kind: DeadKind, write: Write) => Promise<KindReplayed>;
}>;

const page = (state: LetterState, cursor?: string) => ({ params: { query: { state, limit: 20, ...(cursor && { cursor }) } } });
const one = (id: string, { key }: Write) => ({ params: { path: { id } }, headers: headersOf({ key }) });
const all = ({ owner, desk, type }: DeadKind, { key }: Write) => ({
  body: { owner, desk, ...(type !== null && { type }) },
  headers: headersOf({ key }),
});

export const operationsDoors: Readonly<Record<Keeper, Door>> = {
  intake: {
    now: () => taken(intake.GET('/api/intake/operations')),
    keys: () => taken(intake.GET('/api/intake/operations/keys')),
    retention: () => taken(intake.GET('/api/intake/operations/retention')),
    policies: () => taken(intake.GET('/api/intake/operations/policies')),
    letters: (...which) => taken(intake.GET('/api/intake/operations/letters', page(...which))),
    replay: (...which) => taken(intake.POST('/api/intake/operations/letters/{id}/replay', one(...which))),
    replayKind: (...which) => taken(intake.POST('/api/intake/operations/letters/replay', all(...which))),
  },
  mediation: {
    now: () => taken(mediation.GET('/api/mediation/operations')),
    keys: () => taken(mediation.GET('/api/mediation/operations/keys')),
    retention: () => taken(mediation.GET('/api/mediation/operations/retention')),
    policies: () => taken(mediation.GET('/api/mediation/operations/policies')),
    letters: (...which) => taken(mediation.GET('/api/mediation/operations/letters', page(...which))),
    replay: (...which) => taken(mediation.POST('/api/mediation/operations/letters/{id}/replay', one(...which))),
    replayKind: (...which) => taken(mediation.POST('/api/mediation/operations/letters/replay', all(...which))),
  },
  screening: {
    now: () => taken(screening.GET('/api/screening/operations')),
    keys: () => taken(screening.GET('/api/screening/operations/keys')),
    retention: () => taken(screening.GET('/api/screening/operations/retention')),
    policies: () => taken(screening.GET('/api/screening/operations/policies')),
    letters: (...which) => taken(screening.GET('/api/screening/operations/letters', page(...which))),
    replay: (...which) => taken(screening.POST('/api/screening/operations/letters/{id}/replay', one(...which))),
    replayKind: (...which) => taken(screening.POST('/api/screening/operations/letters/replay', all(...which))),
  },
  reporting: {
    now: () => taken(reporting.GET('/api/reporting/operations')),
    keys: () => taken(reporting.GET('/api/reporting/operations/keys')),
    retention: () => taken(reporting.GET('/api/reporting/operations/retention')),
    policies: () => taken(reporting.GET('/api/reporting/operations/policies')),
    letters: (...which) => taken(reporting.GET('/api/reporting/operations/letters', page(...which))),
    replay: (...which) => taken(reporting.POST('/api/reporting/operations/letters/{id}/replay', one(...which))),
    replayKind: (...which) => taken(reporting.POST('/api/reporting/operations/letters/replay', all(...which))),
  },
};
