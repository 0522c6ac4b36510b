import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Anchors } from './anchors.js';

describe('the file of anchors', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'junan-anchors-'));
  const [file, key] = [path.join(folder, 'anchors.jsonl'), path.join(folder, 'key.pem')];
  const anchors = new Anchors(file, key);
  const anchor = (service: string, seal: number) => ({
    service,
    seal,
    head: `${seal}`.repeat(64),
    acts: seal * 7,
    at: '2026-11-25T01:00:00.000Z',
  });
  const said = [anchor('intake', 1), anchor('mediation', 1), anchor('intake', 2)];
  let lines: string[];

  beforeAll(() => {
    for (const each of said) anchors.add(each);
    lines = readFileSync(file, 'utf8').trim().split('\n');
  });
  afterEach(() => writeFileSync(file, `${lines.join('\n')}\n`));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has nothing to say before the first', () => {
    expect(new Anchors(path.join(folder, 'none.jsonl'), key).of('intake')).toEqual([]);
  });

  it('says of each service what was said of it', () => {
    expect(anchors.of('intake')).toEqual([said[0], said[2]]);
    expect(anchors.of('mediation')).toEqual([said[1]]);
    expect(anchors.of('screening')).toEqual([]);
  });

  it('is signed with a key that only its owner may read, and is verified without it', () => {
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const elsewhere = path.join(folder, 'auditor.pem');
    writeFileSync(`${elsewhere}.pub`, readFileSync(`${key}.pub`));
    expect(new Anchors(file, elsewhere).of('mediation')).toEqual([said[1]]);
  });

  it.each<[string, (lines: readonly string[]) => readonly (string | undefined)[], number]>([
    ['a number changed', ([a, b, c]) => [a, b?.replace('\\"acts\\":7', '\\"acts\\":8'), c], 2],
    ['a line taken out', ([a, , c]) => [a, c], 2],
    ['the first line taken out', ([, b, c]) => [b, c], 1],
    ['two lines in each other’s place', ([a, b, c]) => [a, c, b], 2],
    ['a line told twice', ([a, b, c]) => [a, b, b, c], 3],
    ['what is no anchor', ([a, b, c]) => [a, b, c, 'nonsense'], 4],
  ])('is told from one with %s', (_, change, line) => {
    const spoilt = change(lines).join('\n');
    expect(spoilt).not.toBe(lines.join('\n'));
    writeFileSync(file, `${spoilt}\n`);
    expect(() => anchors.of('intake')).toThrow(`line ${line} of ${file} is not what was signed`);
  });

  it('is told from one that another key signed', () => {
    const other = new Anchors(path.join(folder, 'other.jsonl'), path.join(folder, 'other.pem'));
    other.add(anchor('intake', 1));
    expect(() => new Anchors(path.join(folder, 'other.jsonl'), key).of('intake')).toThrow('line 1');
  });
});
