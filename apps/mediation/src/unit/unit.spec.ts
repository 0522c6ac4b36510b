import { Refused, RefusedAt } from '#kernel';
import { mustBeListed, mustNotBeClosed, mustTake } from './unit.js';

const town = { unit: '510722106', level: 'township', name: '龙树镇', parent: '510722', desk: 'county', active: true, successor: null };

describe('a unit that is given something new', () => {
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

describe('who mediated', () => {
  const sat = (...bodies: string[]) => mustBeListed(bodies, [town, { ...town, unit: '510722107', name: '旧镇', active: false }], '510722');

  it('stands on the list of the county, and is there', () => {
    expect(() => sat(town.unit)).not.toThrow();
    expect(() => sat(town.unit, '510722107')).toThrow(new RefusedAt('bodies/1', 'unit.closed', { unit: '510722107', name: '旧镇' }));
    for (const unit of ['510722', '510722199', '510722106201', 'county-court'])
      expect(() => sat(unit, town.unit)).toThrow(new RefusedAt('bodies/0', 'attempt.unknown-unit', { unit }));
  });

  it('may be of another county beside it, of whose units there is no list', () => {
    expect(() => sat(town.unit, '510723100')).not.toThrow();
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
