import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as contracts from '../src/index.js';

/** The services that hear each event, by type. */
export type Hears = ReadonlyMap<string, readonly string[]>;

/**
 * Who hears what stands nowhere but in the code: the names in `@On(DisputeAssigned, DisputeClosed)`, and those of the lists that the
 * contracts have of what is said of something, `@On(...ofRound)`.
 */
export function hearsIn(apps: string): Hears {
  const hears = new Map<string, Set<string>>();
  for (const [service, sources] of sourcesIn(apps)) {
    for (const type of sources.flatMap(typesHeard)) hears.set(type, (hears.get(type) ?? new Set()).add(service));
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

const typesHeard = (source: string): string[] =>
  [...source.matchAll(/@On\(((?:[^()]|\(\))*)\)/g)].flatMap(([, names = '']) => namesIn(names).flatMap(typesOf));

const namesIn = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What cannot be read off the contracts is refused rather than left out. */
function typesOf(name: string): string[] {
  const said = (contracts as Readonly<Record<string, unknown>>)[name.replace(/^\.\.\./, '')];
  if (said === undefined) throw new Error(`@On(${name}): no such event, and no such list of events`);
  return (name.startsWith('...') ? (said as contracts.Contract[]) : [said as contracts.Contract]).map(({ type }) => type);
}
