import {
  DisputeAssigned,
  DisputeClosed,
  DisputeJoined,
  DisputeNumbered,
  DisputeReopened,
  DisputeUndecided,
  DisputeVoided,
  FindingDismissed,
  FindingFollowed,
  FindingPrevented,
  ReturnAmended,
  ReturnFiled,
  RoundEnded,
  RoundOverdue,
  Terminated,
  UnitChanged,
} from '#contracts';
import { today } from '#calendar';
import type { Fact } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, asking, eventually, rowsRead, startService } from '#testing';
import type { RunningService } from '#testing';
import { figureNames } from '../src/disputes/figures.js';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const { north, south } = story;
const village = `${north}001`;
const at = { township: north, village };
const county = '510722';

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;
let now = new Date('2026-11-30T02:00:00Z');

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker, now: () => now });
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

async function tell(subject: string, ...facts: Fact[]): Promise<string> {
  for (const fact of facts) await bus.say(fact, { subject });
  return subject;
}
const read = async (path: string, unit = county) =>
  (
    await service
      .as({ unit, roles: ['leader'] })
      .get(path)
      .expect(200)
  ).body;
type Row = Readonly<Record<string, unknown>>;
const rows = async (query: string, unit = county) =>
  Object.fromEntries(((await read(`/board?${query}`, unit)).items as Row[]).map((row) => [row['key'], row])) as Record<string, Row>;
const listed = async (query: string, unit = county) =>
  ((await read(`/disputes?${query}`, unit)).items as { id: string }[]).map(({ id }) => id);

describe('a figure', () => {
  const ids = {
    open: newId(),
    early: newId(),
    settled: newId(),
    left: newId(),
    withdrawn: newId(),
    voided: newId(),
    refused: newId(),
    undecided: newId(),
    judged: newId(),
  };
  const lead = 'civil-affairs';
  const assigned = () => [story.registered(at), story.assigned(at, lead)];

  beforeAll(async () => {
    await tell(ids.early, story.registered(at));
    await tell(ids.open, ...assigned(), DisputeNumbered({ number: '2026-17' }), story.opened(at, lead));
    await tell(ids.settled, ...assigned(), story.opened(at, lead), story.settled, DisputeClosed({ outcome: 'settled' }));
    await tell(ids.left, ...assigned(), DisputeClosed({ outcome: 'left' }));
    await tell(ids.withdrawn, ...assigned(), story.opened(at, lead), DisputeClosed({ outcome: 'withdrawn' }));
    await tell(ids.refused, story.registered(at), story.refused);
    await tell(ids.undecided, story.registered(at), DisputeUndecided({ ...at, lead }));
    await tell(ids.judged, ...assigned(), DisputeClosed({ outcome: 'left', as: 'judged' }));
    await tell(ids.voided, ...assigned(), DisputeVoided({ reason: 'test', other: null, on: '2026-11-24', unit: north }));
    await eventually(async () => {
      expect((await rows('by=township'))[north]).toMatchObject({
        total: 8,
        open: 2,
        refused: 1,
        undecided: 1,
        otherwise: 1,
        accepted: 5,
        terminated: 2,
        settled: 1,
      });
      expect((await rows('by=tier', north))['1']).toMatchObject({ total: 3 });
    });
  });

  it.each(figureNames)('opens exactly what it counts: %s, in every row of every board, for everybody', async (figure) => {
    for (const unit of [county, north, village, lead])
      for (const by of ['township', 'lead', 'category', 'tier', 'outcome'])
        for (const [key, row] of Object.entries(await rows(`by=${by}`, unit))) {
          const cases = await listed(`figure=${figure}&${by}=${key === '' ? '-' : key}`, unit);
          expect({ unit, by, key, n: new Set(cases).size }).toEqual({ unit, by, key, n: row[figure] });
        }
  });

  it('is held to tier and outcome with all else, and what was voided is in none', async () => {
    expect(await listed(`figure=total&lead=${lead}&tier=1&outcome=withdrawn`)).toEqual([ids.withdrawn]);
    expect(await listed(`figure=open&lead=-&township=${north}`)).toEqual([ids.early]);
    expect((await rows('by=township&lead=-'))[north]).toMatchObject({ total: 2, refused: 1 });
    expect(await listed('figure=total')).not.toContain(ids.voided);
    expect((await read(`/disputes?figure=open&tier=1&lead=${lead}`)).items).toEqual([
      expect.objectContaining({ id: ids.open, number: '2026-17', lead, tier: 1, outcome: 'open', township: north, village }),
    ]);
  });

  it('is listed page by page, the newest first', async () => {
    const query = `figure=total&township=${north}`;
    const all = await listed(query);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = (await read(`/disputes?${query}&limit=4${next && `&cursor=${next}`}`)) as {
        items: { id: string }[];
        next: string | null;
      };
      paged.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(8);
    expect(await listed(`${query}&sort=entered&order=asc`)).toEqual(all.toReversed());
    expect(await read(`/disputes?${query}&limit=1&count=true`)).toMatchObject({ total: 8 });
  });

  it('is found by its case number among them, with or without its year, and counted so', async () => {
    for (const typed of ['2026-17', '17', '潼川17', '〔２０２６〕第１７号', '202617']) {
      const query = `/disputes?figure=total&number=${encodeURIComponent(typed)}&count=true`;
      expect([typed, await read(query)]).toMatchObject([typed, { items: [{ id: ids.open }], total: 1 }]);
    }
    expect(await listed('figure=open&number=2025-17')).toEqual([]);
    expect(await listed('figure=withdrawn&number=17')).toEqual([]);
    await service
      .as({ unit: county, roles: ['leader'] })
      .get(`/disputes?figure=total&number=${encodeURIComponent('张三')}`)
      .expect(400);
  });

  it('is nobody’s who does not see what it counts', async () => {
    expect(await listed('figure=total', `${county}999`)).toEqual([]);
    expect(await listed('figure=total', 'health')).toEqual([]);
    await service
      .as({ unit: county, roles: ['leader'] })
      .get('/disputes?figure=weather')
      .expect(400);
    await service
      .as({ unit: county, roles: ['leader'] })
      .get('/disputes')
      .expect(400);
  });

  it('counts a dispute that was settled in part as that', async () => {
    const inPart = Terminated({ tier: 1, reason: 'no-agreement', routes: ['court'], settledInPart: true });
    const id = await tell(newId(), story.registered({ township: south }), story.assigned({ township: south }, 'sports'), inPart);
    await eventually(async () => expect((await rows('by=lead'))['sports']).toMatchObject({ settledInPart: 1, settled: 0, terminated: 0 }));
    expect(await listed('figure=settledInPart&lead=sports')).toEqual([id]);
  });
});

