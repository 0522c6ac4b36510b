import fc from 'fast-check';
import { addDays, dueOf, lapses, nextDue, paused, resumed, running, stateOf, workingDays } from './index.js';
import type { Deadline, Length, Term } from './index.js';

const days = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);
const term = (length: Length): Omit<Term, 'basis'> => ({ length, warnHours: 24 });
const threeDays = term({ unit: 'working-days', count: 3 });
const monday = new Date('2026-11-23T02:00:00Z');
const acceptance = running(dueOf(threeDays, monday, days));
const missed: Deadline = { ...acceptance, overdue: true };

const at = (text: string) => new Date(text);
const pausedOn = (text: string) => paused(acceptance, at(text).toISOString());
const again = (deadline: Deadline, text: string) => resumed(deadline, threeDays, at(text), days);

describe('a deadline', () => {
  it('runs, warns before it is due, and is missed from the instant it is due', () => {
    expect(acceptance.dueAt).toBe('2026-11-26T16:00:00.000Z');
    expect(stateOf(acceptance, at('2026-11-25T15:59:59Z'))).toBe('running');
    expect(stateOf(acceptance, at('2026-11-25T16:00:00Z'))).toBe('soon');
    expect(stateOf(acceptance, at('2026-11-26T15:59:59.999Z'))).toBe('soon');
    expect(stateOf(acceptance, at('2026-11-26T16:00:00Z'))).toBe('overdue');
  });

  it('lapses once', () => {
    expect(lapses(acceptance, at('2026-11-26T15:59:59.999Z'))).toBe(false);
    expect(lapses(acceptance, at('2026-11-26T16:00:00Z'))).toBe(true);
    expect(lapses(missed, at('2026-12-26T16:00:00Z'))).toBe(false);
  });
});

describe('a deadline that stands still', () => {
  const still = pausedOn('2026-11-24T08:00:00Z');

  it('is not missed, however long, and the clock need not look at it', () => {
    expect(stateOf(still, at('2026-12-24T08:00:00Z'))).toBe('paused');
    expect(lapses(still, at('2026-12-24T08:00:00Z'))).toBe(false);
    expect(nextDue([still])).toBeNull();
  });

  it('stands still since it first did', () => {
    expect(paused(still, '2026-11-25T08:00:00.000Z')).toBe(still);
  });

  it('goes on with the working days that were left', () => {
    expect(again(still, '2026-12-04T08:00:00Z')?.dueAt).toBe('2026-12-08T16:00:00.000Z');
  });

  it('takes up again only what stood still', () => {
    expect(again(acceptance, '2026-12-04T08:00:00Z')).toBeUndefined();
  });

  it('cannot be made of one that was missed, said or not', () => {
    expect(paused(missed, '2026-11-27T08:00:00.000Z')).toBe(missed);
    expect(paused(acceptance, acceptance.dueAt)).toBe(acceptance);
  });

  it.each<[string, Length]>([
    ['hours', { unit: 'hours', count: 36 }],
    ['days', { unit: 'days', count: 5 }],
    ['days that roll', { unit: 'days', count: 5, rolls: true }],
    ['working days', { unit: 'working-days', count: 4, at: '17:00' }],
  ])('for no time at all is due when it was: %s', (_, length) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 0.99, noNaN: true }), (n, part) => {
        const begun = at(`${addDays('2026-01-10', n)}T03:00:00Z`);
        const due = dueOf(term(length), begun, days);
        const moment = new Date(begun.getTime() + part * (Date.parse(due.dueAt) - begun.getTime()));
        expect(resumed(paused(running(due), moment.toISOString()), term(length), moment, days)).toEqual(due);
      }),
    );
  });
});

describe('when the clock looks next', () => {
  const later = { ...acceptance, dueAt: '2026-12-01T16:00:00.000Z' };

  it('is when the first of those that run is due', () => {
    expect(nextDue([later, acceptance])).toBe(acceptance.dueAt);
    expect(nextDue([later, missed])).toBe(later.dueAt);
  });

  it('is never where none does', () => {
    expect(nextDue([])).toBeNull();
    expect(nextDue([missed])).toBeNull();
  });
});
