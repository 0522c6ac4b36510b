import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './run.mjs';
import { patiently } from './say.mjs';

const SOURCES = [
  'console/src',
  'console/public',
  'console/index.html',
  'console/guest',
  'console/vite.config.ts',
  'console/package.json',
  'package-lock.json',
];

/** Builds the web page when one of its sources changed. */
export async function buildConsole(root) {
  if (!existsSync(path.join(root, 'console/index.html'))) return;
  const stamp = path.join(root, 'console/dist/.built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return;

  const folder = path.join(root, 'console');
  const vite = path.join(path.dirname(createRequire(path.join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  const log = path.join(root, '.cache/console-build.log');
  mkdirSync(path.dirname(log), { recursive: true });
  await patiently('building the console', run('the console build', process.execPath, [vite, 'build'], { cwd: folder, log }));
  writeFileSync(stamp, fingerprint(root)); // taken after the build, which writes a list of components among the sources
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(path.join(root, source))))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(source) {
  const kind = statSync(source, { throwIfNoEntry: false });
  if (!kind?.isDirectory()) return kind ? [source] : [];
  return readdirSync(source, { recursive: true })
    .map((file) => path.join(source, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}
