import { readTable } from '#chassis';
import { ListError } from '#kernel';
import { bodiesFrom, broughtInLine, optional, required } from './lists.js';
import type { BodyColumn } from './lists.js';

const [village, gone] = ['510722106201', '510722106202'];
const unit = { level: '', name: '', parent: null, desk: 'county', active: true, successor: null };
const units = [
  { ...unit, unit: village },
  { ...unit, unit: gone, active: false },
  { ...unit, unit: 'court' },
];
const kinds = [
  { kind: 'village-committee', levels: ['village'], paper: 'committee', filed: true, called: null },
  { kind: 'court-room', levels: ['department'], paper: 'court-invited', filed: false, called: null },
] as const;

const listOf = (...lines: string[]) => {
  const text = ['unit,kind,name,set-up,number,filed,categories,phone,address', ...lines].join('\n');
  const table = readTable<BodyColumn>('bodies.csv', text, required, optional);
  return bodiesFrom(table, { county: '510722', units, kinds, today: '2026-11-26' });
};
const committee = `${village},village-committee,石桥村人民调解委员会,2026-01-05`;
const standing = {
  unit: village,
  kind: 'village-committee',
  name: '石桥村人民调解委员会',
  categories: [],
  setUpOn: '2026-01-05',
  filedOn: null,
  filingNumber: null,
  phone: null,
  address: null,
  endedOn: null,
};

describe('a list of mediation bodies', () => {
  it('is read line by line, with what is known of each', () => {
    expect(
      listOf(
        `${committee},三台司备1号,2026-02-01,neighbour;forest-land,0816-8223001,村委会一楼`,
        'court,court-room,特邀调解室,2026-03-01,,,,,',
      ),
    ).toEqual([
      {
        ...standing,
        categories: ['neighbour', 'forest-land'],
        filedOn: '2026-02-01',
        filingNumber: '三台司备1号',
        phone: '0816-8223001',
        address: '村委会一楼',
      },
      { ...standing, unit: 'court', kind: 'court-room', name: '特邀调解室', setUpOn: '2026-03-01' },
    ]);
  });

  it('may leave out the columns of which nothing is known', () => {
    const table = readTable<BodyColumn>('bodies.csv', `unit,kind,name,set-up\n${committee}`, required, optional);
    expect(bodiesFrom(table, { county: '510722', units, kinds, today: '2026-11-26' })).toEqual([standing]);
  });

  it.each([
    ['510722106299,village-committee,甲,2026-01-05,,,,,', '510722106299 is no unit of the county'],
    ['510723106299,village-committee,甲,2026-01-05,,,,,', '510723106299 is no unit of the county'],
    [`${gone},village-committee,甲,2026-01-05,,,,,`, `${gone} has ended; name the unit that stands in its place`],
    [`${village},club,甲,2026-01-05,,,,,`, 'club is no kind of body such as village-committee'],
    [`${village},court-room,甲,2026-01-05,,,,,`, `a court-room does not stand at a unit such as ${village}`],
    [`${village},village-committee,,2026-01-05,,,,,`, 'needs a name of 60 letters at most'],
    [`${village},village-committee,甲,5.1.2026,,,,,`, '“5.1.2026” is no day such as 2026-11-23'],
    [`${village},village-committee,甲,2026-11-27,,,,,`, 'names a day that has not come'],
    [`${village},village-committee,甲,2026-01-05,1号,,,,`, 'has a number without the day it was filed'],
    [`${village},village-committee,甲,2026-01-05,1号,2026-01-04,,,`, 'was filed before it was set up'],
    ['court,court-room,甲,2026-01-05,1号,2026-02-01,,,', 'a court-room is not put on file'],
    [`${village},village-committee,甲,2026-01-05,,,Neighbours,,`, 'Neighbours is no category such as forest-land'],
    [`${village},village-committee,甲,2026-01-05,,,,call me,`, '“call me” is no number of an office'],
    [`${committee},,,,,`, `“石桥村人民调解委员会” at ${village} stands in line 2 already`],
  ])('says in which line it cannot be taken: %s', (line, problem) => {
    expect(() => listOf(`${committee},,,,,`, line)).toThrow(ListError);
    expect(() => listOf(`${committee},,,,,`, line)).toThrow(`bodies.csv:3: ${problem}`);
  });

  it('brings one that is there in line, and takes nothing away that it leaves empty', () => {
    const there = { ...standing, phone: '0816-8223001', filedOn: '2026-02-01', filingNumber: '1号' };
    expect(broughtInLine(there, standing)).toBeUndefined();
    expect(broughtInLine(there, { ...standing, address: '村委会一楼' })).toEqual({ ...there, address: '村委会一楼' });
    expect(() => broughtInLine(there, { ...standing, setUpOn: '2026-02-02' })).toThrow(
      `“${standing.name}” at ${village} stands on file since 2026-02-01, and the list says that it was set up on 2026-02-02`,
    );
  });
});
