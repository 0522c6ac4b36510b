import { DisputeAcceptedByUnit, DisputeBounced, DisputeClassified, DisputeCorrected, DisputeVoided } from '#contracts';
import type { Actor, Role } from '#kernel';
import { specify } from '#testing';
import {
  assignedTo,
  bounced,
  county,
  leadAccepted,
  open,
  otherTownship,
  otherVillage,
  reference,
  refused,
  registered,
  respondents,
  settled,
  township,
  townshipAccepted,
  village,
  villageAccepted,
} from '../../test/example.js';
import { correct } from './correct.js';
import type { Correction } from './correct.js';
import * as dispute from './dispute.js';
import { toldOf } from './put-right.js';
import { recordParties } from './parties.js';
import { reopen } from './reopen.js';
import { voidEntry } from './void.js';

const given = specify(dispute);
const by = (unit: string, ...roles: Role[]): Actor => ({ subject: 'account', unit, roles: roles.length > 0 ? roles : ['clerk'] });
const [registrar, coordinator] = [by(village), by(county, 'coordinator')];
const within = { today: '2026-11-25', days: 7 };
const put =
  (change: Partial<Correction>, actor = registrar, when = within) =>
  (state: dispute.Dispute) =>
    correct(state, { reason: 'mistyped', ...change }, actor, when, reference);
const right = (change: Partial<DisputeCorrected['data']>, unit = village) =>
  DisputeCorrected({ summary: false, reason: 'mistyped', on: within.today, unit, ...change });

describe('a correction', () => {
  it('keeps what was typed before, who put it right, when and why', () => {
    const state = given(...open)
      .when(put({ channel: 'phone', registeredOn: '2026-11-19', crossCounty: true, crossTownship: true, reason: 'misheard' }))
      .then(right({ channel: 'phone', registeredOn: '2026-11-19', crossCounty: true, crossTownship: true, reason: 'misheard' }));
    expect(state).toMatchObject({
      channel: 'phone',
      registeredOn: '2026-11-19',
      crossCounty: true,
      crossTownship: true,
      number: '2026-123',
    });
    expect(state.corrections).toEqual([
      {
        reason: 'misheard',
        on: within.today,
        unit: village,
        summary: false,
        was: { channel: 'walk-in', registeredOn: '2026-11-20', crossCounty: false, crossTownship: false },
      },
    ]);
  });

  it('of the words alone says that they are others, and not which', () => {
    given(...open)
      .when(put({ summary: true }))
      .then(right({ summary: true }));
  });

  it('is none where all is as it was', () => {
    given(...open)
      .when(put({ channel: 'walk-in', category: 'neighbour', unit: village }))
      .nothing();
  });

  it('of the category gives it to whose it is', () => {
    given(...open)
      .when(put({ category: 'pollution' }))
      .then(
        right({ category: 'pollution' }),
        DisputeClassified({ category: 'pollution' }),
        assignedTo({ category: 'pollution', lead: 'ecology' }),
      );
  });

  it('of the place gives it to the township and the village it lies in', () => {
    const place = { township: otherTownship, village: otherVillage };
    given(...open)
      .when(put({ unit: otherVillage }, coordinator))
      .then(right(place, county), assignedTo({ ...place, desk: 'north' }));
  });

  it('of the place asks whoever comes to it, and not who had answered there, or had sent it back', () => {
    const place = { township: otherTownship, village: otherVillage };
    const sentBack = DisputeBounced({ unit: village, role: 'territorial', reason: 'not-our-territory', bounces: 1 });
    const moved = given(...open, leadAccepted, townshipAccepted, sentBack)
      .when(put({ unit: otherVillage }, coordinator))
      .then(right(place, county), assignedTo({ ...place, desk: 'north' }));
    expect(moved).toMatchObject({ status: 'assigned', seats: { lead: 'accepted', township: 'waiting', village: 'waiting' } });
  });

  it('of the place of what is over leaves nobody’s answer to who comes to it, should it be opened again', () => {
    const over = given(...open, leadAccepted, townshipAccepted, villageAccepted, settled)
      .when(put({ unit: otherTownship }, coordinator))
      .then(right({ township: otherTownship, village: null }, county));
    expect(over).toMatchObject({ status: 'closed', seats: { lead: 'accepted', township: 'waiting' } });
    expect(over.seats.village).toBeUndefined();
  });

  it('of the place leaves a lead that the county chose', () => {
    given(registered, assignedTo({ lead: 'ecology' }))
      .when(put({ unit: township }, coordinator))
      .then(right({ village: null }, county), assignedTo({ lead: 'ecology', village: null }));
  });

  it.each([
    ['taken on', leadAccepted],
    ['sent back', bounced],
  ])('moves the lead of what was %s by the county’s word alone', (_, answered) => {
    given(...open, answered)
      .when(put({ category: 'pollution' }))
      .refused('dispute.county-puts-right');
  });

  it('frees nobody of what they answer for, unless the county says so', () => {
    const led = [{ ...registered, data: { ...registered.data, registeredBy: 'justice' } }, open[1]] as const;
    given(...led)
      .when(put({ category: 'pollution' }, by('justice')))
      .refused('dispute.county-puts-right');
  });

  it('of what is over is kept, and gives it to nobody', () => {
    given(...open, settled)
      .when(put({ category: 'pollution' }))
      .then(right({ category: 'pollution' }), DisputeClassified({ category: 'pollution' }));
    given(registered, refused)
      .when(put({ unit: township }, coordinator))
      .then(right({ village: null }, county));
  });

  it.each<[string, Partial<Correction>, Actor, typeof within, string]>([
    ['a unit that did not enter it', {}, by(township), within, 'dispute.by-who-entered'],
    ['who entered it, too late', {}, registrar, { today: '2026-12-01', days: 7 }, 'dispute.window-over'],
    ['a day that has not come', { registeredOn: '2026-11-26' }, registrar, within, 'dispute.registered-in-future'],
    ['an unknown category', { category: 'unheard-of' }, registrar, within, 'dispute.unknown-category'],
    ['an unknown place', { unit: '510722101999' }, coordinator, within, 'dispute.unknown-place'],
    ['a place outside of the unit', { unit: otherVillage }, registrar, within, 'dispute.outside-jurisdiction'],
  ])('is refused to %s', (_, change, actor, when, code) => {
    given(...open)
      .when(put({ channel: 'phone', ...change }, actor, when))
      .refused(code);
  });

  it('is open to a coordinator at any time, and to who entered it on the last day', () => {
    given(...open)
      .when(put({ channel: 'phone' }, registrar, { today: '2026-11-30', days: 7 }))
      .then(right({ channel: 'phone', on: '2026-11-30' }));
    given(...open)
      .when(put({ channel: 'phone' }, coordinator, { today: '2027-11-30', days: 7 }))
      .then(right({ channel: 'phone', on: '2027-11-30' }, county));
  });
});

