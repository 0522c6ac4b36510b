import type { Sitting } from './sitting.js';
import { leftAt, theirs } from './left.js';

const at = '2026-12-01T01:00:00.000Z';
const sitting = (session: string, more: Partial<Sitting> = {}) =>
  ({ mediation: 'm', session, root: session, altered: 0, at, standing: 'arranged', calledOffAt: null, ...more }) as Sitting;
const touch = (session: string, left: boolean, day: number) => ({ mediation: 'm', session, left, at: `2026-11-2${day}T02:00:00.000Z` });
const dayOf = (moment: string) => moment.slice(0, 10);
const told = (sittings: Sitting[], touched: Parameters<typeof theirs>[1], day = '2026-11-25') =>
  theirs(sittings, touched, day, dayOf).map(({ session, altered, standing, calledOffAt }) => [session, altered, standing, calledOffAt]);

describe('the calendar of whoever was replaced', () => {
  it('has the session as called off since they left, a word higher, until its day is over', () => {
    const left = [touch('a', true, 3)];
    expect(told([sitting('a')], left)).toEqual([['a', 1, 'cancelled', '2026-11-23T02:00:00.000Z']]);
    expect(told([sitting('a')], left, '2026-12-01')).toHaveLength(1);
    expect(told([sitting('a')], left, '2026-12-02')).toEqual([]);
  });

  it('has it back, higher again, once they came back', () => {
    const back = [touch('a', true, 3), touch('a', false, 4)];
    expect([...leftAt(back)]).toEqual([]);
    expect(told([sitting('a')], back)).toEqual([['a', 2, 'arranged', null]]);
  });

  it('has one line of a session that was moved while they were away, to which they came back', () => {
    const touched = [touch('a', true, 3), touch('b', false, 4)];
    const moved = [sitting('a', { standing: 'moved', altered: 1 }), sitting('b', { root: 'a', altered: 1 })];
    expect(told(moved, touched)).toEqual([['b', 3, 'arranged', null]]);
    expect(told(moved.slice(0, 1), touched.slice(0, 1))).toEqual([['a', 2, 'cancelled', '2026-11-23T02:00:00.000Z']]);
  });

  it('is as it was for all others', () => {
    expect(told([sitting('a')], [])).toEqual([['a', 0, 'arranged', null]]);
  });
});
