import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const openapi = path.join(root, 'docs/openapi');

type Parameter = Readonly<{ in: string; name: string; schema: Readonly<{ format?: string }> }>;
type Operation = Readonly<{ operationId: string; parameters: readonly Parameter[] }>;
type Document = Readonly<{ openapi: string; paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }>;

it('what is written from the code is up to date (npm run generate)', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stdout + stderr).toBe('');
});

describe.each(readdirSync(openapi).map((file) => path.basename(file, '.json')))('the OpenAPI document of %s', (service) => {
  const document = JSON.parse(readFileSync(path.join(openapi, `${service}.json`), 'utf8')) as Document;

  it('is of version 3.1 and stays under its own path', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).filter((route) => !route.startsWith(`/api/${service}/`))).toEqual([]);
    expect(Object.keys(document.paths)).not.toEqual([]);
  });

  it('takes nothing in a path but ids, codes of units under /units, each by the decorator that gives it its one spelling, names of policies, one of several words, which of several, and what was given out whole or is a hash', () => {
    const operations = Object.entries(document.paths).flatMap(([route, operations]) =>
      /\/(units|feeds|verify)\//.test(route) ? [] : Object.values(operations),
    );
    const otherwise = operations.flatMap(({ operationId, parameters }) =>
      parameters
        .filter(
          (each) => each.in === 'path' && !['policy', 'n'].includes(each.name) && !('enum' in each.schema) && each.schema.format !== 'uuid',
        )
        .map(({ name }) => `${operationId} ${name}`),
    );
    expect(otherwise).toEqual([]);
  });
});
