import { service, taken } from './client';
import type { Kind } from '../todo';
import type { paths } from './openapi/intake';
import type { paths as MediationPaths } from './openapi/mediation';
import type { paths as ScreeningPaths } from './openapi/screening';

const [intake, mediation, screening] = [service<paths>(), service<MediationPaths>(), service<ScreeningPaths>()];
const asked = (kind: Kind | undefined, cursor: string | undefined) => ({ params: { query: { kind, cursor, limit: 100 } } });

/** What each service has for us to do. */
export const todays = {
  intake: (kind?: Kind, cursor?: string) => taken(intake.GET('/api/intake/today', asked(kind, cursor))),
  mediation: (kind?: Kind, cursor?: string) => taken(mediation.GET('/api/mediation/today', asked(kind, cursor))),
  screening: (kind?: Kind, cursor?: string) => taken(screening.GET('/api/screening/today', asked(kind, cursor))),
};