describe('a period', () => {
  const place = { township: '510722108', village: '510722108003' };
  const lead = 'archives';
  const [settled, again, old, elsewhere, voided] = [newId(), newId(), newId(), newId(), newId()];
  const at = async (day: string, subject: string, ...facts: Fact[]) => {
    for (const fact of facts) await bus.say(fact, { subject, time: `${day}T04:00:00.000Z` });
  };
  const begun = [story.registered(place), story.assigned(place, lead), story.opened(place, lead)];
  const ofPeriod = async (period: string, query = `by=township&township=${place.township}`, unit = county) =>
    await read(`/board?${query}&period=${period}`, unit);
  const row = async (period: string) => ((await ofPeriod(period)).items as Row[])[0] ?? {};

  beforeAll(async () => {
    await at('2025-10-15', old, ...begun);
    await at('2026-09-28', settled, ...begun);
    await at('2026-10-09', settled, story.settled, DisputeClosed({ outcome: 'settled' }));
    await at('2026-10-12', again, ...begun);
    await at('2026-10-20', again, story.settled, DisputeClosed({ outcome: 'settled' }));
    await at('2026-11-04', again, DisputeReopened({ reason: 'breach' }));
    await at('2026-11-20', again, DisputeClosed({ outcome: 'withdrawn' }));
    await at('2026-11-02', elsewhere, story.registered({ township: place.township }), DisputeUndecided({ ...place, village: null, lead }));
    await at('2026-10-12', voided, ...begun, DisputeVoided({ reason: 'test', other: null, on: '2026-10-13', unit: place.township }));
    await eventually(async () => {
      expect(await row('2026')).toMatchObject({ total: 3, settled: 1, withdrawn: 1, open: 1, undecided: 1 });
    });
  });

  it('counts what was registered in it, what ended in it, and what went on as it ended', async () => {
    expect(await row('2026-09')).toMatchObject({ total: 1, accepted: 1, open: 2, settled: 0, people: 3 });
    expect(await row('2026-10')).toMatchObject({
      total: 1,
      open: 1,
      settled: 2,
      concluded: 2,
      settledOfConcluded: 1,
      settledOfAccepted: null,
    });
    expect(await row('2026-11')).toMatchObject({
      total: 1,
      open: 1,
      undecided: 1,
      settled: 0,
      withdrawn: 1,
      terminated: 1,
      settledOfConcluded: 0,
    });
    // Settled in the quarter, reopened and withdrawn in it: one dispute, which stood as withdrawn when it ended.
    expect(await row('2026-Q4')).toMatchObject({ total: 2, settled: 1, withdrawn: 1, concluded: 2 });
    expect(await row('2026-W41')).toMatchObject({ total: 0, settled: 1, open: 1 });
    expect(await row('2025-09')).toEqual({});
  });

  it('is told with the one before and the same a year ago, and where one may go from it', async () => {
    const { period } = await ofPeriod('2026-10');
    expect(period).toMatchObject({
      name: '2026-10',
      span: 'month',
      first: '2026-10-01',
      last: '2026-10-31',
      over: true,
      before: { name: '2026-09', sums: { total: 1, open: 2 } },
      yearAgo: { name: '2025-10', sums: { total: 1, open: 1, settled: 0 } },
      next: '2026-11',
      at: { week: '2026-W44', month: '2026-10', quarter: '2026-Q4', year: '2026' },
    });
    expect((await ofPeriod('month')).period).toMatchObject({ name: today(now).slice(0, 7), over: false, next: null });
    expect((await ofPeriod('2099-01')).period).toMatchObject({ name: today(now).slice(0, 7) });
    expect(await read('/board?by=township')).toMatchObject({ period: null });
    for (const none of ['2026-W54', '2026-13', '2026-Q5', '2026-11-H1', 'decade'])
      await service
        .as({ unit: county, roles: ['leader'] })
        .get(`/board?by=township&period=${none}`)
        .expect(400);
  });

  it('opens exactly what each figure counts, of every length, in every row, for everybody', async () => {
    const asked = [
      [county, '2026-Q4', 'outcome'],
      [county, '2026-10', 'village'],
      [county, '2026', 'category'],
      [place.township, '2026-11', 'village'],
      [place.township, '2026-09', 'outcome'],
      [place.village, '2025-Q4', 'township'],
      [place.village, '2026-11', 'tier'],
      [lead, '2026-W45', 'outcome'],
      [lead, '2026-Q4', 'lead'],
    ] as const;
    for (const [unit, period, by] of asked) {
      const { items } = await ofPeriod(period, `by=${by}&township=${place.township}`, unit);
      expect(items).not.toEqual([]);
      for (const row of items as Row[])
        for (const figure of figureNames) {
          const held = { township: place.township, [by]: (row['key'] as string) || '-', figure, period };
          const cases = await listed(new URLSearchParams(held).toString(), unit);
          expect({ ...held, unit, n: new Set(cases).size }).toEqual({ ...held, unit, n: row[figure] });
        }
    }
  });

  it('lists each as it stood when the period ended, and as it stands', async () => {
    const query = `/disputes?figure=settled&township=${place.township}`;
    expect((await read(`${query}&period=2026-10`)).items).toEqual([
      expect.objectContaining({ id: again, stood: 'settled', outcome: 'withdrawn' }),
      expect.objectContaining({ id: settled, stood: 'settled', outcome: 'settled' }),
    ]);
    expect((await read(query)).items).toEqual([expect.objectContaining({ id: settled, stood: null })]);
  });

  it('has a trend by its months or its days, whose stocks go on from what was before', async () => {
    const trend = async (period: string, unit = county) =>
      (await read(`/board/trend?period=${period}&township=${place.township}`, unit)).items as Row[];
    expect((await trend('2026-Q4')).slice(0, 2).map(({ period, total, settled, open }) => [period, total, settled, open])).toEqual([
      ['2026-10', 1, 2, 1],
      ['2026-11', 1, 0, 1],
    ]);
    for (const unit of [county, place.township]) {
      const days = await trend('2026-10', unit);
      expect(days).toHaveLength(31);
      const on = (day: string) => days.find(({ period }) => period === `2026-10-${day}`);
      expect(on('08')).toMatchObject({ open: 2, settled: 0 });
      expect(on('09')).toMatchObject({ open: 1, settled: 1, concluded: 1 });
      expect(on('12')).toMatchObject({ open: 2, total: 1 });
      expect(on('31')).toMatchObject({ open: 1, total: 0 });
    }
  });

  it('has a trend of one outcome by how each stood then, whatever it ended as since', async () => {
    const trend = async (more = '') =>
      (await read(`/board/trend?period=2026-10&township=${place.township}${more}`)).items as Record<string, number>[];
    const all = await trend();
    const of = (figure: string, days: Record<string, number>[]) => days.map((day) => day[figure]);
    expect(of('open', await trend('&outcome=open'))).toEqual(of('open', all));
    const ended = await trend('&outcome=settled');
    expect(of('settled', ended)).toEqual(of('settled', all));
    expect(of('open', ended)).toEqual(all.map(() => 0));
    expect(of('total', await trend('&outcome=open'))[11]).toBe(1);
  });

  it('is changed by what is heard late of it, and no other is', async () => {
    const before = { nov: await row('2026-11'), sep: await row('2026-08') };
    const late = newId();
    await at('2026-07-03', late, story.registered({ township: place.township }), DisputeClosed({ outcome: 'left', as: 'advised' }));
    await eventually(async () => expect(await row('2026-07')).toMatchObject({ total: 1, advised: 1, open: 1 }));
    expect({ nov: await row('2026-11'), sep: await row('2026-08') }).toEqual(before);
    await bus.say(DisputeVoided({ reason: 'test', other: null, on: '2026-11-24', unit: place.township }), { subject: late });
    await eventually(async () => expect(await row('2026-07')).toMatchObject({ total: 0, advised: 0, open: 1 }));
  });

  it('of villages is asked by township', async () => {
    const people = service.as({ unit: county, roles: ['leader'] });
    const { body } = await people.get('/board?by=village&period=2026-10').expect(409);
    expect(body.code).toBe('board.villages-of-a-township');
    const { items } = await ofPeriod('2026-11', `by=village&township=${place.township}`);
    expect(items).toMatchObject([
      { key: '', undecided: 1 },
      { key: place.village, withdrawn: 1, open: 1 },
    ]);
  });
});

