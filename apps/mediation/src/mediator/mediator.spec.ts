import { availableOn } from './availability.js';
import { appoint, change, end } from './mediator.js';
import type { NewMediator, Rostering } from './mediator.js';

const rostering: Rostering = {
  kinds: [
    { kind: 'people', taken: true },
    { kind: 'entrepreneur', taken: false },
  ],
  rule: { languages: ['mandarin', 'sign'], localSpeech: '三台话', wishes: 1, openCases: 10, skilledOnly: false },
  today: '2026-11-26',
};
const zhou: NewMediator = {
  name: '周调解',
  body: 'committee',
  kind: 'people',
  skills: ['neighbour'],
  languages: ['mandarin'],
  areas: [],
  appointedOn: '2026-01-05',
  appointedUntil: null,
  trainings: [{ on: '2026-03-02', hours: 16, subject: 'law' }],
  week: [],
  away: [],
};
const serving = appoint(zhou, rostering);
const refused = (code: string, field?: string) => expect.objectContaining({ code, ...(field && { field }) }) as object;
const tried = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('a mediator', () => {
  it('is appointed to a body, by a kind that the county takes on', () => {
    expect(serving).toEqual({ ...zhou, endedOn: null });
    expect(tried(() => appoint({ ...zhou, kind: 'entrepreneur' }, rostering))).toEqual(refused('mediator.kind-not-taken', 'kind'));
    expect(tried(() => appoint({ ...zhou, appointedOn: '2026-11-27' }, rostering))).toEqual(refused('day.in-future'));
  });

  it.each([
    [{ appointedUntil: '2026-01-04' }, 'mediator.before-appointed', 'appointedUntil'],
    [{ languages: ['mandarin', 'yi'] }, 'mediator.language-not-asked', 'languages/1'],
    [{ away: [{ from: '2026-12-02', until: '2026-12-01' }] }, 'mediator.back-before-away', 'away/0/until'],
    [{ trainings: [{ on: '2026-11-27', hours: 8, subject: 'law' }] }, 'day.in-future', 'trainings/0/on'],
  ] as const)('is not entered with what cannot be: %j', (wrong, code, field) => {
    expect(tried(() => appoint({ ...zhou, ...wrong }, rostering))).toEqual(refused(code, field));
    expect(tried(() => change(serving, wrong, rostering))).toEqual(refused(code, field));
  });

  it('stays what they were under an older rule of the county, which no other change touches', () => {
    const before = { ...serving, kind: 'entrepreneur', languages: ['yi'] as const };
    expect(change(before, { skills: ['forest-land'] }, rostering)).toEqual({ ...before, skills: ['forest-land'] });
    expect(change(serving, { skills: ['neighbour'] }, rostering)).toBeUndefined();
  });

  it('ends on a day, once, and is changed no more', () => {
    const ended = end(serving, '2026-11-20', '2026-11-26');
    expect(ended).toEqual({ ...serving, endedOn: '2026-11-20' });
    expect(end(ended!, '2026-11-20', '2026-11-26')).toBeUndefined();
    expect(tried(() => change(ended!, { name: '周' }, rostering))).toEqual(refused('mediator.ended'));
    expect(tried(() => end(serving, '2026-01-04', '2026-11-26'))).toEqual(refused('mediator.before-appointed', 'on'));
  });
});

describe('whether somebody can be called for a day', () => {
  const mornings = { ...serving, week: ['mon-am', 'wed-pm'] as const, away: [{ from: '2026-12-07', until: '2026-12-09' }] };
  it.each([
    ['2026-11-30', 'there'],
    ['2026-12-02', 'there'],
    ['2026-12-01', 'not-that-weekday'],
    ['2026-12-07', 'away'],
    ['2026-12-09', 'away'],
    ['2026-01-04', 'not-yet'],
  ])('on %s: %s', (day, answer) => expect(availableOn(mornings, day)).toBe(answer));

  it('ends with the term, and with the office', () => {
    expect(availableOn({ ...serving, appointedUntil: '2026-06-30' }, '2026-06-30')).toBe('there');
    expect(availableOn({ ...serving, appointedUntil: '2026-06-30' }, '2026-07-01')).toBe('ended');
    expect(availableOn({ ...serving, endedOn: '2026-06-29' }, '2026-06-30')).toBe('ended');
  });
});
