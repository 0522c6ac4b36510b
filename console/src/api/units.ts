import { service, taken } from './client';
import type { components, paths } from './openapi/intake';

type Schemas = components['schemas'];
export type Unit = Schemas['UnitView'];
export type Category = Schemas['CategoryView'];

const { GET } = service<paths>();

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

export const categories = async (): Promise<Category[]> => (await taken(GET('/api/intake/categories'))).items;
