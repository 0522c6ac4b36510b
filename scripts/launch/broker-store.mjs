import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { keep, read } from './state.mjs';

/** Where the broker keeps its streams. */
export const storeOf = (folder) => path.join(folder, 'jetstream');

/** As whose the broker keeps them. */
export const ACCOUNT = 'county';

/** A release before had one account for all who came, which has no name of its own. */
export function takeOver(store) {
  const [before, now] = ['$G', ACCOUNT].map((account) => path.join(store, 'jetstream', account));
  if (existsSync(before) && !existsSync(now)) renameSync(before, now);
}

const note = (store) => path.join(store, 'written-by.json');

/** The version of the broker that had this store last, if any had it and was noted. */
export const writerOf = (store) => (existsSync(note(store)) ? read(note(store)).version : undefined);

export function noteWriter(store, version) {
  mkdirSync(store, { recursive: true });
  keep(note(store), { version });
}
