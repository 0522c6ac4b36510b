import path from 'node:path';
import { hearsIn } from '../generate/hears.js';
import { hearing, ownerOf } from '../src/index.js';

it('each service is declared to hear just the owners whose events its code handles', () => {
  const handled: Record<string, Set<string>> = {};
  for (const [type, services] of hearsIn(path.resolve(import.meta.dirname, '../../../apps')))
    for (const service of services) (handled[service] ??= new Set()).add(ownerOf(type));
  const sorted = Object.entries(handled).map(([service, owners]) => [service, [...owners].sort()]);
  expect(Object.fromEntries(sorted)).toEqual(hearing);
});
