import { workingDays } from '#calendar';
import { usualHours } from './arranging.js';
import { mustBeFree } from './clash.js';
import type { Need } from './clash.js';
import { freeTimes, stretchOf, told } from './hours.js';
import type { Stretch } from './hours.js';

const days = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);
const now = new Date('2026-11-23T02:00:00Z');
const offered = (wanted: Stretch, ...taken: Stretch[]) => freeTimes(wanted, { hours: usualHours, days, taken }, now).map(told);

describe('another time', () => {
  it('is the next at which all that is needed is there, and none of those offered lies over another', () => {
    const morning = stretchOf('2026-11-24T09:00:00+08:00', 60);
    expect(offered(morning, morning)).toEqual(['2026-11-24 10:00', '2026-11-24 11:00', '2026-11-24 14:00']);
  });

  it('is never over noon, after hours or on a day that is not worked', () => {
    const friday = stretchOf('2026-11-27T16:30:00+08:00', 60);
    expect(offered(friday, friday)).toEqual(['2026-11-30 09:00', '2026-11-30 10:00', '2026-11-30 11:00']);
    const long = stretchOf('2026-11-24T11:30:00+08:00', 180);
    expect(offered(long)).toEqual(['2026-11-24 14:00', '2026-11-25 09:00', '2026-11-25 14:00']);
  });

  it('is never past', () => {
    expect(offered(stretchOf('2026-11-20T09:00:00+08:00', 60))[0]).toBe('2026-11-23 10:00');
  });
});

describe('what a session needs for itself', () => {
  const at = '2026-11-24T09:00:00+08:00';
  const asked =
    (...booked: readonly [Need, Stretch][]) =>
    () =>
      mustBeFree(
        stretchOf(at, 60),
        { hours: usualHours, days, booked: booked.map(([what, each]) => ({ ...each, what, session: '' })) },
        now,
      );

  it('is there where another ends as it begins', () => {
    const around = asked(['room', stretchOf('2026-11-24T08:00:00+08:00', 60)], ['mediator', stretchOf('2026-11-24T10:00:00+08:00', 60)]);
    expect(around).not.toThrow();
  });

  it('is told to be taken, each kind once, with when it goes', () => {
    const params = { clash: ['room', 'mediator'], times: ['2026-11-24 10:00', '2026-11-24 11:00', '2026-11-24 14:00'] };
    expect(asked(['room', stretchOf(at, 30)], ['mediator', stretchOf(at, 60)], ['room', stretchOf(at, 60)])).toThrow(
      expect.objectContaining({ code: 'session.clash', field: 'at', params: expect.objectContaining(params) }),
    );
  });

  it('is told to be taken for as long as anybody looks', () => {
    expect(asked(['room', stretchOf('2026-11-01T00:00:00Z', 90 * 24 * 60)])).toThrow('session.clash-none');
  });
});
