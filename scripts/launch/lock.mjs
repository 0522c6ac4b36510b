import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LOCK = /^lock\.(\d+)$/;

/** What a reset leaves in the folder. */
export const isLock = (name) => LOCK.test(name);

/**
 * Takes a folder for this process, until it ends however it ends: of many who try at once one has it. Each lock bears the number
 * after the last, and nobody takes away the last: so nobody can take a folder by a look that is out of date.
 * @returns who has it already, if somebody does who still runs.
 */
export function lock(folder) {
  const at = (number) => path.join(folder, `lock.${number}`);
  const draft = path.join(folder, `lock-of-${process.pid}`);
  try {
    writeFileSync(draft, JSON.stringify({ pid: process.pid, began: beganOf(process.pid) }), { mode: 0o600 });
    for (;;) {
      const last = Math.max(0, ...numbersIn(folder));
      const holder = holderIn(textOf(at(last)));
      if (holder) return holder;
      const ours = last + 1;
      // With its text in it from the first moment on: who finds it can tell whose it is.
      if (!linked(draft, at(ours))) continue;
      for (const number of numbersIn(folder).filter((each) => each < ours)) rmSync(at(number), { force: true });
      if (!numbersIn(folder).some((each) => each > ours)) return undefined;
      rmSync(at(ours), { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

const numbersIn = (folder) => readdirSync(folder).flatMap((name) => LOCK.exec(name)?.slice(1).map(Number) ?? []);

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What is not whole was cut short together with whoever wrote it. */
function holderIn(text) {
  try {
    const { pid, began } = JSON.parse(text);
    return isAlive(pid) && beganOf(pid) === began ? { pid } : undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !hasEnded(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Its number stays until whoever began it asks how it ended, which the first process of a container may never do. */
function hasEnded(pid) {
  return hasProc() ? statOf(pid)[0] === 'Z' : told('stat', pid).startsWith('Z');
}

/** A number is given to another process one day, after a restart of the machine soon: with its beginning it is nobody else's. */
function beganOf(pid) {
  if (!hasProc()) return told('lstart', pid);
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${statOf(pid)[19]}`;
}

const hasProc = () => existsSync('/proc/self/stat');

/** From its state on: before that stands its name, with whatever is in it. */
function statOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').trim();
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const told = (column, pid) => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