describe('the matter as it was told', () => {
  it('is what was written since it was put right last; what was there before is the history', () => {
    const written = (summary: string, corrects?: true) => ({ kind: 'narrative', content: { summary, ...(corrects && { corrects }) } });
    const party = { kind: 'party', content: { name: '甲' } };
    expect(toldOf([party, written('一'), written('二')])).toEqual({ summaries: ['一', '二'], formerSummaries: [] });
    expect(toldOf([written('一'), written('二', true), written('三'), party])).toEqual({
      summaries: ['二', '三'],
      formerSummaries: ['一'],
    });
  });
});

describe('voiding', () => {
  const id = '01939c00-0000-7000-8000-000000000002';
  const twice =
    (actor = registrar, other: dispute.Dispute = dispute.initial) =>
    (state: dispute.Dispute) =>
      voidEntry(state, 'entered-twice', { ...other, id }, actor, within);
  const test =
    (actor = registrar, when = within) =>
    (state: dispute.Dispute) =>
      voidEntry(state, 'test', null, actor, when);
  const voided = DisputeVoided({ reason: 'test', other: null, on: within.today, unit: village });

  it('names why, and of what was entered twice the one that stays', () => {
    const state = given(...open)
      .when(twice())
      .then(DisputeVoided({ reason: 'entered-twice', other: id, on: within.today, unit: village }));
    expect(state).toMatchObject({ status: 'voided', voided: { reason: 'entered-twice', other: id }, nextDueAt: null });
  });

  it('is done once', () => {
    given(...open, voided)
      .when(test())
      .nothing();
  });

  it('leaves nothing to be done', () => {
    given(...open, voided)
      .when((state) => recordParties(state, respondents(1), '2026-11-23'))
      .refused('dispute.not-open');
    given(...open, voided)
      .when(put({ channel: 'phone' }, coordinator))
      .refused('dispute.voided');
    given(...open, voided)
      .when((state) => reopen(state, 'other'))
      .nothing();
  });

  it('for one that was voided itself is refused', () => {
    given(...open)
      .when(twice(registrar, { ...dispute.initial, status: 'voided' }))
      .refused('dispute.other-voided');
  });

  it.each([
    ['a unit that did not enter it', by(township), within, 'dispute.by-who-entered'],
    ['who entered it, too late', registrar, { today: '2026-12-01', days: 7 }, 'dispute.window-over'],
  ] as const)('is refused to %s', (_, actor, when, code) => {
    given(...open)
      .when(test(actor, when))
      .refused(code);
  });

  it('of what is closed is the county’s: a case that went badly is no mistake', () => {
    const closed = [...open, villageAccepted, settled];
    given(...closed)
      .when(test())
      .refused('dispute.county-voids');
    given(...closed)
      .when(test(by(township, 'coordinator')))
      .refused('dispute.county-voids');
    given(...closed)
      .when(test(coordinator))
      .then({ ...voided, data: { ...voided.data, unit: county } });
  });

  it('takes what units had said as it stands', () => {
    const accepted = DisputeAcceptedByUnit({ unit: township, role: 'territorial' });
    given(...open, accepted)
      .when(test())
      .then(voided);
  });
});
