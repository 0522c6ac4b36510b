import { NotFound } from '#kernel';
import { acting, given, opened, openedAt, whose } from '../../test/history.js';
import type { Mediation } from './mediation.js';
import { mustHold } from './standing.js';

const writes = (unit: string) => (mediation: Mediation) => {
  mustHold(mediation, acting({ unit }));
  return [];
};

describe('who may write', () => {
  it.each([
    ['the village at its tier', openedAt(1), whose.village],
    ['its township above it', openedAt(1), whose.township],
    ['the township at its tier', openedAt(2), whose.township],
    ['the lead department, at any tier', openedAt(3), whose.lead],
    ['the lead department, below its tier too', openedAt(1), whose.lead],
    ['the county', openedAt(1), '510722'],
  ])('%s', (_, at, unit) => {
    given(at).when(writes(unit)).nothing();
  });

  it.each([
    ['the village once it went up', openedAt(2), whose.village],
    ['the township once it is with the county', openedAt(3), whose.township],
    ['a department that does not lead, at the top', openedAt(3), 'hrss'],
    ['a department that helps, at a tier that departments hold', openedAt(2, { joint: ['hrss'] }), 'hrss'],
    ['another township that helps, however high it stands', openedAt(1, { joint: ['510722107'] }), '510722107'],
    ['another village that helps', openedAt(1, { joint: ['510722107201'] }), '510722107201'],
  ])('not %s', (_, at, unit) => {
    given(at).when(writes(unit)).refused('mediation.above-your-tier');
  });

  it('nobody where nothing was opened', () => {
    expect(() => writes('510722')(given().state)).toThrow(NotFound);
    expect(given(opened).state.status).toBe('open');
  });
});
