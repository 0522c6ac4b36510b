import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wrap } from './chromium-wrapper.mjs';
import { hasDebianTools, unpackDebian } from './debian.mjs';
import { isProgram, output, run } from './run.mjs';
import { patiently, say } from './say.mjs';

/** Chromium without a window: the same pages for little more than half the processor time (decision 0054). Its data is in the common package. */
const SHELL = 'chromium-headless-shell';
const PACKAGES = [SHELL, 'chromium-common', 'fonts-noto-cjk'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * A browser for the tests that drive one: Debian's shell of Chromium with a font for Chinese, else what is installed.
 * Where none can be had those tests fail and say so; all others run.
 */
export async function chromium(root) {
  if (process.env.JUNAN_CHROMIUM) return process.env.JUNAN_CHROMIUM;
  if (!anyTestDrives(root)) return undefined;
  const wrapper = path.join(root, '.cache/chromium', SHELL);
  if (isProgram(wrapper)) return wrapper;
  const [shell] = inPath([SHELL]);
  const hasFont = await hasChineseFont();
  if (shell && hasFont) return shell;

  const found = shell ?? [...inPath(NAMES), ...MAC.filter(isProgram)][0];
  if (!(await hasDebianTools())) {
    if (!found) say('there is no browser: install Chrome or Chromium, or name one in JUNAN_CHROMIUM');
    else if (!hasFont) say('there is no font for Chinese: screenshots will show boxes');
    return found;
  }
  const install = process.getuid() === 0 ? installed() : unpacked(root, wrapper);
  return patiently('getting Chromium and a font for Chinese (once, some 200 MB)', install).catch((error) => {
    say(`no browser from Debian: ${error.message}`);
    return found;
  });
}

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).filter(isProgram);
}

function anyTestDrives(root) {
  return ['journeys', 'console']
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)))
    .some((file) => file.endsWith('.ts') && !file.includes('node_modules') && readFileSync(file, 'utf8').includes('JUNAN_CHROMIUM'));
}

async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return (await output('fc-list', [':lang=zh', 'family']).catch(() => '')).trim() !== '';
}

async function installed() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args) => run(`apt-get ${args[0]}`, 'apt-get', ['-qq', ...args], { env, quiet: true });
  await get('update');
  await get('install', '-y', '--no-install-recommends', ...PACKAGES);
  return path.join('/usr/bin', SHELL);
}

/** Without root: the packages that an installation would add, unpacked side by side, and a command that looks there. */
async function unpacked(root, wrapper) {
  const folder = path.dirname(wrapper);
  mkdirSync(folder, { recursive: true });
  await unpackDebian(PACKAGES, folder, { withDependencies: true });

  wrap(folder, wrapper);
  await run('Chromium', wrapper, ['--version'], { quiet: true });
  return wrapper;
}
