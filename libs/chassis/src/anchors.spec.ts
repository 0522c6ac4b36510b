import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Anchors } from './anchors.js';

/** As `npm test` has built it. */
const built = path.resolve(import.meta.dirname, '../../../dist/libs/chassis/src/anchors.js');

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

  beforeAll(async () => {
    for (const each of said) await anchors.add(each);
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

  it('is told from one that another key signed', async () => {
    const other = new Anchors(path.join(folder, 'other.jsonl'), path.join(folder, 'other.pem'));
    await other.add(anchor('intake', 1));
    expect(() => new Anchors(path.join(folder, 'other.jsonl'), key).of('intake')).toThrow('line 1');
  });

  it.each(['', '\n'])('goes on after a crash that tore its last line, or left it without an end (%j)', async (end) => {
    const torn = end === '' ? `${lines.join('\n')}\n${lines[0]?.slice(0, 40)}` : lines.join('\n');
    writeFileSync(file, torn);
    expect(anchors.of('mediation')).toEqual([said[1]]);
    await anchors.add(anchor('mediation', 2));
    expect(anchors.of('mediation')).toEqual([said[1], anchor('mediation', 2)]);
    expect(anchors.of('intake')).toHaveLength(2);
  });

  it('is verified, and gets its public key back, where a crash came between the two keys', async () => {
    const [public_, there] = [`${key}.pub`, readFileSync(`${key}.pub`, 'utf8')];
    rmSync(public_);
    expect(anchors.of('mediation')).toEqual([said[1]]);
    await anchors.add(anchor('mediation', 2));
    expect(readFileSync(public_, 'utf8')).toBe(there);
  });

  it('is one for several processes that add at once, the first of them too', async () => {
    const [shared, sharedKey] = [path.join(folder, 'shared.jsonl'), path.join(folder, 'shared.pem')];
    const program = `
      const { Anchors } = await import(${JSON.stringify(built)});
      const [file, key, service] = process.argv.slice(1);
      for (let seal = 1; seal <= 10; seal++) await new Anchors(file, key).add({ service, seal, head: 'x', acts: 1, at: 'now' });`;
    await Promise.all(
      ['intake', 'mediation', 'screening'].map(async (service) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', program, shared, sharedKey, service], { stdio: 'inherit' });
        expect(await once(child, 'exit')).toEqual([0, null]);
      }),
    );
    for (const service of ['intake', 'mediation', 'screening']) expect(new Anchors(shared, sharedKey).of(service)).toHaveLength(10);
  });
});
