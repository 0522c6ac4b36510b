import { readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../src/catalogue.js';
import { asyncapi } from './asyncapi.js';
import { eventsTable } from './events-table.js';
import { forConsole } from './for-console.js';
import { hearsIn } from './hears.js';
import { newSamples } from './samples.js';
import { published } from './schemas.js';
import { newWords } from './words.js';

/** Every document that is written from the contracts: its path from the root, and its text. */
export function documents(root: string): ReadonlyMap<string, string> {
  const hears = hearsIn(path.join(root, 'apps'));
  return new Map([
    ['docs/asyncapi.yaml', asyncapi(hears)],
    ['docs/events.md', eventsTable(hears, readFileSync(path.join(root, 'docs/follow/follow.mjs'), 'utf8'))],
    ['console/src/api/contracts.ts', forConsole()],
    ...newSamples(root),
    newWords(root),
    ...[...catalogue.values()].map(
      (event) => [`docs/schemas/${event.type}.json`, `${JSON.stringify(published(event), null, 2)}\n`] as const,
    ),
  ]);
}
