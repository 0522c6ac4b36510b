import { ConfigError, createService, readConfig, readList } from '#chassis';
import { intake } from './intake.module.js';
import { Import } from './unit/import.store.js';
import type { Imported } from './unit/import.store.js';
import { categoriesFrom, categoriesLedBy, departmentsFrom, optional, unitsFrom } from './unit/lists.js';
import type { CategoryRow, DepartmentRow, UnitRow } from './unit/lists.js';
import { Registers } from './unit/reference.store.js';

const USAGE = 'usage: node dist/apps/intake/src/import.js UNITS.csv DEPARTMENTS.csv [CATEGORIES.csv]';

/** Loads the lists of units, departments and categories, in the environment of the service. Loading them again changes nothing. */
try {
  const began = performance.now();
  const { added, changed, retired, unchanged, categories } = await load(process.argv.slice(2));
  const units = `${added} units added, ${changed} changed, ${retired} retired, ${unchanged} as they were`;
  process.stdout.write(`intake: ${units}; ${categories} categories; ${Math.round(performance.now() - began)} ms\n`);
} catch (error) {
  const problems = error instanceof ConfigError ? error.problems : [error instanceof Error ? error.message : String(error)];
  for (const problem of problems) process.stderr.write(`intake: ${problem}\n`);
  process.exitCode = 1;
}

async function load([unitsFile, departmentsFile, categoriesFile]: readonly string[]): Promise<Imported> {
  if (unitsFile === undefined || departmentsFile === undefined) throw new Error(USAGE);
  const config = readConfig(process.env);
  const departments = readList<DepartmentRow>(departmentsFile, ['slug', 'name', 'categories'], optional);
  const units = unitsFrom(readList<UnitRow>(unitsFile, ['code', 'name', 'level', 'parent'], optional), config.county);
  const entries = new Map([...units, ...departmentsFrom(departments, config.county)]);
  const table =
    categoriesFile === undefined ? undefined : readList<CategoryRow>(categoriesFile, ['key', 'zh', 'en', 'moj', 'political-legal']);
  const given = table && categoriesFrom(table, departments);

  const app = await createService(intake, config, { logger: false });
  try {
    const known = given ? [] : (await app.get(Registers, { strict: false }).current()).categories.filter(({ active }) => active);
    return await app.get(Import, { strict: false }).take(entries, given ?? categoriesLedBy(known, departments));
  } finally {
    await app.close();
  }
}
