import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { services } from './launch/names.mjs';

const BEGIN = '<!-- doors -->';
const END = '<!-- /doors -->';
const METHOD = /^(GET|PUT|POST|PATCH|DELETE)$/i;
const STAFF = ['clerk', 'mediator', 'coordinator', 'screener', 'approver', 'leader'];
const EVERYWHERE = 'every page';

/** The console's README with its table of doors as the code has it: each door of each service, the screens that ask there, and who may. */
export function readmeWithDoors(root) {
  const text = readFileSync(path.join(root, 'console/README.md'), 'utf8');
  const [before, rest = ''] = text.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${tableOf(doorsOf(root))}\n\n${END}${after}`;
}

/** @returns of every door of every service by which pages it is asked (their addresses), and by which roles. */
export function doorsOf(root) {
  const screens = screensOf(path.join(root, 'console/src'));
  const who = rolesOf(readFileSync(path.join(root, 'docs/access.md'), 'utf8'));
  return readdirSync(path.join(root, 'docs/openapi')).flatMap((file) => {
    const { paths } = JSON.parse(readFileSync(path.join(root, 'docs/openapi', file), 'utf8'));
    return Object.entries(paths).flatMap(([address, operations]) =>
      Object.keys(operations)
        .filter((method) => METHOD.test(method))
        .map((method) => `${method.toUpperCase()} ${address}`)
        .map((door) => ({ door, screens: screens.get(door) ?? [], roles: who.get(door) ?? [] })),
    );
  });
}

function tableOf(doors) {
  const shown = ({ screens }) =>
    screens.length === 0 ? 'none' : screens.map((each) => (each === EVERYWHERE ? each : `\`${each}\``)).join(' ');
  const rows = doors.map((each) => `| \`${each.door.replace('/api', '')}\` | ${shown(each)} | ${called(each.roles)} |`);
  const without = doors.filter(({ screens }) => screens.length === 0);
  const sum = `${doors.length - without.length} of ${doors.length} doors have a screen; ${without.length} have none and are marked so.`;
  return [sum, '', '| Door | Screen | Who |', '|---|---|---|', ...rows].join('\n');
}

function called(roles) {
  const left = roles.filter((role) => !STAFF.includes(role));
  if (!STAFF.every((role) => roles.includes(role))) return roles.join(', ');
  return ['all who work on disputes', ...left].join(', ');
}

