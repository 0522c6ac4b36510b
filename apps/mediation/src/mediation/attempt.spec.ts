import { AttemptRecorded, HandedDown } from '#contracts';
import { NotFound } from '#kernel';
import {
  acting,
  agreed,
  byWordOfMouth,
  ended,
  given,
  held,
  offered,
  offeredUp,
  opened,
  openedAt,
  raised,
  reopened,
  session,
  today,
} from '../../test/history.js';
import { recordAttempt } from './attempt.js';
import type { HeldAttempt } from './attempt.js';
import { threeByThree } from '../../test/ladders.js';
import type { Mediation } from './mediation.js';

const attempt =
  (more: Partial<HeldAttempt> = {}) =>
  (mediation: Mediation) =>
    recordAttempt(mediation, { ...session, ...more }, acting());

const inTownship = { venue: 'township', bodies: ['510722106'] } as const;
const inCounty = { venue: 'county', bodies: ['510722'] } as const;

describe('the ladder', () => {
  it('counts failed attempts', () => {
    given(opened).when(attempt()).then(held(1, 1));
    given(opened, held(1, 1)).when(attempt()).then(held(1, 2));
  });

  it('offers the next tier with the third failed attempt, and moves nothing: a person does that', () => {
    const stays = given(opened, held(1, 1), held(1, 2)).when(attempt()).then(held(1, 3), offeredUp(1));
    expect(stays).toMatchObject({ tier: 1, attempt: 3, referralOffered: true });
    given(opened, held(1, 1), held(1, 2), held(1, 3), offeredUp(1))
      .when(attempt({ beyondLimit: true }))
      .then(held(1, 4, { beyondLimit: true }));
  });

  it('counts anew at the next tier, and offers anew there', () => {
    const climbed = [opened, held(1, 1), held(1, 2), held(1, 3), offeredUp(1), raised(2)] as const;
    expect(given(...climbed).state).toMatchObject({ tier: 2, attempt: 0, referralOffered: false });
    given(...climbed, held(2, 1), held(2, 2))
      .when(attempt(inTownship))
      .then(held(2, 3, { bodies: ['510722106'] }), offeredUp(2));
  });

  it('offers the other routes with the last failure at the top, once', () => {
    const atTop = [openedAt(3), held(3, 1), held(3, 2)] as const;
    given(...atTop)
      .when(attempt(inCounty))
      .then(held(3, 3, { bodies: ['510722'] }), offered);
    given(...atTop, held(3, 3), offered)
      .when(attempt({ ...inCounty, beyondLimit: true }))
      .then(held(3, 4, { bodies: ['510722'], beyondLimit: true }));
  });

  it('goes beyond the limit only if the parties agree', () => {
    const usedUp = [openedAt(3), held(3, 1), held(3, 2), held(3, 3), offered] as const;
    given(...usedUp)
      .when(attempt(inCounty))
      .refused('attempt.beyond-limit');
    given(...usedUp)
      .when(attempt({ ...inCounty, outcome: 'agreed', reason: null, beyondLimit: true }))
      .then(agreed(3, 4, { bodies: ['510722'], beyondLimit: true }));
  });

  it('marks nothing as beyond the limit that is not', () => {
    given(opened)
      .when(attempt({ beyondLimit: true }))
      .then(held(1, 1));
  });

  it('offers also when an agreement in principle was among the attempts', () => {
    given(opened, held(1, 1), agreed(1, 2)).when(attempt()).then(held(1, 3), offeredUp(1));
  });

  it('offers the routes again in a new round', () => {
    given(
      openedAt(3),
      held(3, 1),
      held(3, 2),
      held(3, 3),
      offered,
      ended(3, 'left-for-court'),
      reopened(3, 'returned-by-court'),
      held(3, 1),
      held(3, 2),
    )
      .when(attempt(inCounty))
      .then(held(3, 3, { bodies: ['510722'] }), offered);
  });
});

describe('what uses up no attempt', () => {
  it('an adjournment', () => {
    given(opened, held(1, 1), held(1, 2))
      .when(attempt({ outcome: 'adjourned', reason: null }))
      .then(held(1, 2, { outcome: 'adjourned', reason: null, counted: false }));
  });

  it('an adjournment after the limit', () => {
    given(openedAt(3), held(3, 1), held(3, 2), held(3, 3), offered)
      .when(attempt({ ...inCounty, outcome: 'adjourned', reason: 'party-absent' }))
      .then(held(3, 3, { bodies: ['510722'], outcome: 'adjourned', reason: 'party-absent', counted: false }));
  });

  it.each(['court', 'other'] as const)('a session at a venue beside the ladder: %s', (venue) => {
    given(opened, held(1, 1), held(1, 2))
      .when(attempt({ venue, form: 'judicial', bodies: ['county-court'] }))
      .then(held(1, 2, { venue, form: 'judicial', bodies: ['county-court'], counted: false }));
  });
});

describe('who sits', () => {
  it('the bodies of the tier, several of them jointly, from other counties too', () => {
    const bodies = ['510722106', 'public-security', '510723100'];
    given(openedAt(2))
      .when(attempt({ ...inTownship, form: 'joint', bodies }))
      .then(held(2, 1, { form: 'joint', bodies }));
    given(openedAt(2))
      .when(attempt({ venue: 'department', bodies: ['hrss'] }))
      .then(held(2, 1, { venue: 'department', bodies: ['hrss'] }));
  });

  it('nobody above it before it was escalated', () => {
    given(opened).when(attempt(inTownship)).refused('venue.above-tier');
  });

  it('nobody below it before it was referred down', () => {
    given(opened, held(1, 1), held(1, 2), held(1, 3), offeredUp(1), raised(2)).when(attempt()).refused('venue.below-tier');
    given(openedAt(3), HandedDown({ tier: 1 }))
      .when(attempt())
      .then(held(1, 1));
  });
});

