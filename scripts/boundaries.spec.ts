import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const rules = (require('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);

/** A house in which everybody keeps to the rules. */
const lawful: Record<string, string> = {
  'libs/kernel/src/index.ts': "export const kernel = 1; import 'uuid';",
  'libs/contracts/src/index.ts': "export * from './codes.js';",
  'libs/contracts/src/codes.ts': "import 'zod'; export const codes = 1; export type Code = string;",
  'libs/calendar/src/index.ts': 'export const calendar = 1;',
  'libs/calendar/src/days.ts': 'export const days = 1;',
  'libs/messaging/src/index.ts': "import 'pg'; import '@nats-io/jetstream'; import 'typeorm'; import '#kernel';",
  'libs/testing/src/index.ts': "import '@nats-io/jetstream'; import 'supertest'; import '#messaging';",
  'apps/intake/src/intake.module.ts': "import './dispute/dispute.controller.js';",
  'apps/intake/src/dispute/dispute.ts':
    "import '#contracts'; import '#kernel'; import '#calendar'; import { bounce } from './bounce.js'; import type { Any } from 'zod'; export type D = Any | typeof bounce;",
  'apps/intake/src/dispute/bounce.ts': "import type { D } from './dispute.js'; export const bounce = (d: D) => d;",
  'apps/intake/src/dispute/dispute.spec.ts': "import './dispute.js'; import '#testing';",
  'apps/intake/src/dispute/dispute.store.ts': "import 'typeorm'; import '#messaging'; import './dispute.js';",
  'apps/intake/src/dispute/dispute.controller.ts': "import './dispute.store.js'; import './dispute.js';",
  'apps/intake/src/migrations/1-disputes.ts': "import 'typeorm';",
  'apps/mediation/src/mediation.module.ts': 'export const mediation = 1;',
};

/** One file for each way of breaking a rule. */
const planted: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['services are strangers', 'apps/intake/src/dispute/peek.controller.ts', "import '../../../mediation/src/mediation.module.js';"],
  [
    'services are strangers',
    'apps/intake/test/peek.spec.ts',
    "import type { mediation } from '../../mediation/src/mediation.module.js'; export type M = typeof mediation;",
  ],
  ['libs do not know apps', 'libs/messaging/src/peek.ts', "import '../../../apps/mediation/src/mediation.module.js';"],
  ['libs are entered by their door', 'apps/intake/src/dispute/window.controller.ts', "import '../../../../libs/calendar/src/days.js';"],
  ['a lib enters another by its door', 'libs/messaging/src/window.ts', "import '../../calendar/src/days.js';"],
  ['the domain is pure', 'apps/intake/src/dispute/clockwork.ts', "import 'node:fs';"],
  ['the domain is pure', 'apps/intake/src/dispute/injected.ts', "import '@nestjs/common';"],
  ['the domain is pure', 'apps/intake/src/dispute/sending.ts', "import '#messaging';"],
  [
    'the domain knows no door and no table, not even by type',
    'apps/intake/src/dispute/stored.ts',
    "import type { S } from './row.store.js'; export type R = S;",
  ],
  ['contracts need only zod', 'libs/contracts/src/dated.ts', "import '#kernel';"],
  ['contracts need only zod', 'libs/contracts/src/hashed.ts', "import 'node:crypto';"],
  ['the kernel needs nobody', 'libs/kernel/src/leaning.ts', "import '#calendar';"],
  [
    'tables are known to stores, projections and migrations',
    'apps/intake/src/dispute/direct.controller.ts',
    "import type { X } from 'typeorm'; export type Y = X;",
  ],
  ['tables are known to stores, projections and migrations', 'libs/calendar/src/direct.ts', "import 'pg';"],
  ['NATS lives in messaging', 'apps/intake/src/dispute/direct.consumer.ts', "import '@nats-io/jetstream';"],
  ['no circles', 'libs/calendar/src/egg.ts', "import { hen } from './hen.js'; export const egg = () => hen;"],
  ['what runs does not know its tests', 'apps/intake/src/dispute/tested.controller.ts', "import '#testing';"],
  ['what runs is installed where it runs', 'libs/messaging/src/dev.ts', "import 'supertest';"],
  ['every import is found and declared', 'libs/calendar/src/lost.ts', "import './nowhere.js';"],
  ['every package is declared here', 'libs/calendar/src/brought.ts', "import 'stowaway';"],
];

const packages = ['uuid', 'zod', 'pg', 'typeorm', '@nats-io/jetstream', '@nestjs/common', 'supertest', 'stowaway'];

const beside: Record<string, string> = {
  'apps/intake/src/dispute/row.store.ts': 'export type S = 1;',
  'libs/calendar/src/hen.ts': "import { egg } from './egg.js'; export const hen = () => egg;",
};

/** Builds a house in a temporary folder, looks at it, and takes it down. */
function inside<T>(house: Record<string, string>, look: (dir: string) => T): T {
  const dir = mkdtempSync(path.join(tmpdir(), 'junan-boundaries-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  };
  try {
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js', types: 'index.d.ts' }));
      write(`node_modules/${name}/index.js`, '');
      write(`node_modules/${name}/index.d.ts`, 'export type X = 1; export type Any = 1;');
    }
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      write(file, readFileSync(path.join(root, file), 'utf8'));
    for (const [file, text] of Object.entries(house)) write(file, text);
    return look(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const run = (cwd: string, script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, script), ...args], { cwd, encoding: 'utf8' });

type Violation = Readonly<{ from: string; rule: { name: string } }>;

const cruise = (house: Record<string, string>): readonly Violation[] =>
  inside(house, (dir) => {
    const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const { stdout, stderr } = run(dir, depcruise, 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '-T', 'json');
    if (stdout === '') throw new Error(stderr);
    return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

describe('the boundaries', () => {
  it('leave those in peace who keep to them', () => {
    expect(cruise(lawful)).toEqual([]);
  });

  describe('name the rule that was broken, and where', () => {
    let found: ReadonlySet<string>;
    beforeAll(() => {
      const house = { ...lawful, ...beside, ...Object.fromEntries(planted.map(([, file, source]) => [file, source])) };
      found = new Set(cruise(house).map(({ rule, from }) => `${rule.name}: ${from}`));
    });

    it.each(planted)('%s: %s', (rule, file) => {
      expect(found).toContain(`${rule}: ${file}`);
    });
  });

  it('have no rule without such a proof', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});

describe('the place of SQL', () => {
  const query = 'export const sql = `select id\n  from ${1} where id = $1`;';
  const told = (house: Record<string, string>) => inside({ ...lawful, ...house }, (dir) => run(dir, 'scripts/check-sql.mjs'));

  it('is a store, a projection or a migration', () => {
    const { status, stdout } = told({ 'apps/intake/src/dispute/row.store.ts': query, 'apps/intake/src/migrations/2-more.ts': query });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it.each([query, "export const sql = 'insert into dispute values (1)';", 'export const sql = "UPDATE dispute SET a = 1";'])(
    'is nowhere else: %s',
    (source) => {
      const { status, stdout } = told({ 'apps/intake/src/dispute/row.controller.ts': source });
      expect(status).toBe(1);
      expect(stdout).toContain('apps/intake/src/dispute/row.controller.ts:1');
    },
  );

  it('is not told apart from a sentence by one word', () => {
    const { status } = told({ 'apps/intake/src/dispute/words.controller.ts': "export const text = 'select a unit, then update it';" });
    expect(status).toBe(0);
  });
});
