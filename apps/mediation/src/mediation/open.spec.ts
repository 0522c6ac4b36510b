import { Reassigned } from '#contracts';
import { ended, given, opened, openedAt, openedOn, whose } from '../../test/history.js';
import { threeByThree } from '../../test/ladders.js';
import type { Mediation } from './mediation.js';
import { classify, open, reassign } from './open.js';

const assignment = { ...whose, desk: 'county', channel: 'walk-in', risk: 'low', place: 'village', crossCounty: false } as const;
const assigned =
  (more = {}) =>
  (mediation: Mediation) =>
    open(mediation, { ...assignment, ...more }, threeByThree, openedOn);

describe('opening', () => {
  it('enters the ladder where the policy says, and keeps to that policy', () => {
    given().when(assigned()).then(opened);
    given()
      .when(assigned({ place: 'enterprise' }))
      .then(openedAt(2));
    expect(given(opened).state).toMatchObject({ status: 'open', tier: 1, policy: 1, ...whose });
  });

  it('knows when the dispute came in, before which nobody can have sat down over it', () => {
    given()
      .when(assigned({ receivedOn: '2026-10-30' }))
      .then(openedAt(1, { receivedOn: '2026-10-30' }));
    expect(given(opened).state.receivedOn).toBeNull();
  });

  it('is quiet when intake tells it twice, also after the end', () => {
    given(opened).when(assigned()).nothing();
    given(opened, ended(1, 'withdrawn')).when(assigned()).nothing();
  });

  it('follows an assignment to others after an adjudication, and stays at its tier', () => {
    given(opened)
      .when(assigned({ lead: 'forestry', crossCounty: true }))
      .then(Reassigned({ ...whose, lead: 'forestry' }));
    given(opened)
      .when(assigned({ township: '510722107', village: null }))
      .then(Reassigned({ ...whose, township: '510722107', village: null }));
  });
});

describe('classification', () => {
  it('is followed, once', () => {
    given(opened)
      .when((mediation) => classify(mediation, 'damages'))
      .then(Reassigned({ ...whose, category: 'damages' }));
    given(opened)
      .when((mediation) => classify(mediation, whose.category))
      .nothing();
    given()
      .when((mediation) => classify(mediation, 'damages'))
      .nothing();
  });
});

describe('the day on which it came in', () => {
  it('is followed where it is put right, once', () => {
    const came = openedAt(1, { receivedOn: '2026-10-30' });
    const state = given(came)
      .when((mediation) => reassign(mediation, { receivedOn: '2026-10-28' }))
      .then(Reassigned({ ...whose, receivedOn: '2026-10-28' }));
    expect(state.receivedOn).toBe('2026-10-28');
    given(came)
      .when((mediation) => reassign(mediation, { receivedOn: '2026-10-30' }))
      .nothing();
    given()
      .when((mediation) => reassign(mediation, { receivedOn: '2026-10-28' }))
      .nothing();
  });
});
