import { COUNTY, asking, rowsRead } from '#testing';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import type { Person, RunningService } from '#testing';
import { clerk, coordinator, entered, otherTownship, otherVillage, startIntake, township, village } from './people.js';

type Item = Readonly<{
  id: string;
  risk: string;
  acts: readonly string[];
  registeredOn: string;
  movedAt: string;
  due: Readonly<{ dueAt: string; state: string }> | null;
}>;
type Page = Readonly<{ items: Item[]; next: string | null; total?: number; more?: true }>;

let service: RunningService;
beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service.stop());

const page = async (by: Person, query: string): Promise<Page> => (await service.as(by).get(`/disputes?${query}`).expect(200)).body as Page;

/** The whole list, by pages of two. */
async function all(by: Person, query: string): Promise<Item[]> {
  const seen: Item[] = [];
  for (let next: string | null = ''; next !== null;) {
    const read: Page = await page(by, `${query}&limit=2${next && `&cursor=${encodeURIComponent(next)}`}`);
    seen.push(...read.items);
    next = read.next;
  }
  return seen;
}

const sorted = <T>(of: readonly T[], key: (each: T) => string) => [...of].sort((a, b) => (key(a) < key(b) ? -1 : 1));
const ranks: Readonly<Record<string, number>> = { low: 0, medium: 1, high: 2 };

