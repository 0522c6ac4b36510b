import { usualSitting } from '../src/formats.js';
import { isFree } from '../src/free-days.js';
import { dayOf, hourOf } from '../src/typed-day.js';

describe('a day as people type it', () => {
  it.each([
    ['2026-11-27', '2026-11-27'],
    ['20261127', '2026-11-27'],
    ['2026.1.7', '2026-01-07'],
    ['2026/11/27', '2026-11-27'],
    ['２０２６年11月27日', '2026-11-27'],
    [' 11-27 ', '2026-11-27'],
    ['3月5日', '2026-03-05'],
  ])('%s is %s', (typed, day) => expect(dayOf(typed, '2026-12-01')).toBe(day));

  it.each(['2026-02-30', '2026-13-01', '明天', '', '1', '2026112'])('%s is none, and stays as it was typed', (typed) =>
    expect(dayOf(typed, '2026-12-01')).toBe(typed),
  );
});

describe('an hour as people type it', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['15:30', '15:30'],
    ['１５：０５', '15:05'],
    ['9点', '09:00'],
    ['9点30分', '09:30'],
  ])('%s is %s', (typed, hour) => expect(hourOf(typed)).toBe(hour));

  it.each(['25', '9:75', '三点', ''])('%s is none, and stays as it was typed', (typed) => expect(hourOf(typed)).toBe(typed));
});

const holidays = [
  { year: 2026, from: '2026-09-20', to: '2026-09-20', kind: 'working' as const },
  { year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' as const },
];

describe('when a session is set for, unless somebody says otherwise', () => {
  it.each([
    ['2026-11-27T00:30:00Z', '2026-11-27T15:00'],
    ['2026-11-27T05:59:00Z', '2026-11-27T15:00'],
    ['2026-11-26T06:00:00Z', '2026-11-27T09:00'],
    // Of a Friday afternoon and of a Saturday it is Monday.
    ['2026-11-27T06:00:00Z', '2026-11-30T09:00'],
    ['2026-11-28T00:30:00Z', '2026-11-30T09:00'],
    // A holiday is left out, and the Sunday that is worked for it is a day like another.
    ['2026-09-30T06:00:00Z', '2026-10-08T09:00'],
    ['2026-09-19T06:00:00Z', '2026-09-20T09:00'],
    ['2026-11-30T15:59:00Z', '2026-12-01T09:00'],
    ['2026-11-30T16:00:00Z', '2026-12-01T15:00'],
  ])('at %s it is %s, which is never over', (now, at) => expect(usualSitting((day) => isFree(day, holidays), Date.parse(now))).toBe(at));
});
