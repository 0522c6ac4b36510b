import { DisputeAssigned, DisputeRegistered, UnitChanged, toCloudEvent } from '#contracts';
import type { Fact } from '#contracts';
import { newId } from '#kernel';
import { cellOf, isOfDispute, mayBeIn } from '../disputes/missing.js';
import { unplaced } from './unplaced.js';
import type { Aside, Unplaced } from './unplaced.js';

const dispute = newId();
const stamp = { county: '510722', time: '2026-11-24T02:00:00.000Z', source: '/junan/510722/intake/county' };
const aside = (fact: Fact, subject = dispute, place: { township?: string; department?: string } = {}, sequence = 1): Aside => ({
  subject,
  message: Buffer.from(JSON.stringify(toCloudEvent(fact, { ...stamp, ...place, id: newId(), subject, sequence }))),
});
/** As a release that broke the contract would say it. */
const broken = (data: object, { type } = DisputeRegistered as { type: string }): Fact => ({ type, data });

describe('what is counted nowhere', () => {
  const found = (...asides: Aside[]): Unplaced[] => unplaced(asides, isOfDispute);

  it('is placed by its envelope, and by what its events say, the later over the earlier', () => {
    const registered = aside(broken({ township: '510722101', category: 'land' }), dispute, { township: '510722101' });
    const assigned = aside(broken({ lead: 'housing', category: 'house' }, DisputeAssigned), dispute, { township: '510722102' }, 2);
    expect(found(registered, assigned).map(cellOf)).toEqual([{ township: '510722102', lead: 'housing', category: 'house' }]);
  });

  it('is one for all that waits of it', () => {
    const other = newId();
    expect(found(aside(broken({})), aside(broken({}), dispute, {}, 2), aside(broken({}), other))).toHaveLength(2);
  });

  it('is no dispute where a unit is meant', () => {
    const unit = UnitChanged({ unit: '510722101', level: 'township', name: '潼川镇', parent: '510722', desk: 'county', active: true });
    expect(found(aside(unit, '510722101'))).toEqual([]);
  });

  it('is counted also where nothing of it can be read any more, but not where nobody knows what it was', () => {
    const message = Buffer.from([0xff, 0x00]);
    expect(found({ subject: dispute, message }, { subject: null, message })).toEqual([{ said: {} }]);
  });

  it('takes no word for a place that is none', () => {
    expect(found(aside(broken({ township: 7, lead: null, category: ['land'] }))).map(cellOf)).toEqual([
      { township: undefined, lead: undefined, category: undefined },
    ]);
  });
});

describe('a filter', () => {
  it('leaves out only what is known to lie elsewhere', () => {
    const known: Unplaced = { township: '510722101', said: { category: 'land' } };
    expect(mayBeIn({ township: '510722101', category: 'land', tier: 2, outcome: 'settled' }, known)).toBe(true);
    expect(mayBeIn({ lead: 'housing' }, known)).toBe(true);
    expect(mayBeIn({ township: '510722102' }, known)).toBe(false);
    expect(mayBeIn({ category: 'house' }, known)).toBe(false);
  });
});
