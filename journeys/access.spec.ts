import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Doors } from '#access';
import { roles } from '#kernel';
import { root } from '../scripts/test/program.js';
import { differs } from './access/ask.js';
import { readBook } from './access/book.js';
import { cellsOf } from './access/cells.js';
import { examples } from './access/examples.js';
import { prepare } from './access/ground.js';
import type { Ground } from './access/ground.js';
import type { County } from './county.js';

const AT_ONCE = 16;
const book = readBook();
const matrix = book.lines.map((line) => ({ route: line.route, cells: cellsOf(line, book) }));
const total = matrix.reduce((sum, { cells }) => sum + cells.length, 0);

const folder = path.join(root, 'docs/openapi');
const documents = readdirSync(folder).map((file) => ({
  name: path.basename(file, '.json'),
  paths: (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { paths: Record<string, object> }).paths,
}));
const published = documents.flatMap(({ paths }) =>
  Object.entries(paths).flatMap(([at, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${at}`)),
);

let ground: Ground;
let walked = 0;
beforeAll(async () => {
  ground = await prepare();
}, 120_000);
afterAll(async () => {
  process.stderr.write(`access: ${walked} cells of ${matrix.length} routes are as docs/access.md says\n`);
  await ground.county.close();
});

describe('the table of who may do what', () => {
  it('has every route that is published, and no other', () => {
    const routes = matrix.map(({ route }) => route);
    expect([...routes].sort()).toEqual([...published].sort());
    expect(Object.keys(examples).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('names the roles that each route names, and none is open to everybody', () => {
    for (const { name } of documents) {
      const prefix = `/api/${name}`;
      const doors = ground.county
        .service(name as Parameters<County['service']>[0])
        .get(Doors)
        .routes();
      const told = new Map(book.lines.map((line) => [line.route, line.roles]));
      expect(doors.filter(({ open }) => open)).toEqual([]);
      for (const { method, path: at, roles: named } of doors) {
        const route = `${method} ${prefix}${at}`;
        expect({ route, roles: told.get(route) }).toEqual({ route, roles: roles.filter((role) => named.includes(role)) });
      }
    }
  });

  it.each(matrix)('$route answers as it says', async ({ cells }) => {
    const wrong: string[] = [];
    let right = 0;
    const left = [...cells];
    const walk = async () => {
      for (let cell = left.shift(); cell; cell = left.shift()) {
        const difference = await differs(cell, ground);
        if (difference !== undefined) wrong.push(difference);
        else right++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, walk));
    expect(wrong).toEqual([]);
    expect(right).toBe(cells.length);
    walked += right;
  });

  it('has cells for every route, role and jurisdiction', () => {
    expect(total).toBeGreaterThan(matrix.length * roles.length * 10);
  });
});
