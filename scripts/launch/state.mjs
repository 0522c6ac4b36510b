import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Trouble } from './say.mjs';

/** Whole or not at all: half a file of keys is all of them lost. Where others may write the same file just then, each has a `draft` of its own. */
export const keep = (file, state, draft) => keepText(file, `${JSON.stringify(state, null, 2)}\n`, draft);

export function keepText(file, text, draft = `${file}.new`) {
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

export function read(file) {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble(`${file} is not whole, as after a crash: put back a copy of it, or throw away all data with --reset`);
  }
}
