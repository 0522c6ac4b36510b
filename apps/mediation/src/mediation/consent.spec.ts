import { ConsentNoted, PartiesJoined, Reassigned, RightsNotified } from '#contracts';
import type { EnteredParty, MediationFact } from '#contracts';
import { RefusedAt } from '#kernel';
import {
  acting,
  agreed,
  byWordOfMouth,
  effective,
  ended,
  given,
  held,
  made,
  opened,
  openedAt,
  reopened,
  session,
  settled,
  today,
  whose,
} from '../../test/history.js';
import { recordAttempt } from './attempt.js';
import type { HeldAttempt } from './attempt.js';
import { answerBy } from './consent.js';
import type { Mediation } from './mediation.js';
import { joined, noteConsent, notifyRights } from './note-consent.js';
import type { Answering } from './note-consent.js';

const record = (n: number) => `01990000-0000-7000-8000-00000000000${n}`;
const applicant: EnteredParty = { record: record(1), side: 'applicant', consent: { answer: 'given', how: 'applied', on: '2026-11-01' } };
const respondent: EnteredParty = { record: record(2), side: 'respondent' };
const third: EnteredParty = { record: record(3), side: 'respondent' };

/** The applicant came in himself; nobody has asked the other side. */
const asked = openedAt(1, { entered: [applicant, respondent] });
const unit = '510722';
const noted = (change: Partial<ConsentNoted['data']> = {}) =>
  ConsentNoted({ party: 2, side: 'respondent', answer: 'given', how: 'oral', on: '2026-11-02', unit, notedOn: today, ...change });
/** A no, by which it ends. */
const no = (change: Partial<ConsentNoted['data']> = {}) => noted({ answer: 'refused', ends: true, ...change });
const notified = (change: Partial<RightsNotified['data']> = {}) =>
  RightsNotified({ party: 2, side: 'respondent', how: 'message', on: '2026-11-02', unit, ...change });

const attempt =
  (more: Partial<HeldAttempt> = {}) =>
  (mediation: Mediation) =>
    recordAttempt(mediation, { ...session, ...more }, acting());
const answer =
  (more: Partial<Answering> = {}) =>
  (mediation: Mediation) =>
    noteConsent(mediation, { party: 2, answer: 'given', how: 'oral', on: '2026-11-02', ...more }, acting());

/** What it was refused with. */
function refusalOf(history: readonly MediationFact[], decide: (mediation: Mediation) => unknown) {
  try {
    decide(given(...history).state);
  } catch (error) {
    if (error instanceof RefusedAt) return { field: error.field, code: error.code, ...error.params };
    throw error;
  }
  return undefined;
}

