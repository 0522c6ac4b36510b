import { figures } from './figures.js';
import { outcomes } from './standing.js';

describe('the figures of a board', () => {
  it('count every outcome in their total, once', () => {
    expect([...figures.total].sort()).toEqual([...outcomes].sort());
  });

  it('divide the total without a rest', () => {
    const { refused, open, settled, settledInPart, unsettled, withdrawn, left } = figures;
    const parts = [refused, open, settled, settledInPart, unsettled, withdrawn, left].flat();
    expect([...parts].sort()).toEqual([...figures.total].sort());
    expect([...figures.refused, ...figures.accepted].sort()).toEqual([...figures.total].sort());
    expect([...figures.open, ...figures.concluded].sort()).toEqual([...figures.accepted].sort());
    expect([...figures.settled, ...figures.settledInPart, ...figures.terminated].sort()).toEqual([...figures.concluded].sort());
  });
});
