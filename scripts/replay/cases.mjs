import { readFileSync } from 'node:fs';
import { Trouble } from '../launch/say.mjs';

const RESULTS = ['settled', 'ongoing', 'withdrawn', 'court'];

/** Published cases, one JSON object a line; see docs/replay.md for what a case holds. */
export function readCases(file) {
  const lines = read(file).split(/\r?\n/);
  const cases = lines.flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${file}:${i + 1}`)]));
  const twice = cases.find(({ id }, i) => cases.findIndex((other) => other.id === id) < i);
  if (twice) throw new Trouble(`${file}: there are two cases ${twice.id}`);
  if (cases.length === 0) throw new Trouble(`${file} holds no case`);
  return cases;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Trouble(`${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  }
}

function parse(line, where) {
  let told;
  try {
    told = JSON.parse(line);
  } catch (error) {
    throw new Trouble(`${where}: no JSON (${error.message})`);
  }
  for (const field of ['id', 'title', 'category', 'place', 'channel', 'risk', 'parties', 'summary', 'timeline', 'result', 'agreement']) {
    if (told[field] === undefined) throw new Trouble(`${where}: the case lacks “${field}”`);
  }
  if (!RESULTS.includes(told.result)) throw new Trouble(`${where}: the result ${told.result} is none of ${RESULTS.join(', ')}`);
  if (told.timeline.length === 0) throw new Trouble(`${where}: the case tells of no step`);
  return told;
}
