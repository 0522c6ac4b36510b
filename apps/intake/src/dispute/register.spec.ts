import { DisputeRefused, DisputeRegistered } from '#contracts';
import type { Actor, Role } from '#kernel';
import { specify } from '#testing/plain';
import * as dispute from './dispute.js';
import {
  assignedTo,
  assigned,
  county,
  number,
  otherTownship,
  otherVillage,
  reference,
  registered,
  registration,
  township,
  village,
} from '../../test/example.js';
import { receive, register } from './register.js';
import type { Found, Registration } from './register.js';

const given = specify(dispute);

const by = (unit: string, ...roles: Role[]): Actor => ({ subject: 'account', unit, roles: ['clerk', ...roles] });
const enter =
  (change: Partial<Registration> = {}, actor = by(village)) =>
  (state: dispute.Dispute) =>
    register(state, { ...registration, ...change }, { by: actor, today: '2026-11-23', reference });

describe('registering', () => {
  it('registers, classifies and links to department and township in one go', () => {
    const state = given().when(enter()).then(registered, assigned);
    expect(state).toMatchObject({ status: 'assigned', lead: 'justice', township, village, desk: 'county', parties: 2, number });
  });

  it('keeps what may not be mediated on record, with its ground', () => {
    const state = given()
      .when(enter({ exclusions: ['offence', 'party-refuses'] }))
      .then(registered, DisputeRefused({ ground: 'offence', grounds: ['offence', 'party-refuses'] }));
    expect(state).toMatchObject({ status: 'refused', ground: 'offence', grounds: ['offence', 'party-refuses'], lead: null });
  });

  it('knows the one ground of what was refused before all were kept', () => {
    expect(given(registered, DisputeRefused({ ground: 'offence' })).state).toMatchObject({ grounds: ['offence'] });
  });

  it('takes a quarrel that lies with no village in particular', () => {
    const place = { township, village: null };
    given()
      .when(enter({ unit: township }, by(township)))
      .then(DisputeRegistered({ ...registered.data, ...place, registeredBy: township }), assignedTo(place));
  });

  it('says where it lies in another township as well, since where its mediation begins may depend on it', () => {
    const state = given()
      .when(enter({ crossTownship: true }))
      .then(DisputeRegistered({ ...registered.data, crossTownship: true }), assignedTo({ crossTownship: true }));
    expect(state.crossTownship).toBe(true);
  });

  it('names the desk of a department that runs its own mediation, before that of a township', () => {
    const place = { township: otherTownship, village: otherVillage };
    const labour = { ...registered.data, ...place, category: 'labour', registeredBy: county };
    given()
      .when(enter({ category: 'labour', unit: otherVillage }, by(county)))
      .then(DisputeRegistered(labour), assignedTo({ ...place, category: 'labour', lead: 'hrss', desk: 'hrss' }));
  });

  it('names the desk of the township where the department has none', () => {
    const place = { township: otherTownship, village: otherVillage };
    given()
      .when(enter({ unit: otherVillage }, by(county)))
      .then(DisputeRegistered({ ...registered.data, ...place, registeredBy: county }), assignedTo({ ...place, desk: 'north' }));
  });

  it('takes what came in before, for as many days as the county has set, and from its own desk whatever came before that', () => {
    const came = (registeredOn: string, registeredBy = village) =>
      [DisputeRegistered({ ...registered.data, registeredOn, registeredBy }), assignedTo({ receivedOn: registeredOn })] as const;
    given()
      .when(enter({ registeredOn: '2026-05-27' }))
      .then(...came('2026-05-27'));
    given()
      .when(enter({ registeredOn: '2026-05-26' }))
      .refused('dispute.registered-long-ago', 'registeredOn');
    given()
      .when(enter({ registeredOn: '2019-05-26' }, by(county)))
      .then(...came('2019-05-26', county));
  });

  it('lets a coordinator name another lead', () => {
    given()
      .when(enter({ lead: 'ecology' }, by(village, 'coordinator')))
      .then(registered, assignedTo({ lead: 'ecology' }));
  });

  it.each<[string, Partial<Registration>, Actor | undefined, string, string | null]>([
    ['a day that has not come', { registeredOn: '2026-11-24' }, undefined, 'dispute.registered-in-future', 'registeredOn'],
    ['another lead from anybody else', { lead: 'ecology' }, undefined, 'dispute.lead-by-coordinator', 'lead'],
    ['a lead that is no department', { lead: township }, by(county, 'coordinator'), 'dispute.unknown-lead', null],
    ['a lead that was abolished', { lead: 'abolished' }, by(county, 'coordinator'), 'dispute.unknown-lead', null],
    ['a category whose department was abolished', { category: 'orphaned' }, undefined, 'dispute.unknown-lead', 'category'],
    [
      'an unknown category, whoever leads',
      { category: 'unheard', lead: 'justice' },
      by(county, 'coordinator'),
      'dispute.unknown-category',
      'category',
    ],
    ['an unknown village', { unit: '510722101999' }, undefined, 'dispute.unknown-place', 'village'],
    ['an abolished village', { unit: '510722104999' }, by(county), 'dispute.unknown-place', 'village'],
    ['a village of another township', { unit: village, township: otherTownship }, undefined, 'dispute.place-mismatch', 'township'],
    ['the county as a place', { unit: county }, by(county), 'dispute.unknown-place', 'township'],
    ['what lies in another village', { unit: otherVillage }, undefined, 'dispute.outside-jurisdiction', 'village'],
    ['what lies in another township', { unit: otherVillage }, by(township), 'dispute.outside-jurisdiction', 'village'],
    ["a village's word on the whole township", { unit: township }, undefined, 'dispute.outside-jurisdiction', 'township'],
  ])('refuses %s', (_, change, actor, code, field) => {
    given()
      .when(enter(change, actor))
      .refused(code, field ?? undefined);
  });

  it.each([by(township), by(county)])('is open to $unit for a village of the county', (actor) => {
    given()
      .when(enter({}, actor))
      .then(DisputeRegistered({ ...registered.data, registeredBy: actor.unit }), assigned);
  });

  it('is open to a department, which has a part in it from then on', () => {
    given()
      .when(enter({}, by('hrss')))
      .then(DisputeRegistered({ ...registered.data, registeredBy: 'hrss' }), assignedTo({ joint: ['hrss'] }));
  });

  it('happens once', () => {
    given(registered).when(enter()).refused('dispute.already-registered');
  });
});