describe('the end', () => {
  it('comes when a party refuses, with the other routes', () => {
    given(opened)
      .when(attempt({ outcome: 'refused', reason: null }))
      .then(held(1, 1, { outcome: 'refused', reason: null }), ended(1, 'party-refused'));
  });

  it('comes when the applicant withdraws', () => {
    given(openedAt(2))
      .when(attempt({ ...inTownship, outcome: 'withdrawn', reason: null }))
      .then(held(2, 1, { bodies: ['510722106'], outcome: 'withdrawn', reason: null }), ended(2, 'withdrawn'));
  });

  it.each([
    ['refused', 'party-refused'],
    ['withdrawn', 'withdrawn'],
  ] as const)('asks for nothing at the limit either, no consent and nobody there: %s', (outcome, reason) => {
    given(opened, held(1, 1), held(1, 2), held(1, 3), offeredUp(1))
      .when(attempt({ outcome, reason: null, parties: [] }))
      .then(held(1, 4, { outcome, reason: null, parties: [] }), ended(1, reason));
  });

  it('takes no further attempt', () => {
    given(...byWordOfMouth)
      .when(attempt())
      .refused('mediation.closed');
    given(opened, ended(1, 'left-for-court')).when(attempt()).refused('mediation.closed');
  });

  it('is not the beginning: what was never opened is not there', () => {
    expect(() => attempt()(given().state)).toThrow(NotFound);
  });
});

describe('the record', () => {
  it('gives a reason for a failure', () => {
    given(opened)
      .when(attempt({ reason: null }))
      .refused('attempt.reason-missing');
  });

  it('is of a day that was', () => {
    given(opened)
      .when(attempt({ heldOn: '2026-11-24' }))
      .refused('day.in-future');
    given(opened)
      .when(attempt({ heldOn: today }))
      .then(held(1, 1, { heldOn: today }));
  });

  it('is of a day on which there was a dispute', () => {
    const received = openedAt(1, { receivedOn: '2026-10-30' });
    given(received)
      .when(attempt({ heldOn: '2026-10-29' }))
      .refused('attempt.before-received');
    given(received)
      .when(attempt({ heldOn: '2026-10-30' }))
      .then(held(1, 1, { heldOn: '2026-10-30' }));
  });

  it('is made within the days that the policy gives', () => {
    const lately = { ...threeByThree, enteredWithinDays: 20 };
    const entered =
      (on: string, more: Partial<HeldAttempt> = {}) =>
      (mediation: Mediation) =>
        recordAttempt(mediation, { ...session, ...more }, acting({ ladder: lately, today: on }));
    given(opened).when(entered('2026-11-23')).refused('attempt.entered-late');
    given(opened).when(entered('2026-11-22')).then(held(1, 1));
    given(opened)
      .when((mediation) => recordAttempt(mediation, session, acting({ ladder: { ...lately, enteredWithinDays: null } })))
      .then(held(1, 1));
  });

  it('may be of what was held before it was entered here, for as many days from then', () => {
    const lately = { ...threeByThree, enteredWithinDays: 20 };
    const backlog = { heldOn: '2012-02-01' };
    const entered = (on: string) => (mediation: Mediation) =>
      recordAttempt(mediation, { ...session, ...backlog }, acting({ ladder: lately, today: on }));
    given(opened)
      .when(entered('2026-11-21'))
      .then(held(1, 1, backlog));
    given(opened).when(entered('2026-11-22')).refused('attempt.entered-late');
  });

  it('names who mediated, which stays out of the facts', () => {
    given(opened)
      .when(attempt({ mediators: ['  '] }))
      .refused('attempt.mediator-missing');
    expect(JSON.stringify(recordAttempt(given(opened).state, session, acting()))).not.toContain('周调解');
  });

  it.each([
    ['agreed', ['applicant'], 'attempt.sides-missing'],
    ['agreed', [], 'attempt.sides-missing'],
    ['failed', [], 'attempt.party-missing'],
  ] as const)('names who of the parties was heard: %s with %j', (outcome, parties, code) => {
    const reason = outcome === 'failed' ? 'no-consensus' : null;
    given(opened).when(attempt({ outcome, reason, parties })).refused(code);
  });

  it('fails with one party, and is adjourned with none', () => {
    given(opened)
      .when(attempt({ reason: 'party-absent', parties: ['applicant'] }))
      .then(held(1, 1, { reason: 'party-absent', parties: ['applicant'] }));
    given(opened)
      .when(attempt({ outcome: 'adjourned', reason: null, parties: [] }))
      .then(held(1, 0, { outcome: 'adjourned', reason: null, parties: [], counted: false }));
  });

  it('that is empty reaches no county, however often it is sent', () => {
    const empty = attempt({ mediators: [''], parties: [] });
    for (let n = 0; n < 3; n++) given(opened).when(empty).refused('attempt.mediator-missing');
  });

  it('keeps the place of its sealed minutes', () => {
    const record = '01990000-0000-7000-8000-0000000000aa';
    expect(AttemptRecorded.schema.parse(held(1, 1, { record }).data)).toMatchObject({ record });
    given(opened)
      .when(attempt({ record }))
      .then(held(1, 1, { record }));
  });
});
