import { UnitChanged } from '#contracts';
import { specify } from '#testing/plain';
import * as unit from './unit.js';

const given = specify(unit);

const code = '510722101201';
const village = { level: 'village', name: '石桥村村民委员会', parent: '510722101', desk: 'county' } as const;
const listed = UnitChanged({ unit: code, ...village, active: true });
const retired = UnitChanged({ unit: code, ...village, active: false });
const list = (entry: unit.Entry) => (state: unit.Unit) => unit.list(state, code, entry);

describe('a unit on the list', () => {
  it('is announced when it is new', () => {
    given().when(list(village)).then(listed);
  });

  it('is not announced again while nothing changed', () => {
    given(listed).when(list(village)).nothing();
  });

  it.each([
    ['its name', { name: '石桥社区居民委员会' }],
    ['its township', { parent: '510722104' }],
    ['its desk', { desk: 'hrss' }],
    ['where it screens', { screening: 'hrss' }],
  ])('is announced when %s changed', (_, change) => {
    given(listed)
      .when(list({ ...village, ...change }))
      .then(UnitChanged({ unit: code, ...village, ...change, active: true }));
  });

  it('is announced when it screens at the county’s desk again', () => {
    given(UnitChanged({ unit: code, ...village, screening: 'hrss', active: true }))
      .when(list(village))
      .then(listed);
  });

  it('comes back when a later list has it again', () => {
    given(listed, retired).when(list(village)).then(listed);
  });
});

describe('a unit missing from the list', () => {
  it('is retired, with all that was known of it', () => {
    given(listed)
      .when((state) => unit.retire(state, code))
      .then(retired);
  });

  it('is retired once', () => {
    given(listed, retired)
      .when((state) => unit.retire(state, code))
      .nothing();
  });
});
