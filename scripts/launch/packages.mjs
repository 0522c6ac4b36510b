import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runAllowedScripts } from './install-scripts.mjs';
import { freeAt, MB } from './room.mjs';
import { complaints } from './run.mjs';
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

/** What all packages take, and some. */
const ROOM_MB = 800;

const noteOf = (root) => path.join(root, 'node_modules/.package-lock.json');

/** npm calls packages installed that it could not unpack for want of room: it only warns. */
async function install(root) {
  const left = Math.floor(freeAt(root) / MB);
  if (left < ROOM_MB && !existsSync(path.join(root, 'node_modules')))
    throw new Trouble(`the packages need ${ROOM_MB} MB, of which ${left} are left on the disk of ${root}: make room there and start again`);
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...args] = [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'];
  const work = complaints(command, args, { cwd: root });
  const { how, said } = await patiently('installing packages (npm ci; a minute or two the first time)', work);
  const torn = /TAR_ENTRY_ERROR.*/.exec(said);
  if (how === 0 && !torn) return;
  rmSync(noteOf(root), { force: true });
  if (torn) throw new Trouble(`npm ci could not unpack every package: ${torn[0]}`);
  console.error(said.replaceAll(/^npm warn.*\n/gm, ''));
  throw new Trouble(`npm ci failed (${how})`);
}

/** Compares what the lock asks for with what npm noted as installed; file times lie after a copy or a checkout. */
function upToDate(root) {
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const present = presentIn(noteOf(root));
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      !name.includes('node_modules/') || optional || (link ? present[name]?.link : present[name]?.version === version),
  );
}

/** A note that is not there, or not whole, is of nothing. */
function presentIn(note) {
  try {
    return packagesIn(note);
  } catch {
    return {};
  }
}

const packagesIn = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;
