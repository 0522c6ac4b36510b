import { compare } from './compare.js';
import { consequences } from './consequences.js';
import type { Evidence, Kept, Numbered } from './evidence.js';
import { Ledger } from './ledger.js';
import { hears, names } from './names.js';
import type { Name, Owner } from './names.js';
import { Outsider } from './streams.js';

const dispute = '0199c0de-0000-7000-8000-000000000001';
const facts: Readonly<Record<Owner, readonly Kept[]>> = {
  intake: ['registered', 'classified', 'assigned', 'risk-assessed'].map((what, i) => fact(`intake.dispute-${what}.v1`, i + 1)),
  mediation: [fact('mediation.opened.v1', 1)],
  screening: [],
};

function fact(type: string, sequence: number, id = `${type} ${sequence}`): Kept {
  return { id, subject: dispute, sequence, type, data: { finding: null } };
}

const heardBy = (name: Name): Numbered[] =>
  hears[name].flatMap((owner) => facts[owner].slice(-1).map(({ subject, sequence }) => ({ owner, subject, sequence })));
const byName = <T>(of: (name: Name) => T) => Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
const byOwner = <T>(of: (owner: Owner) => T) => ({ intake: of('intake'), mediation: of('mediation'), screening: of('screening') });
const stand = (all: readonly Kept[]) =>
  all.map(({ id, subject, sequence, type, data }, i) => {
    const event = { id, subject, sequence, type, data, source: '', time: '', county: '510722' };
    return { place: i + 1, subject: '', bytes: new Uint8Array(), event };
  });
const steps = [...facts.intake, ...facts.mediation].map(({ type, subject, sequence }) => ({
  owner: type.slice(0, type.indexOf('.')),
  subject,
  sequence,
}));
const cell = { township: '510722101', lead: 'justice', category: 'neighbour', outcome: 'open', people: 3, yuan: 100 };

/** One dispute, registered and assessed by two accepted writes, mediated and on the board. */
const sound: Evidence = {
  rows: { intake: [{ id: dispute, sequence: 4 }], mediation: [{ id: dispute, sequence: 1 }], screening: [] },
  kept: facts,
  streams: byOwner((owner) => stand(facts[owner])),
  heard: byName(heardBy),
  raises: byName((name) => heardBy(name).map(({ owner, subject, sequence }) => ({ owner, subject, from: 0, to: sequence }))),
  inbox: byName((name) => new Set(hears[name].flatMap((owner) => facts[owner].map(({ id }) => id)))),
  aside: byName(() => []),
  way: steps,
  steps,
  board: [{ ...cell, tier: 1, n: 1 }],
  disputes: [{ ...cell, id: dispute }],
  tiers: new Map([[dispute, 1]]),
};

function accepted(): Ledger {
  const ledger = new Ledger();
  const person = { unit: '510722', roles: [] };
  for (const [type, sequence] of [
    ['registered', 3],
    ['risk-assessed', 4],
  ] as const) {
    const entry = ledger.open({ owner: 'intake', path: type, person, body: {}, says: { [`intake.dispute-${type}`]: 1 } });
    entry.outcome = 'accepted';
    entry.receipt = { id: dispute, sequence };
  }
  return ledger;
}

const outsider = new Outsider({ url: '' } as never);
const kindsOf = (change: Partial<Evidence>, ledger = accepted()) => [
  ...new Set(compare(ledger, { ...sound, ...change }, outsider).map(({ kind }) => kind)),
];
const at = <R extends object, K extends keyof R>(all: R, key: K, one: R[K]): R => ({ ...all, [key]: one });
const [registered, classified, assigned, assessed] = facts.intake as [Kept, Kept, Kept, Kept];

