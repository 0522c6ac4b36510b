import { Refused } from '#kernel';
import { mustNotBeClosed } from './unit.js';

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
