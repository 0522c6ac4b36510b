import { csvFile } from '../src/list-export.js';

it('a file of rows opens in a spreadsheet as it was shown: in Chinese, with what holds a comma whole, and nothing taken for a formula', async () => {
  const heads = ['单位', '登记, 件'];
  const rows = [
    ['潼川镇', 3],
    ['=1+1', null],
    [' =1+1', '＝1+1'],
    ['他说“好”"', -2],
  ];
  const bytes = new Uint8Array(await csvFile({ heads, rows }).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('单位,"登记, 件"\r\n潼川镇,3\r\n\'=1+1,\r\n\' =1+1,\'＝1+1\r\n"他说“好”""",-2\r\n');
});
