import { marked } from './marked.js';

const rows = [
  { key: 'north', incomplete: 2 },
  { key: 'south', incomplete: 0 },
];

describe('the rows of a board', () => {
  it('are marked for what they miss, and what belongs to none of them is told beside', () => {
    const uncounted = [
      { key: 'south', n: 1 },
      { key: 'east', n: 3 },
      { key: null, n: 1 },
    ];
    expect(marked(rows, { uncounted, unreadable: 1 })).toEqual({
      items: [
        { key: 'north', incomplete: 2, uncounted: 0 },
        { key: 'south', incomplete: 1, uncounted: 1 },
      ],
      incomplete: { count: 7, unplaced: 4, unreadable: 1 },
    });
  });

  it('are complete where nothing was set aside', () => {
    const sound = rows.map(({ key }) => ({ key, incomplete: 0 }));
    expect(marked(sound, { uncounted: [], unreadable: 0 })).toEqual({
      items: sound.map((row) => ({ ...row, uncounted: 0 })),
      incomplete: { count: 0, unplaced: 0, unreadable: 0 },
    });
  });
});
