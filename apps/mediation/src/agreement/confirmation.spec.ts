import {
  AgreementEffective,
  ConfirmationAccepted,
  ConfirmationApplied,
  ConfirmationGranted,
  ConfirmationNotAccepted,
  ConfirmationRefused,
  ConfirmationWithdrawn,
} from '#contracts';
import type { AgreementMade } from '#contracts';
import {
  acting,
  agreed,
  byWordOfMouth,
  draft,
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
import { reopen } from '../mediation/reopen.js';
import { terminate } from '../mediation/terminate.js';
import { applyForConfirmation, noteConfirmation } from './confirmation.js';
import type { Application, ConfirmationStep } from './confirmation.js';
import { makeAgreement } from './settle.js';

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
    (step: ConfirmationStep, day = '2026-12-10') =>
    (mediation: Mediation) =>
      noteConfirmation(mediation, agreement, step, day, later);
  const applied = ConfirmationApplied({ agreement, on });
  const granted = ConfirmationGranted({ agreement, on: '2026-12-10' });
  const accepted = ConfirmationAccepted({ agreement, on: '2026-12-10' });
  const notAccepted = ConfirmationNotAccepted({ agreement, on: '2026-12-10' });

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

  it('is noted after the last day too, where it is said why; whether it is heard is the court’s to say', () => {
    const late = apply({ on: '2026-12-09', late: 'force-majeure' });
    const state = given(...byWordOfMouth)
      .when(late)
      .then(ConfirmationApplied({ agreement, on: '2026-12-09', late: 'force-majeure' }));
    expect(state.agreements).toMatchObject([{ confirmation: 'applied', appliedLate: 'force-majeure' }]);
    given(...byWordOfMouth)
      .when(apply({ late: 'just-cause' }))
      .then(applied);
  });

  it('is taken by the court or not, or withdrawn by the parties', () => {
    given(...byWordOfMouth, applied)
      .when(decide('accepted'))
      .then(accepted);
    given(...byWordOfMouth, applied)
      .when(decide('not-accepted'))
      .then(notAccepted);
    given(...byWordOfMouth, applied, accepted)
      .when(decide('withdrawn'))
      .then(ConfirmationWithdrawn({ agreement, on: '2026-12-10' }));
    given(...byWordOfMouth, applied, accepted)
      .when(decide('granted'))
      .then(granted);
    given(...byWordOfMouth, applied, accepted)
      .when(decide('not-accepted', '2026-12-11'))
      .refused('confirmation.decided');
    given(...byWordOfMouth, applied, accepted)
      .when(decide('granted', '2026-12-09'))
      .refused('confirmation.before-last');
    given(...byWordOfMouth, applied, accepted)
      .when(decide('accepted'))
      .nothing();
  });

  it('is asked for anew after it was not accepted, or withdrawn', () => {
    for (const before of [notAccepted, ConfirmationWithdrawn({ agreement, on: '2026-12-10' })]) {
      given(...byWordOfMouth, applied, before)
        .when(decide('granted', '2026-12-12'))
        .refused('confirmation.not-applied');
      given(...byWordOfMouth, applied, before)
        .when(apply())
        .refused('confirmation.before-last');
      given(...byWordOfMouth, applied, before)
        .when(apply({ on: '2026-12-11', late: 'taken-by-court' }))
        .then(ConfirmationApplied({ agreement, on: '2026-12-11', late: 'taken-by-court' }));
    }
  });

  it('says which court was asked and answered, and under which record its number is sealed; what is not said anew stays', () => {
    const at = { court: 'court', ruling: ids.second };
    const asked = ConfirmationApplied({ agreement, on, court: 'court' });
    given(...byWordOfMouth)
      .when(apply({ court: 'court' }))
      .then(asked);
    const state = given(...byWordOfMouth, asked)
      .when((mediation) => noteConfirmation(mediation, agreement, 'granted', '2026-12-10', later, { ruling: ids.second }))
      .then(ConfirmationGranted({ agreement, on: '2026-12-10', ruling: ids.second }));
    expect(state.agreements).toMatchObject([{ confirmation: 'granted', ...at }]);
  });

  it('is noted again where its number comes later, or was wrong; without one that is nothing new', () => {
    const again = (on: string, at: Parameters<typeof noteConfirmation>[5]) => (mediation: Mediation) =>
      noteConfirmation(mediation, agreement, 'granted', on, later, at);
    const numbered = ConfirmationGranted({ agreement, on: '2026-12-10', ruling: ids.second, again: true });
    const state = given(...byWordOfMouth, applied, granted)
      .when(again('2026-12-10', { ruling: ids.second }))
      .then(numbered);
    expect(state.agreements).toMatchObject([{ confirmation: 'granted', confirmationOn: '2026-12-10', ruling: ids.second }]);
    given(...byWordOfMouth, applied, numbered)
      .when(again('2026-12-10', { court: 'court' }))
      .then(ConfirmationGranted({ agreement, on: '2026-12-10', court: 'court', again: true }));
    given(...byWordOfMouth, applied, granted)
      .when(again('2026-12-11', { ruling: ids.second }))
      .refused('confirmation.noted-of');
    given(...byWordOfMouth, applied, granted)
      .when(again('2026-12-11', {}))
      .nothing();
    given(...byWordOfMouth, applied)
      .when(apply({ ruling: ids.second }))
      .refused('confirmation.asked-already');
  });

  it('is not for a court’s own paper', () => {
    const paper = { paper: 'court', needs: ['parties'] } satisfies Partial<AgreementMade['data']>;
    given(opened, agreed(1, 1), made(paper), effective(), settled()).when(apply()).refused('confirmation.not-for-paper');
  });

  describe('refused', () => {
    const refused = [...byWordOfMouth, applied, ConfirmationRefused({ agreement, on: '2026-12-10' })] as const;

    it('lets the parties mediate again, and what they agree on then is confirmed for itself', () => {
      const again = [...refused, reopened(1, 'returned-by-court'), agreed(1, 1)] as const;
      given(...refused)
        .when((mediation) => reopen(mediation, 'returned-by-court', later))
        .then(reopened(1, 'returned-by-court'));
      const second = { agreement: ids.second, form: 'oral', on: '2026-12-20' } as const;
      const binding = AgreementEffective({ ...effective('2026-12-20', '2027-01-19', ids.second).data, provisional: true });
      const then = [...again, made(second), binding, settled(1, ids.second)] as const;
      given(...again)
        .when((mediation) => makeAgreement(mediation, { ...draft, ...second }, {}, later))
        .then(made(second), binding, settled(1, ids.second));
      given(...then)
        .when(apply({ agreement: ids.second, on: '2026-12-28' }))
        .then(ConfirmationApplied({ agreement: ids.second, on: '2026-12-28' }));
    });

    it('lets them go to court over it: nothing of the settlement is left', () => {
      given(...refused)
        .when((mediation) => terminate(mediation, 'left-for-court', later))
        .then(ended(1, 'left-for-court'));
      given(...refused, reopened(1, 'returned-by-court'))
        .when((mediation) => terminate(mediation, 'no-agreement', later))
        .then(ended(1, 'no-agreement'));
    });

    it('opens no other way out of a settlement', () => {
      given(...refused)
        .when((mediation) => terminate(mediation, 'withdrawn', later))
        .refused('mediation.closed');
      given(...byWordOfMouth)
        .when((mediation) => terminate(mediation, 'left-for-court', later))
        .refused('mediation.closed');
    });
  });
});
