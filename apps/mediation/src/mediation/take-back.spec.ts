import { AnswerTakenBack, ConsentNoted, MediationReopened, PartiesJoined } from '#contracts';
import type { EnteredParty } from '#contracts';
import type { Actor, Role } from '#kernel';
import { acting, ended, endedInPart, given, held, openedAt, reopened, session, today } from '../../test/history.js';
import { recordAttempt } from './attempt.js';
import { answerBy } from './consent.js';
import type { Mediation } from './mediation.js';
import { noteConsent } from './note-consent.js';
import { takeBack, takenBackAtDesk, unsaid } from './take-back.js';
import type { TakingBack } from './take-back.js';
import { leave } from './terminate.js';

const record = (n: number) => `01990000-0000-7000-8000-00000000000${n}`;
const applicant: EnteredParty = { record: record(1), side: 'applicant', consent: { answer: 'given', how: 'applied', on: '2026-11-01' } };
const respondent: EnteredParty = { record: record(2), side: 'respondent' };
const asked = openedAt(1, { entered: [applicant, respondent] });
const unit = '510722106';
const noted = (change: Partial<ConsentNoted['data']> = {}) =>
  ConsentNoted({ party: 2, side: 'respondent', answer: 'given', how: 'oral', on: '2026-11-02', unit, notedOn: '2026-11-20', ...change });
const refused = noted({ answer: 'refused', ends: true });
/** Whoever knows no such reason hears that it is another. */
const goesOn = MediationReopened({ tier: 1, reason: 'other', as: 'noted-wrongly' });
const struck = (nth = 1, by = '510722') => AnswerTakenBack({ party: 2, side: 'respondent', nth, reason: 'misheard', on: today, unit: by });

const person = (who: string, ...roles: Role[]): Actor => ({ subject: 'account', unit: who, roles });
const coordinator = person('510722', 'coordinator');
const clerk = person(unit, 'clerk');
const back =
  (by = coordinator, more: Partial<TakingBack> = {}, rule = unsaid) =>
  (mediation: Mediation) =>
    takeBack(mediation, { party: 2, nth: 1, reason: 'misheard', ...more }, { ...acting(), by }, rule);
const answerOf = ({ consents }: Mediation) => answerBy(consents[1] ?? { answers: [] }, today);

describe('a consent that was noted wrongly', () => {
  it('is taken back by the unit that noted it, and is outstanding then: nobody is mediated with on it', () => {
    const state = given(asked, noted()).when(back(clerk)).then(struck(1, unit));
    expect(state).toMatchObject({ status: 'open', consents: [{}, { answers: [{ answer: 'given', takenBack: { reason: 'misheard' } }] }] });
    expect(answerOf(state)).toBeUndefined();
    given(asked, noted(), struck())
      .when((mediation) => recordAttempt(mediation, session, acting()))
      .refused('attempt.consent-missing');
  });

  it('leaves what the party said before it and after it as it was said', () => {
    const before = given(asked, noted({ on: '2026-11-02' }), noted({ on: '2026-11-05', how: 'written' }))
      .when(back(clerk, { nth: 2 }))
      .then(struck(2, unit));
    expect(answerOf(before)).toBe('given');
    expect(answerOf(given(asked, noted(), noted({ answer: 'refused', on: '2026-11-10' }), struck()).state)).toBe('refused');
  });

  it('is taken back once, and what was never noted not at all', () => {
    given(asked, noted(), struck()).when(back()).nothing();
    given(asked, noted())
      .when(back(coordinator, { nth: 2 }))
      .refused('consent.no-such-answer');
  });

  it('stays where another unit than the one that noted it says so, or the days for it are over, for a coordinator as well', () => {
    given(asked, noted())
      .when(back(person('510722106201', 'clerk')))
      .refused('consent.by-who-noted');
    given(asked, noted({ notedOn: '2026-11-15' }))
      .when(back())
      .refused('consent.window-over');
    // Of before nobody wrote down when it was noted.
    given(asked, noted({ notedOn: undefined }))
      .when(back(clerk))
      .refused('consent.window-over');
  });

  it('at registration is put right where it was typed', () => {
    given(asked)
      .when(back(coordinator, { party: 1 }))
      .refused('consent.entered-at-desk');
    const state = given(asked)
      .when((mediation) => takenBackAtDesk(mediation, [1, 2, 7], { reason: 'mistyped', on: today, unit }))
      .then(AnswerTakenBack({ party: 1, side: 'applicant', nth: 1, reason: 'mistyped', on: today, unit }));
    expect(answerBy(state.consents[0] ?? { answers: [] }, today)).toBeUndefined();
  });

  it('at registration that is followed by an answer to those who mediate leaves that one', () => {
    const later = noted({ party: 1, side: 'applicant' });
    const state = given(asked, later)
      .when((mediation) => takenBackAtDesk(mediation, [1], { reason: 'mistyped', on: today, unit }))
      .then(AnswerTakenBack({ party: 1, side: 'applicant', nth: 1, reason: 'mistyped', on: today, unit }));
    expect(answerBy(state.consents[0] ?? { answers: [] }, today)).toBe('given');
  });
});

