import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runAllowedScripts } from './install-scripts.mjs';
import { run } from './run.mjs';
import { patiently, Trouble } from './say.mjs';

/** The runtime must be one we test on; `engines` in package.json says the same to npm. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const fits = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
  if (!fits) throw new Trouble(`Node ${version} will not do: take 20.19 or newer, 22.12 or newer, or any later one (not 21)`);
}

export async function installPackages(root) {
  if (!upToDate(root)) await install(root);
  runAllowedScripts(root);
}

async function install(root) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await patiently('installing packages (npm ci; a minute or two the first time)', run('npm ci', command, args, { cwd: root }));
}

/** Compares what the lock asks for with what npm noted as installed; file times lie after a copy or a checkout. */
function upToDate(root) {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const present = packagesIn(installed);
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      !name.includes('node_modules/') || optional || (link ? present[name]?.link : present[name]?.version === version),
  );
}

const packagesIn = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;
