import { SessionCancelled, SessionScheduled } from '#contracts';
import type { MediationFact } from '#contracts';
import type { Role } from '#kernel';
import { acting, given, ids, opened, settled } from '../../test/history.js';
import { audiences, heardBy, mayReach, mustBeOnline, partySeat, seatOf } from './talk.js';
import type { Seat } from './talk.js';

const arranged = (online: boolean) => SessionScheduled({ session: ids.first, at: '2026-11-20T07:00:00Z', venue: 'village', online });
const entering = (...facts: MediationFact[]) => {
  const { state } = given(...facts);
  return () => mustBeOnline(state, ids.first);
};
const party = (side: 'applicant' | 'respondent'): Seat => ({ as: 'party', party: 1, side });

describe('an online room', () => {
  it('is one of a session that is held online, and still is', () => {
    expect(entering(opened, arranged(true))).not.toThrow();
    expect(entering(opened)).toThrow('session');
    expect(entering(opened, arranged(false))).toThrow('online.not-online');
    expect(entering(opened, arranged(true), SessionCancelled({ session: ids.first, reason: 'other' }))).toThrow('online.session-off');
    expect(entering(opened, arranged(true), settled())).toThrow('mediation.closed');
  });

  it('seats a mediator of who holds the case as mediating, all others of the staff as helping', () => {
    const { state } = given(opened);
    const as = (unit: string, ...roles: Role[]) => seatOf(state, { subject: 'x', unit, roles }, acting()).as;
    const village = state.village ?? '';
    expect([as(village, 'mediator'), as(state.lead, 'clerk', 'mediator'), as('hrss', 'mediator')]).toEqual([
      'mediator',
      'mediator',
      'helper',
    ]);
    expect([as(village, 'clerk'), as(state.lead, 'coordinator'), as(village)]).toEqual(['helper', 'helper', 'helper']);
  });

  it('lets nobody hear, nor speak to, the other side alone', () => {
    expect(heardBy(party('applicant'))).toEqual(['all', 'applicant']);
    expect(heardBy(party('respondent'))).toEqual(['all', 'respondent']);
    expect(heardBy({ as: 'helper', unit: 'hrss' })).toEqual(['all']);
    expect(heardBy({ as: 'mediator', unit: '510722' })).toEqual(audiences);
    expect(heardBy(partySeat({ ...given(opened).state, consents: [] }, 3))).toEqual(['all']);
    expect(() => mayReach(party('applicant'), 'applicant')).not.toThrow();
    expect(() => mayReach(party('applicant'), 'respondent')).toThrow('online.not-their-talk');
    expect(() => mayReach({ as: 'helper', unit: 'hrss' }, 'applicant')).toThrow('online.not-their-talk');
  });
});
