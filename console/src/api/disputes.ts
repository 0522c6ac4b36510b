import type { Asked } from '../list';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, operations, paths } from './openapi/intake';

type Schemas = components['schemas'];
export type Dispute = Schemas['DisputeListed'];
export type DisputeDetail = Schemas['DisputeDetail'];
export type MaskedParty = Schemas['MaskedPartyDto'];
export type Correction = Schemas['EntryCorrectionDto'];
export type Disclosure = Schemas['Disclosure'];
export type NewVoiding = Schemas['EntryVoidingDto'];
export type Handling = Schemas['HandlingDto']['as'];
export type DangerReport = Schemas['DangerReportDto'];
export type BounceReason = Schemas['BounceDto']['reason'];
export type Ruling = Schemas['AdjudicationDto'];
export type Risk = Schemas['RiskDto']['risk'];
export type PartyExit = Schemas['WithdrawalDto']['reason'];
export type OtherRoute = Schemas['OtherRoute'];
export type Registration = Schemas['RegistrationDto'];
export const disputeFilters = [
  'number',
  'status',
  'category',
  'township',
  'village',
  'lead',
  'risk',
  'clock',
  'channel',
  'bounced',
  'from',
  'to',
] as const;
export type DisputeFilters = Partial<Record<(typeof disputeFilters)[number], string>>;
type Query = NonNullable<operations['dispute.find']['parameters']['query']>;

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });

/** Filters come from the address, where anything may stand: what does not fit is refused by the service, in words. */
export const disputes = (filters: DisputeFilters, asked: Asked = { limit: 50 }, cursor?: string) =>
  taken(GET('/api/intake/disputes', { params: { query: { ...filters, ...asked, count: 'true', cursor } as Query } }));
/** Those of one person, by the whole name or number. */
export const search = (q: string, filters: DisputeFilters = {}, asked: Asked = { limit: 50 }, cursor?: string) =>
  taken(POST('/api/intake/disputes/search', { body: { ...filters, ...asked, q, count: true, cursor } as Schemas['DisputeSearch'] }));
export const dispute = (id: string) => taken(GET('/api/intake/disputes/{id}', { params: at(id) }));

/** What is read to the parties before they are registered. */
export const notice = () => taken(GET('/api/intake/notice'));

export const register = (body: Registration, write: Write) => taken(POST('/api/intake/disputes', { body, headers: headersOf(write) }));
export const accept = (id: string, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/acceptance', { params: at(id), headers: headersOf(write) }));
export const bounce = (id: string, reason: BounceReason, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/bounce', { params: at(id), body: { reason }, headers: headersOf(write) }));
export const adjudicate = (id: string, body: Ruling, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/adjudication', { params: at(id), body, headers: headersOf(write) }));
export const classify = (id: string, category: string, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/classification', { params: at(id), body: { category }, headers: headersOf(write) }));
export const assessRisk = (id: string, risk: Risk, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/risk', { params: at(id), body: { risk }, headers: headersOf(write) }));
export const recordParties = (id: string, body: Schemas['PartiesDto'], write: Write) =>
  taken(POST('/api/intake/disputes/{id}/parties', { params: at(id), body, headers: headersOf(write) }));
export const joinUnits = (id: string, units: string[], write: Write) =>
  taken(POST('/api/intake/disputes/{id}/joint-units', { params: at(id), body: { units }, headers: headersOf(write) }));
export const withdraw = (id: string, reason: PartyExit, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/withdrawal', { params: at(id), body: { reason }, headers: headersOf(write) }));
export const correct = (id: string, body: Correction, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/corrections', { params: at(id), body, headers: headersOf(write) }));
export const voidEntry = (id: string, body: Schemas['EntryVoidingDto'], write: Write) =>
  taken(POST('/api/intake/disputes/{id}/voiding', { params: at(id), body, headers: headersOf(write) }));
export const decide = (id: string, body: Schemas['AdmissionDto'], write: Write) =>
  taken(POST('/api/intake/disputes/{id}/admission', { params: at(id), body, headers: headersOf(write) }));
export const handle = (id: string, as: Handling, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/handling', { params: at(id), body: { as }, headers: headersOf(write) }));
export const reportDanger = (id: string, body: DangerReport, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/danger-reports', { params: at(id), body, headers: headersOf(write) }));
export const read = (id: string, record: string, purpose: string, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/disclosures', { params: at(id), body: { purpose, records: [record] }, headers: headersOf(write) }));
/** Who they are and no more of them, as papers bear it. */
export const discloseNames = (id: string, purpose: string, write: Write) =>
  taken(
    POST('/api/intake/disputes/{id}/disclosures', {
      params: at(id),
      body: { purpose, fields: ['role', 'kind', 'name'] },
      headers: headersOf(write),
    }),
  );
export const disclose = (id: string, purpose: string, write: Write) =>
  taken(POST('/api/intake/disputes/{id}/disclosures', { params: at(id), body: { purpose }, headers: headersOf(write) }));
