import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const { countyOf } = (await import(path.join(root, 'scripts/launch/county.mjs'))) as {
  countyOf(root: string, folder: string, options: Readonly<{ units?: string }>): Readonly<{ code: string; name: string; units: string }>;
};

describe('the list of units that a start is given', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-county-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const given = async (text: string) => {
    const units = path.join(folder, 'given.csv');
    await writeFile(units, text);
    return countyOf(root, folder, { units });
  };

  it('may come from a spreadsheet, which puts fields in quotes', async () => {
    const text = '\uFEFF"code","name","level","parent"\r\n"510722","三台县, ""梓州""","county",""\r\n510722101,潼川镇,township,510722\r\n';
    expect(await given(text)).toMatchObject({ code: '510722', name: '三台县, "梓州"' });
  });

  it('is refused in one line where a quote does not close', async () => {
    await expect(given('code,name,level,parent\n510722,"三台县,county,\n')).rejects.toThrow(/given\.csv cannot be read as CSV: .*quot/i);
  });
});
