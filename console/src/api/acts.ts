import { service, taken } from './client';
import type { components, paths as Intake } from './openapi/intake';
import type { paths as Mediation } from './openapi/mediation';
import type { paths as Reporting } from './openapi/reporting';
import type { paths as Screening } from './openapi/screening';

type Schemas = components['schemas'];
export type Act = Schemas['ActDto'];
export type ActPage = Schemas['ActPage'];
export type Verdict = Schemas['VerdictDto'];
export type ActQuery = NonNullable<Intake['/api/intake/acts']['get']['parameters']['query']>;

const intake = service<Intake>();
const mediation = service<Mediation>();
const screening = service<Screening>();
const reporting = service<Reporting>();

/** Each service keeps its own, in its own database. */
export const keepers = ['intake', 'mediation', 'screening', 'reporting'] as const;
export type Keeper = (typeof keepers)[number];

type Door = Readonly<{
  acts: (query: ActQuery) => Promise<ActPage>;
  verify: () => Promise<Verdict>;
  purpose: (number: number) => Promise<string | null>;
}>;

const words = async (answer: Promise<Schemas['PurposeDto']>): Promise<string | null> => (await answer).purpose;

export const auditDoors: Readonly<Record<Keeper, Door>> = {
  intake: {
    acts: (query) => taken(intake.GET('/api/intake/acts', { params: { query } })),
    verify: () => taken(intake.POST('/api/intake/acts/verification')),
    purpose: (number) => words(taken(intake.POST('/api/intake/acts/purpose', { body: { number } }))),
  },
  mediation: {
    acts: (query) => taken(mediation.GET('/api/mediation/acts', { params: { query } })),
    verify: () => taken(mediation.POST('/api/mediation/acts/verification')),
    purpose: (number) => words(taken(mediation.POST('/api/mediation/acts/purpose', { body: { number } }))),
  },
  screening: {
    acts: (query) => taken(screening.GET('/api/screening/acts', { params: { query } })),
    verify: () => taken(screening.POST('/api/screening/acts/verification')),
    purpose: (number) => words(taken(screening.POST('/api/screening/acts/purpose', { body: { number } }))),
  },
  reporting: {
    acts: (query) => taken(reporting.GET('/api/reporting/acts', { params: { query } })),
    verify: () => taken(reporting.POST('/api/reporting/acts/verification')),
    purpose: (number) => words(taken(reporting.POST('/api/reporting/acts/purpose', { body: { number } }))),
  },
};
