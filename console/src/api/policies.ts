import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths as Intake } from './openapi/intake';
import type { paths as Mediation } from './openapi/mediation';
import type { paths as Reporting } from './openapi/reporting';
import type { paths as Screening } from './openapi/screening';

type Schemas = components['schemas'];
export type Policy = Schemas['PolicyDto'];
export type PolicyVersion = Schemas['PolicyVersionDto'];
export type NewPolicyVersion = Schemas['NewPolicyVersionDto'];

const intake = service<Intake>();
const mediation = service<Mediation>();
const screening = service<Screening>();
const reporting = service<Reporting>();

/** Each service keeps the rules that it goes by. */
export const keepers = ['intake', 'mediation', 'screening', 'reporting'] as const;
export type PolicyKeeper = (typeof keepers)[number];

type Door = Readonly<{
  list: () => Promise<Policy[]>;
  enter: (policy: string, body: NewPolicyVersion, write: Write) => Promise<unknown>;
}>;

const items = async (answer: Promise<Schemas['PoliciesDto']>): Promise<Policy[]> => (await answer).items;
const sent = (policy: string, body: NewPolicyVersion, write: Write) => ({ params: { path: { policy } }, body, headers: headersOf(write) });

export const policyDoors: Readonly<Record<PolicyKeeper, Door>> = {
  intake: {
    list: () => items(taken(intake.GET('/api/intake/policies'))),
    enter: (...what) => taken(intake.POST('/api/intake/policies/{policy}/versions', sent(...what))),
  },
  mediation: {
    list: () => items(taken(mediation.GET('/api/mediation/policies'))),
    enter: (...what) => taken(mediation.POST('/api/mediation/policies/{policy}/versions', sent(...what))),
  },
  screening: {
    list: () => items(taken(screening.GET('/api/screening/policies'))),
    enter: (...what) => taken(screening.POST('/api/screening/policies/{policy}/versions', sent(...what))),
  },
  reporting: {
    list: () => items(taken(reporting.GET('/api/reporting/policies'))),
    enter: (...what) => taken(reporting.POST('/api/reporting/policies/{policy}/versions', sent(...what))),
  },
};
