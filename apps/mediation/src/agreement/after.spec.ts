import { Breached, ConfirmationApplied, ConfirmationGranted, ConfirmationRefused, FollowedUp, Performed } from '#contracts';
import { NotFound } from '#kernel';
import {
  acting,
  agreed,
  byWordOfMouth,
  effective,
  ended,
  given,
  ids,
  made,
  opened,
  openedAt,
  reopened,
  settled,
} from '../../test/history.js';
import type { Mediation } from '../mediation/mediation.js';
import { applyForConfirmation, decideConfirmation } from './confirmation.js';
import type { Application } from './confirmation.js';
import { breach, followUp, perform } from './perform.js';

/** After the settlement, so the clock stands later: the deadline for confirmation was the second of December. */
const later = acting({ today: '2027-01-15' });
const agreement = ids.first;
const drafted = [opened, agreed(1, 1), made()] as const;

describe('judicial confirmation', () => {
  const on = '2026-12-02';
  const apply =
    (more: Partial<Application> = {}) =>
    (mediation: Mediation) =>
      applyForConfirmation(mediation, { agreement, on, jointly: true, ...more }, later);
  const decide =
    (decision: 'granted' | 'refused', day = '2026-12-10') =>
    (mediation: Mediation) =>
      decideConfirmation(mediation, agreement, decision, day, later);
  const applied = ConfirmationApplied({ agreement, on });
  const granted = ConfirmationGranted({ agreement, on: '2026-12-10' });

  it('is asked for jointly, up to the thirtieth day', () => {
    given(...byWordOfMouth)
      .when(apply())
      .then(applied);
    given(...byWordOfMouth)
      .when(apply({ on: '2026-12-03' }))
      .refused('confirmation.too-late');
    given(...byWordOfMouth)
      .when(apply({ jointly: false }))
      .refused('confirmation.not-joint');
    given(...byWordOfMouth)
      .when(apply({ on: '2026-11-01' }))
      .refused('confirmation.before-effective');
    given(...byWordOfMouth)
      .when(apply({ on: '2027-02-01' }))
      .refused('day.in-future');
  });

  it('is in time on the next working day where the thirtieth is free', () => {
    const byTheFifth = [opened, agreed(1, 1), made({ form: 'oral' }), effective('2026-11-05', '2026-12-07'), settled()] as const;
    given(...byTheFifth)
      .when(apply({ on: '2026-12-07' }))
      .then(ConfirmationApplied({ agreement, on: '2026-12-07' }));
    given(...byTheFifth)
      .when(apply({ on: '2026-12-08' }))
      .refused('confirmation.too-late');
  });

  it('is in time by the days as they are known now, if it was told shorter, and as it was told, if longer', () => {
    const told = (confirmBy: string) =>
      [opened, agreed(1, 1), made({ form: 'oral' }), effective('2026-11-05', confirmBy), settled()] as const;
    given(...told('2026-12-05'))
      .when(apply({ on: '2026-12-07' }))
      .then(ConfirmationApplied({ agreement, on: '2026-12-07' }));
    given(...told('2026-12-08'))
      .when(apply({ on: '2026-12-08' }))
      .then(ConfirmationApplied({ agreement, on: '2026-12-08' }));
  });

  it('is for what is effective', () => {
    given(...drafted)
      .when(apply())
      .refused('agreement.not-effective');
  });

  it('is not for identity, adoption or marriage; in family matters that must be ruled out', () => {
    const family = [openedAt(1, { category: 'marriage-family' }), agreed(1, 1), made({ form: 'oral' }), effective(), settled()] as const;
    given(...family)
      .when(apply())
      .refused('confirmation.identity-matter');
    given(...family)
      .when(apply({ touchesIdentity: false }))
      .then(applied);
    given(...byWordOfMouth)
      .when(apply({ touchesIdentity: true }))
      .refused('confirmation.identity-matter');
  });

  it('is asked for once', () => {
    given(...byWordOfMouth, applied)
      .when(apply())
      .nothing();
    given(...byWordOfMouth, applied, granted)
      .when(apply())
      .refused('confirmation.decided');
  });

  it('is granted or refused by the court, once it was asked for', () => {
    given(...byWordOfMouth, applied)
      .when(decide('granted'))
      .then(granted);
    given(...byWordOfMouth, applied)
      .when(decide('refused'))
      .then(ConfirmationRefused({ agreement, on: '2026-12-10' }));
    given(...byWordOfMouth)
      .when(decide('granted'))
      .refused('confirmation.not-applied');
    given(...byWordOfMouth, applied)
      .when(decide('granted', '2026-12-01'))
      .refused('confirmation.before-applied');
  });

  it('is decided once', () => {
    given(...byWordOfMouth, applied, granted)
      .when(decide('granted'))
      .nothing();
    given(...byWordOfMouth, applied, granted)
      .when(decide('refused'))
      .refused('confirmation.decided');
  });
});

