import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.js';

type Door = Readonly<{ door: string; screens: readonly string[]; roles: readonly string[] }>;

type Word = Readonly<{ name: string; schema: Readonly<Record<string, unknown>> }>;
type Described = Readonly<{ paths: Readonly<Record<string, Readonly<Record<string, Readonly<{ parameters?: readonly Word[] }>>>>> }>;

const { services } = (await import(path.join(root, 'scripts/launch/names.mjs'))) as { services: string[] };
const { doorsOf, readmeWithDoors } = (await import(path.join(root, 'scripts/doors.mjs'))) as {
  doorsOf(root: string): Door[];
  readmeWithDoors(root: string): string;
};

describe('the table of doors and screens', () => {
  const doors = doorsOf(root);
  const screensOf = (door: string) => doors.find((each) => each.door === door)?.screens;

  const described = readdirSync(path.join(root, 'docs/openapi')).flatMap((file) => {
    const { paths } = JSON.parse(readFileSync(path.join(root, 'docs/openapi', file), 'utf8')) as Described;
    return Object.entries(paths).flatMap(([address, operations]) =>
      Object.entries(operations).map(([method, { parameters = [] }]) => ({ door: `${method.toUpperCase()} ${address}`, parameters })),
    );
  });

  it('has every door of every service once, and who may', () => {
    expect(doors.map(({ door }) => door).sort()).toEqual(described.map(({ door }) => door).sort());
    expect(doors.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it('is of doors that say of each word in their address what it looks like', () => {
    const words = described.flatMap(({ door, parameters }) =>
      parameters.filter(({ name }) => door.includes(`{${name}}`)).map(({ name, schema }) => ({ door, name, schema })),
    );
    const looks = ({ schema }: Word) => 'enum' in schema || (schema['type'] === 'string' && 'pattern' in schema && 'example' in schema);
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((each) => !looks(each))).toEqual([]);
    expect(
      words.filter(({ schema }) => 'example' in schema && !new RegExp(String(schema['pattern'])).test(String(schema['example']))),
    ).toEqual([]);
  });

  it('stands in the README of the console as it is now: npm run generate', () => {
    expect(readFileSync(path.join(root, 'console/README.md'), 'utf8')).toBe(readmeWithDoors(root));
  });

  it('finds the screens by what pages are made of', () => {
    expect(screensOf('POST /api/intake/disputes')).toEqual(['/disputes/new', '/disputes/on-the-spot']);
    expect(screensOf('POST /api/intake/disputes/{id}/bounce')).toContain('/disputes/:id');
    expect(screensOf('GET /api/reporting/news')).toEqual(['every page']);
    // Of an object's members only those that are used.
    expect(screensOf('POST /api/intake/policies/{policy}/versions')).not.toContain('/disputes/new');
    expect(screensOf('GET /api/intake/policies')).toContain('/rules');
  });

  it('knows every door that the console asks', () => {
    const folder = path.join(root, 'console/src/api');
    const asked = readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\(\s*(of\(\s*)?'(\/api\/[^']+)'/g),
      ])
      // `of` asks every service alike, each of which has that door then.
      .flatMap(([, method, alike, address = '']) =>
        (alike ? services : ['intake']).map((name) => `${method} ${address.replace('/intake/', `/${name}/`)}`),
      );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((door) => !screensOf(door)?.length)).toEqual([]);
  });
});
