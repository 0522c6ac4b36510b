import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './say.mjs';
import { departmentsWith } from './slices.mjs';
import { keep, keepText, read } from './state.mjs';

/** The rows of a CSV as spreadsheets write it, as objects by the names in its first line. */
export function readCsv(file) {
  // Not before the packages are there.
  const { parse } = createRequire(import.meta.url)('csv-parse/sync');
  try {
    return parse(readFileSync(file), { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new Trouble(`${file} cannot be read as CSV: ${error.message}`);
  }
}

/** Which county this folder serves: chosen by the first start and kept, since its data would not fit another. */
export function countyOf(root, folder, { units: given, county: expected }) {
  const kept = path.join(folder, 'county.json');
  const before = existsSync(kept) ? read(kept) : undefined;
  const copy = path.join(folder, 'units.csv');
  const sample = path.join(root, 'data/county-510722.csv');
  const file = given ?? (before?.own ? copy : sample);

  const { code, name } = countyIn(file);
  if (expected !== undefined && expected !== code) throw new Trouble(`${file} is of county ${code} ${name}, not ${expected}`);
  if (before && before.code !== code)
    throw new Trouble(`this folder holds county ${before.code}: start with --reset to load ${code} ${name}`);

  if (given) keepText(copy, readFileSync(given));
  const own = given !== undefined || before?.own === true;
  keep(kept, { code, own });
  return {
    code,
    name,
    units: own ? copy : sample,
    departments: departmentsWith(folder, path.join(root, 'data/departments.csv'), readCsv),
    categories: path.join(root, 'data/categories.csv'),
    // Of a county of one’s own nobody is taken to have any.
    bodies: own ? undefined : path.join(root, 'data/bodies.csv'),
  };
}

function countyIn(file) {
  const units = readCsv(file);
  const missing = ['code', 'name', 'level', 'parent'].filter((column) => !(column in (units[0] ?? {})));
  if (missing.length) throw new Trouble(`${file} lacks the columns ${missing.join(', ')}`);
  const counties = units.filter(({ code }) => /^\d{6}$/.test(code));
  if (counties.length !== 1) throw new Trouble(`${file} has ${counties.length} units with a six-digit code: exactly one is the county`);
  return counties[0];
}