describe('a no that was noted wrongly', () => {
  const over = [asked, refused, ended(1, 'party-refused')] as const;

  it('is taken back by a coordinator, and the mediation goes on where it was: the same tier, round and attempts', () => {
    const state = given(asked, noted(), held(1, 1), noted({ answer: 'refused', on: '2026-11-10', ends: true }), ended(1, 'party-refused'))
      .when(back(coordinator, { nth: 2 }))
      .then(struck(2), goesOn);
    expect(state).toMatchObject({ status: 'open', tier: 1, round: 1, attempt: 1, termination: null });
    expect(answerOf(state)).toBe('given');
  });

  it('is not taken back by those who noted it, unless the county says that they may', () => {
    given(...over)
      .when(back(clerk))
      .refused('consent.coordinator-takes-back');
    given(...over)
      .when(back(clerk, {}, { ...unsaid, refusals: 'noted-by' }))
      .then(struck(1, unit), goesOn);
  });

  it('does not open again what has ended by something else since', () => {
    given(...over, reopened(1, 'parties-ask'), ended(1, 'withdrawn'))
      .when(back())
      .refused('mediation.closed');
    given(asked, noted(), ended(1, 'withdrawn')).when(back()).refused('mediation.closed');
  });

  it('does not open again where the front desk heard meanwhile that a party left, which is said and stands', () => {
    const left = (mediation: Mediation) => leave(mediation, 'withdrawn');
    const state = given(...over)
      .when(left)
      .then(ended(1, 'withdrawn'));
    expect(state).toMatchObject({ status: 'terminated', termination: 'withdrawn' });
    given(...over, ended(1, 'withdrawn'))
      .when(left)
      .nothing();
    given(...over, ended(1, 'withdrawn'))
      .when(back())
      .refused('mediation.closed');
    // What ended by a mediator's word, or was taken back by then, goes on by a reopening alone.
    given(asked, ended(1, 'no-agreement')).when(left).nothing();
    given(...over, struck(), ended(1, 'no-agreement'))
      .when(left)
      .nothing();
  });

  it('opens it again where nothing was said since but that a part had been agreed', () => {
    given(...over, endedInPart(1, 'party-refused'))
      .when(back())
      .then(struck(), goesOn);
  });

  it('of a side nobody of which was on the register is found by that side, also once somebody came onto it', () => {
    const nobody = openedAt(1, { entered: [applicant] });
    const ofSide = noted({ party: null, answer: 'refused', ends: true });
    const joined = PartiesJoined({ entered: [{ record: record(2), side: 'respondent' }] });
    given(nobody, ofSide, ended(1, 'party-refused'), joined)
      .when(back(coordinator, { party: undefined, side: 'respondent' }))
      .then(AnswerTakenBack({ ...struck().data, party: null }), goesOn);
  });

  it('opens nothing where another party has said no as well, until that one is taken back too', () => {
    const other = noted({ party: 1, side: 'applicant', answer: 'refused', on: today, notedOn: today, unit: '510722', ends: true });
    given(...over)
      .when((mediation) => noteConsent(mediation, { party: 1, answer: 'refused', how: 'oral', on: today }, acting()))
      .then(other);
    given(...over, other)
      .when(back())
      .then(struck());
    given(...over, other, struck())
      .when(back(coordinator, { party: 1, nth: 2 }))
      .then(AnswerTakenBack({ ...struck(2).data, party: 1, side: 'applicant' }), goesOn);
    given(...over)
      .when((mediation) => noteConsent(mediation, { party: 1, answer: 'given', how: 'oral', on: today }, acting()))
      .refused('mediation.closed');
  });

  it('opens nothing where it was noted of what had ended otherwise', () => {
    const left = [asked, ended(1, 'left-for-court')] as const;
    const late = noted({ answer: 'refused', on: today, notedOn: today, unit: '510722' });
    given(...left)
      .when((mediation) => noteConsent(mediation, { party: 2, answer: 'refused', how: 'oral', on: today }, acting()))
      .then(late);
    given(...left, late)
      .when(back())
      .refused('mediation.closed');
  });

  it('is struck out of what was reopened since, which goes on', () => {
    given(...over, reopened(1, 'parties-ask'))
      .when(back())
      .then(struck());
  });

  it('may be noted again once it was taken back', () => {
    const history = [asked, refused, ended(1, 'party-refused'), struck(), goesOn] as const;
    expect(given(...history, noted({ answer: 'refused', ends: true }), ended(1, 'party-refused')).state).toMatchObject({
      status: 'terminated',
    });
  });
});
