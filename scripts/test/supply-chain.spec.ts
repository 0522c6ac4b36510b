import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './program.js';

type Ranges = Record<string, string>;
type Locked = { hasInstallScript?: boolean; dependencies?: Ranges; peerDependencies?: Ranges };
type Manifest = {
  allowScripts: Record<string, boolean>;
  overrides: Record<string, string | Ranges>;
  dependencies: Ranges;
  devDependencies: Ranges;
};

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const nameOf = (place: string) => place.split('node_modules/').at(-1) ?? '';

/** How a command ended, and all that it said. */
async function ran(command: string, args: readonly string[], cwd = root): Promise<{ code: number; said: string }> {
  return promisify(execFile)(command, [...args], { cwd }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
  );
}

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'junan-supply-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('install scripts', () => {
  const plant = (name: string, script: string) => {
    const place = path.join(folder, 'node_modules', name);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'package.json'), JSON.stringify({ name, version: '1.0.0', scripts: { postinstall: script } }));
  };
  const runAllowed = async () => {
    const { runAllowedScripts } = (await import(path.join(root, 'scripts/launch/install-scripts.mjs'))) as {
      runAllowedScripts(root: string): void;
    };
    runAllowedScripts(folder);
  };
  const trace = () => readFileSync(path.join(folder, 'node_modules/trace'), 'utf8');

  it('are judged one by one: every package that has one is named, and run or not', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };
    const having = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
    const unnamed = having.map(nameOf).filter((name) => !(name in manifest.allowScripts));
    expect(unnamed).toEqual([]);
    for (const name of Object.keys(manifest.allowScripts)) expect(having.map(nameOf)).toContain(name);
  });

  it('are not run by npm', async () => {
    expect((await ran('npm', ['config', 'get', 'ignore-scripts'])).said.trim()).toBe('true');
  });

  it('run if they are allowed, once, and again after the next install', async () => {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ allowScripts: { good: true, bad: false, elsewhere: true } }));
    plant('good', 'printf g >> ../trace');
    plant('bad', 'printf b >> ../trace');
    plant('unnamed', 'printf u >> ../trace');
    await runAllowed();
    await runAllowed();
    expect(trace()).toBe('g');
    rmSync(path.join(folder, 'node_modules/.allowed-scripts'));
    await runAllowed();
    expect(trace()).toBe('gg');
  });

  it('that fail stop the install with their last word', async () => {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ allowScripts: { good: true } }));
    plant('good', 'echo no room >&2; exit 1');
    await expect(runAllowed()).rejects.toThrow('the install script of good failed: no room');
    expect(existsSync(path.join(folder, 'node_modules/.allowed-scripts'))).toBe(false);
  });
});

describe('overrides', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };

  type Override = Readonly<{ name: string; taken: string; within?: string }>;

  /** What is taken of which package; within one that asks for it, or within all. */
  const overrides = Object.entries(manifest.overrides).flatMap(([name, taken]): Override[] => {
    if (typeof taken === 'string') return [{ name, taken }];
    return Object.entries(taken).map(([inner, range]) => ({ name: inner, taken: range, within: name }));
  });

  /** Of each that asks for it, the range it asks for. */
  const askedFor = (name: string, within?: string) =>
    Object.entries(packages)
      .filter(([place]) => place.includes('node_modules/') && (within === undefined || nameOf(place) === within))
      .flatMap(([place, { dependencies, peerDependencies }]) => {
        const range = { ...peerDependencies, ...dependencies }[name];
        return range === undefined ? [] : [`\`${nameOf(place)}\` ${range}`];
      })
      .sort();

  const known = ({ dependencies, devDependencies }: Manifest) => ({ ...dependencies, ...devDependencies });
  const versionOf = (taken: string) => (taken.startsWith('$') ? known(manifest)[taken.slice(1)] : taken);

  it('have their reason, each, and what was asked for instead; and no reason stands for one that is gone', () => {
    const [, section = ''] = text('docs/decisions/libraries.md').split('## Overrides');
    const told = [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| [^|]{20,} \|$/gm)].map(([, ...cells]) => cells);
    const made = overrides.map(({ name, taken, within }) => [name, askedFor(name, within).join(', '), versionOf(taken)]);
    expect(told.sort()).toEqual(made.sort());
  });

  it('are asked for by somebody', () => {
    for (const { name, within } of overrides) expect({ name, asked: askedFor(name, within) }).not.toEqual({ name, asked: [] });
  });
});

describe('licences', () => {
  const check = (packages: object) => {
    const lock = path.join(folder, 'package-lock.json');
    writeFileSync(lock, JSON.stringify({ packages }));
    return ran(process.execPath, [path.join(root, 'scripts/licences.mjs'), lock]);
  };

  it('of all packages are listed, and allowed', async () => {
    const { code, said } = await ran('npm', ['run', '--silent', 'licences']);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/^ *\d{3,} {2}MIT {2}\(\d+ in production\)$/m) });
  });

  it.each([
    ['a copyleft in production', { license: 'GPL-3.0-only' }, 'it@1.0.0: GPL-3.0-only is not allowed in production'],
    ['a weak one in production', { license: 'MPL-2.0' }, 'it@1.0.0: MPL-2.0 is not allowed in production'],
    ['one joined to another', { license: 'MIT AND AGPL-3.0-only', dev: true }, 'it@1.0.0: MIT AND AGPL-3.0-only is not allowed'],
    ['none at all', {}, 'it@1.0.0: none is not allowed in production'],
  ])('refused: %s', async (_, it, why) => {
    const { code, said } = await check({ 'node_modules/it': { version: '1.0.0', ...it } });
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining(why) });
  });

  it('may be chosen where there is a choice, and be weak where nothing is handed on', async () => {
    const choice = { version: '1.0.0', license: '(GPL-2.0-only OR MIT)' };
    const weak = { version: '1.0.0', license: 'MPL-2.0', dev: true };
    expect((await check({ 'node_modules/it': choice, 'node_modules/that': weak })).code).toBe(0);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX and names what is in the lock, with licence and version', async () => {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    const bill = JSON.parse(stdout) as { bomFormat: string; components: { name: string; version: string; licenses?: unknown[] }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    const { version } = JSON.parse(text('node_modules/typeorm/package.json')) as { version: string };
    expect(bill.components.find(({ name }) => name === 'typeorm')).toMatchObject({ version, licenses: [{ license: { id: 'MIT' } }] });
  });
});

describe('secrets', () => {
  const scan = (file: string) =>
    ran(
      process.execPath,
      [path.join(root, 'node_modules/.bin/secretlint'), '--secretlintrc', path.join(root, '.secretlintrc.json'), file],
      folder,
    );
  // Put together here, lest they be found in this file.
  const planted = {
    'a private key': generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    'a password in an address': `DATABASE_URL=postgres://intake:${'Kq7vTz' + '02mWx'}@db.county.cn:5432/intake\n`,
    'a token': `token: ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}\n`,
  };

  it.each(Object.entries(planted))('are found where one is planted: %s', async (_, secret) => {
    writeFileSync(path.join(folder, 'settings.txt'), secret);
    const { code, said } = await scan('settings.txt');
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('settings.txt') });
  });

  it('are not seen where there is none', async () => {
    writeFileSync(path.join(folder, 'settings.txt'), 'DATABASE_URL=postgres://db.county.cn:5432/intake\n');
    expect((await scan('settings.txt')).code).toBe(0);
  });
});