describe('a finding of the screening', () => {
  const finding = '01939c00-0000-7000-8000-000000000001';
  const found: Found = {
    number,
    category: 'pollution',
    place: 'village',
    township,
    village,
    people: 30,
    risk: 'high',
    registeredOn: '2026-11-23',
    registeredBy: village,
    finding,
  };
  const entered = (change: Partial<Found> = {}) =>
    DisputeRegistered({ ...found, ...change, channel: 'screening', crossCounty: false, parties: 0, amountYuan: null });
  const take =
    (change: Partial<Found> = {}) =>
    (state: dispute.Dispute) =>
      receive(state, { ...found, ...change }, { reference });

  it('becomes a dispute without parties, linked by the same rule', () => {
    given()
      .when(take())
      .then(
        entered(),
        assignedTo({ lead: 'ecology', category: 'pollution', channel: 'screening', risk: 'high', receivedOn: '2026-11-23', entered: [] }),
      );
  });

  it.each([{ category: 'unheard' }, { village: '510722101999' }])('is kept unassigned where our lists lack %j', (change) => {
    const state = given().when(take(change)).then(entered(change));
    expect(state).toMatchObject({ status: 'registered', lead: null });
  });

  it('told twice is told once', () => {
    given(entered()).when(take()).nothing();
  });
});
