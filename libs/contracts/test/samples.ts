import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CloudEvent } from '../src/index.js';

const folder = path.join(import.meta.dirname, '../samples');

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** One event of each version, as it once travelled: [type, event]. */
export const samples: readonly (readonly [type: string, event: CloudEvent])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => [path.basename(file, '.json'), JSON.parse(read(file)) as CloudEvent]);

/** What each sample's file is, and what it was when it was written: [file, SHA-256]. */
export const digests = () =>
  samples.map(
    ([type]) =>
      [
        `${type}.json`,
        createHash('sha256')
          .update(read(`${type}.json`))
          .digest('hex'),
      ] as const,
  );

export const recorded = () =>
  read('SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
    .map(([digest, file]) => [file, digest] as const);