describe('performance', () => {
  const on = '2026-11-05';
  const performing =
    (day = on) =>
    (mediation: Mediation) =>
      perform(mediation, agreement, day, later);
  const performed = Performed({ agreement, on });

  it('is noted once', () => {
    given(...byWordOfMouth)
      .when(performing())
      .then(performed);
    given(...byWordOfMouth, performed)
      .when(performing())
      .nothing();
  });

  it('is of something effective, on a day between then and now', () => {
    given(...drafted)
      .when(performing())
      .refused('agreement.not-effective');
    given(...byWordOfMouth)
      .when(performing('2026-11-01'))
      .refused('agreement.day-before-made');
    given(...byWordOfMouth)
      .when(performing('2027-01-16'))
      .refused('day.in-future');
  });
});

describe('a breach', () => {
  const on = '2026-11-20';
  const breaking = (mediation: Mediation) => breach(mediation, agreement, on, later);
  const broken = Breached({ agreement, on, enforceable: false });

  it('reopens at the tier where it was settled', () => {
    const inTown = [openedAt(2), agreed(2, 1), made({ form: 'oral' }), effective(), settled(2)] as const;
    given(...inTown)
      .when(breaking)
      .then(broken, reopened(2, 'breach'));
  });

  it('may follow a performance: what was cleared can be blocked again', () => {
    given(...byWordOfMouth, Performed({ agreement, on: '2026-11-03' }))
      .when(breaking)
      .then(broken, reopened(1, 'breach'));
  });

  it('of what a court confirmed is enforceable, and reopens all the same', () => {
    given(...byWordOfMouth, ConfirmationApplied({ agreement, on }), ConfirmationGranted({ agreement, on }))
      .when(breaking)
      .then(Breached({ agreement, on, enforceable: true }), reopened(1, 'breach'));
  });

  it('of a part leaves an open mediation as it is', () => {
    const part = [opened, agreed(1, 1), made({ form: 'oral', scope: 'part' }), effective()] as const;
    given(...part)
      .when(breaking)
      .then(broken);
    given(...part, ended(1, 'left-for-court'))
      .when(breaking)
      .then(broken, reopened(1, 'breach'));
  });

  it('is noted once, and only of what binds', () => {
    given(...byWordOfMouth, broken, reopened(1, 'breach'))
      .when(breaking)
      .nothing();
    given(...drafted)
      .when(breaking)
      .refused('agreement.not-effective');
  });
});

describe('a follow-up', () => {
  const visit = { agreement, on: '2026-12-01', performed: true, satisfied: null };
  const visiting = (mediation: Mediation) => followUp(mediation, visit, later);

  it('is noted as often as it is made', () => {
    given(...byWordOfMouth)
      .when(visiting)
      .then(FollowedUp(visit));
    const twice = given(...byWordOfMouth, FollowedUp(visit))
      .when(visiting)
      .then(FollowedUp(visit));
    expect(twice.agreements[0]?.followUps).toHaveLength(2);
  });

  it('is of an agreement that binds and is known, on a day that was', () => {
    given(...drafted)
      .when(visiting)
      .refused('agreement.not-effective');
    given(...byWordOfMouth)
      .when((mediation) => followUp(mediation, { ...visit, on: '2027-01-16' }, later))
      .refused('day.in-future');
    const { state } = given(...byWordOfMouth);
    expect(() => followUp(state, { ...visit, agreement: ids.second }, later)).toThrow(NotFound);
  });
});
