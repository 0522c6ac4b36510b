import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { isFree } from '../free-days';
import { serves } from '../session';
import { headersOf, service, taken } from './client';
import type { Write } from './client';
import type { components, paths } from './openapi/intake';
import type { paths as MediationPaths } from './openapi/mediation';

type Schemas = components['schemas'];
export type Unit = Schemas['UnitView'];
export type Category = Schemas['CategoryView'];

const { GET, POST } = service<paths>();
const mediation = service<MediationPaths>();
const at = (id: string) => ({ path: { id } });

/** All units of the county, merged ones included, since old disputes name them: some five hundred. */
export async function units(): Promise<Unit[]> {
  const all: Unit[] = [];
  let cursor: string | null = null;
  do {
    const page: Schemas['UnitPage'] = await taken(
      GET('/api/intake/units', { params: { query: { limit: 200, ...(cursor && { cursor }) } } }),
    );
    all.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return all;
}

/** As mediation has heard of them, where there is no register of units to ask: by their names, and with nothing that could be changed. */
export async function unitsHere(): Promise<Unit[]> {
  const { items } = await taken(mediation.GET('/api/mediation/units'));
  return items.map((unit) => ({ ...unit, english: '', desk: '', screening: '', successor: null, endedOn: null, sequence: 0 }));
}

/** As counties are given them; one that has others of its own shows their codes where its register is not to be asked. */
export async function usualCategories(): Promise<Category[]> {
  const { default: text } = await import('../../../data/categories.csv?raw');
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return rows.map(([code = '', nameZh = '', nameEn = '']) => ({
    code,
    nameZh,
    nameEn,
    lead: '',
    moj: null,
    politicalLegal: null,
    active: true,
  }));
}

export const categories = async (): Promise<Category[]> => (await taken(GET('/api/intake/categories'))).items;

export const rename = (code: string, name: string, write: Write) =>
  taken(POST('/api/intake/units/{id}/renaming', { params: at(code), body: { name }, headers: headersOf(write) }));
/** Merged into another, or gone without one. */
export const abolish = (code: string, body: Schemas['AbolitionDto'], write: Write) =>
  taken(POST('/api/intake/units/{id}/abolition', { params: at(code), body, headers: headersOf(write) }));

/** What was announced of each year: the days that are free, and the weekends that are worked for them. */
export type Calendar = Schemas['CalendarDto'];
export const calendar = (): Promise<Calendar> => taken(GET('/api/intake/calendar'));

const HOUR_MS = 3_600_000;

/** Which days nobody is asked to come on; of weekends alone while the calendar has not been told. */
export function useFreeDays(): (day: string) => boolean {
  const { data } = useQuery({ queryKey: ['calendar'], queryFn: calendar, staleTime: HOUR_MS, enabled: computed(() => serves('intake')) });
  return (day) => isFree(day, data.value?.holidays);
}
