import { AgreementMade, AgreementSigned, Breached } from '#contracts';
import type { Signatory, TerminationReason } from '#contracts';
import { recordAttempt } from '../mediation/attempt.js';
import type { Mediation } from '../mediation/mediation.js';
import { leave, terminate } from '../mediation/terminate.js';
import {
  acting,
  agreed,
  byWordOfMouth,
  draft,
  effective,
  ended,
  endedInPart,
  given,
  held,
  ids,
  made,
  onPart,
  opened,
  reopened,
  session,
  settled,
} from '../../test/history.js';
import { makeAgreement, sign } from './settle.js';

const ending = (reason: TerminationReason) => (mediation: Mediation) => terminate(mediation, reason, acting());
const broken = Breached({ agreement: ids.first, on: '2026-11-20', enforceable: false });

describe('what was agreed on a part', () => {
  it.each<TerminationReason>(['withdrawn', 'party-refused', 'left-for-court', 'left-for-arbitration', 'no-agreement', 'other'])(
    'stands where the rest ends: %s',
    (reason) => {
      const state = given(...onPart)
        .when(ending(reason))
        .then(endedInPart(1, reason));
      expect(state).toMatchObject({ status: 'settled-in-part', termination: reason });
    },
  );

  it('stands as well where a party refuses at a session, or left at the front desk', () => {
    const refused = held(1, 2, { outcome: 'refused', reason: null });
    given(...onPart)
      .when((mediation) => recordAttempt(mediation, { ...session, outcome: 'refused', reason: null }, acting()))
      .then(refused, endedInPart(1, 'party-refused'));
    given(...onPart)
      .when((mediation) => leave(mediation, 'left-for-court'))
      .then(endedInPart(1, 'left-for-court'));
  });

  it('is nothing that stands where it never took effect, or was broken', () => {
    given(opened, agreed(1, 1), made({ scope: 'part' }))
      .when(ending('withdrawn'))
      .then(ended(1, 'withdrawn'));
    given(...onPart, broken)
      .when(ending('withdrawn'))
      .then(ended(1, 'withdrawn'));
  });

  it('is sealed after the rest ended, where the parties had signed it before: the case ends in part by that', () => {
    const drafted = [opened, agreed(1, 1), made({ scope: 'part' })] as const;
    const signed = (by: Signatory) => AgreementSigned({ agreement: ids.first, by, on: '2026-11-03' });
    const signing = (by: Signatory) => (mediation: Mediation) => sign(mediation, ids.first, by, '2026-11-03', acting());
    const left = ended(1, 'left-for-court');
    const state = given(...drafted, signed('parties'), signed('mediator'), left)
      .when(signing('committee'))
      .then(signed('committee'), effective('2026-11-03', '2026-12-03'), endedInPart(1, 'left-for-court'));
    expect(state.status).toBe('settled-in-part');
    given(...drafted, left)
      .when(signing('parties'))
      .refused('mediation.closed');
    given(opened, agreed(1, 1), made(), signed('parties'), left).when(signing('mediator')).refused('mediation.closed');
  });

  it('ends once', () => {
    given(...onPart, endedInPart(1, 'withdrawn'))
      .when(ending('no-agreement'))
      .nothing();
  });
});

describe('a new point after an agreement on the whole', () => {
  const newPoint = [...byWordOfMouth, reopened(1, 'new-claims')] as const;

  it('is talked about, and what was agreed stands', () => {
    const { state } = given(...newPoint, held(1, 1));
    expect(state).toMatchObject({
      status: 'open',
      round: 2,
      agreements: [{ effectiveOn: '2026-11-02', contested: false, breachedOn: null }],
    });
  });

  it('settles the case again where it is agreed', () => {
    const oral = { agreement: ids.second, form: 'oral' } as const;
    given(...newPoint, agreed(1, 1))
      .when((mediation) => makeAgreement(mediation, { ...draft, ...oral }, {}, acting()))
      .then(AgreementMade({ ...draft, ...oral }), effective('2026-11-02', '2026-12-02', ids.second), settled(1, ids.second));
  });

  it.each<TerminationReason>(['no-agreement', 'party-refused', 'left-for-court'])('ends it in part where it is not: %s', (reason) => {
    given(...newPoint, held(1, 1))
      .when(ending(reason))
      .then(endedInPart(1, reason));
  });

  it('is gone where it is withdrawn: the case is settled, as it was, at the tier where it was', () => {
    const state = given(...byWordOfMouth, reopened(2, 'new-claims'))
      .when(ending('withdrawn'))
      .then(settled(1));
    expect(state.status).toBe('settled');
    given(...newPoint)
      .when((mediation) => leave(mediation, 'withdrawn'))
      .then(settled(1));
  });

  it('is no new point where what was agreed is itself contested: that is in question', () => {
    const contested = [...byWordOfMouth, reopened(1, 'contested')] as const;
    expect(given(...contested).state.agreements).toMatchObject([{ contested: true }]);
    given(...contested)
      .when(ending('left-for-court'))
      .then(ended(1, 'left-for-court'));
    const state = given(...contested)
      .when(ending('withdrawn'))
      .then(settled(1));
    expect(state).toMatchObject({ status: 'settled', agreements: [{ contested: false }] });
  });

  it('leaves nothing standing where the agreement was broken', () => {
    given(...newPoint, broken)
      .when(ending('no-agreement'))
      .then(ended(1, 'no-agreement'));
  });
});