describe('a unit that has a part in a dispute beside those who answer for it', () => {
  const place = { township: '510722103', village: '510722103001' };

  it('sees it on a board of its own, and the county counts it once', async () => {
    const id = await tell(
      newId(),
      story.registered(place, { registeredBy: 'tourism' }),
      DisputeAssigned({ ...story.assigned(place, 'housing').data, joint: ['tourism'] }),
      DisputeJoined({ joint: ['tourism', 'court', south, place.township] }),
    );
    await eventually(async () =>
      expect((await rows('by=township&part=joint', 'court'))[place.township]).toMatchObject({ total: 1, open: 1 }),
    );
    for (const unit of ['tourism', 'court', south]) {
      expect(await listed('figure=open&part=joint', unit)).toEqual([id]);
      expect(await listed('figure=open&part=own&category=neighbour', unit)).not.toContain(id);
    }
    // Whoever answers counts it as their own, though they are named among those who help.
    expect(await listed('figure=open&part=joint', place.township)).toEqual([]);
    expect((await rows('by=township', place.township))[place.township]).toMatchObject({ total: 1 });
    expect((await rows('by=township'))[place.township]).toMatchObject({ total: 1 });
    expect(await rows('by=township&part=joint')).toEqual({});

    await tell(id, DisputeJoined({ joint: ['tourism'] }), DisputeClosed({ outcome: 'settled' }));
    await eventually(async () => expect((await rows('by=outcome&part=joint', 'tourism'))['settled']).toMatchObject({ total: 1, open: 0 }));
    expect(await rows('by=outcome&part=joint', 'court')).toEqual({});
  });

  it('sees its way, as the department does that registered it in a village, before anybody was assigned too', async () => {
    const there = { township: '510722104', village: '510722104001' };
    const id = await tell(newId(), story.registered(there, { registeredBy: 'veterans' }));
    const way = (unit: string) => service.as({ unit, roles: ['clerk'] }).get(`/disputes/${id}/way`);
    await eventually(() => way('veterans').expect(200));
    await way('health').expect(404);
    await tell(id, DisputeAssigned({ ...story.assigned(there, 'housing').data, joint: ['veterans'] }));
    await eventually(async () => expect((await way('housing').expect(200)).body.items).toHaveLength(2));
    expect((await way('veterans').expect(200)).body.items).toHaveLength(2);
  });
});