/** As docs/access.md has them, which a journey holds against the services. */
function rolesOf(page) {
  const found = new Map();
  let heads = [];
  for (const line of page.split('\n').filter((each) => each.startsWith('|'))) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells[1] === 'Route') heads = cells;
    const [, door] = /^`([A-Z]+ \/[^`]+)`$/.exec(cells[1]) ?? [];
    if (door)
      found.set(
        door,
        heads.filter((_, i) => cells[i] === '✓'),
      );
  }
  return found;
}

/** By door the addresses of the pages that ask there: a page asks for what it is made of, as far as imports lead. */
function screensOf(src) {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|vue)$/.test(file) && !/openapi|\.d\.ts$/.test(file),
  );
  const text = new Map(files.map((file) => [path.join(src, file), readFileSync(path.join(src, file), 'utf8')]));
  const asks = new Map([...text.keys()].map((file) => [file, doorsAskedBy(file, text)]));
  const screens = new Map();
  const note = (root, called) => {
    for (const file of reachable(root, text)) {
      for (const door of asks.get(file)) screens.set(door, new Set([...(screens.get(door) ?? []), called]));
    }
  };
  const routes = readFileSync(path.join(src, 'routes.ts'), 'utf8').matchAll(/path: '([^']+)',[^{}]*?import\('\.\/([^']+)'\)/g);
  for (const [, address, page] of routes) note(path.join(src, page), address);
  note(path.join(src, 'main.ts'), EVERYWHERE);
  note(path.join(src, 'guest/main.ts'), '/g');
  return new Map([...screens].map(([door, all]) => [door, all.has(EVERYWHERE) ? [EVERYWHERE] : [...all].sort()]));
}

const isApi = (file) => path.basename(path.dirname(file)) === 'api';

/** Of a file outside of `api/`: at which doors what it takes from there asks, and those that it names itself. */
function doorsAskedBy(file, text) {
  if (isApi(file)) return new Set();
  const taken = importsOf(file, text).filter(({ from }) => isApi(from));
  const own = [...text.get(file).matchAll(/'(\/api\/[^'$]+)'/g)].map(([, address]) => `GET ${address}`);
  const used = text.get(file);
  return new Set([...own, ...taken.flatMap(({ from, names }) => names.flatMap((name) => doorsIn(from, name, text, used)))]);
}

/** At which doors something of an `api/` file asks, itself or by others of its file. */
function doorsIn(file, name, text, user, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const parts = text.get(file).split(/^(?=(?:export )?(?:const|(?:async )?function) )/m);
  const part = parts.find((each) => new RegExp(`^(?:export )?(?:const|(?:async )?function) \\[?${name}\\b`).test(each));
  if (!part) return [];
  const members = membersOf(part);
  // `doors.list(`, and of those that every service has alike `doors.intake.list(` or `doors[keeper].list(`.
  const wanted = members.filter(({ member }) => new RegExp(`\\b${name}(\\.\\w+|\\[[^\\]]+\\])?\\.${member}\\(`).test(user));
  const doors = (wanted.length > 0 ? wanted : members).map(({ door }) => door);
  const beside = parts.map((each) => /^(?:export )?(?:const|(?:async )?function) (\w+)/.exec(each)?.[1]).filter(Boolean);
  const used = beside.filter((other) => other !== name && new RegExp(`\\b${other}\\b`).test(part));
  const elsewhere = importsOf(file, text).filter(
    ({ from, names }) => isApi(from) && names.some((each) => new RegExp(`\\b${each}\\b`).test(part)),
  );
  return [
    ...doors,
    ...used.flatMap((other) => doorsIn(file, other, text, part, seen)),
    ...elsewhere.flatMap(({ from, names }) => names.flatMap((each) => doorsIn(from, each, text, part))),
  ];
}

/** Each door that a part names, and what it is called there: of an object not everything may be used. `of` is of every service. */
const membersOf = (part) =>
  part.split(/^(?= {2}\w+: )/m).flatMap((each) => {
    const [, member] = /^ {2}(\w+): /.exec(each) ?? [];
    return [...each.matchAll(/\b(GET|PUT|POST|PATCH|DELETE)\(\s*(of\(\s*)?'(\/api\/[^']+)'/g)].flatMap(([, method, alike, address]) =>
      (alike ? services.map((name) => address.replace('/intake/', `/${name}/`)) : [address]).map((at) => ({
        member,
        door: `${method} ${at}`,
      })),
    );
  });

/** All that a file is made of, itself included; what is only loaded for another address is that one's. */
function reachable(root, text) {
  const found = new Set();
  for (const left = [root]; left.length > 0;) {
    const file = left.pop();
    if (found.has(file) || !text.has(file) || path.basename(file) === 'routes.ts') continue;
    found.add(file);
    left.push(...importsOf(file, text).map(({ from }) => from));
  }
  return found;
}

function importsOf(file, text) {
  const of = (to) =>
    [to, `${to}.ts`, to.replace(/\.js$/, '.ts'), path.join(to, 'index.ts')].find((each) => text.has(each) && existsSync(each));
  const said = text.get(file) ?? '';
  const named = [...said.matchAll(/^import (?!type)([^;]*?) from '(\.[^']+)'/gm)].map(([, names, to]) => ({ names, to }));
  const loaded = [...said.matchAll(/import\('(\.[^']+)'\)/g)].map(([, to]) => ({ names: '', to }));
  return [...named, ...loaded].flatMap(({ names, to }) => {
    const from = of(path.join(path.dirname(file), to));
    return from ? [{ from, names: names.match(/\w+/g) ?? [] }] : [];
  });
}
