import { figures } from './figures.js';
import { outcomes } from './standing.js';

describe('the figures of a board', () => {
  it('count every outcome in their total, once', () => {
    expect([...figures.total].sort()).toEqual([...outcomes].sort());
  });

  it('divide the total without a rest', () => {
    const { refused, undecided, advised, administrative, arbitrated, judged } = figures;
    const { open, settled, settledInPart, unsettled, withdrawn, left } = figures;
    const otherwise = [advised, administrative, arbitrated, judged].flat();
    const parts = [...otherwise, ...[refused, undecided, open, settled, settledInPart, unsettled, withdrawn, left].flat()];
    expect([...parts].sort()).toEqual([...figures.total].sort());
    expect([...otherwise].sort()).toEqual([...figures.otherwise].sort());
    expect([...refused, ...undecided, ...figures.otherwise, ...figures.accepted].sort()).toEqual([...figures.total].sort());
    expect([...figures.open, ...figures.concluded].sort()).toEqual([...figures.accepted].sort());
    expect([...figures.settled, ...figures.settledInPart, ...figures.terminated].sort()).toEqual([...figures.concluded].sort());
  });
});
