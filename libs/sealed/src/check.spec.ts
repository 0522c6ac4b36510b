import fc from 'fast-check';
import { checkCharacter, isIdNumber, isPhone } from './check.js';

const today = new Date('2026-11-23T00:00:00Z');
const day = fc
  .date({ min: new Date('1900-01-01'), max: today, noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const idNumber = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), day, fc.integer({ min: 0, max: 999 }))
  .map(([area, born, order]) => `${area}${born}${String(order).padStart(3, '0')}`)
  .map((digits) => digits + checkCharacter(digits));

describe('an ID number', () => {
  it("of the standard's own sample is right, small x or large", () => {
    expect(isIdNumber('11010519491231002X', today)).toBe(true);
    expect(isIdNumber('11010519491231002x', today)).toBe(true);
  });

  it('with its check character is right', () => {
    fc.assert(fc.property(idNumber, (number) => isIdNumber(number, today)));
  });

  it('with any one character wrong is wrong', () => {
    fc.assert(
      fc.property(idNumber, fc.nat(17), fc.constantFrom(...'0123456789X'), (number, at, wrong) => {
        fc.pre(number[at] !== wrong);
        return !isIdNumber(number.slice(0, at) + wrong + number.slice(at + 1), today);
      }),
      { numRuns: 1000 },
    );
  });

  it('with two neighbours changed about is wrong', () => {
    fc.assert(
      fc.property(idNumber, fc.nat(16), (number, at) => {
        const [a, b] = [number.charAt(at), number.charAt(at + 1)];
        fc.pre(a !== b);
        return !isIdNumber(number.slice(0, at) + b + a + number.slice(at + 2), today);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['19490230', '19491301', '20261124', '18991231', '19000229'])('of somebody born on %s is wrong', (born) => {
    const digits = `110105${born}002`;
    expect(isIdNumber(digits + checkCharacter(digits), today)).toBe(false);
  });

  it('of somebody born on a leap day is right', () => {
    expect(isIdNumber(`11010520000229002${checkCharacter('11010520000229002')}`, today)).toBe(true);
  });

  it.each(['', '110105491231002', '11010519491231002', '11010519491231002XX', '１１０１０５19491231002X', '01010519491231002X'])(
    'is not %p',
    (text) => {
      expect(isIdNumber(text, today)).toBe(false);
    },
  );
});

describe('a phone number', () => {
  it.each([
    '13800000001',
    '138 0000 0001',
    '+8613800000001',
    '+86-138-0000-0001',
    '0086 13800000001',
    '0816-5220000',
    '01062220000',
    '400-123-4567',
  ])('is %p', (text) => expect(isPhone(text)).toBe(true));
  it.each(['', '12800000001', '1380000000', '138000000012', '0816-1220000', '张三', '13800000001;13800000002', '110'])(
    'is not %p',
    (text) => expect(isPhone(text)).toBe(false),
  );
});
