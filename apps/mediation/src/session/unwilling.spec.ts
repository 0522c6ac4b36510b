import { unwilling } from './unwilling.js';
import type { Mediation } from '../mediation/mediation.js';
import type { Answered, Reply } from './invitation.js';

const said = (reply: Reply): Answered => ({
  ...({ who: 'party', whom: '2', reply, times: [], halves: [], how: 'link', by: null } as const),
  at: '2026-11-24T17:00:00.000Z',
});
const asked = (...on: string[]): Pick<Mediation, 'status' | 'consents'> => ({
  status: 'open',
  consents: [{ party: 2, side: null, notices: [], answers: on.map((day) => ({ answer: 'given', how: 'oral', on: day, unit: null })) }],
});

describe('who does not want to be mediated with', () => {
  it('is told with the day on which they said so here', () => {
    expect(unwilling(asked('2026-11-25'), [said('refuses')])).toMatchObject([{ party: 2, how: 'link', on: '2026-11-25' }]);
  });

  it('is nobody who only cannot come, who agreed on a later day, or whose case is over', () => {
    expect(unwilling(asked(), [said('declines'), said('another-time')])).toEqual([]);
    expect(unwilling(asked('2026-11-26'), [said('refuses')])).toEqual([]);
    expect(unwilling({ ...asked(), status: 'terminated' }, [said('refuses')])).toEqual([]);
  });
});
