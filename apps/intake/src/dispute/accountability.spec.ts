import { DisputeAcceptedByUnit, DisputeAdjudicated, DisputeBounced, DisputeClassified } from '#contracts';
import type { AccountableRole } from '#contracts';
import { specify } from '#testing';
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
  open,
  otherTownship,
  otherVillage,
  reference,
  refused,
  registered,
  settled,
  territorialAccepted,
  township,
  upheld,
  village,
} from '../../test/example.js';

const given = specify(dispute);
type State = dispute.Dispute;

describe('accepting', () => {
  const by = (unit: string) => (state: State) => accept(state, unit);

  it('takes both accountable units', () => {
    expect(
      given(...open)
        .when(by('justice'))
        .then(leadAccepted).status,
    ).toBe('assigned');
    expect(
      given(...open, leadAccepted)
        .when(by(township))
        .then(territorialAccepted).status,
    ).toBe('accepted');
  });

  it('lets the village speak for its territory', () => {
    given(...open)
      .when(by(village))
      .then(DisputeAcceptedByUnit({ unit: village, role: 'territorial' }));
  });

  it('is done once a role', () => {
    given(...open, leadAccepted)
      .when(by('justice'))
      .nothing();
    given(...open, territorialAccepted)
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

  it('is counted, and leaves the unit accountable', () => {
    const state = given(...open, leadAccepted)
      .when(by('justice'))
      .then(bounced);
    expect(state).toMatchObject({ lead: 'justice', leadAccepted: true, leadBounced: true, bounces: 1 });
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

  it('counts the two units together', () => {
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
    expect(state).toMatchObject({ lead: 'justice', leadBounced: false, leadAccepted: true });
  });

  it('makes another department accountable, which has yet to accept', () => {
    const state = given(...open, leadAccepted, territorialAccepted, bounced)
      .when(rule('lead', 'ecology'))
      .then(moved('lead', 'ecology'), assignedTo({ lead: 'ecology' }));
    expect(state).toMatchObject({
      status: 'assigned',
      lead: 'ecology',
      leadAccepted: false,
      leadBounced: false,
      territorialAccepted: true,
    });
  });

  it('moves it to another township; the lead, even one chosen by hand, stays', () => {
    const away = DisputeBounced({ unit: township, role: 'territorial', reason: 'not-our-territory', bounces: 1 });
    const [first, second] = open;
    const state = given(first, second, assignedTo({ lead: 'ecology' }), territorialAccepted, away)
      .when(rule('territorial', otherVillage))
      .then(
        moved('territorial', otherVillage),
        assignedTo({ lead: 'ecology', township: otherTownship, village: otherVillage, desk: 'north' }),
      );
    expect(state).toMatchObject({ township: otherTownship, territorialAccepted: false, territorialBounced: false });
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
  const as = (category: string) => (state: State) => classify(state, category, reference);
  const pollution = DisputeClassified({ category: 'pollution' });

  it('hands it to the department of the new category, which has yet to accept', () => {
    const state = given(...open, leadAccepted, territorialAccepted)
      .when(as('pollution'))
      .then(pollution, assignedTo({ category: 'pollution', lead: 'ecology' }));
    expect(state).toMatchObject({ status: 'assigned', category: 'pollution', leadAccepted: false, territorialAccepted: true });
  });

  it('leaves a department that leads both where it is', () => {
    const state = given(...open, leadAccepted, territorialAccepted)
      .when(as('damages'))
      .then(DisputeClassified({ category: 'damages' }));
    expect(state).toMatchObject({ status: 'accepted', lead: 'justice' });
  });

  it('drops a bounce with the unit that asked for it', () => {
    const state = given(...open, bounced)
      .when(as('pollution'))
      .then(pollution, assignedTo({ category: 'pollution', lead: 'ecology' }));
    expect(state).toMatchObject({ leadBounced: false, bounces: 1 });
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
