import { Breached, ConfirmationApplied, ConfirmationGranted, FollowedUp, LitigationNoted, Performed, Referred } from '#contracts';
import type { AgreementMade, MediationFact } from '#contracts';
import { NotFound } from '#kernel';
import {
  acting,
  agreed,
  byWordOfMouth,
  effective,
  ended,
  endedInPart,
  given,
  ids,
  made,
  onPart,
  opened,
  openedAt,
  reopened,
  settled,
} from '../../test/history.js';
import type { Mediation } from '../mediation/mediation.js';
import { breach, followUp, perform } from './perform.js';

/** After the settlement, so the clock stands later: the deadline for confirmation was the second of December. */
const later = acting({ today: '2027-01-15' });
const agreement = ids.first;
const drafted = [opened, agreed(1, 1), made()] as const;

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

  describe('that comes late', () => {
    const broken = Breached({ agreement, on: '2026-11-20', enforceable: false });
    const late = Performed({ agreement, on: '2026-11-25' });

    it('ends the breach, and settles again what that had reopened', () => {
      const state = given(...byWordOfMouth, broken, reopened(1, 'breach'))
        .when(performing('2026-11-25'))
        .then(late, settled());
      expect(state).toMatchObject({
        status: 'settled',
        agreements: [{ performedOn: '2026-11-25', breachedOn: null, pastBreaches: [{ on: '2026-11-20', endedOn: '2026-11-25' }] }],
      });
    });

    it('may come after a first performance that did not last, and may be broken again', () => {
      const again = [...byWordOfMouth, performed, broken, reopened(1, 'breach'), late, settled()] as const;
      given(...again.slice(0, -2))
        .when(performing('2026-11-25'))
        .then(late, settled());
      given(...again)
        .when((mediation) => breach(mediation, agreement, '2026-12-01', later))
        .then(Breached({ agreement, on: '2026-12-01', enforceable: false }), reopened(1, 'breach'));
    });

    it('leaves open what is open for another reason', () => {
      given(...byWordOfMouth, reopened(1, 'new-claims'), broken)
        .when(performing('2026-11-25'))
        .then(late);
      given(...onPart, ended(1, 'withdrawn'), broken, reopened(1, 'breach'))
        .when(performing('2026-11-25'))
        .then(late);
    });

    it('is not before the breach', () => {
      given(...byWordOfMouth, broken, reopened(1, 'breach'))
        .when(performing('2026-11-19'))
        .refused('performance.before-breach');
    });
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
    given(...part, endedInPart(1, 'withdrawn'))
      .when(breaking)
      .then(broken, reopened(1, 'breach'));
  });

  it('reopens nothing that is in court', () => {
    const filed = LitigationNoted({ stage: 'filed', on: '2026-11-10' });
    const noted = (...more: MediationFact[]) =>
      given(...byWordOfMouth, filed, ...more)
        .when(breaking)
        .then(broken);
    noted();
    noted(LitigationNoted({ stage: 'withdrawn', on: '2026-11-09' }));
    noted(LitigationNoted({ stage: 'judged', on: '2026-11-18' }));
    given(...onPart, endedInPart(1, 'left-for-court'))
      .when(breaking)
      .then(broken);
  });

  it.each<[string, MediationFact]>([
    ['was withdrawn', LitigationNoted({ stage: 'withdrawn', on: '2026-11-12' })],
    ['was dismissed', LitigationNoted({ stage: 'dismissed', on: '2026-11-12' })],
    ['was sent back', Referred({ from: 'court', to: 'township', on: '2026-11-12' })],
  ])('reopens where the suit %s', (_, back) => {
    given(...byWordOfMouth, LitigationNoted({ stage: 'filed', on: '2026-11-10' }), back)
      .when(breaking)
      .then(broken, reopened(1, 'breach'));
  });

  it('of a court’s own paper is enforceable', () => {
    const paper = { paper: 'court', needs: ['parties'] } satisfies Partial<AgreementMade['data']>;
    given(opened, agreed(1, 1), made(paper), effective(), settled())
      .when(breaking)
      .then(Breached({ agreement, on, enforceable: true }), reopened(1, 'breach'));
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

  it('is of a party that there is, and names the note of what it said', () => {
    const said = { ...visit, party: 1, record: ids.second };
    const [entered] = [{ record: ids.first, side: 'applicant', consent: { answer: 'given', how: 'oral', on: '2026-11-01' } }] as const;
    const entering = [openedAt(1, { entered: [entered] }), agreed(1, 1), made({ form: 'oral' }), effective(), settled()] as const;
    given(...entering)
      .when((mediation) => followUp(mediation, said, later))
      .then(FollowedUp(said));
    given(...entering)
      .when((mediation) => followUp(mediation, { ...said, party: 2 }, later))
      .refused('clause.unknown-party');
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
