import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { threeByThree } from '../../apps/mediation/test/ladders.js';
import { program, root } from './program.js';

type Entry = { date: string | null; tier: string; body: string; form: string; outcome: string; note: string | null };
type Told = { id: string; place: { kind: string; cross_jurisdiction: boolean }; timeline: Entry[]; result: string; agreement: object };
type Step = { what: string; as: string; post?: string; body?: Record<string, unknown> };
type Place = { township: string; village: string | null; lead: string; named: boolean };
type County = { county: string; units: object[]; departments: object[]; categories: object[] };
type Modules = {
  storyOf(told: Told, county: County, policy: object): { place: Place; days: string[]; steps: Step[] };
  daysOf(told: Pick<Told, 'id'> & { timeline: { date: string | null }[] }, last?: string): string[];
  yuanIn(text: string | null): number | undefined;
  dueIn(text: string | null, made: string): string | undefined;
};

const load = async (file: string) => (await import(path.join(root, 'scripts', file))) as object;
const { storyOf } = (await load('replay/story.mjs')) as Modules;
const { daysOf } = (await load('replay/days.mjs')) as Modules;
const { yuanIn, dueIn } = (await load('replay/words.mjs')) as Modules;
const { readCsv } = (await load('launch/county.mjs')) as { readCsv(file: string): Record<string, string>[] };

