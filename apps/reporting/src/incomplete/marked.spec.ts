import { marked } from './marked.js';

const rows = [
  { key: 'north', incomplete: 2 },
  { key: 'south', incomplete: 0 },
];

describe('the rows of a board', () => {
  it('are marked for what they miss, and what belongs to none of them is told beside', () => {
    expect(marked(rows, ['south', 'east', undefined], 1)).toEqual({
      items: [
        { key: 'north', incomplete: 2 },
        { key: 'south', incomplete: 1 },
      ],
      incomplete: { count: 5, unplaced: 2, unreadable: 1 },
    });
  });

  it('are complete where nothing was set aside', () => {
    const sound = rows.map(({ key }) => ({ key, incomplete: 0 }));
    expect(marked(sound, [], 0)).toEqual({ items: sound, incomplete: { count: 0, unplaced: 0, unreadable: 0 } });
  });
});
