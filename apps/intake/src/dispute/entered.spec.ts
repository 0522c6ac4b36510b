import {
  DisputeClosed,
  DisputeCorrected,
  DisputePartiesRecorded,
  DisputePartyCorrected,
  DisputeRefused,
  DisputeRegistered,
  DisputeWithdrawn,
} from '#contracts';
import type { EnteredParty } from '#contracts';
import type { Actor } from '#kernel';
import { specify } from '#testing/plain';
import { assignedTo, open, reference, registered, registration, respondents, settled, village } from '../../test/example.js';
import * as dispute from './dispute.js';
import { enteredWith, groundsOf, joining } from './entered.js';
import type { Said } from './entered.js';
import { recordParties } from './parties.js';
import { register } from './register.js';

const given = specify(dispute);
const today = '2026-11-23';
const by: Actor = { subject: 'account', unit: village, roles: ['clerk'] };
const [one, two] = ['01939c00-0000-7000-8000-000000000001', '01939c00-0000-7000-8000-000000000002'] as const;

describe('what is said of a party as it is entered', () => {
  const applicant: Said = { record: one, side: 'applicant' };
  const respondent: Said = { record: two, side: 'respondent' };
  const entry = { channel: 'walk-in', on: '2026-11-20', appliedBy: ['walk-in', 'phone'], forAll: false };
  const consents = (said: readonly Said[], change: Partial<typeof entry> = {}) =>
    enteredWith(said, { ...entry, ...change }).map(({ consent }) => consent);

  it('is for an applicant who came himself that he consents, by applying; of the other side it is outstanding', () => {
    expect(enteredWith([applicant, respondent], entry)).toEqual([
      { record: one, side: 'applicant', consent: { answer: 'given', how: 'applied', on: '2026-11-20' } },
      { record: two, side: 'respondent' },
    ]);
  });

  it.each(['own-motion', 'screening', 'police', 'court', 'hotline'])('claims no consent of anybody where it came by %s', (channel) => {
    expect(consents([applicant, respondent], { channel })).toEqual([undefined, undefined]);
  });

  it('is what the clerk says of each, on the day of the registration unless another is given', () => {
    const said: Said[] = [
      { ...applicant, consent: { answer: 'given', how: 'written' } },
      { ...respondent, notice: { how: 'message', on: '2026-11-18' }, consent: { answer: 'refused', how: 'oral', on: '2026-11-19' } },
    ];
    expect(enteredWith(said, entry)).toEqual([
      { record: one, side: 'applicant', consent: { answer: 'given', how: 'written', on: '2026-11-20', undated: true } },
      {
        record: two,
        side: 'respondent',
        notice: { how: 'message', on: '2026-11-18' },
        consent: { answer: 'refused', how: 'oral', on: '2026-11-19' },
      },
    ]);
  });

  it('is, where one word was said for everybody, that and no more', () => {
    const stated = { how: 'stated', on: '2026-11-20' };
    expect(enteredWith([respondent], { ...entry, channel: 'police', forAll: true })).toEqual([
      { record: two, side: 'respondent', notice: stated, consent: { answer: 'given', ...stated } },
    ]);
    const refusing: Said = { ...respondent, consent: { answer: 'refused', how: 'oral' } };
    expect(consents([refusing], { forAll: true })).toEqual([{ answer: 'refused', how: 'oral', on: '2026-11-20', undated: true }]);
  });
});

const no: EnteredParty = { record: two, side: 'respondent', consent: { answer: 'refused', how: 'oral', on: '2026-11-20' } };

describe('registering', () => {
  const parties: EnteredParty[] = [
    { record: one, side: 'applicant', consent: { answer: 'given', how: 'applied', on: '2026-11-20' } },
    { record: two, side: 'respondent' },
  ];
  const enter =
    (entered: EnteredParty[], exclusions = registration.exclusions) =>
    (state: dispute.Dispute) =>
      register(state, { ...registration, parties: entered.length, entered, exclusions }, { by, today, reference });

  it('tells whoever mediates of whom it has been asked, and of whom it has not', () => {
    const state = given()
      .when(enter(parties))
      .then(DisputeRegistered({ ...registered.data, entered: parties }), assignedTo({ entered: parties }));
    expect(state.roster).toEqual(parties);
  });

  it('does not admit what a party refuses, whether or not the clerk named that ground', () => {
    expect(groundsOf([], [no])).toEqual(['party-refuses']);
    expect(groundsOf(['party-refuses', 'offence'], [no])).toEqual(['party-refuses', 'offence']);
    expect(groundsOf(['offence'], parties)).toEqual(['offence']);
    given()
      .when(enter([no], groundsOf([], [no])))
      .then(
        DisputeRegistered({ ...registered.data, parties: 1, entered: [no] }),
        DisputeRefused({ ground: 'party-refuses', grounds: ['party-refuses'] }),
      );
  });

  it.each(['notice', 'consent'] as const)('takes no %s of a day that has not come', (what) => {
    const said = { how: 'oral', on: '2026-11-24', answer: 'given' } as const;
    given()
      .when(enter([{ record: one, side: 'applicant', [what]: said }]))
      .refused('dispute.told-in-future');
  });
});

describe('recording a party later', () => {
  const add = (entered: EnteredParty[]) => (state: dispute.Dispute) => recordParties(state, entered, today);

  it('ends what it refuses', () => {
    given(...open)
      .when(add([no]))
      .then(
        DisputePartiesRecorded({ parties: 3, entered: [no] }),
        DisputeWithdrawn({ reason: 'party-refused' }),
        DisputeClosed({ outcome: 'unsettled' }),
      );
  });

  it('only writes down the no where it is over', () => {
    given(...open, settled)
      .when(add([no]))
      .then(DisputePartiesRecorded({ parties: 3, entered: [no] }));
  });

  it('was told on the day of the registration, also once that is put right, but asked on the day that was said', () => {
    const said = { how: 'oral', on: '2026-11-20', undated: true } as const;
    const consent = { answer: 'given', how: 'oral', on: '2026-11-20' } as const;
    const put = DisputeCorrected({ registeredOn: '2026-11-18', summary: false, reason: 'mistyped', on: today, unit: village });
    const entered: EnteredParty[] = [{ record: one, side: 'applicant', notice: said, consent }];
    const { roster } = given(DisputeRegistered({ ...registered.data, entered }), put).state;
    expect(roster).toEqual([{ record: one, side: 'applicant', notice: { ...said, on: '2026-11-18' }, consent }]);
  });

  it('without a day is told and asked on that on which it is written down, which is no day of the registration', () => {
    const said: Said = { record: one, side: 'applicant', notice: { how: 'oral' }, consent: { answer: 'given', how: 'oral' } };
    expect(joining([said], today)).toEqual([
      { record: one, side: 'applicant', notice: { how: 'oral', on: today }, consent: { answer: 'given', how: 'oral', on: today } },
    ]);
  });

  it('takes no day that has not come', () => {
    given(...open)
      .when(add([{ ...no, consent: { answer: 'given', how: 'oral', on: '2026-11-24' } }]))
      .refused('dispute.told-in-future');
  });

  it('keeps its number, also where its record is put right', () => {
    const [first, second] = respondents(2) as [EnteredParty, EnteredParty];
    const now = '01939c00-0000-7000-8000-00000000000f';
    const { roster } = given(
      ...open,
      DisputePartiesRecorded({ parties: 3, entered: [first] }),
      DisputePartiesRecorded({ parties: 4, entered: [second] }),
      DisputePartyCorrected({ request: one, was: first.record, now }),
    ).state;
    expect(roster).toEqual([{ ...first, record: now }, second]);
  });
});
