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
  opened,
  openedAt,
  raised,
  reopened,
  session,
  today,
} from '../../test/history.js';
import { recordAttempt } from './attempt.js';
import type { HeldAttempt } from './attempt.js';
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

  it('moves up a tier with the third failed attempt, and counts anew there', () => {
    const up = given(opened, held(1, 1), held(1, 2)).when(attempt()).then(held(1, 3), raised(2));
    expect(up).toMatchObject({ tier: 2, attempt: 0 });
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

  it('climbs also when an agreement in principle was among the attempts', () => {
    given(opened, held(1, 1), agreed(1, 2)).when(attempt()).then(held(1, 3), raised(2));
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
    given(opened, held(1, 1), held(1, 2), held(1, 3), raised(2)).when(attempt()).refused('venue.below-tier');
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

  it('keeps the place of its sealed minutes', () => {
    const record = '01990000-0000-7000-8000-0000000000aa';
    expect(AttemptRecorded.schema.parse(held(1, 1, { record }).data)).toMatchObject({ record });
    given(opened)
      .when(attempt({ record }))
      .then(held(1, 1, { record }));
  });
});