const rows = (file: string) => readCsv(path.join(root, 'data', file));
const departments = rows('departments.csv').map(({ slug, name, categories = '' }) => ({
  code: slug,
  name,
  categories: categories.split(';'),
}));
const county: County = {
  county: '510722',
  units: rows('county-510722.csv').map((unit) => ({ ...unit, active: true })),
  departments,
  categories: departments.flatMap(({ code, categories }) => categories.filter(Boolean).map((category) => ({ code: category, lead: code }))),
};
const cases = (await readFile(path.join(root, 'data/cases.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Told);
const storyNamed = (id: string) => storyOf(cases.find((told) => told.id === id) as Told, county, threeByThree);
const whatOf = (id: string) => storyNamed(id).steps.map(({ what }) => what);

describe('the story of a case', () => {
  it('is the same every time it is written', () => {
    for (const told of cases) expect(storyOf(told, county, threeByThree)).toEqual(storyOf(told, county, threeByThree));
  });

  it('lies in a village or a community, as the case does, or in a township alone', () => {
    for (const told of cases) {
      const { village, township } = storyOf(told, county, threeByThree).place;
      const kind = village === null ? 'other' : village.slice(9) >= '200' ? 'village' : 'community';
      expect({ id: told.id, kind }).toEqual({ id: told.id, kind: { enterprise: 'community' }[told.place.kind] ?? told.place.kind });
      expect(village ?? township).toContain(township);
    }
  });

  it('names the department that the case names, else the one its category belongs to', () => {
    expect(storyNamed('c17').place).toMatchObject({ lead: 'agriculture-rural', named: true });
    expect(storyNamed('c28').place).toMatchObject({ lead: 'public-security', named: false });
  });

  it('tells of the broken word, the suit, the court that sent it back, and the confirmation (c01)', () => {
    expect(whatOf('c01').slice(5)).toEqual([
      'failed at village',
      'moved up',
      'agreed at township',
      'agreed',
      'broken',
      'suit filed',
      'referred court to township',
      'agreed at township',
      'agreed',
      'asked a court to confirm',
      'confirmed by the court',
      'performed',
    ]);
  });

  /** A case as it is, with other steps. */
  const retold = (id: string, change: (told: Told & { agreement: object }) => void) => {
    const told = structuredClone(cases.find((each) => each.id === id)) as Told;
    change(told);
    return storyOf(told, county, threeByThree).steps;
  };

  it('goes by what happened, not by a word in a note (c01)', () => {
    const silent = retold('c01', ({ timeline }) => timeline.forEach((entry) => (entry.note = null)));
    expect(silent.map(({ what }) => what)).toContain('broken');
    const regretted = retold('c20', ({ timeline }) => timeline.forEach((entry) => (entry.note = '不久反悔')));
    expect(regretted.map(({ what }) => what)).not.toContain('broken');
  });

  it('tells of a new point after an agreement on the whole, which stands, and ends as the case does', () => {
    const again = (result: string) =>
      retold('c04', (told) => {
        const [agreed] = told.timeline as [Entry];
        told.timeline = [agreed, { ...agreed, outcome: 'adjourned', note: null }];
        told.result = result;
      }).slice(5);
    const steps = again('settled');
    expect(steps.map(({ what }) => what)).toEqual(['agreed at village', 'agreed', 'reopened', 'adjourned at village', 'withdrawn']);
    expect(steps[2]).toMatchObject({ body: { reason: 'new-claims' } });
    expect(again('ongoing').map(({ what }) => what)).toEqual(['agreed at village', 'agreed', 'adjourned at village']);
    expect(again('court').at(-1)).toMatchObject({ body: { reason: 'left-for-court' } });
  });

  it('hands down what enters above the village that settles it (c13)', () => {
    const down = storyNamed('c13').steps.find(({ what }) => what === 'handed down');
    expect(down).toMatchObject({ as: 'mediator@510722', body: { from: 'county', to: 'village' } });
  });

  it('asks the parties’ consent only for more sessions than the ladder has', () => {
    const told = structuredClone(cases.find(({ id }) => id === 'c32')) as Told;
    const [first] = told.timeline as [Entry];
    told.timeline = Array.from({ length: 5 }, () => ({ ...first, date: null, outcome: 'failed' }));
    const beyond = storyOf(told, county, threeByThree).steps.filter(({ post }) => post?.endsWith('attempts'));
    expect(beyond.map(({ body }) => body?.['beyondLimit'] ?? false)).toEqual([false, false, false, true, true]);
  });
});

describe('a day that was not published', () => {
  const days = (...dates: (string | null)[]) => daysOf({ id: 'x', timeline: dates.map((date) => ({ date })) }, '2026-11-23');

  it('lies between its known neighbours', () => {
    expect(days('2024-03-01', null, null, '2024-03-10')).toEqual(['2024-03-01', '2024-03-04', '2024-03-07', '2024-03-10']);
  });

  it('is a week a step away from the only one known, and never to come', () => {
    expect(days(null, '2024-03-10', null)).toEqual(['2024-03-03', '2024-03-10', '2024-03-17']);
    expect(days('2026-11-20', null)).toEqual(['2026-11-20', '2026-11-23']);
  });

  it('is in early 2025 where none is known', () => {
    for (const day of days(null, null)) expect(day).toMatch(/^2025-0[1-4]/);
  });
});

describe('the words of a case', () => {
  it.each([
    ['按每株5.5元折算,合计赔偿2000元', 2000],
    ['支付工资共5.8万元', 58_000],
    ['线上初步谈妥16人近9万元', undefined],
    ['五日内赔付四千余元', undefined],
  ])('%s: %s yuan', (text, yuan) => expect(yuanIn(text)).toBe(yuan));

  it.each([
    ['曹家十日内把沉水井迁走', '2024-03-11'],
    ['二十五日内', '2024-03-26'],
    ['2021年5月31日前关停', '2021-05-31'],
    ['不再占道', undefined],
  ])('%s: due %s', (text, due) => expect(dueIn(text, '2024-03-01')).toBe(due));
});

describe('npm run replay', () => {
  let folder: string;
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-replay-'));
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  });

  const replay = (...args: string[]) => program('scripts/replay.mjs', { JUNAN_URL: url, JUNAN_PASSWORD: 'fengqiao' }, args);

  it.each([
    ['a file that is not there', undefined, 'there is no such file'],
    ['a line that is no JSON', '{"id":', ':1: no JSON'],
    [
      'a case without a timeline',
      '{"id":"x","title":"","category":"","place":{},"channel":"","risk":"","parties":[],"summary":""}',
      'lacks “timeline”',
    ],
    ['an empty file', '\n', 'holds no case'],
  ])('says in one line what is wrong with %s', async (_what, text, says) => {
    const file = path.join(folder, 'cases.jsonl');
    await rm(file, { force: true });
    if (text !== undefined) await writeFile(file, text);
    const run = replay(file);
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(says);
    expect(run.output().trim().split('\n')).toHaveLength(1);
  });

  /** A county whose register takes a dispute at the third attempt and whose mediation refuses everything. */
  it('asks a service that is away again under the same key, and ends with 1 when a case is refused', async () => {
    const keys: (string | undefined)[] = [];
    const json = (response: ServerResponse, status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    answer = ({ url: asked = '', method, headers }, response) => {
      if (asked.endsWith('/token')) return json(response, 200, { access_token: 'token' });
      if (asked.includes('/units')) return json(response, 200, { items: county.units, next: null });
      if (asked.includes('/departments')) return json(response, 200, { items: county.departments });
      if (asked.includes('/categories')) return json(response, 200, { items: county.categories });
      if (asked.endsWith('/policy')) return json(response, 200, threeByThree);
      if (method === 'GET') return json(response, 200, { status: 'open' });
      if (asked.endsWith('/disputes')) {
        keys.push(headers['idempotency-key'] as string);
        return keys.length < 3 ? json(response, 503, {}) : json(response, 201, { id: 'd', sequence: 3 });
      }
      if (asked.includes('/mediation/')) return json(response, 409, { detail: '本案已终止调解' });
      return json(response, 200, { id: 'd', sequence: 4 });
    };
    const file = path.join(folder, 'one.jsonl');
    await writeFile(file, JSON.stringify(cases.find(({ id }) => id === 'c04')));
    const run = replay(file, '--run', 'a-run');
    expect(await run.ended).toBe(1);
    expect(keys).toEqual(['a-run:c04:0', 'a-run:c04:0', 'a-run:c04:0']);
    expect(run.output()).toContain('refused: agreed at village: 409 本案已终止调解');
    expect(run.output()).toContain('1 cases, 0 represented, 1 not');
  });
});
