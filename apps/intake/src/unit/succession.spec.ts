import { UnitChanged } from '#contracts';
import type { Actor } from '#kernel';
import { specify } from '#testing';
import { abolish, flawOf, rename } from './succession.js';
import type { Around } from './succession.js';
import * as unit from './unit.js';

const given = specify(unit);

const [code, heir, next] = ['510722101201', '510722101202', '510722101203'];
const village = { level: 'village', name: '石桥村村民委员会', parent: '510722101', desk: 'county' } as const;
const listed = UnitChanged({ unit: code, ...village, active: true });
const merged = UnitChanged({ unit: code, ...village, active: false, successor: heir, endedOn: '2026-11-20' });
const abolished = UnitChanged({ unit: code, ...village, active: false, endedOn: '2026-11-20' });
const retired = UnitChanged({ unit: code, ...village, active: false });

const at = (level: 'village' | 'township', active: boolean, successor: string | null = null) => ({ level, active, successor });
const units: Readonly<Record<string, ReturnType<typeof at>>> = {
  [code]: at('village', true),
  [heir]: at('village', true),
  [next]: at('village', false, heir),
  '510722101204': at('village', false, code),
  '510722101205': at('village', false),
  '510722101': at('township', true),
};
const find = (of: string) => units[of];

const coordinator: Actor = { subject: 'c', unit: '510722', roles: ['coordinator'] };
const nothing: Around = { find, today: '2026-11-23', disputes: 0, categories: 0, villages: 0 };
const on = '2026-11-20';
const end =
  (successor: string | null, around: Partial<Around> = {}, by = coordinator) =>
  (state: unit.Unit) =>
    abolish(state, { on, successor }, by, { ...nothing, ...around });

describe('a unit that is merged', () => {
  it('ends since a day, with the one that stands in its place', () => {
    given(listed)
      .when(end(heir, { disputes: 3 }))
      .then(merged);
  });

  it('ends once', () => {
    given(listed, merged).when(end(heir)).nothing();
  });

  it('may have a successor that was merged itself', () => {
    const into = UnitChanged({ unit: code, ...village, active: false, successor: next, endedOn: on });
    given(listed).when(end(next)).then(into);
  });

  it('is given one afterwards where it ended without', () => {
    given(listed, retired)
      .when(end(heir, { disputes: 3 }))
      .then(merged);
  });

  it('keeps it where only the day is put right', () => {
    const later = UnitChanged({ unit: code, ...village, active: false, successor: heir, endedOn: '2026-11-21' });
    given(listed, merged)
      .when((state) => abolish(state, { on: '2026-11-21', successor: null }, coordinator, nothing))
      .then(later);
  });

  it.each([
    ['itself', code, 'unit.succession-cycle'],
    ['one that was merged into it', '510722101204', 'unit.succession-cycle'],
    ['one that is not known', '510722101299', 'unit.unknown-successor'],
    ['its township', '510722101', 'unit.successor-of-another-kind'],
    ['one that ended without a successor', '510722101205', 'unit.successor-ended'],
  ])('is not merged into %s', (_, successor, refusal) => {
    given(listed).when(end(successor)).refused(refusal);
  });
});

describe('a unit that is abolished', () => {
  it('needs no successor where it leaves nothing behind', () => {
    given(listed).when(end(null)).then(abolished);
  });

  it('needs one for what it has to answer for', () => {
    given(listed)
      .when(end(null, { disputes: 1 }))
      .refused('unit.successor-missing');
    given(listed)
      .when(end(null, { categories: 1 }))
      .refused('unit.leads-categories');
  });

  it('leaves no village without a township', () => {
    given(listed)
      .when(end(heir, { villages: 2 }))
      .refused('unit.has-villages');
  });

  it('does not end before its day', () => {
    given(listed)
      .when(end(heir, { today: '2026-11-19' }))
      .refused('unit.ends-in-future');
  });

  it('is never the county', () => {
    const county = UnitChanged({ unit: '510722', level: 'county', name: '三台县', parent: null, desk: 'county', active: true });
    given(county).when(end(null)).refused('unit.is-the-county');
  });

  it('ends by the word of the county alone', () => {
    given(listed)
      .when(end(heir, {}, { ...coordinator, unit: '510722101' }))
      .refused('unit.county-decides');
  });

  it('comes back with a list that has it again, and has no successor then', () => {
    given(listed, merged)
      .when((state) => unit.list(state, code, village))
      .then(listed);
  });
});

describe('a unit that is renamed', () => {
  const called =
    (name: string, by = coordinator) =>
    (state: unit.Unit) =>
      rename(state, name, by);

  it('keeps its code', () => {
    given(listed)
      .when(called('石桥社区居民委员会'))
      .then(UnitChanged({ ...listed.data, name: '石桥社区居民委员会' }));
  });

  it('says nothing of the name it has', () => {
    given(listed).when(called(village.name)).nothing();
  });

  it('is there, and renamed by the county', () => {
    given(listed, merged).when(called('石桥社区居民委员会')).refused('unit.ended');
    given(listed)
      .when(called('石桥社区居民委员会', { ...coordinator, unit: code }))
      .refused('unit.county-decides');
  });
});

describe('the list', () => {
  const ended = { on, successor: heir };

  it('says of a unit that it was merged, once', () => {
    given(listed)
      .when((state) => unit.list(state, code, { ...village, ended }))
      .then(merged);
    given(listed, merged)
      .when((state) => unit.list(state, code, { ...village, ended }))
      .nothing();
  });

  it('may have several that lead to one', () => {
    expect(flawOf({ id: code, level: 'village' }, next, find)).toBeUndefined();
  });
});
