import { csvOf } from '../src/list-export.js';
import { read } from '../src/list-kept.js';
import { onceEach } from '../src/list-pages.js';

describe('an export', () => {
  it('opens as a table in Excel and WPS: marked as UTF-8, a line a row, quoted where it must be', () => {
    const csv = csvOf({
      heads: ['案号', '人数'],
      rows: [
        ['〔2026〕第12号', 3],
        ['他说"不",\n走了', null],
      ],
    });
    expect(csv).toBe('\uFEFF案号,人数\r\n〔2026〕第12号,3\r\n"他说""不"",\n走了",\r\n');
  });

  it.each(['=1+1', '+86 1', '-1', '@SUM(A1)', ' =1', '＝1+1', '\t=1', '\rA'])('lets %j be no formula', (typed) => {
    const [, row = ''] = csvOf({ heads: [''], rows: [[typed]] }).split('\r\n');
    expect(row.replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves a number a number, also below nought', () => {
    expect(csvOf({ heads: ['元'], rows: [[-12.5]] })).toContain('\r\n-12.5\r\n');
  });
});

describe('how somebody likes a list', () => {
  it('is read back as it was kept', () => {
    const kept = { size: 100, density: 'dense', columns: { risk: false } } as const;
    expect(read(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([null, '', 'no json', '[]', '7', '{"size":7,"density":"loud","columns":{"risk":"yes"}}', '{"columns":null}'])(
    'is as usual where %j stands',
    (text) => expect(read(text)).toEqual({ size: 50, density: 'roomy', columns: {} }),
  );
});

describe('the pages of a list', () => {
  it('show what moved on between two of them once, as and where it was told last', () => {
    const pages = [
      { items: [1, 2, 3].map((n) => ({ id: `d${n}`, attempts: n })) },
      {
        items: [
          { id: 'd4', attempts: 4 },
          { id: 'd2', attempts: 5 },
        ],
      },
    ];
    expect(onceEach(pages).map(({ id, attempts }) => [id, attempts])).toEqual([
      ['d1', 1],
      ['d3', 3],
      ['d4', 4],
      ['d2', 5],
    ]);
  });
});
