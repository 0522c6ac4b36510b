import { initial } from '../mediation/mediation.js';
import type { Mediation } from '../mediation/mediation.js';
import { threeByThree } from '../../test/ladders.js';
import { accept, declare, hinder, name, recuse, replace, standing, untie } from './case-roster.js';
import type { InCase, Noted } from './case-roster.js';

const village = '510722106201';
const mediation: Mediation = {
  ...initial,
  status: 'open',
  tier: 1,
  village,
  township: '510722106',
  lead: 'hrss',
  consents: [1, 2].map((party) => ({ party, side: 'applicant' as const, notices: [], answers: [] })),
};
const acting = { by: { subject: 'a', unit: village, roles: ['mediator'] as const }, ladder: threeByThree, today: '2026-11-26' };
const rule = { languages: [], localSpeech: '', wishes: 1, openCases: 3, skilledOnly: false } as const;
const someone = (id: string, more: object = {}) => ({
  ...{ id, name: id, body: 'b', kind: 'people', skills: [], languages: [], areas: [], trainings: [], week: [], away: [] },
  ...{ appointedOn: '2026-01-01', appointedUntil: null, endedOn: null },
  ...more,
});
const [zhou, wu] = [someone('zhou'), someone('wu')];
const after = (...noted: Noted[]): InCase => ({ mediation, acting, noted });
const named = (mediator: string): Noted => ({ what: 'named', mediator, tier: 1, reason: null, party: null, granted: null });
const wish = { party: 1, reason: 'unsaid', grant: false } as const;
const wished = (mediator: string, granted: boolean, tier = 1): Noted => ({
  what: 'wished',
  mediator,
  tier,
  reason: 'unsaid',
  party: 1,
  granted,
});
const refusal = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('who is kept out of a case', () => {
  const tied = (party: number): Noted => ({ what: 'tied', mediator: 'zhou', tier: 1, reason: 'family', party, granted: null });
  const untied = (party: number): Noted => ({ what: 'untied', mediator: 'zhou', tier: 1, reason: 'mistaken', party, granted: null });
  const accepted = (party: number): Noted => ({ what: 'accepted', mediator: 'zhou', tier: 1, reason: null, party, granted: null });

  it('is not any more once what was declared is taken back, and is still by another tie', () => {
    expect(untie(zhou, 1, 'mistaken', after(tied(1)))).toEqual([untied(1)]);
    expect(untie(zhou, 1, 'mistaken', after(tied(1), untied(1)))).toEqual([]);
    expect(refusal(() => untie(zhou, 2, 'mistaken', after(tied(1))))).toBe('mediator.no-tie');
    expect(name(zhou, after(tied(1), untied(1)))).toEqual([named('zhou')]);
    expect(standing([tied(2), tied(1), untied(1)]).excluded.get('zhou')).toMatchObject({ why: 'family', party: 2 });
    expect(declare(zhou, 'family', 1, after(tied(1), untied(1)))).toEqual([tied(1)]);
  });

  it('stays out for another reason, whatever becomes of a tie', () => {
    const recused: Noted = { what: 'recused', mediator: 'zhou', tier: 1, reason: 'other', party: null, granted: null };
    expect(standing([recused, tied(1), untied(1)]).excluded.get('zhou')).toMatchObject({ why: 'recused', party: null });
    expect(standing([wished('zhou', true), tied(1), untied(1)]).excluded.get('zhou')).toMatchObject({ why: 'wished-away', party: 1 });
  });

  it('may mediate once every party accepts it since, each noted for itself', () => {
    expect(accept(zhou, 1, after(tied(1)))).toEqual([accepted(1)]);
    expect(accept(zhou, 1, after(tied(1), accepted(1)))).toEqual([]);
    expect(refusal(() => name(zhou, after(tied(1), accepted(1))))).toBe('mediator.excluded');
    expect(name(zhou, after(tied(1), accepted(1), accepted(2)))).toEqual([named('zhou')]);
    expect(refusal(() => name(zhou, after(tied(1), accepted(1), accepted(2), tied(2))))).toBe('mediator.excluded');
    expect(refusal(() => accept(zhou, 1, after()))).toBe('mediator.not-excluded');
    expect(refusal(() => accept(zhou, 3, after(tied(1))))).toBe('consent.unknown-party');
  });

  it('is nobody who cannot come this time', () => {
    const [hindered] = hinder(zhou, 'ill', after(named('zhou')));
    expect(standing([named('zhou'), hindered as Noted])).toEqual({ named: [], excluded: new Map() });
    expect(name(zhou, after(named('zhou'), hindered as Noted))).toEqual([named('zhou')]);
    expect(refusal(() => hinder(zhou, 'ill', after()))).toBe('mediator.not-named');
  });
});

