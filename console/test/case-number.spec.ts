import { written as ofIntake } from '../../apps/intake/src/dispute/case-number.js';
import { caseNumberIn, written } from '../src/case-number.js';

describe('what somebody typed where a case number is looked for', () => {
  it.each([
    ['2026-123', '2026-123'],
    ['〔２０２６〕第１２３号', '2026-123'],
    ['三民调〔2026〕第123号', '2026-123'],
    ['2026123', '2026123'],
    ['第 123 号', '123'],
    ['潼川〔2026〕0012', '2026-0012'],
    ['潼川12', '12'],
  ])('reads %s as a number', (typed, read) => expect(caseNumberIn(typed)).toBe(read));

  it.each([
    ['a name', '欧阳建国'],
    ['a name with a digit', 'Smith 3'],
    ['a phone number', '13800138000'],
    ['an ID number', '510722198001011234'],
    ['an ID number in parts', '510722 19800101 1234'],
    ['nothing', '  '],
    ['a number that nobody has', '2026-0'],
    ['that one without its year', '000'],
  ])('lets %s into no address', (_, typed) => expect(caseNumberIn(typed)).toBeUndefined());
});

describe('a case number', () => {
  const forms = [
    { fromYear: 2027, short: '潼川' },
    { fromYear: 2026, short: '三台' },
    { fromYear: 2026, short: '三' },
  ];

  it.each(['2025-6', '2026-6', '2027-1', '2031-123'])('%s is written here as intake writes it', (number) => {
    for (const known of [[], forms, forms.toReversed()]) expect(written(number, known)).toBe(ofIntake(number, known));
  });
});