describe('an attempt', () => {
  it('is refused where a party that was there has not consented, and says which by its number and side', () => {
    expect(refusalOf([asked], attempt())).toEqual({
      field: 'parties',
      code: 'attempt.consent-missing',
      party: 2,
      side: 'respondent',
      day: '2026-11-02',
    });
  });

  it('is recorded once it has', () => {
    given(asked, noted()).when(attempt()).then(held(1, 1));
  });

  it('is refused where it consented only after the day on which it was held', () => {
    given(asked, noted({ on: '2026-11-03' }))
      .when(attempt())
      .refused('attempt.consent-missing');
  });

  it('asks each of a side, not one for all', () => {
    const three = openedAt(1, { entered: [applicant, respondent, third] });
    expect(refusalOf([three, noted()], attempt())).toMatchObject({ party: 3, side: 'respondent' });
    given(three, noted(), noted({ party: 3 }))
      .when(attempt())
      .then(held(1, 1));
  });

  it('asks nobody who stayed away', () => {
    given(asked)
      .when(attempt({ parties: ['applicant'], reason: 'party-absent' }))
      .then(held(1, 1, { parties: ['applicant'], reason: 'party-absent' }));
    given(asked)
      .when(attempt({ parties: [], outcome: 'adjourned', reason: null }))
      .then(held(1, 0, { parties: [], outcome: 'adjourned', reason: null, counted: false }));
  });

  it.each(['agreed', 'adjourned'] as const)('that is %s asks as well, and so does one beside the ladder', (outcome) => {
    given(asked)
      .when(attempt({ outcome, reason: null }))
      .refused('attempt.consent-missing');
    given(asked)
      .when(attempt({ outcome, reason: null, venue: 'other' }))
      .refused('attempt.consent-missing');
  });

  it.each([
    ['refused', 'party-refused'],
    ['withdrawn', 'withdrawn'],
  ] as const)('whose outcome is that a party %s needs nobody’s consent', (outcome, reason) => {
    given(asked)
      .when(attempt({ outcome, reason: null }))
      .then(held(1, 1, { outcome, reason: null }), ended(1, reason));
  });

  it('goes by what was said as the dispute came in from the day on which that was, also once it is put right; but not by what was said to be of a day', () => {
    const mistyped = openedAt(1, {
      receivedOn: '2026-11-20',
      entered: [
        { ...applicant, consent: { answer: 'given', how: 'applied', on: '2026-11-20' } },
        {
          ...respondent,
          notice: { how: 'oral', on: '2026-11-20', undated: true },
          consent: { answer: 'given', how: 'oral', on: '2026-11-20', undated: true },
        },
        { ...third, consent: { answer: 'given', how: 'oral', on: '2026-11-20' } },
      ],
    });
    const right = Reassigned({ ...whose, receivedOn: '2026-11-01' });
    expect(refusalOf([mistyped, right], attempt())).toMatchObject({ code: 'attempt.consent-missing', party: 3 });
    given(mistyped, right)
      .when(attempt({ heldOn: '2026-11-20' }))
      .then(held(1, 1, { heldOn: '2026-11-20' }));
    expect(given(mistyped, right).state.consents[1]?.notices).toEqual([{ how: 'oral', on: '2026-11-01', unit: null, undated: true }]);
    const later = noted({ party: 1, side: 'applicant', answer: 'withdrawn', on: '2026-11-20' });
    expect(given(mistyped, later, right).state.consents[0]?.answers.map(({ on }) => on)).toEqual(['2026-11-01', '2026-11-20']);
  });

  it('asks no side that is not on the register where one word was said for everybody', () => {
    const stated = { how: 'stated', on: '2026-11-01' } as const;
    given(openedAt(1, { entered: [{ ...applicant, notice: stated }] }))
      .when(attempt())
      .then(held(1, 1));
    given(openedAt(1, { entered: [applicant] }))
      .when(attempt())
      .refused('attempt.side-not-asked');
  });

  it('of what was opened before parties were asked goes on as it was', () => {
    given(opened).when(attempt()).then(held(1, 1));
  });

  it('of a side that is not on the register yet asks whoever speaks for it', () => {
    const finding = openedAt(1, { entered: [] });
    expect(refusalOf([finding], attempt())).toMatchObject({ code: 'attempt.side-not-asked', side: 'applicant' });
    const spoken = (['applicant', 'respondent'] as const).map((side) => noted({ party: null, side }));
    given(finding, ...spoken)
      .when(attempt())
      .then(held(1, 1));
    const recorded = PartiesJoined({ entered: [applicant, respondent] });
    expect(refusalOf([finding, ...spoken, recorded], attempt())).toMatchObject({ party: 2 });
  });
});

