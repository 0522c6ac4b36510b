import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.js';

type Door = Readonly<{ door: string; screens: readonly string[]; roles: readonly string[] }>;

const { doorsOf, readmeWithDoors } = (await import(path.join(root, 'scripts/doors.mjs'))) as {
  doorsOf(root: string): Door[];
  readmeWithDoors(root: string): string;
};

describe('the table of doors and screens', () => {
  const doors = doorsOf(root);
  const screensOf = (door: string) => doors.find((each) => each.door === door)?.screens;

  it('has every door of every service once, and who may', () => {
    const described = readdirSync(path.join(root, 'docs/openapi')).flatMap((file) => {
      const { paths } = JSON.parse(readFileSync(path.join(root, 'docs/openapi', file), 'utf8')) as { paths: Record<string, object> };
      return Object.entries(paths).flatMap(([address, operations]) =>
        Object.keys(operations).map((each) => `${each.toUpperCase()} ${address}`),
      );
    });
    expect(doors.map(({ door }) => door).sort()).toEqual(described.sort());
    expect(doors.filter(({ roles }) => roles.length === 0)).toEqual([]);
  });

  it('stands in the README of the console as it is now: npm run generate', () => {
    expect(readFileSync(path.join(root, 'console/README.md'), 'utf8')).toBe(readmeWithDoors(root));
  });

  it('finds the screens by what pages are made of', () => {
    expect(screensOf('POST /api/intake/disputes')).toEqual(['/disputes/new']);
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
      .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\(\s*'(\/api\/[^']+)'/g)])
      .map(([, method, address]) => `${method} ${address}`);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((door) => screensOf(door)?.length === 0)).toEqual([]);
  });
});
