import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as contracts from '../src/index.js';

/** The services that hear each event, by type. */
export type Hears = ReadonlyMap<string, readonly string[]>;

/**
 * Who hears what stands nowhere but in the code: the names in `@On(DisputeAssigned, DisputeClosed)`, and those in the lists that a
 * service has of its own, `export const ofRound = [RoundOpened, …]`, where it says `@On(...ofRound)`.
 */
export function hearsIn(apps: string): Hears {
  const hears = new Map<string, Set<string>>();
  for (const [service, sources] of sourcesIn(apps)) {
    const lists = new Map(sources.flatMap(listsIn));
    for (const type of sources.flatMap((source) => typesHeard(source, lists))) hears.set(type, (hears.get(type) ?? new Set()).add(service));
  }
  return new Map([...hears].map(([type, services]) => [type, [...services].sort()]));
}

function sourcesIn(apps: string): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const file of readdirSync(apps, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /\.(spec|d)\.ts$/.test(file) || file.includes('node_modules')) continue;
    const service = file.slice(0, file.indexOf(path.sep));
    sources.set(service, [...(sources.get(service) ?? []), readFileSync(path.join(apps, file), 'utf8')]);
  }
  return sources;
}

type Lists = ReadonlyMap<string, readonly string[]>;

const listsIn = (source: string): [string, string[]][] =>
  [...source.matchAll(/export const (\w+) = \[([\w\s,]*)\] as const;/g)].map(([, list = '', names = '']) => [list, namesIn(names)]);

/** A list that cannot be read off the code is refused rather than left out. */
function typesHeard(source: string, lists: Lists): string[] {
  return [...source.matchAll(/@On\(((?:[^()]|\(\))*)\)/g)].flatMap(([, names = '']) =>
    namesIn(names).flatMap((name) => {
      if (!name.startsWith('...')) return [typeOf(name)];
      const list = lists.get(name.slice(3));
      if (!list) throw new Error(`@On(${name}): no such list of contracts`);
      return list.map(typeOf);
    }),
  );
}

const namesIn = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function typeOf(name: string): string {
  const event = (contracts as Readonly<Record<string, unknown>>)[name] as contracts.Contract | undefined;
  if (event === undefined) throw new Error(`@On(${name}): no such event`);
  return event.type;
}
