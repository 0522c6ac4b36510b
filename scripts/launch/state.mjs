import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Trouble } from './say.mjs';

/** Whole or not at all: half a file of keys is all of them lost. */
export function keep(file, state) {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

export function read(file) {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble(`${file} is not whole, as after a crash: put back a copy of it, or throw away all data with --reset`);
  }
}
