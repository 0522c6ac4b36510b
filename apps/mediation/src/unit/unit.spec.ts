import { Refused } from '#kernel';
import { mustNotBeClosed, mustTake } from './unit.js';

const town = { unit: '510722106', level: 'township', name: '龙树镇', parent: '510722', desk: 'county', active: true, successor: null };

describe('a body that mediates', () => {
  it('is open, or not known here', () => {
    expect(() => mustNotBeClosed([])).not.toThrow();
    expect(() => mustNotBeClosed([town])).not.toThrow();
  });

  it('was not closed', () => {
    expect(() => mustNotBeClosed([town, { ...town, unit: '510722107', active: false }])).toThrow(
      new Refused('unit.closed', { unit: '510722107', name: '龙树镇' }),
    );
  });
});

describe('who takes a referral', () => {
  const court = { unit: 'court', level: 'department', name: '人民法院', parent: '510722', desk: 'county', active: true, successor: null };

  it('is a unit of the kind that it says', () => {
    expect(() => mustTake('court', 'court', [court])).not.toThrow();
    expect(() => mustTake(town.unit, 'township', [town])).not.toThrow();
    expect(() => mustTake('court', 'township', [court])).toThrow(
      new Refused('referral.of-another-kind', { unit: 'court', forum: 'township' }),
    );
  });

  it('is in the register, and there', () => {
    expect(() => mustTake('nobody', 'court', [])).toThrow(new Refused('referral.unknown-unit', { unit: 'nobody' }));
    expect(() => mustTake('court', 'court', [{ ...court, active: false }])).toThrow(
      new Refused('unit.closed', { unit: 'court', name: '人民法院' }),
    );
  });
});
