import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './say.mjs';

/**
 * npm runs no install script at all (.npmrc); those that package.json allows by name we run ourselves, once after each
 * install. Newer npm reads the same list, older ones know none.
 */
export function runAllowedScripts(root) {
  const done = path.join(root, 'node_modules/.allowed-scripts');
  const wanted = allowed(root);
  const state = JSON.stringify(wanted.map(({ name, version }) => [name, version]));
  if (existsSync(done) && readFileSync(done, 'utf8') === state) return;
  for (const { name, folder, scripts } of wanted) {
    for (const stage of ['preinstall', 'install', 'postinstall']) if (scripts?.[stage]) runScript(name, folder, scripts[stage]);
  }
  writeFileSync(done, state);
}

/** Of another platform's packages none is there. */
function allowed(root) {
  const { allowScripts } = manifest(root);
  return Object.keys(allowScripts)
    .filter((name) => allowScripts[name])
    .map((name) => path.join(root, 'node_modules', name))
    .filter((folder) => existsSync(folder))
    .map((folder) => ({ ...manifest(folder), folder }));
}

const manifest = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

function runScript(name, folder, script) {
  try {
    execFileSync('sh', ['-c', script], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Trouble(`the install script of ${name} failed: ${String(error.stderr).trim().split('\n').at(-1)}`);
  }
}
