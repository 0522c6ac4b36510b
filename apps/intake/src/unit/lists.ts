import { COUNTY_DESK, Code, Day, UnitName } from '#contracts';
import { ListError, levelOf } from '#kernel';
import type { Table, TableRow, UnitLevel } from '#kernel';
import type { Entry } from './unit.js';

/** `ended`: the day since which a unit is no more, `successor` the one that stands in its place. */
type Succession = 'successor' | 'ended';
/** The desks of its own that a unit has: one mediates what it leads, at the other it screens. */
type Desks = 'desk' | 'screening';
export type UnitRow = 'code' | 'name' | 'level' | 'parent' | Desks | Succession;
export type DepartmentRow = 'slug' | 'name' | 'categories' | Desks | Succession;
/** The columns that a list of units may leave out. */
export const optional = ['desk', 'screening', 'successor', 'ended'] as const;
export type CategoryRow = 'key' | 'zh' | 'en' | 'moj' | 'political-legal';

/** `lead` is the department in charge; `moj` and `politicalLegal` are the codes of the two national families of types. */
export type Category = Readonly<{
  code: string;
  nameZh: string;
  nameEn: string;
  lead: string;
  moj: string | null;
  politicalLegal: string | null;
}>;
export type Entries = ReadonlyMap<string, Entry>;

/** The county, its townships and its villages, by their statistical codes. Each names a parent that stands in the list. */
export function unitsFrom({ file, rows }: Table<UnitRow>, county: string): Entries {
  const byCode = unique(file, rows, 'code');
  if (!byCode.has(county)) throw new ListError(file, 1, `has no line for the county ${county}`);
  return new Map(
    rows.map((row) => {
      const { code, level, parent, ended, line } = row;
      const wrong = (problem: string): never => {
        throw new ListError(file, line, problem);
      };
      if (!/^(\d{6}|\d{9}|\d{12})$/.test(code)) wrong(`the code ${code} has neither 6, 9 nor 12 digits`);
      if (!code.startsWith(county)) wrong(`${code} is not in the county ${county}`);
      if (level !== levelOf(code)) wrong(`${code} is a ${levelOf(code)} by its length, not a ${level}`);
      const above = parentLevels[levelOf(code)];
      if (above === undefined ? parent !== '' : byCode.get(parent)?.level !== above)
        wrong(`the parent of ${code} must be ${above ? `a ${above} of the list` : 'empty'}`);
      if (ended === '' && byCode.get(parent)?.ended) wrong(`the parent of ${code} has ended; name the ${above} it lies in now`);
      return [code, entry(file, row, { level: levelOf(code), parent: parent || null })];
    }),
  );
}

const parentLevels: Readonly<Partial<Record<UnitLevel, UnitLevel>>> = { township: 'county', village: 'township' };

export function departmentsFrom({ file, rows }: Table<DepartmentRow>, county: string): Entries {
  unique(file, rows, 'slug');
  return new Map(
    rows.map((row) => {
      const { slug, line } = row;
      if (!Code.safeParse(slug).success) throw new ListError(file, line, `${slug} is no slug such as natural-resources`);
      return [slug, entry(file, row, { level: 'department', parent: county })];
    }),
  );
}

/** Each category has one department in charge, which names it in its own line. */
export function categoriesFrom(categories: Table<CategoryRow>, departments: Table<DepartmentRow>): Category[] {
  const { file, rows } = categories;
  const leads = leadsIn(departments, unique(file, rows, 'key'), file);
  return rows.map(({ key, zh, en, moj, 'political-legal': politicalLegal, line }) => {
    if (!Code.safeParse(key).success) throw new ListError(file, line, `${key} is no key such as forest-land`);
    if (zh === '' || en === '') throw new ListError(file, line, `${key} needs a name in both languages`);
    const lead = leads.get(key);
    if (lead === undefined) throw new ListError(file, line, `no department of ${departments.file} is in charge of ${key}`);
    return { code: key, nameZh: zh, nameEn: en, lead, moj: moj || null, politicalLegal: politicalLegal || null };
  });
}

/** The categories as they are known, with the departments now in charge. */
export function categoriesLedBy(known: readonly Category[], departments: Table<DepartmentRow>): Category[] {
  const leads = leadsIn(
    departments,
    new Map(known.map((category) => [category.code, category])),
    'the register; pass a list of categories',
  );
  return known.map((category) => {
    const lead = leads.get(category.code);
    if (lead === undefined) throw new ListError(departments.file, 1, `no department is in charge of ${category.code}`);
    return { ...category, lead };
  });
}

function leadsIn({ file, rows }: Table<DepartmentRow>, known: ReadonlyMap<string, unknown>, source: string): Map<string, string> {
  const leads = new Map<string, string>();
  for (const { slug, categories, ended, line } of rows) {
    const own = categories
      .split(';')
      .map((category) => category.trim())
      .filter(Boolean);
    if (ended !== '' && own[0] !== undefined) throw new ListError(file, line, `${slug} has ended and is still in charge of ${own[0]}`);
    for (const category of own) {
      const other = leads.get(category);
      if (other !== undefined) throw new ListError(file, line, `${category} is led by ${other} already; a category has one lead`);
      if (!known.has(category)) throw new ListError(file, line, `the category ${category} is not in ${source}`);
      leads.set(category, slug);
    }
  }
  return leads;
}

/** What a line of either list says alike. */
function entry(file: string, row: TableRow<'name' | Desks | Succession>, place: Pick<Entry, 'level' | 'parent'>): Entry {
  const { name, desk, screening, line, ...end } = row;
  if (!UnitName.safeParse(name).success) throw new ListError(file, line, `“${name}” is no official name (2 to 40 characters, no spaces)`);
  for (const named of [desk, screening])
    if (named !== '' && !Code.safeParse(named).success) throw new ListError(file, line, `${named} is no desk such as county or hrss`);
  return { ...place, name, desk: desk || COUNTY_DESK, ...(screening && { screening }), ...endOf(file, line, end) };
}

function endOf(file: string, line: number, { successor, ended }: Readonly<Record<Succession, string>>): Pick<Entry, 'ended'> {
  if (ended === '' && successor === '') return {};
  if (ended === '')
    throw new ListError(file, line, `names the successor ${successor}, and no day since which it stands in the unit’s place`);
  if (!Day.safeParse(ended).success) throw new ListError(file, line, `“${ended}” is no day such as 2026-11-23`);
  return { ended: { on: ended, successor: successor || null } };
}

function unique<C extends string, R extends TableRow<C>>(file: string, rows: readonly R[], column: C): Map<string, R> {
  const found = new Map<string, R>();
  for (const row of rows) {
    const key: string = row[column];
    const first = found.get(key);
    if (first) throw new ListError(file, row.line, `${key} stands in line ${first.line} already`);
    found.set(key, row);
  }
  return found;
}
