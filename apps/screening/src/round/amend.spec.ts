import { ReturnAmended, ReturnFiled, RoundOpened } from '#contracts';
import { specify } from '#testing/plain';
import { amendReturn } from './amend.js';
import type { Amending } from './amend.js';
import { evolve, fileReturn, initial } from './round.js';
import type { Round } from './round.js';

const [unit, period] = ['510722101001', '2026-W48'];
const friday = new Date('2026-11-27T02:00:00Z');
const saturday = new Date('2026-11-28T02:00:00Z');
const opened = RoundOpened({ unit, cadence: 'weekly', period, regime: 'normal', opensOn: '2026-11-23', dueAt: '2026-11-30T16:00:00.000Z' });
const filed = (findings: number) => ReturnFiled({ unit, period, zero: findings === 0, findings, late: false, at: friday.toISOString() });
const amended = (added: number, findings: number, reason: Amending['reason'] = 'overlooked') =>
  ReturnAmended({ unit, period, added, findings, reason, at: saturday.toISOString() });
const given = specify({ initial, evolve });
const amend =
  (change: Partial<Amending> = {}) =>
  (round: Round) =>
    amendReturn(round, { by: unit, at: saturday, reason: 'overlooked', findings: 1, withinDays: 31, ...change });

describe('a return that is amended', () => {
  it('has what it left out, and keeps what it was, when it was filed and whether in time', () => {
    const round = given(opened, filed(2)).when(amend()).then(amended(1, 3));
    expect(round).toMatchObject({ status: 'returned', zero: false, findings: 3, late: false, returnedAt: friday.toISOString() });
    expect(round.amendments).toEqual([{ at: saturday.toISOString(), reason: 'overlooked', added: 1, before: 2 }]);
  });

  it('was a zero report by mistake, and is none any more', () => {
    const round = given(opened, filed(0))
      .when(amend({ reason: 'mistaken-zero', findings: 2 }))
      .then(amended(2, 2, 'mistaken-zero'));
    expect(round).toMatchObject({ zero: false, findings: 2, amendments: [{ before: 0 }] });
    given(opened, filed(1))
      .when(amend({ reason: 'mistaken-zero' }))
      .refused('round.no-zero-report');
  });

  it('is amended as often as need be, each time beside the last', () => {
    const round = given(opened, filed(1), amended(1, 2))
      .when(amend({ reason: 'found-later' }))
      .then(amended(1, 3, 'found-later'));
    expect(round.amendments.map(({ before }) => before)).toEqual([1, 2]);
  });

  it('is the unit’s own, was filed, and gains something', () => {
    given(opened, filed(0))
      .when(amend({ by: '510722101' }))
      .refused('round.of-another-unit');
    given(opened).when(amend()).refused('round.not-returned');
    given(opened, filed(0))
      .when(amend({ findings: 0 }))
      .refused('round.amended-by-findings');
  });

  it('is amended within the county’s days after it was due, however late it came', () => {
    const last = new Date('2026-12-30T15:59:59Z');
    given(opened, filed(0))
      .when(amend({ at: last, withinDays: 30 }))
      .then(ReturnAmended({ unit, period, added: 1, findings: 1, reason: 'overlooked', at: last.toISOString() }));
    given(opened, filed(0))
      .when(amend({ at: new Date('2026-12-30T16:00:00Z'), withinDays: 30 }))
      .refused('round.amended-late');
  });

  it('is not filed anew', () => {
    given(opened, filed(0), amended(1, 1))
      .when((round) => fileReturn(round, { by: unit, at: saturday, zero: true, findings: 0 }))
      .refused('round.already-returned');
  });
});
