import fc from 'fast-check';
import { readings } from '#kernel';
import { written } from './case-number.js';

const forms = [
  { fromYear: 2000, short: '' },
  { fromYear: 2026, short: '三台调' },
];

describe('a case number', () => {
  it('is written as the year of it has it, whatever came later', () => {
    expect(written('2025-7', forms)).toBe('〔2025〕第7号');
    expect(written('2026-7', forms)).toBe('三台调〔2026〕第7号');
    expect(written('2031-7', [...forms].reverse())).toBe('三台调〔2031〕第7号');
    expect(written('2026-7', [])).toBe('〔2026〕第7号');
  });

  it.each([
    '三台调〔2026〕第123号',
    '〔2026〕第123号',
    '［２０２６］第１２３号',
    '（2026）123号',
    '2026 123',
    '２０２６　１２３',
    '2026-123',
    '2026年第 0123 号',
    '三台调2026第123',
    ' 2026/123 ',
  ])('is read of %s', (typed) => {
    expect(readings(typed)).toEqual([{ year: 2026, serial: 123 }]);
  });

  it('may be typed without its year, or as one row of digits', () => {
    expect(readings('第123号')).toEqual([{ year: null, serial: 123 }]);
    expect(readings('１２３')).toEqual([{ year: null, serial: 123 }]);
    expect(readings('2026123')).toEqual([
      { year: 2026, serial: 123 },
      { year: null, serial: 2026123 },
    ]);
  });

  it.each(['', '张三', 'Wang 2026-123', '1999-12', '2026-1-2', '2026-0', '510722199001011234', '2026-9999999999'])(
    'is not read of %j',
    (typed) => {
      expect(readings(typed)).toEqual([]);
    },
  );

  it('is read back however it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 999_999_999 }), (year, serial) => {
        expect(readings(written(`${year}-${serial}`, forms))).toEqual([{ year, serial }]);
      }),
    );
  });
});
