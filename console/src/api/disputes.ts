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
