import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasDebianTools, unpackDebian } from './debian.mjs';
import { isProgram, output, run } from './run.mjs';
import { patiently, say } from './say.mjs';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * A browser for the tests that drive one: what is installed, else Debian's package, with a font for Chinese.
 * Where none can be had those tests fail and say so; all others run.
 */
export async function chromium(root) {
  if (process.env.JUNAN_CHROMIUM) return process.env.JUNAN_CHROMIUM;
  if (!anyTestDrives(root)) return undefined;
  const wrapper = path.join(root, '.cache/chromium/chromium');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...MAC, wrapper].find(isProgram);
  if (found && (await hasChineseFont(found === wrapper))) return found;

  if (!(await hasDebianTools())) {
    say(
      found
        ? 'there is no font for Chinese: screenshots will show boxes'
        : 'there is no browser: install Chrome or Chromium, or name one in JUNAN_CHROMIUM',
    );
    return found;
  }
  const install = process.getuid() === 0 ? installed() : unpacked(root, wrapper);
  return patiently('getting Chromium and a font for Chinese (once, some 200 MB)', install).catch((error) => {
    say(`no browser: ${error.message}`);
    return found;
  });
}

function anyTestDrives(root) {
  return ['journeys', 'console']
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)))
    .some((file) => file.endsWith('.ts') && !file.includes('node_modules') && readFileSync(file, 'utf8').includes('JUNAN_CHROMIUM'));
}

async function hasChineseFont(bundled) {
  if (bundled || process.platform !== 'linux') return true;
  return (await output('fc-list', [':lang=zh', 'family']).catch(() => '')).trim() !== '';
}

async function installed() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const get = (...args) => run(`apt-get ${args[0]}`, 'apt-get', ['-qq', ...args], { env, quiet: true });
  await get('update');
  await get('install', '-y', '--no-install-recommends', ...PACKAGES);
  return '/usr/bin/chromium';
}

/** Without root: the packages that an installation would add, unpacked side by side, and a command that looks there. */
async function unpacked(root, wrapper) {
  const folder = path.dirname(wrapper);
  mkdirSync(folder, { recursive: true });
  await unpackDebian(PACKAGES, folder, { withDependencies: true });

  const tree = path.join(folder, 'root');
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<fontconfig><dir>${tree}/usr/share/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fontcache</cachedir></fontconfig>\n`,
  );
  const libraries = ['usr/lib', 'lib'].flatMap((base) => multiarch(path.join(tree, base))).join(':');
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexport LD_LIBRARY_PATH='${libraries}' FONTCONFIG_FILE='${fonts}'\nexec '${tree}/usr/lib/chromium/chromium' "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  await run('Chromium', wrapper, ['--version'], { quiet: true });
  return wrapper;
}

/** Debian keeps libraries in a folder per architecture, some in one more below it. */
function multiarch(base) {
  if (!existsSync(base)) return [];
  const triplets = readdirSync(base).filter((name) => name.endsWith('-linux-gnu'));
  return triplets
    .flatMap((triplet) => [triplet, `${triplet}/pulseaudio`, `${triplet}/blas`, `${triplet}/lapack`])
    .map((name) => path.join(base, name));
}