describe('the comparison', () => {
  it('finds nothing where everything is there once and in order', () => {
    expect(compare(accepted(), sound, outsider)).toEqual([]);
  });

  it('takes a copy under the same event id for the same event', () => {
    expect(kindsOf({ streams: at(sound.streams, 'intake', stand([...facts.intake, registered])) })).toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    ['is not in the owner’s database', { kept: at(facts, 'intake', [registered, classified, assigned]) }],
    ['is not in the stream', { streams: at(sound.streams, 'intake', stand([registered, classified, assigned])) }],
    ['was not handled by one who hears it', { heard: at(sound.heard, 'screening', []) }],
    ['is forgotten by one who handled it', { inbox: at(sound.inbox, 'mediation', new Set<string>()) }],
    [
      'had no consequence',
      { kept: at(facts, 'mediation', []), streams: at(sound.streams, 'mediation', []), rows: at(sound.rows, 'mediation', []) },
    ],
    ['is not on the way', { way: steps.slice(1) }],
    ['is not on the board', { board: [] }],
    [
      'is a dead letter',
      { aside: at(sound.aside, 'intake', [{ owner: 'mediation', subject: dispute, sequence: 1, dead: true, cause: 'Refused' }]) },
    ],
  ])('finds what was lost: it %s', (_, change) => {
    expect(kindsOf(change)).toContain('lost');
  });

  it('finds what was lost: a person was answered that their data is only kept, and it was used on', () => {
    const request = '0199c0de-0000-7000-8000-000000000002';
    const about = (type: string, sequence: number, data: Kept['data'], subject = request): Kept => ({
      ...fact(type, sequence),
      subject,
      data,
    });
    const asked = [
      about('intake.request-received.v1', 1, { disputes: [dispute] }),
      about('intake.request-answered.v1', 2, { outcome: 'restricted' }),
    ];
    const said = (changes: readonly Kept[], follows: readonly Kept[]) =>
      consequences({
        ...facts,
        intake: [...facts.intake, ...asked, ...changes],
        mediation: [...facts.mediation, ...follows],
      }).map(({ what }) => what);
    const restricted = about('intake.dispute-data-restricted.v1', 5, { request }, dispute);
    const followed = about('mediation.data-restricted.v1', 2, { request }, dispute);
    expect(said([], [])).toEqual([expect.stringContaining('a dispute is restricted')]);
    expect(said([restricted], [])).toEqual([expect.stringContaining('its mediation is')]);
    expect(said([restricted], [followed])).toEqual([]);
  });

  it.each<[string, Partial<Evidence>]>([
    [
      'a write took effect twice',
      {
        kept: at(facts, 'intake', [...facts.intake, fact(assessed.type, 5)]),
        rows: at(sound.rows, 'intake', [{ id: dispute, sequence: 5 }]),
      },
    ],
    ['a number was given twice', { kept: at(facts, 'intake', [...facts.intake, fact(assessed.type, 4, 'another')]) }],
    [
      'the stream has it under two ids',
      { streams: at(sound.streams, 'intake', stand([...facts.intake, fact(assessed.type, 4, 'another')])) },
    ],
    ['reporting was given it twice, whatever its table shows', { steps: [...steps, ...steps.slice(0, 1)] }],
    ['the board counts it twice', { board: [{ ...cell, tier: 1, n: 2, people: 6, yuan: 200 }] }],
    ['one assignment opened two mediations', { kept: at(facts, 'mediation', [...facts.mediation, fact('mediation.opened.v1', 2)]) }],
    [
      'nobody asked for it',
      {
        kept: at(facts, 'intake', [...facts.intake, { ...fact(registered.type, 1), subject: 'somebody else' }]),
      },
    ],
  ])('finds what was doubled: %s', (_, change) => {
    expect(kindsOf(change)).toContain('doubled');
  });

  it.each<[string, Partial<Evidence>]>([
    ['on the stream', { streams: at(sound.streams, 'intake', stand([registered, assigned, classified, assessed])) }],
    ['as reporting was given it', { steps: [...steps].reverse() }],
    ['as a consumer went', { raises: at(sound.raises, 'screening', [{ owner: 'intake', subject: dispute, from: 4, to: 2 }]) }],
  ])('finds what was out of order: %s', (_, change) => {
    expect(kindsOf(change)).toContain('out of order');
  });

  it('finds a write that was never answered', () => {
    const ledger = accepted();
    ledger.open({ owner: 'intake', path: 'disputes', person: { unit: '510722', roles: [] }, body: {}, says: {} });
    expect(kindsOf({}, ledger)).toEqual(['lost']);
  });

  it('finds the effect of a write whose caller was refused', () => {
    const ledger = accepted();
    for (const entry of ledger.entries.slice(1)) entry.outcome = 'refused';
    expect(kindsOf({}, ledger)).toEqual(['doubled']);
  });
});
