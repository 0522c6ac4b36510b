import { Reassigned } from '#contracts';
import { ended, given, opened, openedAt, whose } from '../../test/history.js';
import { threeByThree } from './ladder.js';
import type { Mediation } from './mediation.js';
import { adjudicate, classify, open } from './open.js';

const assignment = { ...whose, desk: 'county', place: 'village', crossCounty: false } as const;
const assigned =
  (more = {}) =>
  (mediation: Mediation) =>
    open(mediation, { ...assignment, ...more }, threeByThree);

describe('opening', () => {
  it('enters the ladder where the policy says, and keeps to that policy', () => {
    given().when(assigned()).then(opened);
    given()
      .when(assigned({ place: 'enterprise' }))
      .then(openedAt(2));
    expect(given(opened).state).toMatchObject({ status: 'open', tier: 1, policy: 1, ...whose });
  });

  it('is quiet when intake tells it twice, also after the end', () => {
    given(opened).when(assigned()).nothing();
    given(opened, ended(1, 'withdrawn')).when(assigned()).nothing();
  });

  it('follows an assignment to others, and stays at its tier', () => {
    given(opened)
      .when(assigned({ lead: 'forestry', crossCounty: true }))
      .then(Reassigned({ ...whose, lead: 'forestry' }));
  });
});

describe('adjudication', () => {
  const toLead = (unit: string) => (mediation: Mediation) => adjudicate(mediation, 'lead', unit);
  const toTerritory = (unit: string) => (mediation: Mediation) => adjudicate(mediation, 'territorial', unit);

  it('changes the lead', () => {
    given(opened)
      .when(toLead('forestry'))
      .then(Reassigned({ ...whose, lead: 'forestry' }));
  });

  it('changes the territory, and the village with it', () => {
    given(opened)
      .when(toTerritory('510722107'))
      .then(Reassigned({ ...whose, township: '510722107', village: null }));
    given(opened)
      .when(toTerritory('510722107203'))
      .then(Reassigned({ ...whose, township: '510722107', village: '510722107203' }));
  });

  it('is quiet when nothing changes, and about what another desk mediates', () => {
    given(opened).when(toLead(whose.lead)).nothing();
    given(opened).when(toTerritory(whose.township)).nothing();
    given().when(toLead('forestry')).nothing();
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
