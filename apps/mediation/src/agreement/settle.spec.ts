import { AgreementAltered, AgreementEffective, AgreementSigned, Escalated } from '#contracts';
import type { EnteredParty, Signatory } from '#contracts';
import { NotFound, newId } from '#kernel';
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
  obligations,
  opened,
  openedAt,
  reopened,
  settled,
  today,
} from '../../test/history.js';
import { evolve, initial } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { alter } from './alter.js';
import type { Altering } from './alter.js';
import type { NewClause } from './obligations.js';
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

describe('a draft', () => {
  const entered: EnteredParty[] = (['applicant', 'respondent', 'respondent'] as const).map((side) => ({
    record: newId(),
    side,
    consent: { answer: 'given', how: 'oral', on: '2026-11-01' },
  }));
  const parties = [1, 2, 3];
  const drafted = [openedAt(1, { entered }), agreed(1, 1), made({ parties })] as const;
  const hand =
    (party: number, on = '2026-11-03', version?: number) =>
    (mediation: Mediation) =>
      sign(mediation, ids.first, 'parties', on, acting(), { party, version });
  const told = { agreement: ids.first, version: 1, record: ids.second, amountYuan: 3000, performBy: null };
  const altering =
    (more: Partial<Altering> = {}) =>
    (mediation: Mediation) =>
      alter(mediation, { ...told, before: { terms: '各退半尺' }, after: { terms: '各退一尺' }, ...more }, acting());
  const byHand = (party: number, on = '2026-11-03') => AgreementSigned({ agreement: ids.first, by: 'parties', on, party });
  const altered = (more: Partial<AgreementAltered['data']> = {}) =>
    AgreementAltered({
      agreement: ids.first,
      on: today,
      version: 2,
      record: ids.second,
      amountYuan: 3000,
      performBy: null,
      changed: { clauses: [], terms: true },
      ...more,
    });

  it('is signed by each party for itself, and by the parties once all of them have', () => {
    given(openedAt(1, { entered }), agreed(1, 1)).when(make()).then(made({ parties }));
    given(...drafted)
      .when(hand(1))
      .then(byHand(1));
    given(...drafted, byHand(1))
      .when(hand(1))
      .nothing();
    const state = given(...drafted, signed('mediator'), signed('committee'), byHand(1, '2026-11-05'), byHand(2))
      .when(hand(3))
      .then(byHand(3), effective('2026-11-05', '2026-12-07'), settled());
    expect(state.agreements[0]?.signed.parties).toBe('2026-11-05');
  });

  it('is not signed by somebody else for the parties', () => {
    given(...drafted)
      .when(hand(4))
      .refused('agreement.signs-not', 'party');
    given(opened, agreed(1, 1), made()).when(hand(1)).refused('agreement.signs-not', 'party');
  });

  it('is given another text as long as nobody has signed', () => {
    const state = given(...drafted)
      .when(altering())
      .then(altered());
    expect(state.agreements[0]?.versions).toEqual([{ version: 2, record: ids.second, on: today, changed: { clauses: [], terms: true } }]);
    given(...drafted, byHand(1))
      .when(altering())
      .refused('agreement.signed-already');
    given(...drafted, signed('mediator'))
      .when(altering())
      .refused('agreement.signed-already');
    given(...byWordOfMouth)
      .when(altering())
      .refused('mediation.closed');
  });

  it('stays as it is where nothing of it is another', () => {
    given(...drafted)
      .when(altering({ after: { terms: '各退半尺' } }))
      .nothing();
  });

  it('tells which clauses are others: by what they oblige to, or by their words', () => {
    const words = (...what: string[]) => ({ clauses: what.map((each, i) => ({ clause: i + 1, what: each })) });
    const clauses = obligations.map(({ clause: _, ...each }) => each);
    const [first, second, third] = clauses as [NewClause, NewClause, NewClause];
    const change = (now: readonly NewClause[], ...what: string[]) => {
      const state = [openedAt(1, { entered }), agreed(1, 1), made({ parties, amountYuan: 1201, performBy: '2026-11-30', obligations })];
      const [fact] = altering({ amountYuan: null, clauses: now, before: words('一', '二', '三'), after: words(...what) })(
        state.reduce(evolve, initial),
      );
      return fact?.type === AgreementAltered.type ? fact.data.changed.clauses : [];
    };
    expect(change(clauses, '一', '二', '三')).toEqual([]);
    expect(change(clauses, '一', '二，改了', '三')).toEqual([2]);
    expect(change([first, second, { ...third, due: '2026-11-25' }], '一', '二', '三')).toEqual([3]);
    expect(change([first, second], '一', '二')).toEqual([3]);
    expect(change([...clauses, second], '一', '二', '三', '四')).toEqual([4]);
  });

  it('is not signed in a text that does not stand any more, and says what has changed', () => {
    const twice = [...drafted, altered(), altered({ version: 3, changed: { clauses: [1, 3] } })] as const;
    given(...twice)
      .when(hand(1, '2026-11-03', 1))
      .refused('agreement.other-version');
    expect(() => hand(1, '2026-11-03', 1)(twice.reduce(evolve, initial))).toThrow(
      expect.objectContaining({ params: { version: 3, signed: 1, changed: ['1', '3', 'terms'] } }),
    );
    given(...twice)
      .when(altering({ version: 2 }))
      .refused('agreement.other-version');
    given(...twice)
      .when(hand(1, '2026-11-03', 3))
      .then(AgreementSigned({ ...byHand(1).data, version: 3 }));
  });
});
