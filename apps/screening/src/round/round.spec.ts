import { endOf, workingDays } from '#calendar';
import type { Day, Length } from '#calendar';
import { ReturnFiled, RoundOpened, RoundOverdue } from '#contracts';
import { NotFound } from '#kernel';
import { specify } from '#testing/plain';
import { evolve, fileReturn, initial, markOverdue, open, roundId, screeningOf } from './round.js';
import type { Filing, Round } from './round.js';

const village = '510722101001';
const calendar = workingDays([{ year: 2026, from: '2026-10-01', to: '2026-10-07', kind: 'holiday' }]);
const until = (length: Length) => (begun: Day | Date) => endOf(length, begun, calendar);
const week = screeningOf('weekly', '2026-11-25', until({ unit: 'days', count: 1 }));
const dueAt = '2026-11-30T16:00:00.000Z';

const opened = RoundOpened({ unit: village, cadence: 'weekly', period: '2026-W48', regime: 'normal', opensOn: '2026-11-23', dueAt });
const overdue = RoundOverdue({ unit: village, period: '2026-W48' });
const friday = new Date('2026-11-27T02:00:00Z');
const returned = (findings: number, late = false, at = friday) =>
  ReturnFiled({ unit: village, period: '2026-W48', zero: findings === 0, findings, late, at: at.toISOString() });

const wednesday = new Date('2026-12-02T02:00:00Z');
const given = specify({ initial, evolve });
const file = (filing: Partial<Filing>) => (round: Round) =>
  fileReturn(round, { by: village, at: friday, zero: false, findings: 0, ...filing });

describe('a round', () => {
  it('opens for its period, due the day after it ends, at 24:00 here', () => {
    given()
      .when((round) => open(round, village, week))
      .then(opened);
  });

  it('stays as it is when it is opened again', () => {
    given(opened)
      .when((round) => open(round, village, week))
      .nothing();
    given(opened, returned(0))
      .when((round) => open(round, village, week))
      .nothing();
  });

  it('is one and the same for a unit and a period', () => {
    expect(roundId(village, 'weekly', '2026-W48')).toBe(roundId(village, 'weekly', '2026-W48'));
    expect(roundId(village, 'weekly', '2026-W48')).not.toBe(roundId(village, 'weekly', '2026-W49'));
    expect(roundId(village, 'weekly', '2026-W48')).not.toBe(roundId('510722101002', 'weekly', '2026-W48'));
    expect(roundId('hrss', 'weekly', '2026-W48', 'hrss')).not.toBe(roundId('hrss', 'weekly', '2026-W48'));
    expect(roundId('hrss', 'weekly', '2026-W48', 'county')).toBe(roundId('hrss', 'weekly', '2026-W48'));
  });

  it('lies in the jurisdiction of its unit', () => {
    expect(given(opened).state).toMatchObject({ township: '510722101', village, department: null });
  });
});

describe('when a return is due', () => {
  it('can be said as an hour of a working day', () => {
    const due = (day: string) => screeningOf('weekly', day, until({ unit: 'working-days', count: 1, at: '17:00' })).dueAt;
    expect(due('2026-11-25')).toBe('2026-11-30T09:00:00.000Z');
    expect(due('2026-09-30')).toBe('2026-10-08T09:00:00.000Z');
  });
});

describe('a return', () => {
  it('says zero, or how many findings', () => {
    given(opened)
      .when(file({ zero: true }))
      .then(returned(0));
    given(opened)
      .when(file({ findings: 2 }))
      .then(returned(2));
  });

  it('is neither both nor none of them', () => {
    given(opened).when(file({})).refused('round.zero-or-findings');
    given(opened)
      .when(file({ zero: true, findings: 1 }))
      .refused('round.zero-or-findings');
  });

  it('is late from the instant it was due', () => {
    given(opened)
      .when(file({ zero: true, at: new Date('2026-11-30T15:59:59.999Z') }))
      .then(returned(0, false, new Date('2026-11-30T15:59:59.999Z')));
    given(opened)
      .when(file({ zero: true, at: new Date(dueAt) }))
      .then(returned(0, true, new Date(dueAt)));
  });

  it('is late, not lost, once the round is overdue', () => {
    const round = given(opened, overdue)
      .when(file({ findings: 1, at: wednesday }))
      .then(returned(1, true, wednesday));
    expect(round).toMatchObject({ status: 'returned', late: true });
  });

  it('is filed once', () => {
    given(opened, returned(0))
      .when(file({ findings: 1 }))
      .refused('round.already-returned');
  });

  it('is filed by the unit itself', () => {
    given(opened)
      .when(file({ zero: true, by: '510722101' }))
      .refused('round.of-another-unit');
  });

  it('needs a round', () => {
    expect(() => file({ zero: true })(initial)).toThrow(NotFound);
  });
});

describe('overdue', () => {
  const mark = (at: Date) => (round: Round) => markOverdue(round, at);

  it('is what was not returned when it was due', () => {
    given(opened)
      .when(mark(new Date(dueAt)))
      .then(overdue);
  });

  it('is nothing before that', () => {
    given(opened).when(mark(friday)).nothing();
  });

  it('is said once, and never of what was returned', () => {
    given(opened, overdue).when(mark(wednesday)).nothing();
    given(opened, returned(0)).when(mark(wednesday)).nothing();
  });
});
