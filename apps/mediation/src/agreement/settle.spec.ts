import { AgreementEffective, AgreementSigned, Escalated } from '#contracts';
import type { Signatory } from '#contracts';
import { NotFound } from '#kernel';
import {
  acting,
  agreed,
  byWordOfMouth,
  draft,
  effective,
  ended,
  given,
  held,
  ids,
  made,
  opened,
  reopened,
  settled,
} from '../../test/history.js';
import type { Mediation } from '../mediation/mediation.js';
import { makeAgreement, sign } from './settle.js';
import type { NewAgreement, Signatures } from './settle.js';

const make =
  (more: Partial<NewAgreement> = {}, signed: Signatures = {}) =>
  (mediation: Mediation) =>
    makeAgreement(mediation, { ...draft, ...more }, signed, acting());
const signing =
  (by: Signatory, on = '2026-11-03') =>
  (mediation: Mediation) =>
    sign(mediation, ids.first, by, on, acting());
const signed = (by: Signatory, on = '2026-11-03') => AgreementSigned({ agreement: ids.first, by, on });

describe('an oral agreement', () => {
  it('binds on its day and settles', () => {
    const state = given(opened, agreed(1, 1))
      .when(make({ form: 'oral' }))
      .then(made({ form: 'oral' }), effective(), settled());
    expect(state).toMatchObject({ status: 'settled', agreements: [{ tier: 1, effectiveOn: '2026-11-02', confirmBy: '2026-12-02' }] });
  });

  it('says where the last day for confirmation was counted before the holidays of its year were known', () => {
    const on = '2026-12-10';
    given(opened, agreed(1, 1))
      .when((mediation) => makeAgreement(mediation, { ...draft, form: 'oral', on }, {}, acting({ today: on })))
      .then(
        made({ form: 'oral', on }),
        AgreementEffective({ agreement: ids.first, on, confirmBy: '2027-01-11', provisional: true }),
        settled(),
      );
  });

  it('asks for no signature', () => {
    given(opened, agreed(1, 1))
      .when(make({ form: 'oral' }, { parties: '2026-11-02' }))
      .refused('agreement.oral-needs-no-signature');
    given(...byWordOfMouth)
      .when(signing('parties'))
      .refused('agreement.oral-needs-no-signature');
  });
});

describe('a written agreement', () => {
  const drafted = [opened, agreed(1, 1), made()] as const;

  it('binds nobody before parties, mediator and committee have signed', () => {
    given(opened, agreed(1, 1)).when(make()).then(made());
    given(...drafted)
      .when(signing('parties'))
      .then(signed('parties'));
    given(...drafted, signed('parties'))
      .when(signing('mediator'))
      .then(signed('mediator'));
  });

  it('takes effect on the latest of the three days, whoever comes last, and settles', () => {
    given(...drafted, signed('committee', '2026-11-20'), signed('parties'))
      .when(signing('mediator', '2026-11-04'))
      .then(signed('mediator', '2026-11-04'), effective('2026-11-20', '2026-12-21'), settled());
  });

  it('may be told whole, in one go', () => {
    given(opened, agreed(1, 1))
      .when(make({}, { committee: '2026-11-05', parties: '2026-11-03', mediator: '2026-11-03' }))
      .then(
        made(),
        signed('parties'),
        signed('mediator'),
        signed('committee', '2026-11-05'),
        effective('2026-11-05', '2026-12-07'),
        settled(),
      );
  });

  it('is signed once by each, on a day that was', () => {
    given(...drafted, signed('parties'))
      .when(signing('parties'))
      .nothing();
    given(...drafted)
      .when(signing('parties', '2026-11-01'))
      .refused('agreement.day-before-made');
    given(...drafted)
      .when(signing('parties', '2026-11-24'))
      .refused('day.in-future');
  });

  it('is signed no more once the parties have left, until they come back', () => {
    given(...drafted, ended(1, 'withdrawn'))
      .when(signing('parties'))
      .refused('mediation.closed');
    given(...drafted, ended(1, 'withdrawn'), reopened(1, 'parties-ask'))
      .when(signing('parties'))
      .then(signed('parties'));
  });

  it('must be known', () => {
    const { state } = given(opened);
    expect(() => signing('parties')(state)).toThrow(NotFound);
  });
});

describe('a part agreement', () => {
  const part = { agreement: ids.second, form: 'oral', scope: 'part' } as const;

  it('leaves the rest open, and the rest settles it', () => {
    const half = given(opened, agreed(1, 1))
      .when(make(part))
      .then(made(part), effective('2026-11-02', '2026-12-02', ids.second));
    expect(half.status).toBe('open');
    given(opened, agreed(1, 1), made(part), effective('2026-11-02', '2026-12-02', ids.second), agreed(1, 2))
      .when(make({ form: 'oral' }))
      .then(made({ form: 'oral' }), effective(), settled());
  });

  it('may be stamped after the whole was settled', () => {
    const written = { agreement: ids.first, scope: 'part' } as const;
    given(
      opened,
      agreed(1, 1),
      made(written),
      signed('parties'),
      signed('mediator'),
      made({ agreement: ids.second, form: 'oral' }),
      settled(1, ids.second),
    )
      .when(signing('committee', '2026-11-09'))
      .then(signed('committee', '2026-11-09'), effective('2026-11-09', '2026-12-09'));
  });
});

describe('the tier of an agreement', () => {
  const up = Escalated({ tier: 2, reason: 'parties-ask' });

  it('is that of the session, though the last signature came when it had gone up', () => {
    given(opened, agreed(1, 1), made(), signed('parties'), signed('mediator'), up)
      .when(signing('committee'))
      .then(signed('committee'), effective('2026-11-03', '2026-12-03'), settled(1));
  });

  it('is that of the session, though it was written down when it had gone up', () => {
    const state = given(opened, agreed(1, 1), up)
      .when(make({ form: 'oral' }))
      .then(made({ form: 'oral' }), effective(), settled(1));
    expect(state.agreements).toMatchObject([{ tier: 1 }]);
  });
});

describe('an agreement', () => {
  it('rests on a session in which the parties agreed, in this round and not later', () => {
    given(opened, held(1, 1)).when(make()).refused('agreement.no-agreed-attempt');
    given(opened, agreed(1, 1))
      .when(make({ on: '2026-11-01' }))
      .refused('agreement.no-agreed-attempt');
    given(...byWordOfMouth, reopened(1, 'contested'))
      .when(make())
      .refused('agreement.no-agreed-attempt');
  });

  it('settles once, though a second paper on the same matter is signed later', () => {
    given(
      opened,
      agreed(1, 1),
      made(),
      signed('parties'),
      signed('mediator'),
      made({ agreement: ids.second, form: 'oral' }),
      settled(1, ids.second),
    )
      .when(signing('committee'))
      .then(signed('committee'), effective('2026-11-03', '2026-12-03'));
  });

  it('may rest on a session at court', () => {
    const atCourt = agreed(1, 0, { venue: 'court', form: 'judicial', counted: false });
    given(opened, atCourt)
      .when(make({ form: 'oral' }))
      .then(made({ form: 'oral' }), effective(), settled());
  });

  it('is of a day that was, and performed after it', () => {
    given(opened, agreed(1, 1))
      .when(make({ on: '2026-11-24' }))
      .refused('day.in-future');
    given(opened, agreed(1, 1))
      .when(make({ performBy: '2026-11-01' }))
      .refused('agreement.due-before-made');
  });

  it('needs an open mediation', () => {
    given(...byWordOfMouth)
      .when(make({ agreement: ids.second }))
      .refused('mediation.closed');
  });
});
