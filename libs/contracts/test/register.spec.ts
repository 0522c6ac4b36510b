import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Code, Unit, UnitName } from '../src/index.js';

const rows = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '../../../data', file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

describe('the register of units', () => {
  it.each(['county-510722.csv', 'departments.csv'])('%s has no unit whose code or name could not be said', (file) => {
    const unsayable = rows(file).filter(([code, name]) => !Unit.safeParse(code).success || !UnitName.safeParse(name).success);
    expect(unsayable).toEqual([]);
  });

  it('has no category that could not be said', () => {
    expect(rows('categories.csv').filter(([key]) => !Code.safeParse(key).success)).toEqual([]);
  });
});
