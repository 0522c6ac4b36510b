import { appended, askedTo, missingIn, passes, saidToAll } from '../src/online-text.js';

describe('the minutes of an online session', () => {
  it('have what was said to all, and nothing that was said apart with a side', () => {
    const said = (['all', 'applicant', 'respondent', 'all'] as const).map((audience, n) => ({ n, audience }));
    expect(saidToAll(said).map(({ n }) => n)).toEqual([0, 3]);
  });

  it('keep what was begun, what was said after it and once', () => {
    expect(appended('', '甲：好')).toBe('甲：好');
    expect(appended('到场核对身份。\n', '甲：好')).toBe('到场核对身份。\n甲：好');
    expect(appended('到场核对身份。\n甲：好', '甲：好')).toBe('到场核对身份。\n甲：好');
  });
});

describe('the text of an online session', () => {
  it('lacks consents by clause and party, of those who were asked to come', () => {
    const consents = [1, 2, 3].map((party) => ({ party }));
    const of = (parties?: number[]) => askedTo({ consents, sessions: [{ session: 's', parties }] }, 's');
    expect([of(), of([1, 3])]).toEqual([
      [1, 2, 3],
      [1, 3],
    ]);
    const clauses = [{ consents: [1] }, { consents: [1, 2, 3] }, { consents: [] }];
    expect(missingIn(clauses, [1, 2])).toEqual([
      { clause: 1, parties: [2] },
      { clause: 3, parties: [1, 2] },
    ]);
    expect(missingIn(clauses, [])).toEqual([]);
  });
});

it('an online session is over for whoever is refused, not while a service restarts or is busy', () => {
  expect([0, 401, 408, 429, 500, 502, 503, 504].filter((status) => !passes(status))).toEqual([]);
  expect([400, 403, 404, 409, 422].filter(passes)).toEqual([]);
});