describe('a list of disputes', () => {
  const here = clerk(otherTownship);
  let ids: string[];
  beforeAll(async () => {
    ids = [];
    for (const [registeredOn, risk] of [
      ['2026-01-03', 'low'],
      ['2026-01-01', 'high'],
      ['2026-01-02', 'medium'],
      ['2026-01-02', 'high'],
      ['2026-01-05', 'low'],
      ['2026-01-02', 'low'],
      ['2026-01-04', 'medium'],
    ])
      ids.push(await entered(service, { registeredOn, risk, village: otherVillage }));
    // Of the first nobody waits any more, and it moved last.
    for (const unit of ['justice', otherTownship, otherVillage])
      await service.as(clerk(unit)).post(`/disputes/${ids[0]}/acceptance`).expect(200);
    await service.database.arrange(`
      update dispute set deadlines = jsonb_set(deadlines, '{lead,dueAt}', '"2026-02-01T16:00:00.000Z"') where id = '${ids[2]}';
      update dispute set deadlines = jsonb_set(jsonb_set(deadlines, '{lead,dueAt}', '"2099-02-01T16:00:00.000Z"'), '{lead,warnAt}', '"2026-02-01T16:00:00.000Z"')
        #- '{township}' #- '{village}' where id = '${ids[3]}'`);
  });

  it.each([
    'sort=registered',
    'sort=registered&order=asc',
    'sort=moved',
    'sort=moved&order=asc',
    'sort=risk',
    'sort=risk&order=asc',
    'sort=due',
    'sort=due&order=asc',
    'sort=risk&risk=medium',
  ])('is read page by page, each once, under %s', async (query) => {
    const [paged, whole] = await Promise.all([all(here, query), page(here, `${query}&limit=200`)]);
    expect(paged.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    const wanted = query.includes('risk=medium') ? [ids[2], ids[6]] : ids;
    expect(sorted(paged, ({ id }) => id).map(({ id }) => id)).toEqual([...wanted].sort());
  });

  it('stands in the order that was asked for', async () => {
    const [gravest, mildest, due, last, moved, unmoved] = await Promise.all(
      ['sort=risk', 'sort=risk&order=asc', 'sort=due&order=asc', 'sort=due', 'sort=moved', 'sort=moved&order=asc'].map((query) =>
        all(here, query),
      ),
    );
    const rankOf = ({ risk }: Item) => ranks[risk] ?? -1;
    expect(gravest?.map(rankOf)).toEqual([2, 2, 1, 1, 0, 0, 0]);
    expect(gravest?.map(({ registeredOn }) => registeredOn).slice(0, 4)).toEqual(['2026-01-02', '2026-01-01', '2026-01-04', '2026-01-02']);
    expect(mildest?.map(rankOf)).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect([due?.[0]?.id, due?.at(-2)?.id, due?.at(-1)?.id, due?.at(-1)?.due]).toEqual([ids[2], ids[3], ids[0], null]);
    expect([last?.[0]?.id, last?.at(-2)?.id, last?.at(-1)?.id]).toEqual([ids[3], ids[2], ids[0]]);
    expect([moved?.[0]?.id, unmoved?.at(-1)?.id]).toEqual([ids[0], ids[0]]);
  });

  it('tells what is due first, and finds what has run out and what soon will', async () => {
    const [overdue, soon] = await Promise.all(['clock=overdue', 'clock=soon'].map((query) => all(here, query)));
    expect(overdue?.map(({ id, due }) => [id, due?.state])).toEqual([[ids[2], 'overdue']]);
    expect(soon?.map(({ id, due }) => [id, due?.state])).toEqual([[ids[3], 'soon']]);
  });

  it('tells of each row whether whoever asks may accept it, as its door does', async () => {
    const told = async (by: Person) => (await page(by, 'limit=200')).items.filter(({ id }) => ids.includes(id)).map(({ acts }) => acts);
    const acts = await told(here);
    expect([acts.length, acts.filter((each) => each.includes('acceptance')).length]).toEqual([7, 6]);
    expect(new Set((await told({ ...here, roles: ['leader'] })).flat())).toEqual(new Set());
    expect(new Set((await told(coordinator)).flat())).toEqual(new Set());
  });

  it('is held to a risk and to days, the last one whole', async () => {
    const found = async (query: string) => sorted(await all(here, query), ({ id }) => id).map(({ id }) => id);
    expect(await found('risk=high')).toEqual([ids[1], ids[3]].sort());
    expect(await found('from=2026-01-03&to=2026-01-04')).toEqual([ids[0], ids[6]].sort());
  });

  it('is counted where that is asked for, and each dispute once whatever its unit has to do with it', async () => {
    const [counted, filtered, uncounted, second] = await Promise.all([
      page(here, 'count=true&limit=1'),
      page(here, 'count=true&risk=low&sort=risk'),
      page(here, ''),
      page(here, `count=true&limit=1&cursor=2026-01-03~${ids[0]}`),
    ]);
    expect([counted.total, filtered.total, uncounted.total, second.total]).toEqual([7, 3, undefined, undefined]);
    await entered(service, { category: 'wage-arrears' }, clerk('hrss'));
    const of = await page(clerk('hrss'), 'count=true&limit=200');
    expect(of.items.length).toBeGreaterThan(0);
    expect(of.total).toBe(of.items.length);
  });

  it('is searched for a person in the same order, and the search is noted once', async () => {
    const db = service.get<Database>(DATABASE);
    const noted = async () => (await db.query<{ n: number }>(`select count(*)::int as n from act where kind = 'search'`))[0]?.n ?? 0;
    const before = await noted();
    const { body } = await service.as(here).post('/disputes/search', { q: '欧阳石桥', sort: 'risk', count: true, limit: 3 }).expect(200);
    expect([(body as Page).total, (body as Page).items.map(({ risk }) => risk)]).toEqual([7, ['high', 'high', 'medium']]);
    expect(await noted()).toBe(before + 1);
  });

  it.each(['sort=name', 'order=up', 'clock=late', 'risk=grave', 'from=2026-02-30', 'count=yes', 'cursor=12.2026-01-01~x'])(
    '%s is no way of reading it',
    async (query) => void (await service.as(here).get(`/disputes?${query}`).expect(400)),
  );

  it('goes on nowhere behind a part that an order does not have', async () => {
    expect(await page(here, `cursor=7.2026-01-01~${ids[0]}`)).toEqual({ items: [], next: null });
  });
});

describe('beside 20,000 that are closed', () => {
  beforeAll(async () => {
    const id = await entered(service, { risk: 'high' }, clerk(village));
    await service.database.arrange(`
      do $$
      declare
        others text;
      begin
        select string_agg(quote_ident(column_name), ', ') into others from information_schema.columns
        where table_name = 'dispute' and is_generated = 'NEVER' and column_name not in ('id', 'number', 'status', 'deadlines', 'next_due_at', 'risk', 'moved_at', 'registered_on');
        execute format('insert into dispute (id, number, status, deadlines, next_due_at, risk, moved_at, registered_on, %1$s)
          select gen_random_uuid(), ''2019-'' || n, ''closed'', ''{}'', null, ''low'', now() - n * interval ''1 hour'', date ''2025-12-31'' - n / 8, %1$s
          from (select * from dispute where id = ''${id}'') one, generate_series(1, 20000) n', others);
      end $$`);
    await service.database.arrange('vacuum analyze dispute');
  });

  it.each(['registered', 'moved', 'risk', 'due'])('a page sorted by %s costs a page', async (sort) => {
    for (const by of [clerk(township), clerk('justice'), clerk('health'), { unit: COUNTY, roles: ['leader'] as const }]) {
      for (const order of ['asc', 'desc']) {
        const asked = await asking(() => page(by, `sort=${sort}&order=${order}&limit=20`));
        const rows = await Promise.all(
          asked
            .filter(({ text }) => text.includes('from dispute d'))
            .map((each) => rowsRead(each, ['dispute'], service.get<Database>(DATABASE))),
        );
        const read = rows.reduce((sum, each) => sum + each, 0);
        expect([by.unit, order, read <= 150 ? 'few' : read]).toEqual([by.unit, order, 'few']);
      }
    }
  });

  it('counting stops where it would cost more than it tells', async () => {
    const counted = await page(coordinator, 'count=true&limit=1');
    expect([counted.total, counted.more]).toEqual([10_000, true]);
  });
});
