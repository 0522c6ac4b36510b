import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../src/catalogue.js';
import { schemaOf } from './schemas.js';
import type { JsonSchema } from './schemas.js';

const WORDS = 'libs/contracts/samples/WORDS';

/** Where an event says one of a list of words, and which: whoever reads it by its schema turns away any other. */
export const wordsSaid = (): ReadonlyMap<string, string> =>
  new Map([...catalogue.values()].flatMap((event) => listsIn(schemaOf(event, 'reader'), event.type)));

/** As they were said first. */
export function wordsRecorded(root: string): ReadonlyMap<string, string> {
  const file = path.join(root, WORDS);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(lines.map((line) => line.split(': ') as [string, string]));
}

/** The words of fields that are new, beside those of before, which are never written again: another word is another version. */
export function newWords(root: string): [file: string, text: string] {
  const all = [...new Map([...wordsSaid(), ...wordsRecorded(root)])].sort(([one], [other]) => (one < other ? -1 : 1));
  return [WORDS, all.map(([at, words]) => `${at}: ${words}\n`).join('')];
}

function listsIn({ enum: words, const: only, anyOf = [], oneOf = [], properties = {}, items }: JsonSchema, at: string): [string, string][] {
  if (words) return [[at, words.join(' ')]];
  if (only !== undefined) return [[at, String(only)]];
  const within = Object.entries(properties).flatMap(([name, of]) => listsIn(of as JsonSchema, `${at} ${name}`));
  return [...[...anyOf, ...oneOf, ...[items ?? []].flat()].flatMap((of) => listsIn(of as JsonSchema, at)), ...within];
}
