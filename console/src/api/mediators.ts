import { useQuery } from '@tanstack/vue-query';
import { useI18n } from 'vue-i18n';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, operations, paths } from './openapi/mediation';

type Schemas = components['schemas'];
/** 调解员: who mediates for a body. */
export type Mediator = Schemas['MediatorDto'];
export type NewMediator = Schemas['NewMediatorDto'];
export type MediatorChange = Schemas['MediatorChangeDto'];
export type MediatorFilters = NonNullable<operations['mediator.list']['parameters']['query']>;
export type RosterRule = Schemas['RosterRuleDto'];
export type CaseRoster = Schemas['CaseRosterDto'];
export type Suggestions = Schemas['SuggestionsDto'];
export type Recusal = Schemas['RecusalDto']['reason'];
export type Hindrance = Schemas['HindranceDto']['reason'];
export type Tie = Schemas['TieDto'];
export type Replacement = Schemas['ReplacementDto'];

const { GET, POST } = service<paths>();
const at = (id: string) => ({ path: { id } });
const of = (id: string, mediator: string) => ({ path: { id, mediator } });

export const mediators = (filters: MediatorFilters, cursor?: string) =>
  taken(GET('/api/mediation/mediators', { params: { query: { ...filters, limit: 50, ...(cursor && { cursor }) } } }));
/** The county's kinds and languages, in the language of the page. */
export function useRosterRule() {
  const { locale } = useI18n();
  return useQuery({ queryKey: ['roster-rule', locale], queryFn: () => taken(GET('/api/mediation/mediators/rule')), staleTime: 60_000 })
    .data;
}
export const enterMediator = (body: string, entry: NewMediator, write: Write) =>
  taken(POST('/api/mediation/bodies/{id}/mediators', { params: at(body), body: entry, headers: headersOf(write) }));
export const changeMediator = (id: string, body: MediatorChange, write: Write) =>
  taken(POST('/api/mediation/mediators/{id}/changes', { params: at(id), body, headers: headersOf(write) }));
export const endMediator = (id: string, on: string, write: Write) =>
  taken(POST('/api/mediation/mediators/{id}/ending', { params: at(id), body: { on }, headers: headersOf(write) }));
export const phoneOf = (id: string, purpose: string, write: Write) =>
  taken(POST('/api/mediation/mediators/{id}/disclosures', { params: at(id), body: { purpose }, headers: headersOf(write) }));

/** Who is named in a case, and what was noted of mediators in it. */
export const mediatorsOf = (id: string) => taken(GET('/api/mediation/mediations/{id}/mediators', { params: at(id) }));
/** Who fits and why, and who is left out and why. */
export const suggestionsFor = (id: string, query: NonNullable<operations['caseRoster.suggestions']['parameters']['query']>) =>
  taken(GET('/api/mediation/mediations/{id}/mediators/suggestions', { params: { ...at(id), query } }));
export const nameMediator = (id: string, mediator: string, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/mediators', { params: at(id), body: { mediator }, headers: headersOf(write) }));
export const recuse = (id: string, mediator: string, reason: Recusal, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/mediators/{mediator}/recusal', {
      params: of(id, mediator),
      body: { reason },
      headers: headersOf(write),
    }),
  );
export const declareTie = (id: string, mediator: string, body: Tie, write: Write) =>
  taken(POST('/api/mediation/mediations/{id}/mediators/{mediator}/ties', { params: of(id, mediator), body, headers: headersOf(write) }));
export const untie = (id: string, mediator: string, body: Schemas['UntyingDto'], write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/mediators/{mediator}/ties/withdrawal', {
      params: of(id, mediator),
      body,
      headers: headersOf(write),
    }),
  );
export const acceptMediator = (id: string, mediator: string, party: number, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/mediators/{mediator}/acceptances', {
      params: of(id, mediator),
      body: { party },
      headers: headersOf(write),
    }),
  );
export const hinderMediator = (id: string, mediator: string, reason: Hindrance, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/mediators/{mediator}/hindrance', {
      params: of(id, mediator),
      body: { reason },
      headers: headersOf(write),
    }),
  );
export const replaceMediator = (id: string, mediator: string, body: Replacement, write: Write) =>
  taken(
    POST('/api/mediation/mediations/{id}/mediators/{mediator}/replacement', { params: of(id, mediator), body, headers: headersOf(write) }),
  );
