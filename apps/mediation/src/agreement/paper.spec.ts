import { AgreementPaper, AgreementSigned, AgreementWritten, MediationForm } from '#contracts';
import type { Signatory } from '#contracts';
import { acting, agreed, byWordOfMouth, draft, effective, ended, given, ids, made, opened, settled, today } from '../../test/history.js';
import type { Mediation } from '../mediation/mediation.js';
import { paperOf, papers } from './paper.js';
import { makeAgreement, sign } from './settle.js';
import type { NewAgreement, Signatures } from './settle.js';
import { writeDown } from './write-down.js';
import type { Writing } from './write-down.js';

const make =
  (more: Partial<NewAgreement> = {}, signed: Signatures = {}) =>
  (mediation: Mediation) =>
    makeAgreement(mediation, { ...draft, ...more }, signed, acting());
const signing = (by: Signatory) => (mediation: Mediation) => sign(mediation, ids.first, by, '2026-11-03', acting());
const signed = (by: Signatory) => AgreementSigned({ agreement: ids.first, by, on: '2026-11-03' });
const binding = effective('2026-11-03', '2026-12-03');

describe('the rule of effect', () => {
  it('is that of the session’s kind of mediation, where nobody says whose paper it is', () => {
    expect(Object.fromEntries(MediationForm.options.map((form) => [form, paperOf(form)]))).toEqual({
      people: 'committee',
      industry: 'committee',
      joint: 'committee',
      administrative: 'administrative',
      judicial: 'court-invited',
      lawyer: 'lawyer',
    });
  });

  it.each(['administrative', 'court-invited', 'lawyer'] as const)(
    'asks no committee for its seal on a paper that is not its own: %s',
    (paper) => {
      const drafted = made({ paper, needs: ['parties', 'mediator'] });
      given(opened, agreed(1, 1)).when(make({ paper })).then(drafted);
      given(opened, agreed(1, 1), drafted, signed('parties')).when(signing('mediator')).then(signed('mediator'), binding, settled());
    },
  );

  it('of an administrative mediation needs no word: the session tells', () => {
    given(opened, agreed(1, 1, { form: 'administrative', venue: 'department' }))
      .when(make())
      .then(made({ paper: 'administrative', needs: ['parties', 'mediator'] }));
  });

  it('of a court’s own paper asks that the parties sign for it', () => {
    const drafted = made({ paper: 'court', needs: ['parties'] });
    given(opened, agreed(1, 1, { form: 'judicial', venue: 'court' }))
      .when(make({ paper: 'court' }))
      .then(drafted);
    given(opened, agreed(1, 1), drafted).when(signing('parties')).then(signed('parties'), binding, settled());
  });

  it('of a people’s committee’s paper asks for its seal', () => {
    given(opened, agreed(1, 1), made(), signed('parties')).when(signing('mediator')).then(signed('mediator'));
  });

  it('is the county’s: it may ask for the seal of the authority too', () => {
    const county = { ...papers, administrative: { ...papers.administrative, needs: ['parties', 'mediator', 'committee'] } } as const;
    const sealed = made({ paper: 'administrative', needs: ['parties', 'mediator', 'committee'] });
    given(opened, agreed(1, 1))
      .when((mediation) => makeAgreement(mediation, { ...draft, paper: 'administrative' }, {}, acting({ papers: county })))
      .then(sealed);
    // What was drafted under it keeps to it, whatever the county says later.
    given(opened, agreed(1, 1), sealed, signed('parties')).when(signing('mediator')).then(signed('mediator'));
  });

  it('takes what is signed beyond it as it comes', () => {
    const drafted = made({ paper: 'court', needs: ['parties'] });
    given(opened, agreed(1, 1), drafted).when(signing('mediator')).then(signed('mediator'));
    given(opened, agreed(1, 1), drafted, signed('parties'), binding, settled()).when(signing('committee')).then(signed('committee'));
  });

  it('is there for every paper', () => {
    expect(Object.keys(papers).sort()).toEqual([...AgreementPaper.options].sort());
  });
});

describe('what was agreed orally', () => {
  const writing: Writing = { agreement: ids.first, on: '2026-11-20', record: ids.second };
  const write =
    (more: Partial<Writing> = {}) =>
    (mediation: Mediation) =>
      writeDown(mediation, { ...writing, ...more }, acting());
  const written = AgreementWritten({ ...writing, paper: 'committee', needs: ['parties', 'mediator', 'committee'] });

  it('may be written down later: the same agreement, which binds since its day', () => {
    const state = given(...byWordOfMouth)
      .when(write())
      .then(written);
    expect(state).toMatchObject({
      status: 'settled',
      agreements: [
        { id: ids.first, form: 'written', on: '2026-11-02', writtenOn: '2026-11-20', effectiveOn: '2026-11-02', confirmBy: '2026-12-02' },
      ],
    });
  });

  it('is then signed as its paper is, and nothing begins anew by that', () => {
    const sealing = (mediation: Mediation) => sign(mediation, ids.first, 'committee', '2026-11-21', acting());
    given(...byWordOfMouth, written, signed('parties'), signed('mediator'))
      .when(sealing)
      .then(AgreementSigned({ agreement: ids.first, by: 'committee', on: '2026-11-21' }));
  });

  it('may be on another paper, and written where the rest ended otherwise', () => {
    given(opened, agreed(1, 1), made({ form: 'oral', scope: 'part' }), effective(), ended(1, 'withdrawn'))
      .when(write({ paper: 'administrative' }))
      .then(AgreementWritten({ ...writing, paper: 'administrative', needs: ['parties', 'mediator'] }));
  });

  it('is written once, on a day that was', () => {
    given(...byWordOfMouth, written)
      .when(write())
      .refused('agreement.written-already');
    given(opened, agreed(1, 1), made()).when(write()).refused('agreement.written-already');
    given(...byWordOfMouth)
      .when(write({ on: '2026-11-01' }))
      .refused('agreement.day-before-made');
    given(...byWordOfMouth)
      .when((mediation) => writeDown(mediation, { ...writing, on: '2026-11-24' }, acting({ today })))
      .refused('day.in-future');
  });
});
