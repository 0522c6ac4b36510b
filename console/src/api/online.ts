import type { HeardUpTo } from '../talk';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/mediation';

type Schemas = components['schemas'];
export type OnlineRoom = Schemas['OnlineRoomDto'];
export type Draft = Schemas['DraftDto'];
export type DraftClause = Draft['clauses'][number];
export type DraftProposal = Draft['proposals'][number];
export type NewProposal = Schemas['ProposalDto'];
export type NotedClause = Schemas['NotedClauseDto'];
export type SaidWord = Schemas['WordDto'];

const { GET, POST } = service<paths>();
export type Where = Readonly<{ id: string; session: string }>;
const at = ({ id, session }: Where) => ({ path: { id, session } });

export const wordsAddress = ({ id, session }: Where): string => `/api/mediation/mediations/${id}/sessions/${session}/room/words`;

export const onlineRoom = (where: Where) => taken(GET('/api/mediation/mediations/{id}/sessions/{session}/room', { params: at(where) }));

export const openRoom = (where: Where, { key }: Write) =>
  taken(POST('/api/mediation/mediations/{id}/sessions/{session}/room/opening', { params: at(where), headers: headersOf({ key }) }));

export const closeRoom = (where: Where, { key }: Write) =>
  taken(POST('/api/mediation/mediations/{id}/sessions/{session}/room/closing', { params: at(where), headers: headersOf({ key }) }));

export const hearWords = (where: Where, query: HeardUpTo) =>
  taken(GET('/api/mediation/mediations/{id}/sessions/{session}/room/words', { params: { ...at(where), query } }));

export const sayWords = (where: Where, body: Schemas['WordsDto'], key: string) =>
  taken(POST('/api/mediation/mediations/{id}/sessions/{session}/room/words', { params: at(where), body, headers: headersOf({ key }) }));

/** All that was said on both sides; the reading is audited. */
export const readWords = (where: Where, purpose: string, key: string) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/{session}/room/disclosures', {
      params: at(where),
      body: { purpose },
      headers: headersOf({ key }),
    }),
  );

/** The text that is written together. */
export const onlineDraft = (where: Where) =>
  taken(GET('/api/mediation/mediations/{id}/sessions/{session}/room/draft', { params: at(where) }));

export const propose = (where: Where, body: NewProposal, { key }: Pick<Write, 'key'>) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/{session}/room/draft/proposals', {
      params: at(where),
      body,
      headers: headersOf({ key }),
    }),
  );

/** 代为记明: the consent of a party that has no page of its own. */
export const noteConsent = (where: Where, body: Schemas['NotedConsentDto'], { key }: Pick<Write, 'key'>) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/{session}/room/draft/consents', {
      params: at(where),
      body,
      headers: headersOf({ key }),
    }),
  );

export const decide = (where: Where, proposal: string, taken_: boolean, { key }: Pick<Write, 'key'>) =>
  taken(
    POST('/api/mediation/mediations/{id}/sessions/{session}/room/draft/decisions', {
      params: at(where),
      body: { proposal, taken: taken_ },
      headers: headersOf({ key }),
    }),
  );