describe('who mediates in a case', () => {
  it('is named by whoever holds it, once, while it is open', () => {
    expect(name(zhou, after())).toEqual([named('zhou')]);
    expect(name(zhou, after(named('zhou')))).toEqual([]);
    expect(refusal(() => name(zhou, { ...after(), mediation: { ...mediation, status: 'settled' } }))).toBe('mediation.closed');
    const elsewhere = { ...acting, by: { ...acting.by, unit: '510722106202' } };
    expect(refusal(() => name(zhou, { ...after(), acting: elsewhere }))).toBe('mediation.above-your-tier');
    expect(refusal(() => name(someone('gone', { endedOn: '2026-06-30' }), after()))).toBe('mediator.not-in-office');
  });

  it('stands aside with a reason, and is not named again unless they were unable', () => {
    const [aside] = recuse(zhou, 'earlier-part', after(named('zhou')));
    expect(standing([named('zhou'), aside as Noted]).named).toEqual([]);
    expect(refusal(() => name(zhou, after(named('zhou'), aside as Noted)))).toBe('mediator.excluded');
    const [unable] = recuse(zhou, 'unable', after(named('zhou')));
    expect(name(zhou, after(named('zhou'), unable as Noted))).toEqual([named('zhou')]);
    expect(recuse(zhou, 'unable', after())).toEqual([]);
    expect(recuse(zhou, 'other', after(named('zhou'), aside as Noted))).toEqual([]);
  });

  it('is nobody with a declared tie to a party of the case', () => {
    const tied: Noted = { what: 'tied', mediator: 'zhou', tier: 1, reason: 'family', party: 2, granted: null };
    expect(declare(zhou, 'family', 2, after(named('zhou')))).toEqual([tied]);
    expect(declare(zhou, 'family', 2, after(tied))).toEqual([]);
    expect(standing([named('zhou'), tied])).toEqual({
      named: [],
      excluded: new Map([['zhou', { why: 'family', party: 2, accepted: [] }]]),
    });
    expect(refusal(() => declare(zhou, 'family', 3, after()))).toBe('consent.unknown-party');
  });

  it('goes at a party’s wish as often as the county grants at a tier; beyond it the wish is noted, and granted by whoever decides', () => {
    expect(replace(zhou, wish, rule, after(named('zhou')))).toEqual([wished('zhou', true)]);
    const again = after(named('zhou'), wished('zhou', true), named('wu'));
    expect(replace(wu, wish, rule, again)).toEqual([wished('wu', false)]);
    expect(standing([...again.noted, wished('wu', false)]).named).toEqual(['wu']);
    expect(replace(wu, { ...wish, grant: true }, rule, again)).toEqual([wished('wu', true)]);
    expect(replace(wu, { ...wish, party: 2 }, rule, again)).toMatchObject([{ party: 2, granted: true }]);
    expect(
      replace(wu, wish, rule, {
        ...again,
        mediation: { ...mediation, tier: 2 },
        acting: { ...acting, by: { ...acting.by, unit: '510722' } },
      }),
    ).toEqual([wished('wu', true, 2)]);
    expect(refusal(() => replace(zhou, wish, rule, after()))).toBe('mediator.not-named');
  });

  it('is followed in the same breath by whom the party chose, where the wish is granted', () => {
    expect(replace(zhou, { ...wish, successor: wu }, rule, after(named('zhou')))).toEqual([wished('zhou', true), named('wu')]);
    expect(refusal(() => replace(zhou, { ...wish, successor: zhou }, rule, after(named('zhou'))))).toBe('mediator.excluded');
    const again = after(wished('x', true), named('zhou'));
    expect(refusal(() => replace(zhou, { ...wish, successor: wu }, rule, again))).toBe('mediator.wish-not-granted');
  });
});
