import { readTable } from '#chassis';
import { categoriesFrom, categoriesLedBy, departmentsFrom, optional, unitsFrom } from './lists.js';
import type { CategoryRow, DepartmentRow, UnitRow } from './lists.js';

const county = '510722';
const units = (...lines: string[]) =>
  readTable<UnitRow>(
    'units.csv',
    ['code,name,level,parent', '510722,三台县,county,', ...lines].join('\n'),
    ['code', 'name', 'level', 'parent'],
    optional,
  );
const departments = (...lines: string[]) =>
  readTable<DepartmentRow>('departments.csv', ['slug,name,kind,categories', ...lines].join('\n'), ['slug', 'name', 'categories'], optional);
const categories = (...lines: string[]) =>
  readTable<CategoryRow>('categories.csv', ['key,zh,en,moj,political-legal', ...lines].join('\n'), [
    'key',
    'zh',
    'en',
    'moj',
    'political-legal',
  ]);

const town = '510722101,潼川镇,township,510722';
const village = '510722101201,石桥村村民委员会,village,510722101';
const justice = 'justice,司法局,department,neighbour;damages';
const neighbour = 'neighbour,邻里,Neighbours,02,02';
const damages = 'damages,损害赔偿,Damages,06,05';

describe('the list of units', () => {
  it('gives each unit its parent and the desk of the county', () => {
    expect([...unitsFrom(units(town, village), county)]).toEqual([
      ['510722', { level: 'county', name: '三台县', parent: null, desk: 'county' }],
      ['510722101', { level: 'township', name: '潼川镇', parent: '510722', desk: 'county' }],
      ['510722101201', { level: 'village', name: '石桥村村民委员会', parent: '510722101', desk: 'county' }],
    ]);
  });

  it.each([
    [village, 'units.csv:3: the parent of 510722101201 must be a township of the list'],
    ['51072210,潼川镇,township,510722', 'units.csv:3: the code 51072210 has neither 6, 9 nor 12 digits'],
    ['510723101,潼川镇,township,510722', 'units.csv:3: 510723101 is not in the county 510722'],
    ['510722101,潼川镇,village,510722', 'units.csv:3: 510722101 is a township by its length, not a village'],
    ['510722101,潼川镇,township,', 'units.csv:3: the parent of 510722101 must be a county of the list'],
    ['510722101,潼 川 镇 1!,township,510722', 'units.csv:3: “潼 川 镇 1!” is no official name'],
    ['510722,三台县,county,', 'units.csv:3: 510722 stands in line 2 already'],
  ])('tells what is wrong with %s', (line, problem) => {
    expect(() => unitsFrom(units(line), county)).toThrow(problem);
  });

  it('says of a unit since when it is no more, and who stands in its place', () => {
    const table = (...lines: string[]) =>
      readTable<UnitRow>(
        'units.csv',
        ['code,name,level,parent,ended,successor', '510722,三台县,county,,,', ...lines].join('\n'),
        ['code', 'name', 'level', 'parent'],
        optional,
      );
    const read = (...lines: string[]) => [...unitsFrom(table(...lines), county).values()].at(-1);
    expect(read(`${town},,`, `${village},2026-11-20,510722101202`)?.ended).toEqual({ on: '2026-11-20', successor: '510722101202' });
    expect(read(`${town},,`, `${village},2026-11-20,`)?.ended).toEqual({ on: '2026-11-20', successor: null });
    expect(read(`${town},,`, `${village},,`)).not.toHaveProperty('ended');
    expect(() => read(`${town},,`, `${village},,510722101202`)).toThrow('units.csv:4: names the successor 510722101202, and no day');
    expect(() => read(`${town},,`, `${village},2026-02-30,`)).toThrow('units.csv:4: “2026-02-30” is no day');
    expect(() => read(`${town},2026-11-20,`, `${village},,`)).toThrow('units.csv:4: the parent of 510722101201 has ended');
  });

  it('must be of the county it is loaded into', () => {
    expect(() => unitsFrom(units(), '510723')).toThrow('units.csv:1: has no line for the county 510723');
  });
});

