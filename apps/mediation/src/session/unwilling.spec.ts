import { unwilling } from './unwilling.js';
import type { Answer } from '../mediation/consent.js';
import type { Mediation } from '../mediation/mediation.js';
import type { Reply } from './invitation.js';
import type { LastWord } from './unwilling.js';

const said = (reply: Reply, before = 0): LastWord => ({
  ...({ who: 'party', whom: '2', reply, times: [], halves: [], how: 'link', by: null } as const),
  ...{ at: '2026-11-24T17:00:00.000Z', before },
});
type Noted = Pick<Answer, 'answer' | 'on'> & Partial<Answer>;
const asked = (...noted: Noted[]): Pick<Mediation, 'status' | 'consents'> => ({
  status: 'open',
  consents: [{ party: 2, side: null, notices: [], answers: noted.map((each) => ({ how: 'oral', unit: null, ...each })) }],
});
const given = (on: string): Noted => ({ answer: 'given', on });
const refused: Noted = { answer: 'refused', on: '2026-11-25' };

describe('who does not want to be mediated with', () => {
  it('is told with the day on which they said so here, whatever was noted before', () => {
    expect(unwilling(asked(given('2026-11-25')), [said('refuses', 1)])).toMatchObject([{ party: 2, how: 'link', on: '2026-11-25' }]);
  });

  it('is nobody who only cannot come, or whose case is over', () => {
    expect(unwilling(asked(), [said('declines'), said('another-time')])).toEqual([]);
    expect(unwilling({ ...asked(), status: 'terminated' }, [said('refuses')])).toEqual([]);
  });

  it('is nobody of whom it was noted since, on the same day too: that they do not, that they do, or that they never said so', () => {
    expect(unwilling(asked(refused), [said('refuses')])).toEqual([]);
    expect(unwilling(asked(given('2026-11-25')), [said('refuses')])).toEqual([]);
    const takenBack = { reason: 'misheard', on: '2026-11-26', unit: '510722106201' } as unknown as Answer['takenBack'];
    expect(unwilling(asked({ ...refused, on: '2026-11-24', takenBack }), [said('refuses')])).toEqual([]);
  });

  it('is told where only an older answer was entered late', () => {
    expect(unwilling(asked(given('2026-11-01')), [said('refuses')])).toHaveLength(1);
  });
});
