import { service, taken } from './client';
import type { components, paths } from './openapi/reporting';

type Schemas = components['schemas'];
export type BoardRow = Schemas['BoardRowDto'];
export type ScreeningRow = Schemas['ScreeningRowDto'];
export type Incomplete = Schemas['IncompleteDto'];
export type Grid = Schemas['ScreeningGridDto'];
export type GridRow = Schemas['GridRowDto'];
export type GridPeriod = Schemas['GridPeriodDto'];
export type GridQuery = NonNullable<paths['/api/reporting/screening-grid']['get']['parameters']['query']>;
export type Dictionary = Schemas['DictionaryDto'];
export type Case = Schemas['CaseDto'];
export type TrendStep = Schemas['TrendStepDto'];
export type BoardPeriod = Schemas['BoardPeriodDto'];
export type Step = Schemas['StepDto'];
export type Way = Schemas['WayDto'];
export type News = Schemas['NewsDto'];
export type BoardQuery = NonNullable<paths['/api/reporting/board']['get']['parameters']['query']>;
export type TrendQuery = NonNullable<paths['/api/reporting/board/trend']['get']['parameters']['query']>;
export type CaseQuery = NonNullable<paths['/api/reporting/disputes']['get']['parameters']['query']>;
export type Figure = CaseQuery['figure'];

const { GET } = service<paths>();

export const board = (query: BoardQuery) => taken(GET('/api/reporting/board', { params: { query } }));
/** How the figures of a period came about, by its months or days. */
export const trend = (query: TrendQuery) => taken(GET('/api/reporting/board/trend', { params: { query } }));
export const screeningBoard = (query: Readonly<{ period?: string; township?: string }>) =>
  taken(GET('/api/reporting/screening-board', { params: { query } }));
export const screeningGrid = (query: object) => taken(GET('/api/reporting/screening-grid', { params: { query: query as GridQuery } }));
export const dictionary = () => taken(GET('/api/reporting/dictionary'));
/** What a figure of the board counts, one by one. */
export const cases = (query: CaseQuery, cursor?: string) =>
  taken(GET('/api/reporting/disputes', { params: { query: { ...query, count: 'true', ...(cursor && { cursor }) } } }));
export const way = (id: string) => taken(GET('/api/reporting/disputes/{id}/way', { params: { path: { id } } }));
