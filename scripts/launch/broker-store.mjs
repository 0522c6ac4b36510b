import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { keep, read } from './state.mjs';

const note = (store) => path.join(store, 'written-by.json');

/** The version of the broker that had this store last, if any had it and was noted. */
export const writerOf = (store) => (existsSync(note(store)) ? read(note(store)).version : undefined);

export function noteWriter(store, version) {
  mkdirSync(store, { recursive: true });
  keep(note(store), { version });
}