describe('a party’s answer', () => {
  it('is noted at whatever window it gives it, also below its tier', () => {
    const village = acting({ unit: '510722106201' });
    given(openedAt(3, { entered: [applicant, respondent] }))
      .when((mediation) => noteConsent(mediation, { party: 2, answer: 'given', how: 'oral', on: '2026-11-02' }, village))
      .then(noted({ unit: '510722106201' }));
  });

  it('is the one of its side where that has one party, and must say which where it has several', () => {
    given(asked)
      .when(answer({ party: undefined, side: 'respondent' }))
      .then(noted());
    given(openedAt(1, { entered: [applicant, respondent, third] }))
      .when(answer({ party: undefined, side: 'respondent' }))
      .refused('consent.which-party');
    given(asked)
      .when(answer({ party: undefined }))
      .refused('consent.party-missing');
    given(asked)
      .when(answer({ party: 3 }))
      .refused('consent.unknown-party');
  });

  it.each([
    ['refused', [asked], 'party-refused'],
    ['withdrawn', [asked, noted()], 'withdrawn'],
  ] as const)('that it has %s ends the mediation as every other exit does', (said, history, reason) => {
    given(...history)
      .when(answer({ answer: said, on: '2026-11-03' }))
      .then(no({ answer: said, on: '2026-11-03' }), ended(1, reason));
  });

  it.each(['refused', 'withdrawn'] as const)('that it had %s before it said yes is noted late, and ends nothing', (said) => {
    given(asked, noted(), noted({ on: '2026-11-05' }))
      .when(answer({ answer: said, on: '2026-11-03' }))
      .then(noted({ answer: said, on: '2026-11-03' }));
  });

  it('takes back only what was given', () => {
    given(asked)
      .when(answer({ answer: 'withdrawn' }))
      .refused('consent.not-given');
  });

  it('said again in the same words says nothing, also once it is over', () => {
    given(asked, noted()).when(answer()).nothing();
    given(asked, no(), ended(1, 'party-refused'))
      .when(answer({ answer: 'refused' }))
      .nothing();
  });

  it('is asked anew of whoever left, once it is open again', () => {
    const left = [asked, noted(), no({ answer: 'withdrawn', on: '2026-11-03' }), ended(1, 'withdrawn')] as const;
    given(...left)
      .when(answer({ on: '2026-11-05' }))
      .refused('mediation.closed');
    const again = [...left, reopened(1, 'parties-ask')] as const;
    given(...again)
      .when(attempt({ heldOn: '2026-11-06' }))
      .refused('attempt.consent-missing');
    given(...again, noted({ on: '2026-11-05' }))
      .when(attempt({ heldOn: '2026-11-06' }))
      .then(held(1, 1, { heldOn: '2026-11-06' }));
    // What was held before it left may still be written down, and what was held between may not.
    given(...again, noted({ on: '2026-11-05' }))
      .when(attempt({ heldOn: '2026-11-02' }))
      .then(held(1, 1));
    given(...again, noted({ on: '2026-11-05' }))
      .when(attempt({ heldOn: '2026-11-04' }))
      .refused('attempt.consent-missing');
  });

  it('is the latest by its day, whenever it was noted', () => {
    const { consents } = given(asked, noted({ answer: 'withdrawn', on: '2026-11-05' }), noted({ on: '2026-11-03' })).state;
    expect(['2026-11-02', '2026-11-04', '2026-11-06'].map((day) => consents[1] && answerBy(consents[1], day))).toEqual([
      undefined,
      'given',
      'withdrawn',
    ]);
  });

  it('is of no day that has not come', () => {
    given(asked)
      .when(answer({ on: '2026-11-24' }))
      .refused('day.in-future');
  });

  it('keeps what was agreed where it takes back a point that came up later', () => {
    const history = [asked, noted(), agreed(1, 1), made({ form: 'oral' }), effective(), settled(), reopened(1, 'new-claims')] as const;
    given(...history)
      .when(answer({ answer: 'withdrawn', on: '2026-11-10' }))
      .then(no({ answer: 'withdrawn', on: '2026-11-10' }), settled());
  });

  it('is not for what is settled', () => {
    given(...byWordOfMouth)
      .when(answer())
      .refused('mediation.closed');
  });

  it('of what was opened before parties were told is noted under the number the register gives, and asks nobody else', () => {
    const withdrawn = no({ side: null, answer: 'withdrawn' });
    given(opened)
      .when(answer({ answer: 'withdrawn' }))
      .then(withdrawn, ended(1, 'withdrawn'));
    given(opened, noted({ side: null }))
      .when(attempt())
      .then(held(1, 1));
  });
});

describe('a notice of rights', () => {
  const notify =
    (on = '2026-11-02') =>
    (mediation: Mediation) =>
      notifyRights(mediation, { party: 2, how: 'message', on }, acting());

  it('is noted with how and when, and stays beside the next one', () => {
    given(asked).when(notify()).then(notified());
    const { consents } = given(asked, notified(), notified({ how: 'oral', on: '2026-11-04' })).state;
    expect(consents[1]?.notices).toEqual([
      { how: 'message', on: '2026-11-02', unit },
      { how: 'oral', on: '2026-11-04', unit },
    ]);
  });

  it('noted twice is noted once', () => {
    given(asked, notified()).when(notify()).nothing();
  });

  it('is also noted after it is over, of no day that has not come', () => {
    given(asked, ended(1, 'withdrawn')).when(notify()).then(notified());
    given(asked).when(notify('2026-11-24')).refused('day.in-future');
  });
});

describe('parties that the front desk records later', () => {
  const join = (total: number, entered: readonly EnteredParty[]) => (mediation: Mediation) => joined(mediation, total, entered);

  it('come after those who are here, each to be asked', () => {
    const state = given(asked)
      .when(join(3, [third]))
      .then(PartiesJoined({ entered: [third] }));
    expect(state.consents.map(({ party, side }) => [party, side])).toEqual([
      [1, 'applicant'],
      [2, 'respondent'],
      [3, 'respondent'],
    ]);
  });

  it('are not taken twice where the assignment told of them already', () => {
    given(asked)
      .when(join(2, [respondent]))
      .nothing();
    given(asked)
      .when(join(3, [respondent, third]))
      .then(PartiesJoined({ entered: [third] }));
  });

  it('are not ours where it has not opened here, and change nothing where nobody was asked', () => {
    given()
      .when(join(1, [third]))
      .nothing();
    given(opened)
      .when(join(3, [third]))
      .nothing();
  });
});
