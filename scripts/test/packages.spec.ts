import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './program.js';

const { installPackages } = (await import(path.join(root, 'scripts/launch/packages.mjs'))) as {
  installPackages(root: string): Promise<void>;
};

const LOCK = JSON.stringify({ packages: { 'node_modules/ink': { version: '1.0.0' } } });
const NOTE = 'node_modules/.package-lock.json';

describe('the packages of a start', () => {
  const npm = process.env['npm_execpath'];
  let folder: string;
  const at = (file: string) => path.join(folder, file);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-packages-'));
    await writeFile(at('package.json'), '{"allowScripts":{}}');
    await writeFile(at('package-lock.json'), LOCK);
  });
  afterEach(async () => {
    process.env['npm_execpath'] = npm;
    if (npm === undefined) delete process.env['npm_execpath'];
    await rm(folder, { recursive: true });
  });

  /** An npm that notes all as installed, counts how often it did, says this and ends so. */
  async function npmSays(warning: string, code = 0): Promise<void> {
    await writeFile(
      at('npm.js'),
      `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
       mkdirSync('node_modules', { recursive: true });
       writeFileSync('${NOTE}', ${JSON.stringify(LOCK)});
       appendFileSync('times', '.');
       console.error(${JSON.stringify(warning)});
       process.exit(${code});`,
    );
    process.env['npm_execpath'] = at('npm.js');
  }
  const times = async () => (await readFile(at('times'), 'utf8')).length;

  it('are installed once', async () => {
    await npmSays('npm warn deprecated ink@1.0.0: it is dry');
    await installPackages(folder);
    await installPackages(folder);
    expect(await times()).toBe(1);
  });

  it('are not there where npm had no room to unpack them, though it ends well, and are installed again', async () => {
    await npmSays('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write');
    await expect(installPackages(folder)).rejects.toThrow(/could not unpack every package: TAR_ENTRY_ERROR ENOSPC/);
    expect(existsSync(at(NOTE))).toBe(false);
    await npmSays('');
    await installPackages(folder);
    expect(await times()).toBe(2);
  });

  it('are installed again where npm failed', async () => {
    await npmSays('', 228);
    await expect(installPackages(folder)).rejects.toThrow('npm ci failed (228)');
    expect(existsSync(at(NOTE))).toBe(false);
  });

  it.each(['', '{"packages":{"node_mod'])('are installed again where npm’s note of them was cut short: %j', async (note) => {
    await npmSays('');
    await installPackages(folder);
    await writeFile(at(NOTE), note);
    await installPackages(folder);
    expect(await times()).toBe(2);
  });
});
