import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const note = (store) => path.join(store, 'written-by.json');

/** The version of the broker that had this store last, if any had it and was noted. */
export const writerOf = (store) => (existsSync(note(store)) ? JSON.parse(readFileSync(note(store), 'utf8')).version : undefined);

export function noteWriter(store, version) {
  mkdirSync(store, { recursive: true });
  writeFileSync(note(store), JSON.stringify({ version }));
}
