import { Trouble } from '../launch/say.mjs';

const ASKER = 'clerk@hrss';

/** What the running county knows of itself: units, departments, categories, and its ladder. */
export async function countyAt(door) {
  const units = await all((cursor) => door.get(`intake/units?limit=200${cursor ? `&cursor=${cursor}` : ''}`, ASKER));
  const [departments, categories, policy] = await Promise.all([
    door.get('intake/departments', ASKER),
    door.get('intake/categories', ASKER),
    door.get('mediation/policy', ASKER),
  ]);
  const county = units.find(({ level }) => level === 'county');
  if (!county) throw new Trouble('no county is loaded: see npm start -- --units');
  return { county: county.code, units, departments: departments.items, categories: categories.items, policy };
}

async function all(page) {
  const items = [];
  for (let cursor; cursor !== null;) {
    const { items: some, next } = await page(cursor);
    items.push(...some);
    cursor = next;
  }
  return items;
}
