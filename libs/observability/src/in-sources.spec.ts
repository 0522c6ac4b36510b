import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { inSources } from './in-sources.js';

const SOURCE = `/** Said at length, and gone once it is compiled. */
type Never = { of: string };

export function fail(it: Never): never {
  throw new Error(it.of);
}
`;

describe('the place of a fault', () => {
  // A folder as people name them: with a space.
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled here '));
  afterAll(() => rmSync(folder, { recursive: true }));
  const compiled = (name: string) => pathToFileURL(path.join(folder, name)).href;

  it('is told in the source, to the line and column', () => {
    const { code, map } = transformSync(SOURCE, { filename: 'fault.ts', sourceMaps: true, jsc: { target: 'es2022' } });
    writeFileSync(path.join(folder, 'fault.js'), code);
    writeFileSync(path.join(folder, 'fault.js.map'), map ?? '');
    const at = code.slice(0, code.indexOf('new Error')).split('\n');
    const stack = `Error: no\n    at fail (${compiled('fault.js')}:${at.length}:${(at.at(-1) ?? '').length + 1})`;
    expect(at.length).not.toBe(5);
    expect(inSources(stack)).toBe(`Error: no\n    at fail (${compiled('fault.ts')}:5:9)`);
  });

  it('stays as it is where no map tells more', () => {
    writeFileSync(path.join(folder, 'torn.js.map'), '{');
    for (const name of ['unmapped.js', 'torn.js']) expect(inSources(`at ${compiled(name)}:1:1`)).toBe(`at ${compiled(name)}:1:1`);
    expect(inSources('at node:internal/process:7:2')).toBe('at node:internal/process:7:2');
  });
});