describe('the screening board', () => {
  const due = (period: string, dueAt: string) => ({ period, dueAt });

  it('opens with the week whose deadline is today, and names what else can be looked at', async () => {
    const [unit] = [`${south}001`];
    const opened = story.round(unit);
    const next = { ...opened[0]!, data: { ...(opened[0]!.data as object), ...due('2026-W49', '2026-12-07T16:00:00.000Z') } };
    const half = { unit: south, cadence: 'half-monthly', ...due('2026-11-H2', '2026-12-01T16:00:00.000Z') };
    await tell(newId(), ...opened);
    await tell(newId(), next);
    await tell(newId(), { ...next, data: { ...next.data, ...half } });
    const theirs = (periods: { period: string }[]) => periods.filter(({ period }) => /2026-(W4[89]|11-H2)/.test(period));
    await eventually(async () => expect(theirs((await read('/screening-board')).periods)).toHaveLength(3));

    const board = await read('/screening-board');
    expect(board.period).toBe('2026-W48');
    expect(board.items).toContainEqual(expect.objectContaining({ key: south, due: 1, notYetDue: 1, overdue: 0 }));
    expect(theirs(board.periods)).toEqual([
      due('2026-W49', '2026-12-07T16:00:00.000Z'),
      due('2026-11-H2', '2026-12-01T16:00:00.000Z'),
      due('2026-W48', '2026-11-30T16:00:00.000Z'),
    ]);
    expect((await read('/screening-board?period=2026-11-H2')).items).toMatchObject([{ key: south, due: 1 }]);
    expect((await read('/screening-board', unit)).periods.map(({ period }: { period: string }) => period)).toEqual([
      '2026-W49',
      '2026-W48',
    ]);
    expect(await read('/screening-board', 'hrss')).toMatchObject({ periods: [], items: [] });
    now = new Date('2026-11-30T16:00:00Z');
    expect(await read('/screening-board')).toMatchObject({ period: '2026-W49' });
  });

  it('counts what became of findings: prevented, dismissed, withdrawn, also of those that were heard before their round', async () => {
    const [unit, round] = [`${north}007`, newId()];
    const period = '2026-W48';
    const found = (...then: Fact[]) => tell(newId(), story.found(round, unit), ...then);
    await found();
    await found(FindingDismissed({ reason: 'duplicate' }));
    await found(FindingFollowed({ outcome: 'open' }), FindingFollowed({ outcome: 'withdrawn' }));
    await found(FindingFollowed({ outcome: 'left', as: 'judged' }));
    await tell(newId(), story.found(round, unit, FindingPrevented));
    expect((await read(`/screening-board?period=${period}`)).items.map(({ key }: Row) => key)).not.toContain(north);

    await tell(round, ...story.round(unit), story.returned(unit, 5));
    const fates = { reported: 1, dismissed: 1, withdrawn: 1, judged: 1, prevented: 1 };
    for (const asking of [county, north, unit])
      await eventually(async () =>
        expect((await read(`/screening-board?period=${period}`, asking)).items).toContainEqual(
          expect.objectContaining({ key: north, due: 1, returned: 1, notYetDue: 0, findings: 5, fates }),
        ),
      );
    // What was left out is counted with the return that it belongs to, which is in time as before.
    await tell(round, ReturnAmended({ unit, period, added: 1, findings: 6, reason: 'overlooked', at: '2026-11-28T02:00:00.000Z' }));
    await eventually(async () =>
      expect((await read(`/screening-board?period=${period}`)).items).toContainEqual(
        expect.objectContaining({ key: north, returned: 1, late: 0, findings: 6 }),
      ),
    );
    // Looked into by its township: each of its units, by what its own round says.
    const drilled = await read(`/screening-board?period=${period}&township=${north}`);
    expect(drilled.items).toContainEqual(expect.objectContaining({ key: unit, due: 1, returned: 1, findings: 6, fates }));
    expect((await read(`/screening-board?period=${period}&township=${north}`, south)).items).toEqual([]);
    await found(FindingDismissed({ reason: 'outside-county' }));
    await eventually(async () =>
      expect((await read(`/screening-board?period=${period}`, north)).items).toMatchObject([
        { key: north, fates: { ...fates, dismissed: 2 } },
      ]),
    );
  });
});

