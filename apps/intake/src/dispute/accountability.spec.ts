import { DisputeAdjudicated, DisputeBounced, DisputeClassified } from '#contracts';
import type { AccountableRole } from '#contracts';
import type { Actor } from '#kernel';
import { specify } from '#testing/plain';
import { accept } from './accept.js';
import { adjudicate } from './adjudicate.js';
import { bounce } from './bounce.js';
import { classify } from './classify.js';
import * as dispute from './dispute.js';
import {
  assignedTo,
  bounced,
  county,
  leadAccepted,
  left,
  open,
  otherTownship,
  otherVillage,
  reference,
  refused,
  registered,
  settled,
  township,
  townshipAccepted,
  upheld,
  village,
  villageAccepted,
} from '../../test/example.js';

const given = specify(dispute);
type State = dispute.Dispute;

describe('accepting', () => {
  const by = (unit: string) => (state: State) => accept(state, unit);

  it('takes the lead, the township and the village', () => {
    given(...open)
      .when(by('justice'))
      .then(leadAccepted);
    const state = given(...open, leadAccepted, townshipAccepted)
      .when(by(village))
      .then(villageAccepted);
    expect(state).toMatchObject({ status: 'accepted', seats: { lead: 'accepted', township: 'accepted', village: 'accepted' } });
  });

  it('is not done by the village in the name of its township', () => {
    const { state } = given(...open, leadAccepted, villageAccepted);
    expect(state).toMatchObject({ status: 'assigned', seats: { township: 'waiting', village: 'accepted' } });
  });

  it('takes two where it lies in no village', () => {
    const { state } = given(registered, assignedTo({ village: null }), leadAccepted, townshipAccepted);
    expect(state).toMatchObject({ status: 'accepted', seats: { lead: 'accepted', township: 'accepted' } });
  });

  it('is done once a seat', () => {
    given(...open, leadAccepted)
      .when(by('justice'))
      .nothing();
    given(...open, villageAccepted)
      .when(by(village))
      .nothing();
  });

  it.each(['hrss', otherTownship, otherVillage, county])('is not for %s, which is not accountable', (unit) => {
    given(...open)
      .when(by(unit))
      .refused('dispute.not-accountable');
  });

  it('is over with the dispute', () => {
    given(...open, settled)
      .when(by('justice'))
      .refused('dispute.not-open');
    given(registered, refused).when(by('justice')).refused('dispute.not-open');
    given(registered).when(by('justice')).refused('dispute.not-open');
  });
});

describe('bouncing', () => {
  const by = (unit: string) => (state: State) => bounce(state, unit, 'not-our-duty');

  it('is counted, takes the acceptance back and leaves the unit accountable', () => {
    const state = given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(by('justice'))
      .then(bounced);
    expect(state).toMatchObject({ status: 'assigned', lead: 'justice', seats: { lead: 'bounced', township: 'accepted' }, bounces: 1 });
  });

  it('is taken back by accepting after all', () => {
    const state = given(...open, bounced)
      .when((dispute: State) => accept(dispute, 'justice'))
      .then(leadAccepted);
    expect(state).toMatchObject({ seats: { lead: 'accepted' }, bounces: 1 });
  });

  it('counts on after the county has answered', () => {
    given(...open, bounced, upheld)
      .when(by('justice'))
      .then(DisputeBounced({ ...bounced.data, bounces: 2 }));
  });

  it('is one request until the county answers', () => {
    given(...open, bounced)
      .when(by('justice'))
      .nothing();
  });

  it('counts all units together', () => {
    given(...open, bounced)
      .when(by(township))
      .then(DisputeBounced({ unit: township, role: 'territorial', reason: 'not-our-duty', bounces: 2 }));
  });

  it('is only for a unit that has it', () => {
    given(...open)
      .when(by('hrss'))
      .refused('dispute.not-accountable');
    given(...open, settled)
      .when(by('justice'))
      .refused('dispute.not-open');
  });
});

