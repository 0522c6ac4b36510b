import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTable } from '#chassis';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, TestBroker, startService } from '#testing';
import type { RunningService } from '#testing';
import { BodyImport } from '../src/body/body-import.store.js';
import { BodyList } from '../src/body/body-list.store.js';
import { bodiesFrom, optional, required } from '../src/body/lists.js';
import type { BodyColumn } from '../src/body/lists.js';
import { mediation } from '../src/mediation.module.js';
import { Units } from '../src/unit/unit.store.js';
import { listed } from './units.js';

const text = readFileSync(path.join(import.meta.dirname, '../../../data/bodies.csv'), 'utf8');
const sample = readTable<BodyColumn>('bodies.csv', text, required, optional);
const units = [...new Set(sample.rows.map(({ unit }) => unit))];

let broker: TestBroker;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.away();
  service = await startService(mediation, { broker, now: () => new Date('2026-11-26T04:00:00Z') });
  await listed(service, units);
}, 60_000);
afterAll(async () => {
  await service.stop();
  await broker.drop();
});

const taken = async (table = sample) => {
  const known = {
    county: COUNTY,
    units: await service.get(Units).known(units),
    kinds: await service.get(BodyList).kinds(),
    today: '2026-11-26',
  };
  return service.get(BodyImport).take(bodiesFrom(table, known));
};
const coordinator = () => service.as({ unit: COUNTY, roles: ['coordinator'] });
const all = async () => (await coordinator().get('/bodies?limit=200').expect(200)).body.items as Record<string, unknown>[];

it('takes the sample’s bodies, once, with the act of it; and again what its lines say otherwise', async () => {
  expect(await taken()).toEqual({ added: sample.rows.length, changed: 0, unchanged: 0 });
  expect(await taken()).toEqual({ added: 0, changed: 0, unchanged: sample.rows.length });
  expect(await all()).toHaveLength(sample.rows.length);
  expect(await all()).toContainEqual(
    expect.objectContaining({ unit: 'health', kind: 'industry-committee', categories: ['medical'], filedOn: null, sequence: 1 }),
  );

  const [first, ...rest] = sample.rows;
  if (!first) throw new Error('the sample is empty');
  const filed = { ...sample, rows: [{ ...first, number: '1号', filed: '2026-02-01' }, ...rest] };
  expect(await taken(filed)).toEqual({ added: 0, changed: 1, unchanged: rest.length });
  expect(await all()).toContainEqual(expect.objectContaining({ unit: first.unit, filingNumber: '1号', sequence: 2 }));
  const acts = await service.get<Database>(DATABASE).query(`select what, detail from act where what like 'body-%' order by number`);
  expect(acts).toEqual([
    { what: 'body-set-up', detail: { aggregates: sample.rows.length } },
    { what: 'body-changed', detail: { aggregates: 1 } },
  ]);
});

it('takes nothing at a unit that ends while the list is read: it has handed over what it had by then', async () => {
  const before = await all();
  const unit = units[0] as string;
  const known = {
    county: COUNTY,
    units: await service.get(Units).known(units),
    kinds: await service.get(BodyList).kinds(),
    today: '2026-11-26',
  };
  const bodies = bodiesFrom({ ...sample, rows: sample.rows.map((row) => ({ ...row, name: `新${row.name}` })) }, known);
  await service.database.arrange(`update unit set active = false where unit = '${unit}'`);
  await expect(service.get(BodyImport).take(bodies)).rejects.toThrow(`${unit} has ended meanwhile`);
  await service.database.arrange(`update unit set active = true where unit = '${unit}'`);
  expect(await all()).toEqual(before);
});

it('takes nothing of a list one line of which is wrong, and of one that fails halfway', async () => {
  const before = await all();
  const more = { ...sample.rows[0], name: '又一调解委员会', line: 99 } as (typeof sample.rows)[number];
  await expect(taken({ ...sample, rows: [more, { ...more, kind: 'club', line: 100 }] })).rejects.toThrow('bodies.csv:100: ');
  const known = {
    county: COUNTY,
    units: await service.get(Units).known(units),
    kinds: await service.get(BodyList).kinds(),
    today: '2026-11-26',
  };
  const [good] = bodiesFrom({ ...sample, rows: [more] }, known);
  await expect(service.get(BodyImport).take([good, { ...good, name: null }] as never)).rejects.toThrow();
  expect(await all()).toEqual(before);
});