describe('the grid of units and periods', () => {
  const unit = (n: number) => `${county}105${String(n).padStart(3, '0')}`;
  const weeks = ['2026-W44', '2026-W45', '2026-W46', '2026-W47'];
  const week = (code: string, period: string) => {
    const [opened] = story.round(code);
    return {
      ...opened!,
      data: {
        ...(opened!.data as object),
        period,
        dueAt: `2026-11-${String(2 + 7 * weeks.indexOf(period)).padStart(2, '0')}T16:00:00.000Z`,
      },
    };
  };
  const [LOW, HIGH] = ['00000000-0000-7000-8000-000000000001', 'ffffffff-ffff-7fff-bfff-fffffffffff1'];
  const rowOf = (grid: { items: Row[] }, code: string) => grid.items.find((row) => row['unit'] === code);

  it('tells apart what is missing, late, zero, found, not yet due, and a unit that was not there', async () => {
    const [one, young, gone] = [unit(1), unit(2), unit(3)];
    const filed = (code: string, period: string, findings: number, late: boolean) =>
      ReturnFiled({ unit: code, period, zero: findings === 0, findings, late });
    await tell(newId(), week(one, weeks[0]!), filed(one, weeks[0]!, 0, false));
    await tell(newId(), week(one, weeks[1]!), filed(one, weeks[1]!, 3, true));
    await tell(newId(), week(one, weeks[2]!), RoundOverdue({ unit: one, period: weeks[2]! }));
    await tell(newId(), week(one, weeks[3]!));
    await tell(newId(), week(young, weeks[2]!), filed(young, weeks[2]!, 0, true));
    await tell(newId(), week(young, weeks[3]!), filed(young, weeks[3]!, 2, false));
    const ending = UnitChanged({ unit: gone, level: 'village', name: '旧村', parent: null, desk: 'county', active: false, successor: one });
    await tell(gone, ending);
    await tell(newId(), week(gone, weeks[0]!), filed(gone, weeks[0]!, 1, false));
    await tell(newId(), week(gone, weeks[1]!), RoundEnded({ unit: gone, period: weeks[1]!, successor: one }));
    // Handed to another desk in mid-period, where it was returned: whichever of the two comes first.
    for (const [code, ids] of [
      [unit(4), [LOW, HIGH]],
      [unit(5), [HIGH, LOW].map((id) => id.replace(/^./, '1'))],
    ] as const) {
      await tell(ids[0], week(code, weeks[3]!), RoundEnded({ unit: code, period: weeks[3]!, successor: null, to: 'hrss' }));
      await tell(ids[1], week(code, weeks[3]!), filed(code, weeks[3]!, 2, false));
    }

    await eventually(async () => {
      const grid = await read(`/screening-grid?until=${weeks[3]}&periods=4&township=${county}105`);
      expect(grid.periods.map(({ period }: { period: string }) => period)).toEqual(weeks);
      expect(rowOf(grid, one)).toMatchObject({ states: 'zFmn', found: [3], active: true, township: `${county}105` });
      expect(rowOf(grid, young)).toMatchObject({ states: 'bbZf', found: [2] });
      expect(rowOf(grid, gone)).toMatchObject({ states: 'feee', found: [1], active: false, successor: one, name: '旧村' });
      for (const moved of [unit(4), unit(5)]) expect(rowOf(grid, moved)).toMatchObject({ states: 'bbbf', found: [2] });
      expect(grid).toMatchObject({ incomplete: { count: 0 } });
      expect(weeks).not.toContain(grid.earlier);
    });
    expect((await read(`/screening-grid?until=${weeks[3]}`, one)).items.map((row: Row) => row['unit'])).toEqual([one]);
    const part = await read(`/screening-grid?until=${weeks[3]}&periods=2&township=${county}105`);
    expect(part.earlier).toBe(weeks[1]);
    expect(await read(`/screening-grid?until=${weeks[1]}&periods=2&township=${county}105`)).toMatchObject({ later: weeks[3] });
    expect(rowOf(part, one)).toMatchObject({ states: 'mn' });
    expect(await read('/screening-grid', 'hrss')).toMatchObject({ periods: [], items: [] });
  });

  it('is read from the rounds that it shows, whatever was before, and is small', async () => {
    const database = service.get<Database>(DATABASE);
    await database.query(
      `insert into round_standing (round, unit, township, village, cadence, period, regime, due_at, status, zero, findings, late, fates, sequence)
       select 'grid ' || n || ' ' || w, unit, left(unit, 9), unit, 'weekly', '2025-W' || lpad(w::text, 2, '0'), 'normal', '2025-07-27T16:00:00Z', 'returned', true, 0, false, '{}', 2
       from generate_series(0, 619) n, generate_series(1, 52) w, lateral (select (510722110 + n / 20)::text || (201 + n % 20)::text as unit) u`,
    );
    await database.query(
      `insert into round_cell select period, township, count(*), count(*), count(*), 0, 0, 0 from round_standing where period like '2025-%' group by 1, 2`,
    );
    await database.query(`insert into screening_period select distinct period, due_at from round_standing where period like '2025-%'`);
    await service.database.arrange('vacuum analyze round_standing, round_cell');
    const asked = await asking(async () => {
      const grid = await read('/screening-grid?until=2025-W52&periods=26');
      expect(grid.items).toHaveLength(620);
      expect(JSON.stringify(grid).length).toBeLessThan(620 * 200);
    });
    const [statement] = asked.filter(({ text }) => text.includes('array_position'));
    if (!statement) throw new Error('the grid reads rounds');
    // Its own, and one of each unit to know since when it is there.
    expect(await rowsRead(statement, ['round_standing'], database)).toBeLessThanOrEqual(620 * 26 + 620);
  });
});