describe('adjudicating', () => {
  const rule =
    (role: AccountableRole, unit: string, by = county) =>
    (state: State) =>
      adjudicate(state, role, unit, by, reference);
  const moved = (role: AccountableRole, unit: string) => DisputeAdjudicated({ role, unit, upheld: false });

  it('leaves it where it was', () => {
    const state = given(...open, leadAccepted, bounced)
      .when(rule('lead', 'justice'))
      .then(upheld);
    expect(state).toMatchObject({ lead: 'justice', seats: { lead: 'waiting' } });
  });

  it('makes another department accountable, which has yet to accept', () => {
    const state = given(...open, leadAccepted, townshipAccepted, bounced)
      .when(rule('lead', 'ecology'))
      .then(moved('lead', 'ecology'), assignedTo({ lead: 'ecology' }), left('lead', 'justice', 'ecology'));
    expect(state).toMatchObject({ status: 'assigned', lead: 'ecology', seats: { lead: 'waiting', township: 'accepted' } });
  });

  it('moves it to another township; the lead, even one chosen by hand, stays', () => {
    const away = DisputeBounced({ unit: township, role: 'territorial', reason: 'not-our-territory', bounces: 1 });
    const [first, second] = open;
    const state = given(first, second, assignedTo({ lead: 'ecology' }), villageAccepted, away)
      .when(rule('territorial', otherVillage))
      .then(
        moved('territorial', otherVillage),
        assignedTo({ lead: 'ecology', township: otherTownship, village: otherVillage, desk: 'north', from: 'county' }),
        left('territorial', township, otherTownship),
      );
    expect(state).toMatchObject({ township: otherTownship, seats: { township: 'waiting', village: 'waiting' } });
  });

  it('answers the township and the village in one', () => {
    const [ofTownship, ofVillage] = [township, village].map((unit, i) =>
      DisputeBounced({ unit, role: 'territorial', reason: 'not-our-territory', bounces: i + 1 }),
    ) as [DisputeBounced, DisputeBounced];
    const state = given(...open, ofTownship, ofVillage)
      .when(rule('territorial', township))
      .then(DisputeAdjudicated({ role: 'territorial', unit: township, upheld: true }));
    expect(state).toMatchObject({ seats: { township: 'waiting', village: 'waiting' } });
  });

  it('lets the village go where its township, which did not bounce, is named', () => {
    const ofVillage = DisputeBounced({ unit: village, role: 'territorial', reason: 'not-our-territory', bounces: 1 });
    const state = given(...open, townshipAccepted, ofVillage)
      .when(rule('territorial', township))
      .then(moved('territorial', township), assignedTo({ village: null }));
    expect(state).toMatchObject({ village: null, seats: { lead: 'waiting', township: 'accepted' } });
    given(...open, townshipAccepted, ofVillage)
      .when(rule('territorial', village))
      .then(DisputeAdjudicated({ role: 'territorial', unit: village, upheld: true }));
  });

  it('says nothing twice', () => {
    given(...open, bounced, upheld)
      .when(rule('lead', 'justice'))
      .nothing();
  });

  it('needs a bounce', () => {
    given(...open)
      .when(rule('lead', 'ecology'))
      .refused('dispute.no-bounce');
    given(...open, bounced)
      .when(rule('territorial', otherTownship))
      .refused('dispute.no-bounce');
  });

  it.each([township, 'justice'])('is for the county, not for %s', (unit) => {
    given(...open, bounced)
      .when(rule('lead', 'ecology', unit))
      .refused('dispute.county-adjudicates');
  });

  it('names units that can answer', () => {
    given(...open, bounced)
      .when(rule('lead', 'abolished'))
      .refused('dispute.unknown-lead');
    given(...open, bounced)
      .when(rule('lead', otherTownship))
      .refused('dispute.unknown-lead');
    const away = DisputeBounced({ unit: township, role: 'territorial', reason: 'not-our-territory', bounces: 1 });
    given(...open, away)
      .when(rule('territorial', 'ecology'))
      .refused('dispute.unknown-place');
  });

  it('is over with the dispute', () => {
    given(...open, bounced, settled)
      .when(rule('lead', 'ecology'))
      .refused('dispute.not-open');
  });
});

describe('classifying anew', () => {
  const clerk: Actor = { subject: 'c', unit: 'justice', roles: ['clerk'] };
  const coordinator: Actor = { subject: 'k', unit: county, roles: ['coordinator'] };
  const as =
    (category: string, by = clerk) =>
    (state: State) =>
      classify(state, category, by, reference);
  const pollution = DisputeClassified({ category: 'pollution' });
  const toEcology = assignedTo({ category: 'pollution', lead: 'ecology' });

  it('hands it, by the county’s coordinator, to the department of the new category, which has yet to accept', () => {
    const state = given(...open, leadAccepted, townshipAccepted)
      .when(as('pollution', coordinator))
      .then(pollution, toEcology, left('lead', 'justice', 'ecology'));
    expect(state).toMatchObject({ status: 'assigned', category: 'pollution', seats: { lead: 'waiting', township: 'accepted' } });
  });

  it.each<[string, Actor]>([
    ['a clerk of the department that would be rid of it', clerk],
    ['its coordinator', { ...coordinator, unit: 'justice' }],
    ['a clerk of the county', { ...clerk, unit: county }],
  ])('gives no other department the lead by %s', (_, by) => {
    given(...open, leadAccepted)
      .when(as('pollution', by))
      .refused('dispute.county-moves-lead');
    given(...open, bounced)
      .when(as('pollution', by))
      .refused('dispute.county-moves-lead');
  });

  it('leaves a department that leads both where it is, by whomever', () => {
    const state = given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(as('damages'))
      .then(DisputeClassified({ category: 'damages' }));
    expect(state).toMatchObject({ status: 'accepted', lead: 'justice' });
  });

  it('answers a bounce that waits for the county', () => {
    const state = given(...open, bounced)
      .when(as('pollution', coordinator))
      .then(DisputeAdjudicated({ role: 'lead', unit: 'ecology', upheld: false }), pollution, toEcology, left('lead', 'justice', 'ecology'));
    expect(state).toMatchObject({ seats: { lead: 'waiting' }, bounces: 1 });
  });

  it('assigns what waited for a category we know', () => {
    given(registered)
      .when(as('neighbour'))
      .then(DisputeClassified({ category: 'neighbour' }), assignedTo({}));
  });

  it('is quiet where nothing changes', () => {
    given(...open)
      .when(as('neighbour'))
      .nothing();
  });

  it('refuses an unknown category, and what is over', () => {
    given(...open)
      .when(as('unheard'))
      .refused('dispute.unknown-category');
    given(...open, settled)
      .when(as('pollution'))
      .refused('dispute.not-open');
    given(registered, refused).when(as('pollution')).refused('dispute.not-open');
  });
});
