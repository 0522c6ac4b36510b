import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Mediation = Schemas['MediationDto'];
export type MediationLine = Schemas['MediationLineDto'];
export type Agreement = Schemas['AgreementViewDto'];
export type Notice = Schemas['NoticeDto'];
export type NewSession = Schemas['SessionDto'];
export type MovedSession = Schemas['MovedSessionDto'];
export type RoutesNotice = Schemas['RoutesNoticeDto'];
export type SessionChange = MovedSession['reason'];
export type NewAttempt = Schemas['AttemptDto'];
export type NewSpot = Schemas['SpotDto'];
export type NewAgreement = Schemas['AgreementDto'];
export type Signature = Schemas['SignatureDto'];
export type EscalationReason = Schemas['EscalationDto']['reason'];
export type PauseReason = Schemas['PauseDto']['reason'];
export type Handling = Schemas['HandlingDto']['as'];
export type TerminationReason = Schemas['TerminationDto']['reason'];
export type TakingBack = Schemas['TakingBackDto'];
export type ReopeningReason = Schemas['ReopeningDto']['reason'];
export type NewReferral = Schemas['ReferralDto'];
export type NewLitigation = Schemas['LitigationDto'];
export type ConfirmationStep = Schemas['ConfirmationDto'];
export type Visit = Schemas['FollowUpDto'];

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });
const of = (id: string, agreement: string) => ({ path: { id, agreement } });

export const mediationStatuses = ['open', 'settled', 'settled-in-part', 'terminated', 'voided', 'handed-over'] as const;
type Status = MediationLine['status'];
export const mediations = (status: string | undefined, limit: number, cursor?: string) =>
  taken(
    GET('/api/mediation/mediations', {
      params: { query: { limit, ...(status && { status: status as Status }), ...(cursor && { cursor }) } },
    }),
  );
export const mediation = (id: string) => taken(GET('/api/mediation/mediations/{id}', { params: at(id) }));
export const notice = (id: string) => taken(GET('/api/mediation/mediations/{id}/notice', { params: at(id) }));

/** 随手调: told right after its registration; where the case has not come to those who mediate yet, it waits for it. */
export const tellSpot = (id: string, body: NewSpot, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/on-the-spot', { params: at(id), body, headers: headersOf(write) }));
export const spotNow = (id: string) => taken(GET('/api/mediation/mediations/{id}/on-the-spot', { params: at(id) }));

/** Of all that is written one thing; where people are to come is told at more desks than the rest. */
export const read = (id: string, record: string, purpose: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/disclosures', { params: at(id), body: { purpose, records: [record] }, headers: headersOf(write) }),
  );
export const readPlace = (id: string, session: string, purpose: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/disclosures', { params: at(id), body: { purpose, session }, headers: headersOf(write) }),
  );

/** What a desk wrote that had the case before; it is asked in the name of whoever reads. */
export const readEarlier = (id: string, desk: string, purpose: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/earlier/disclosures', { params: at(id), body: { purpose, desk }, headers: headersOf(write) }));

export const schedule = (id: string, body: NewSession, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/sessions', { params: at(id), body, headers: headersOf(write) }));
export const moveSession = (id: string, body: MovedSession, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/sessions/moves', { params: at(id), body, headers: headersOf(write) }));
export const cancelSession = (id: string, body: Schemas['CancelledSessionDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/sessions/cancellations', { params: at(id), body, headers: headersOf(write) }));
export const record = (id: string, body: NewAttempt, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/attempts', { params: at(id), body, headers: headersOf(write) }));
export const tellRoutes = (id: string, body: Schemas['RoutesNoticeDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/routes-notices', { params: at(id), body, headers: headersOf(write) }));

export const notifyRights = (id: string, body: Schemas['RightsNoticeDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/rights-notices', { params: at(id), body, headers: headersOf(write) }));
export const noteConsent = (id: string, body: Schemas['ConsentDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/consents', { params: at(id), body, headers: headersOf(write) }));
export const takeBack = (id: string, body: TakingBack, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/consents/corrections', { params: at(id), body, headers: headersOf(write) }));
export const escalate = (id: string, reason: EscalationReason, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/escalation', { params: at(id), body: { reason }, headers: headersOf(write) }));
export const pause = (id: string, body: Schemas['PauseDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/pause', { params: at(id), body, headers: headersOf(write) }));
export const resume = (id: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/resumption', { params: at(id), headers: headersOf(write) }));
export const extend = (id: string, agreed: boolean, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/extension', { params: at(id), body: { agreed }, headers: headersOf(write) }));
export const terminate = (id: string, reason: TerminationReason, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/termination', { params: at(id), body: { reason }, headers: headersOf(write) }));
export const reopen = (id: string, reason: ReopeningReason, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/reopening', { params: at(id), body: { reason }, headers: headersOf(write) }));
export const refer = (id: string, body: NewReferral, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/referrals', { params: at(id), body, headers: headersOf(write) }));
export const noteLitigation = (id: string, body: NewLitigation, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/litigation', { params: at(id), body, headers: headersOf(write) }));

export const conclude = (id: string, as: Handling, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/handling', { params: at(id), body: { as }, headers: headersOf(write) }));
export const reportDanger = (id: string, body: Schemas['DangerReportDto'], write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/danger-reports', { params: at(id), body, headers: headersOf(write) }));

export const agree = (id: string, body: NewAgreement, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/agreements', { params: at(id), body, headers: headersOf(write) }));
export const sign = (id: string, agreement: string, body: Signature, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/signatures', {
      params: of(id, agreement),
      body,
      headers: headersOf(write),
    }),
  );
export const perform = (id: string, agreement: string, on: string, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/performance', {
      params: of(id, agreement),
      body: { on },
      headers: headersOf(write),
    }),
  );
export const warnOf = (id: string, body: Schemas['DraftWordsDto']) =>
  taken(POST('/api/mediation/mediations/{id}/agreements/warnings', { params: at(id), body }));
export type Alteration = Schemas['AlterationDto'];
export const alter = (id: string, agreement: string, body: Alteration, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/alterations', {
      params: of(id, agreement),
      body,
      headers: headersOf(write),
    }),
  );
export type PartDone = Schemas['PartDto'];
export const performPart = (id: string, agreement: string, body: PartDone, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/part-performances', {
      params: of(id, agreement),
      body,
      headers: headersOf(write),
    }),
  );
export const breach = (id: string, agreement: string, body: Schemas['BreachDto'], write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/breach', {
      params: of(id, agreement),
      body,
      headers: headersOf(write),
    }),
  );
export const confirm = (id: string, agreement: string, body: ConfirmationStep, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/confirmation', {
      params: of(id, agreement),
      body,
      headers: headersOf(write),
    }),
  );
export const writeDown = (id: string, agreement: string, body: Schemas['WritingDto'], write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/writing', { params: of(id, agreement), body, headers: headersOf(write) }),
  );
export const followUp = (id: string, agreement: string, body: Visit, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/agreements/{agreement}/follow-ups', {
      params: of(id, agreement),
      body,
      headers: headersOf(write),
    }),
  );