it('the screening board is read from as many rows as there are townships, however many rounds there are', async () => {
  const database = service.get<Database>(DATABASE);
  const period = '2026-W30';
  await database.query(
    `insert into round_standing (round, unit, township, village, cadence, period, regime, due_at, status, zero, findings, late, fates, sequence)
     select 'round ' || n, unit, left(unit, 9), unit, 'weekly', $1, 'normal', '2026-07-27T16:00:00Z', 'overdue', false, 0, false, '{}', 2
     from generate_series(0, 19999) n, lateral (select (510722101 + n / 1000)::text || (201 + n % 700)::text as unit) u`,
    [period],
  );
  await database.query(
    `insert into round_cell select period, township, count(*), 0, 0, 0, count(*), 0 from round_standing where period = $1 group by 1, 2`,
    [period],
  );
  await service.database.arrange('vacuum analyze round_standing, round_cell');
  const asked = await asking(async () => expect((await read(`/screening-board?period=${period}`)).items).toHaveLength(20));
  const statements = asked.filter(({ text }) => /round_(cell|standing)/.test(text));
  expect(statements).not.toEqual([]);
  for (const statement of statements)
    expect(await rowsRead(statement, ['round_standing', 'round_cell', 'finding_standing', 'finding_cell'], database)).toBeLessThanOrEqual(
      100,
    );
});

it('the board of a period is read from its own rows and those of what it is compared with, however many years there are', async () => {
  const database = service.get<Database>(DATABASE);
  await database.query(
    `insert into period_cell
     select to_char(month, 'YYYY-MM'), '', (510722901 + n % 60)::text, 'justice', 'neighbour', n / 60, 'settled', 1, 3, 100, 0, 1, 0
     from generate_series('2001-01-01'::timestamp, '2010-12-01'::timestamp, '1 month') month, generate_series(0, 239) n`,
  );
  await service.database.arrange('vacuum analyze period_cell, still_cell, spell, standing');
  const asked = await asking(async () => {
    const { items, period } = await read('/board?by=township&period=2005-06');
    expect(items).toHaveLength(60);
    expect(period.before.sums).toMatchObject({ total: 240, settled: 240 });
    expect(period.yearAgo.sums).toMatchObject({ total: 240, people: 720 });
  });
  const statements = asked.filter(({ text }) => /period_cell/.test(text));
  expect(statements).toHaveLength(2);
  for (const statement of statements)
    expect(await rowsRead(statement, ['period_cell', 'still_cell', 'spell', 'standing'], database)).toBeLessThanOrEqual(600);
  await database.query(`delete from period_cell where township like '5107229%'`);
});
