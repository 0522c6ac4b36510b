import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as contracts from '../src/index.js';

/** The services that hear each event, by type. */
export type Hears = ReadonlyMap<string, readonly string[]>;

/** Who hears what stands nowhere but in the code: the names in `@On(DisputeAssigned, DisputeClosed)`. */
export function hearsIn(apps: string): Hears {
  const hears = new Map<string, Set<string>>();
  for (const file of readdirSync(apps, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /\.(spec|d)\.ts$/.test(file) || file.includes('node_modules')) continue;
    const service = file.slice(0, file.indexOf(path.sep));
    for (const type of typesHeard(readFileSync(path.join(apps, file), 'utf8'))) {
      hears.set(type, (hears.get(type) ?? new Set()).add(service));
    }
  }
  return new Map([...hears].map(([type, services]) => [type, [...services].sort()]));
}

/** `...contracts` of a whole list cannot be read off the code, and is refused rather than left out. */
function typesHeard(source: string): string[] {
  const named: Readonly<Record<string, unknown>> = contracts;
  return [...source.matchAll(/@On\(((?:[^()]|\(\))*)\)/g)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .flatMap((name) => {
        if (name === '...catalogue.values()') return [...contracts.catalogue.keys()];
        const event = named[name] as contracts.Contract | undefined;
        if (event === undefined) throw new Error(`@On(${name}): no such event`);
        return [event.type];
      }),
  );
}
