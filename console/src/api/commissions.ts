import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, operations, paths } from './openapi/mediation';

type Schemas = components['schemas'];
/** 委派、委托: a case that a court gave to be mediated. */
export type Commission = Schemas['CommissionDto'];
export type ListedCommission = Schemas['ListedCommissionDto'];
export type CommissionOutcome = Schemas['CommissionOutcomeDto'];
export type CommissionState = NonNullable<NonNullable<operations['commission.page']['parameters']['query']>['state']>;

const { GET, POST } = service<paths>();
const at = (id: string, commission: string) => ({ path: { id, commission } });

export const commissions = (state: CommissionState, cursor?: string) =>
  taken(GET('/api/mediation/commissions', { params: { query: { state, limit: 50, ...(cursor && { cursor }) } } }));
export const commissionsOf = (id: string) => taken(GET('/api/mediation/mediations/{id}/commissions', { params: { path: { id } } }));

export const receive = (id: string, body: Schemas['NewCommissionDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/commissions', { params: { path: { id } }, body, headers: headersOf(write) }));
export const putOff = (id: string, commission: string, body: Schemas['CommissionExtensionDto'], write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/commissions/{commission}/extension', {
      params: at(id, commission),
      body,
      headers: headersOf(write),
    }),
  );
export const end = (id: string, commission: string, body: CommissionOutcome, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/commissions/{commission}/outcome', {
      params: at(id, commission),
      body,
      headers: headersOf(write),
    }),
  );
export const giveBack = (id: string, commission: string, on: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/commissions/{commission}/return', {
      params: at(id, commission),
      body: { on },
      headers: headersOf(write),
    }),
  );
export const acknowledge = (id: string, commission: string, on: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/commissions/{commission}/acknowledgement', {
      params: at(id, commission),
      body: { on },
      headers: headersOf(write),
    }),
  );
export const strike = (id: string, commission: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/commissions/{commission}/withdrawal', { params: at(id, commission), headers: headersOf(write) }),
  );
