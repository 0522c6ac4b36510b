import { AttemptRecorded, SessionCancelled, SessionMissed, SessionMoved, SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import { NotFound } from '#kernel';
import { acting, arranging, given, held, ids, opened, openedAt, settled, session as sat } from '../../test/history.js';
import { recordAttempt } from './attempt.js';
import type { Mediation } from './mediation.js';
import { isOver, missSession, moveSession, scheduleSession, standingOf } from './session.js';

const at = '2026-11-20T07:00:00Z';
const before = new Date('2026-11-20T06:00:00Z');
const after = new Date('2026-11-23T02:00:00Z');
const planned = { session: ids.second, at, venue: 'village', online: false } as const;
const arranged = SessionScheduled(planned);
const only = (...facts: MediationFact[]) => {
  const { state } = given(...facts);
  const [session = { ...planned }] = state.sessions;
  return {
    over: isOver(state, session, before),
    during: isOver(state, session, new Date(at)),
    past: isOver(state, session, new Date(Date.parse(at) + 3_600_000)),
    standing: standingOf(state, session, after),
  };
};

describe('a session that was arranged', () => {
  it('is waited for until its hour is over: whoever is late still comes in', () => {
    expect(only(opened, arranged)).toEqual({ over: false, during: false, past: true, standing: 'unrecorded' });
  });

  it('is over once what came of it is recorded, though its hour is not past; one of before says nothing of it', () => {
    expect(only(opened, arranged, held(1, 1, { heldOn: '2026-11-20' }))).toMatchObject({ over: true, standing: 'held' });
    expect(only(opened, arranged, held(1, 1, { heldOn: '2026-11-19' }))).toMatchObject({ over: false, standing: 'unrecorded' });
  });

  it('is held by the attempt that names it, and by no other that names one', () => {
    const another = AttemptRecorded({ ...held(1, 1, { heldOn: '2026-11-20' }).data, session: ids.first });
    expect(only(opened, arranged, another)).toMatchObject({ standing: 'unrecorded' });
    expect(only(opened, arranged, AttemptRecorded({ ...another.data, session: ids.second }))).toMatchObject({ standing: 'held' });
  });

  it('is over with the mediation', () => {
    expect(only(opened, arranged, settled()).over).toBe(true);
  });
});

describe('an attempt', () => {
  const heldOn = '2026-11-20';
  const record =
    (session: string, on = heldOn) =>
    (mediation: Mediation) =>
      recordAttempt(mediation, { ...sat, heldOn: on, session }, acting());

  it('tells of the session that it was arranged as', () => {
    given(opened, arranged)
      .when(record(ids.second))
      .then(held(1, 1, { heldOn, session: ids.second }));
  });

  it('was held on its day', () => {
    given(opened, arranged).when(record(ids.second, '2026-11-19')).refused('attempt.another-day');
  });

  it('is of none that was called off, recorded or never arranged', () => {
    given(opened, arranged, SessionCancelled({ session: ids.second, reason: 'other' }))
      .when(record(ids.second))
      .refused('session.off');
    given(opened, arranged, held(1, 1, { heldOn, session: ids.second }))
      .when(record(ids.second))
      .refused('session.recorded');
    expect(() => record(ids.first)(given(opened, arranged).state)).toThrow(NotFound);
  });
});

describe('a session to which a side did not come', () => {
  const missed = SessionMissed({ session: ids.second, absent: ['respondent'], unit: '510722' });
  const miss = (mediation: Mediation) => missSession(mediation, { session: ids.second, absent: ['respondent'] }, acting(), after);

  it('uses up no attempt, and is not waited for', () => {
    const state = given(opened, arranged).when(miss).then(missed);
    expect(state).toMatchObject({ attempt: 0, sessions: [{ missed: ['respondent'] }] });
    expect(only(opened, arranged, missed)).toEqual({ over: true, during: true, past: true, standing: 'missed' });
    given(opened, arranged, missed).when(miss).nothing();
  });

  it('is none before its hour, nor one that was held', () => {
    const early = (mediation: Mediation) => missSession(mediation, { session: ids.second, absent: ['respondent'] }, acting(), before);
    given(opened, arranged).when(early).refused('session.not-yet');
    given(opened, arranged, held(1, 1, { heldOn: '2026-11-20' }))
      .when(miss)
      .refused('session.recorded');
  });
});

describe('the parties of a case', () => {
  const nine = '2026-11-24T01:00:00.000Z';
  const entered = (['applicant', 'respondent'] as const).map((side) => ({ record: ids.first, side }));
  const begun = openedAt(1, { entered });
  const of = (parties: number[] | undefined, when = nine) => ({
    session: ids.second,
    at: when,
    venue: 'village' as const,
    online: false,
    minutes: 90,
    ...(parties && { parties }),
  });
  const there = (parties?: number[]) => SessionScheduled({ ...of(parties), session: ids.first });
  const schedule = (parties?: number[], when?: string) => (mediation: Mediation) =>
    scheduleSession(mediation, of(parties, when), acting(), arranging);

  it('are not asked to be at two places', () => {
    given(begun, there([1]))
      .when(schedule([1, 2]))
      .refused('session.clash');
    given(begun, there([1]))
      .when(schedule())
      .refused('session.clash');
    given(begun, there())
      .when(schedule([2], '2026-11-24T02:29:00.000Z'))
      .refused('session.clash');
  });

  it('may sit apart, or one after the other', () => {
    given(begun, there([1]))
      .when(schedule([2]))
      .then(SessionScheduled(of([2])));
    given(begun, there())
      .when(schedule([2], '2026-11-24T02:30:00.000Z'))
      .then(SessionScheduled(of([2], '2026-11-24T02:30:00.000Z')));
  });

  it('are asked to come by their numbers', () => {
    given(begun)
      .when(schedule([3]))
      .refused('session.unknown-party');
  });

  it('are free of the session that is moved', () => {
    const moved = { ...of([1], '2026-11-24T01:30:00.000Z'), instead: ids.first, reason: 'parties-ask' } as const;
    given(begun, there([1]))
      .when((mediation) => moveSession(mediation, moved, acting(), arranging))
      .then(SessionMoved(moved));
  });
});
