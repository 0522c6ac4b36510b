import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive, lock } from './lock.mjs';
import { isFree, portTaken, until } from './ports.mjs';
import { say, Trouble } from './say.mjs';
import { keep } from './state.mjs';

const fileIn = (folder) => path.join(folder, 'running.json');

/** One start per folder, from its first moment on, and the edge's port must be ours to take. */
export async function claim(folder, port) {
  const holder = lock(folder);
  const before = announcedIn(folder);
  if (holder)
    throw new Trouble(
      `Junan already ${before?.pid === holder.pid ? `runs from this folder, at ${before.edge}` : 'starts from this folder'} (process ${holder.pid})`,
    );
  if (before) await awaitPredecessor(before);
  if (!(await isFree(port))) throw portTaken(port);
}

/** What the last start announced; what is not whole nobody announces any more. */
export function announcedIn(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A launcher that was killed leaves its processes to the warden, which takes a moment. */
async function awaitPredecessor({ pid, edge, processes }) {
  if (isAlive(pid) && !(await isFree(Number(new URL(edge).port))))
    throw new Trouble(`Junan already runs from this folder, at ${edge} (process ${pid})`);
  const left = () => Object.values(processes).filter(isAlive);
  if (left().length) say('the last start was killed: waiting for its processes to end');
  await until('the end of the last start', () => left().length === 0, { timeoutMs: 30_000 }).catch(() => {});
}

/** Where everything is, for those who talk to this start: replay, benchmarks, tests that kill a service. */
export const announce = (folder, facts) => keep(fileIn(folder), { pid: process.pid, ...facts });

export const withdraw = (folder) => rmSync(fileIn(folder), { force: true });