describe('departments and categories', () => {
  it('name the department in charge of each category, and its codes elsewhere', () => {
    expect(categoriesFrom(categories(neighbour, damages), departments(justice))).toEqual([
      { code: 'neighbour', nameZh: '邻里', nameEn: 'Neighbours', lead: 'justice', moj: '02', politicalLegal: '02' },
      { code: 'damages', nameZh: '损害赔偿', nameEn: 'Damages', lead: 'justice', moj: '06', politicalLegal: '05' },
    ]);
  });

  it('can have a desk of their own', () => {
    const table = readTable<DepartmentRow>(
      'd.csv',
      'slug,name,categories,desk\nhrss,人社局,,hrss',
      ['slug', 'name', 'categories'],
      optional,
    );
    expect(departmentsFrom(table, county).get('hrss')).toEqual({ level: 'department', name: '人社局', parent: county, desk: 'hrss' });
  });

  it('can screen at a desk of their own', () => {
    const read = (desk: string) =>
      departmentsFrom(
        readTable<DepartmentRow>('d.csv', `slug,name,categories,screening\nhrss,人社局,,${desk}`, ['slug', 'name', 'categories'], optional),
        county,
      );
    expect(read('hrss').get('hrss')).toMatchObject({ desk: 'county', screening: 'hrss' });
    expect(read('').get('hrss')).not.toHaveProperty('screening');
    expect(() => read('HRSS 2')).toThrow('d.csv:2: HRSS 2 is no desk such as county or hrss');
  });

  it.each([
    [[neighbour], [justice], 'departments.csv:2: the category damages is not in categories.csv'],
    [[neighbour, damages, 'labour,劳动,Labour,,'], [justice], 'categories.csv:4: no department of departments.csv is in charge of labour'],
    [[neighbour, damages], [justice, 'hrss,人社局,department,damages'], 'departments.csv:3: damages is led by justice already'],
    [[neighbour, 'damages,,Damages,06,05'], [justice], 'categories.csv:3: damages needs a name in both languages'],
    [['Neighbour,邻里,Neighbours,,'], ['justice,司法局,department,Neighbour'], 'categories.csv:2: Neighbour is no key'],
  ])('must fit together: %j %j', (lines, led, problem) => {
    expect(() => categoriesFrom(categories(...lines), departments(...led))).toThrow(problem);
  });

  it('can be handed on without a new list of categories', () => {
    const known = categoriesFrom(categories(neighbour, damages), departments(justice));
    const moved = categoriesLedBy(known, departments('justice,司法局,department,neighbour', 'hrss,人社局,department,damages'));
    expect(moved.map(({ code, lead }) => [code, lead])).toEqual([
      ['neighbour', 'justice'],
      ['damages', 'hrss'],
    ]);
    expect(() => categoriesLedBy(known, departments('justice,司法局,department,neighbour'))).toThrow(
      'no department is in charge of damages',
    );
  });

  it('end in charge of nothing', () => {
    const table = readTable<DepartmentRow>(
      'd.csv',
      'slug,name,categories,ended,successor\nhrss,人社局,labour,2026-11-20,justice',
      ['slug', 'name', 'categories'],
      optional,
    );
    expect(departmentsFrom(table, county).get('hrss')?.ended).toEqual({ on: '2026-11-20', successor: 'justice' });
    expect(() => categoriesFrom(categories('labour,劳动,Labour,,'), table)).toThrow(
      'd.csv:2: hrss has ended and is still in charge of labour',
    );
  });

  it('refuses a slug that could not travel', () => {
    expect(() => departmentsFrom(departments('Justice,司法局,department,'), county)).toThrow('departments.csv:2: Justice is no slug');
  });
});
