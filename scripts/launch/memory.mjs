import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MB, freeAt } from './room.mjs';

const SHARED = '/dev/shm';
const TMPFS = 0x01021994;
/** What a run holds at its fullest, and as much again for those who work beside it. */
const ROOM = 4_096 * MB;

/**
 * A new folder for what need not outlive a run, in memory where there is plenty: databases come and go there in a tenth of the time
 * that a disk takes. What a run left behind that was killed is taken away first.
 * @param name what its name begins with; the process that it belongs to follows
 */
export function scratchFolder(name, shared = SHARED) {
  const place = isRoomy(shared) ? shared : tmpdir();
  for (const each of existsSync(place) ? readdirSync(place) : []) {
    const [, pid] = new RegExp(`^${name}-(\\d+)-\\w{6}$`).exec(each) ?? [];
    if (pid && !lives(Number(pid))) takeAway(path.join(place, each));
  }
  return mkdtempSync(path.join(place, `${name}-${process.pid}-`));
}

/** What is somebody else's stays: it takes room, and stands in nobody's way. */
function takeAway(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
  }
}

/** Where this process may have no more memory than a container gives it, that counts. */
const isRoomy = (place) =>
  existsSync(place) && statfsSync(place).type === TMPFS && freeAt(place) > ROOM && process.availableMemory() > 2 * ROOM;

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
