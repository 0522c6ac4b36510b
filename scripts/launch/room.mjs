import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './say.mjs';

const WORDS = /ENOSPC|EDQUOT|no space left|quota exceeded|insufficient (storage|resources)/i;
/** What npm ends with where there was none: the number of the error, as far as an exit code can tell it. */
const NPM = /^npm ci failed \((228|134)\)$/;
export const MB = 1024 ** 2;
const LITTLE = 16 * MB;

/**
 * What to tell instead of a failure that comes of a full disk: which disk, and what to do. Who fails for it cannot always say so,
 * not even in its log.
 * @param places where a start writes
 */
export function noRoom(error, places) {
  const { place, free } = places.map((each) => ({ place: each, free: freeAt(each) })).sort((a, b) => a.free - b.free)[0];
  const said = WORDS.test(`${error.code} ${error.message}`) || NPM.test(error.message);
  if (!said && free > LITTLE) return undefined;
  return new Trouble(
    `a disk is full, it seems that of ${place} (${Math.floor(free / MB)} MB are left): make room there and start again, ` +
      `which goes on from what is whole. It ended with: ${error.message.split('\n')[0]}`,
  );
}

/** In bytes. Of what is not there yet, on the disk where it would be. */
export function freeAt(place) {
  if (!existsSync(place)) return freeAt(path.dirname(place));
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}
