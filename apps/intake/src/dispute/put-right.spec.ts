import { DisputeAcceptedByUnit, DisputeAdjudicated, DisputeBounced, DisputeClassified, DisputeCorrected, DisputeVoided } from '#contracts';
import type { Actor, Role } from '#kernel';
import { specify } from '#testing';
import {
  after,
  assignedTo,
  bounced,
  county,
  gone,
  leadAccepted,
  left,
  merged,
  nextVillage,
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
import type { Acting } from './acting.js';
import * as behind from './behind.js';
import type { Behind } from './behind.js';
import { correct } from './correct.js';
import type { Correction } from './correct.js';
import * as dispute from './dispute.js';
import { handOver } from './hand-over.js';
import type { Reference } from './link.js';
import { toldOf, whyNotPutRight } from './put-right.js';
import { recordParties } from './parties.js';
import { reopen } from './reopen.js';
import { voidEntry } from './void.js';

const given = specify(dispute);
const by = (unit: string, ...roles: Role[]): Actor => ({ subject: 'account', unit, roles: roles.length > 0 ? roles : ['clerk'] });
const [registrar, coordinator] = [by(village), by(county, 'coordinator')];
const today = '2026-11-25';
const acting = (actor: Actor, on = today, to: Reference = reference): Acting => ({ by: actor, today: on, reference: to });
const put =
  (change: Partial<Correction>, actor = registrar, on = today, to = reference) =>
  (state: dispute.Dispute) =>
    correct(state, { reason: 'mistyped', ...change }, acting(actor, on, to));
const right = (change: Partial<DisputeCorrected['data']>, unit = village) =>
  DisputeCorrected({ summary: false, reason: 'mistyped', on: today, unit, ...change });

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
        on: today,
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
        left('lead', 'justice', 'ecology'),
      );
  });

  it('of the place gives it to the township and the village it lies in', () => {
    const place = { township: otherTownship, village: otherVillage };
    given(...open)
      .when(put({ unit: otherVillage }, coordinator))
      .then(right(place, county), assignedTo({ ...place, desk: 'north', from: 'county' }), left('territorial', township, otherTownship));
  });

  it('of the place asks whoever comes to it, and not who had answered there', () => {
    const place = { township: otherTownship, village: otherVillage };
    const moved = given(...open, leadAccepted, townshipAccepted, villageAccepted)
      .when(put({ unit: otherVillage }, coordinator))
      .then(right(place, county), assignedTo({ ...place, desk: 'north', from: 'county' }), left('territorial', township, otherTownship));
    expect(moved).toMatchObject({ status: 'assigned', seats: { lead: 'accepted', township: 'waiting', village: 'waiting' } });
  });

  describe('of a place that was sent back', () => {
    const sentBack = (unit: string, bounces = 1) => DisputeBounced({ unit, role: 'territorial', reason: 'not-our-territory', bounces });
    const ruled = (unit: string) => DisputeAdjudicated({ role: 'territorial', unit, upheld: false });
    const place = { township: otherTownship, village: otherVillage };

    it.each([
      ['its village', [townshipAccepted, sentBack(village)]],
      ['its township', [villageAccepted, sentBack(township)]],
      ['both, in one', [sentBack(village), sentBack(township, 2)]],
    ] as const)('answers %s, which waits for the county no more', (_, answers) => {
      const moved = given(...open, leadAccepted, ...answers)
        .when(put({ unit: otherVillage }, coordinator))
        .then(
          right(place, county),
          ruled(otherVillage),
          assignedTo({ ...place, desk: 'north', from: 'county' }),
          left('territorial', township, otherTownship),
        );
      expect(moved.seats).toEqual({ lead: 'accepted', township: 'waiting', village: 'waiting' });
    });

    it('answers the township that keeps it under another of its villages', () => {
      const moved = given(...open, leadAccepted, villageAccepted, sentBack(township))
        .when(put({ unit: nextVillage }, coordinator))
        .then(right({ village: nextVillage }, county), ruled(nextVillage), assignedTo({ village: nextVillage }));
      expect(moved.seats).toEqual({ lead: 'accepted', township: 'waiting', village: 'waiting' });
    });

    it('answers the village that its township lets go', () => {
      const moved = given(...open, townshipAccepted, sentBack(village))
        .when(put({ unit: township }, coordinator))
        .then(right({ village: null }, county), ruled(township), assignedTo({ village: null }));
      expect(moved.seats).toEqual({ lead: 'waiting', township: 'accepted' });
    });

    it('leaves what the lead had sent back to the county', () => {
      const moved = given(...open, bounced, sentBack(village, 2))
        .when(put({ unit: otherVillage }, coordinator))
        .then(
          right(place, county),
          ruled(otherVillage),
          assignedTo({ ...place, desk: 'north', from: 'county' }),
          left('territorial', township, otherTownship),
        );
      expect(moved.seats).toMatchObject({ lead: 'bounced' });
    });

    it('answers the lead as well where the category was wrong, too', () => {
      given(...open, bounced, sentBack(village, 2))
        .when(put({ unit: otherVillage, category: 'pollution' }, coordinator))
        .then(
          right({ ...place, category: 'pollution' }, county),
          DisputeClassified({ category: 'pollution' }),
          DisputeAdjudicated({ role: 'lead', unit: 'ecology', upheld: false }),
          ruled(otherVillage),
          assignedTo({ ...place, category: 'pollution', lead: 'ecology', desk: 'north', from: 'county' }),
          left('lead', 'justice', 'ecology'),
          left('territorial', township, otherTownship),
        );
    });

    it('is nobody’s but the county’s', () => {
      given(...open, sentBack(village))
        .when(put({ unit: otherVillage }, by(township, 'coordinator')))
        .refused('dispute.outside-jurisdiction', 'village');
      given(...open, sentBack(village))
        .when(put({ unit: nextVillage }, by(township, 'coordinator')))
        .refused('dispute.county-puts-right', 'village');
    });
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
      .refused('dispute.county-puts-right', 'category');
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

  it.each([
    ['a unit that did not enter it', by(township), today, 'dispute.by-who-entered'],
    ['who entered it, too late', registrar, '2026-12-01', 'dispute.window-over'],
  ])('is refused to %s', (_, actor, on, code) => {
    given(...open)
      .when(put({ channel: 'phone' }, actor, on))
      .refused(code);
  });

  it.each<[string, Partial<Correction>, Actor, string, string]>([
    ['a day that has not come', { registeredOn: '2026-11-26' }, registrar, 'dispute.registered-in-future', 'registeredOn'],
    ['a day long before it was entered', { registeredOn: '2026-05-26' }, registrar, 'dispute.registered-long-ago', 'registeredOn'],
    ['an unknown category', { category: 'unheard-of' }, registrar, 'dispute.unknown-category', 'category'],
    ['a category whose department was abolished', { category: 'orphaned' }, coordinator, 'dispute.unknown-lead', 'category'],
    ['an unknown village', { unit: '510722101999' }, coordinator, 'dispute.unknown-place', 'village'],
    ['an unknown township', { unit: '510722199' }, coordinator, 'dispute.unknown-place', 'township'],
    ['a village of another township', { unit: village, township: otherTownship }, coordinator, 'dispute.place-mismatch', 'township'],
    ['a village outside of the unit', { unit: otherVillage }, registrar, 'dispute.outside-jurisdiction', 'village'],
    ['a township outside of the unit', { unit: otherTownship }, registrar, 'dispute.outside-jurisdiction', 'township'],
  ])('to %s is refused at its field', (_, change, actor, code, field) => {
    given(...open)
      .when(put({ channel: 'phone', ...change }, actor))
      .refused(code, field);
  });

  it('to a day of years ago is the county’s own', () => {
    given(...open)
      .when(put({ registeredOn: '2019-05-01' }, coordinator))
      .then(right({ registeredOn: '2019-05-01' }, county));
    given(...open)
      .when(put({ registeredOn: '2026-05-27' }))
      .then(right({ registeredOn: '2026-05-27' }));
  });

  it('is open to a coordinator at any time, and to who entered it on the last day', () => {
    given(...open)
      .when(put({ channel: 'phone' }, registrar, '2026-11-30'))
      .then(right({ channel: 'phone', on: '2026-11-30' }));
    given(...open)
      .when(put({ channel: 'phone' }, coordinator, '2027-11-30'))
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
    (actor = registrar, other: dispute.Dispute = dispute.initial, before: Behind = behind.initial) =>
    (state: dispute.Dispute) =>
      voidEntry(state, { reason: 'entered-twice', other: { ...other, id } }, before, acting(actor));
  const test =
    (actor = registrar, on = today, before: Behind = behind.initial) =>
    (state: dispute.Dispute) =>
      voidEntry(state, { reason: 'test', other: null }, before, acting(actor, on));
  const voided = DisputeVoided({ reason: 'test', other: null, on: today, unit: village });

  it('names why, and of what was entered twice the one that stays', () => {
    const state = given(...open)
      .when(twice())
      .then(DisputeVoided({ reason: 'entered-twice', other: id, on: today, unit: village }));
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
      .refused('dispute.other-voided', 'other');
  });

  it.each([
    ['a unit that did not enter it', by(township), today, 'dispute.by-who-entered'],
    ['who entered it, too late', registrar, '2026-12-01', 'dispute.window-over'],
  ])('is refused to %s', (_, actor, on, code) => {
    given(...open)
      .when(test(actor, on))
      .refused(code);
  });

  describe.each<[string, Behind]>([
    ['an attempt that failed', { tried: true, agreed: false }],
    ['an agreement that binds', { tried: false, agreed: true }],
  ])('with %s behind it', (_, before) => {
    it.each([registrar, by(village, 'coordinator'), by('justice', 'coordinator')])('is not for $unit as $roles', (actor) => {
      given(...open)
        .when(test(actor, today, before))
        .refused('dispute.county-voids-mediated', 'reason');
    });

    it('is the county’s', () => {
      given(...open)
        .when(test(coordinator, today, before))
        .then({ ...voided, data: { ...voided.data, unit: county } });
    });

    it('is still for who entered it twice', () => {
      given(...open)
        .when(twice(registrar, dispute.initial, before))
        .then(DisputeVoided({ reason: 'entered-twice', other: id, on: today, unit: village }));
    });

    it.each(['closed', 'refused'] as const)('is the county’s where the one that is to stay is %s: nobody would answer for it', (status) => {
      const over = { ...dispute.initial, status };
      given(...open)
        .when(twice(registrar, over, before))
        .refused('dispute.county-voids-for-closed', 'other');
      given(...open)
        .when(twice(coordinator, over, before))
        .then(DisputeVoided({ reason: 'entered-twice', other: id, on: today, unit: county }));
      given(...open)
        .when(twice(registrar, over))
        .then(DisputeVoided({ reason: 'entered-twice', other: id, on: today, unit: village }));
    });
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

describe('a unit that stands in another’s place', () => {
  const heir = by(nextVillage);
  const inherited = given(...open, ...handOver(given(...open).state, merged));

  it('puts right what that one entered', () => {
    inherited.when(put({ channel: 'phone' }, heir, today, merged)).then(right({ channel: 'phone' }, nextVillage));
  });

  it('voids it', () => {
    inherited
      .when((each) => voidEntry(each, { reason: 'test', other: null }, behind.initial, acting(heir, today, merged)))
      .then(DisputeVoided({ reason: 'test', other: null, on: today, unit: nextVillage }));
  });

  it('does so over all that were merged since', () => {
    const twice = after({ [village]: gone('510722104999'), '510722104999': gone(nextVillage) });
    expect(whyNotPutRight(inherited.state, acting(heir, today, twice))).toBeUndefined();
  });

  it('has that one’s days', () => {
    inherited.when(put({ channel: 'phone' }, heir, '2026-12-01', merged)).refused('dispute.window-over');
  });

  it('is the one that others are sent to', () => {
    const no = whyNotPutRight(inherited.state, acting(by(township), today, merged));
    expect(no).toMatchObject({ code: 'dispute.by-who-entered', params: { unit: nextVillage } });
  });
});
