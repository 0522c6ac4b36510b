import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isFree, until } from './ports.mjs';
import { say, Trouble } from './say.mjs';

const fileIn = (folder) => path.join(folder, 'running.json');

/** One start per folder, and the edge's port must be ours to take. */
export async function claim(folder, port) {
  await awaitPredecessor(fileIn(folder));
  if (await isFree(port)) return;
  throw new Trouble(`port ${port} is taken: stop what listens there, or choose another one: JUNAN_PORT=${port + 100} npm start`);
}

/** A launcher that was killed leaves its processes to the warden, which takes a moment. */
async function awaitPredecessor(file) {
  if (!existsSync(file)) return;
  const { pid, edge, processes } = JSON.parse(readFileSync(file, 'utf8'));
  if (isAlive(pid) && !(await isFree(Number(new URL(edge).port))))
    throw new Trouble(`Junan already runs from this folder, at ${edge} (process ${pid})`);
  const left = () => Object.values(processes).filter(isAlive);
  if (left().length) say('the last start was killed: waiting for its processes to end');
  await until('the end of the last start', () => left().length === 0, { timeoutMs: 30_000 }).catch(() => {});
}

/** Where everything is, for those who talk to this start: replay, benchmarks, tests that kill a service. */
export const announce = (folder, facts) =>
  writeFileSync(fileIn(folder), `${JSON.stringify({ pid: process.pid, ...facts }, null, 2)}\n`, { mode: 0o600 });

export const withdraw = (folder) => rmSync(fileIn(folder), { force: true });

export function isRunning(folder) {
  const file = fileIn(folder);
  return existsSync(file) && isAlive(JSON.parse(readFileSync(file, 'utf8')).pid);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
