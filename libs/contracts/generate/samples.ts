import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../src/catalogue.js';
import type { Contract } from '../src/contract.js';
import { COUNTY_DESK, sourceOf, toCloudEvent } from '../src/envelope.js';
import { exampleOf } from './example.js';
import { schemaOf } from './schemas.js';

const FOLDER = 'libs/contracts/samples';
const SUMS = `${FOLDER}/SHA256SUMS`;

/**
 * A sample of each event that has none yet, and its digest beside those of before. What was written once is never written again: it is
 * what shows that an event of old is still read.
 */
export function newSamples(root: string): [file: string, text: string][] {
  const sums = readFileSync(path.join(root, SUMS), 'utf8').trim().split('\n');
  const lacking = [...catalogue.values()].filter(({ type }) => !existsSync(path.join(root, fileOf(type))));
  if (lacking.length === 0) return [];
  const added = lacking.map((event) => [fileOf(event.type), `${JSON.stringify(sampleOf(event), null, 2)}\n`] as [string, string]);
  const known = new Set(sums.map(nameIn));
  const lines = added.map(([file, text]) => `${digest(text)}  ${path.basename(file)}`).filter((line) => !known.has(nameIn(line)));
  const all = [...sums, ...lines].sort((one, other) => (nameIn(one) < nameIn(other) ? -1 : 1));
  return [...added, [SUMS, `${all.join('\n')}\n`]];
}

/** It travels as the second of its aggregate, in the township and under the department of all samples. */
export function sampleOf(event: Contract): unknown {
  return toCloudEvent(
    { type: event.type, data: exampleOf(schemaOf(event, 'writer')) as object },
    {
      id: idOf(event.type),
      source: sourceOf({ county: '510722', service: event.owner, desk: COUNTY_DESK }),
      subject: '019aae31-0a7e-7c19-8f40-d26b93e5a1c8',
      time: '2026-11-24T03:05:41.220Z',
      sequence: 2,
      county: '510722',
      township: '510722104',
      department: 'justice',
    },
  );
}

/** A UUIDv7 of that moment, and another for each event. */
function idOf(type: string): string {
  const hex = digest(type);
  return `019ac5d2-2004-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const fileOf = (type: string): string => `${FOLDER}/${type}.json`;
const nameIn = (line: string): string => line.slice(line.indexOf('  ') + 2);
