import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';
import { named } from './papers';

type Schemas = components['schemas'];
export type CaseSubsidy = Schemas['CaseSubsidyDto'];
export type SubsidyOffer = Schemas['OfferDto'];
export type SubsidyClaim = Schemas['ClaimDto'];
export type SubsidyAct = CaseSubsidy['acts'][number];
export type SubsidyLine = Schemas['LedgerLineDto'];
export type SubsidyState = SubsidyLine['state'];
export type SubsidyMonth = Schemas['MonthDto'];
export type NewSubsidyClaim = Schemas['NewClaimDto'];
export type LedgerFilters = NonNullable<paths['/api/mediation/subsidies']['get']['parameters']['query']>;

const { GET, POST } = service<paths>();
const at = (id: string, write: Write) => ({ params: { path: { id } }, headers: headersOf(write) });

export const subsidyOf = (id: string) => taken(GET('/api/mediation/mediations/{id}/subsidy', { params: { path: { id } } }));

export const claimSubsidy = (id: string, body: NewSubsidyClaim, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/subsidy', { ...at(id, write), body }));
export const approveSubsidy = (id: string, write: Write) => taken(POST('/api/mediation/mediations/{id}/subsidy/approval', at(id, write)));
export const releaseSubsidy = (id: string, body: Schemas['ReleaseDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/subsidy/release', { ...at(id, write), body }));
export const refuseSubsidy = (id: string, body: Schemas['SubsidyRefusalDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/subsidy/refusal', { ...at(id, write), body }));
export const reverseSubsidy = (id: string, body: Schemas['ReversalDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/subsidy/reversal', { ...at(id, write), body }));

export const ledger = (filters: LedgerFilters, cursor: string | undefined) =>
  taken(GET('/api/mediation/subsidies', { params: { query: { ...filters, ...(cursor !== undefined && { cursor }) } } }));

export const months = () => taken(GET('/api/mediation/subsidies/months'));
export const makeMonth = (month: string, { key }: Write) =>
  taken(POST('/api/mediation/subsidies/months', { body: { month }, headers: headersOf({ key }) }));
export const payMonth = (body: Schemas['PaymentDto'], { key }: Write) =>
  taken(POST('/api/mediation/subsidies/months/payment', { body, headers: headersOf({ key }) }));

/** The sheet of a month by its payees' names, and what it is called. */
export async function sheetOf(month: string, purpose: string) {
  const answer = POST('/api/mediation/subsidies/months/sheet', { body: { month, purpose }, parseAs: 'blob' });
  return named((await taken(answer)) as unknown as Blob, (await answer).response);
}
