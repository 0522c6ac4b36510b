import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTable } from '#chassis';
import { categoriesFrom, departmentsFrom, optional, unitsFrom } from '../src/unit/lists.js';
import type { CategoryRow, DepartmentRow, UnitRow } from '../src/unit/lists.js';

const folder = path.join(import.meta.dirname, '../../../data');
const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** The sample county as it is shipped. */
export const county = '510722';
export const departments = readTable<DepartmentRow>('departments.csv', text('departments.csv'), ['slug', 'name', 'categories'], optional);
export const units = unitsFrom(
  readTable<UnitRow>('county.csv', text(`county-${county}.csv`), ['code', 'name', 'level', 'parent'], optional),
  county,
);
export const categories = categoriesFrom(
  readTable<CategoryRow>('categories.csv', text('categories.csv'), ['key', 'zh', 'en', 'moj', 'political-legal']),
  departments,
);
export const entries = new Map([...units, ...departmentsFrom(departments, county)]);
