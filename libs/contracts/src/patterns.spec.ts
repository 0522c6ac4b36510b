import { patterns } from './patterns.js';

const is = (kind: keyof typeof patterns, text: string) => new RegExp(patterns[kind]).test(text);
const twoDigits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
const years = twoDigits.map((year) => `20${year}`);

/** By JavaScript's own calendar, which moves a day that is none to the next month. */
const exists = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
const asked = (day: string) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && exists(day);

it('a day is one that its calendar has, of the years 2000 to 2099', () => {
  const wrong = years.flatMap((year) =>
    twoDigits.slice(0, 14).flatMap((month) =>
      twoDigits.slice(0, 33).flatMap((day) => {
        const text = `${year}-${month}-${day}`;
        return is('day', text) === asked(text) ? [] : [text];
      }),
    ),
  );
  expect(wrong).toEqual([]);
  for (const text of ['1999-12-31', '1950-01-01', '2100-01-01', '9999-12-31', '0000-01-01', '2026-1-1', '2026-11-23\n', ' 2026-11-23']) {
    expect([text, is('day', text)]).toEqual([text, false]);
  }
});

it('a moment has an offset that some clock on earth could have, and no leap second', () => {
  expect(is('localMoment', '2026-11-23T09:00:00+08:00')).toBe(true);
  expect(is('localMoment', '2026-11-23T09:00:00.123Z')).toBe(true);
  for (const text of [
    '2026-11-23T24:00:00Z',
    '2026-11-23T23:59:60Z',
    '2026-11-23T09:00:00+15:00',
    '2026-11-23 09:00:00Z',
    '2026-02-30T09:00:00Z',
  ]) {
    expect([text, is('localMoment', text)]).toEqual([text, false]);
  }
});

it('an id is spelt in any letters at the door, and in small ones on the bus', () => {
  const id = '0199F0A4-7C1E-7ABC-8DEF-0123456789AB';
  expect([is('id', id), is('canonicalId', id), is('canonicalId', id.toLowerCase())]).toEqual([true, false, true]);
});
