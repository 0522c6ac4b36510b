import {
  DisputeAssigned,
  DisputeBounced,
  DisputeReminded,
  SessionScheduled,
  DangerReported,
  DisputeClosed,
  DisputeCorrected,
  DisputeDangerReported,
  DisputeUndecided,
  DisputeVoided,
  Escalated,
  FindingFollowed,
  Terminated,
} from '#contracts';
import type { Fact } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { eventually, Neighbour, REBUILT, startService, inTurn, TestBroker } from '#testing';
import type { RunningService } from '#testing';
import { cellsOfSpells, spellsOfTurns, stillOfSpells, turnsOfWays } from '../src/migrations/periods.js';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

const { north, south } = story;
const village = `${north}001`;
const county = { unit: '510722', roles: ['leader'] } as const;

let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(reporting, { broker });
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

async function tell(subject: string, ...facts: Fact[]): Promise<void> {
  for (const fact of facts) await bus.say(fact, { subject });
}

async function board(query: string, person: Parameters<RunningService['as']>[0] = county) {
  const { body } = await service.as(person).get(`/board?${query}`).expect(200);
  return new Map<string, Record<string, unknown>>(body.items.map((item: { key: string }) => [item.key, item]));
}

inTurn('what is said, on the boards and read anew', ({ describe, it }) => {
  describe('the board', () => {
    const [first, second, third] = [newId(), newId(), newId()];

    it('follows what is said', async () => {
      await tell(north, story.township(north, '潼川镇'));
      await tell(first, story.registered({ township: north, village }), story.assigned({ township: north, village }, 'justice'));

      await eventually(async () => expect((await board('by=township')).get(north)).toMatchObject({ total: 1, open: 1, settled: 0 }));
      expect((await board('by=township')).get(north)).toMatchObject({ name: '潼川镇', people: 3, amountYuan: 1_000, settledOfAccepted: 0 });
    });

    it('moves a dispute from row to row as both owners tell of it', async () => {
      await tell(first, story.opened({ township: north, village }, 'justice'), story.attempt, story.settled);
      await tell(second, story.registered({ township: south }), story.assigned({ township: south }, 'housing'));
      await tell(second, story.opened({ township: south }, 'housing'), Escalated({ tier: 2, reason: 'at-risk' }));
      await tell(third, story.registered({ township: south }, { people: null, amountYuan: null }), story.refused);

      await eventually(async () => {
        const tiers = await board('by=tier');
        expect(tiers.get('0')).toMatchObject({ total: 1, refused: 1, accepted: 0, settledOfAccepted: null });
        expect(tiers.get('1')).toMatchObject({ total: 1, settled: 1, settledOfAccepted: 1, settledOfConcluded: 1 });
        expect(tiers.get('2')).toMatchObject({ total: 1, open: 1 });
        expect((await board('by=outcome')).get('settled')).toMatchObject({ total: 1 });
      });
      const leads = await board('by=lead');
      expect([...leads.keys()].sort()).toEqual(['', 'housing', 'justice']);
    });

    it('counts by themselves what is left open and what is not mediated, and how often danger was reported', async () => {
      const there = { township: '510722105' };
      const [open, advised, judged] = [newId(), newId(), newId()];
      const report = { danger: 'threat', to: 'police', by: there.township, at: '2026-11-24T00:00:00.000Z' } as const;
      await tell(
        open,
        story.registered(there),
        DisputeUndecided({ ...there, village: null, lead: 'justice' }),
        DisputeDangerReported(report),
      );
      await tell(advised, story.registered(there), DisputeClosed({ outcome: 'left', as: 'advised' }));
      await tell(judged, story.registered(there), story.assigned(there, 'justice'), story.opened(there, 'justice'), DangerReported(report));
      await tell(judged, DisputeClosed({ outcome: 'left', as: 'judged' }));
      await eventually(async () =>
        expect((await board('by=township')).get(there.township)).toMatchObject({
          total: 3,
          undecided: 1,
          advised: 1,
          judged: 1,
          otherwise: 2,
          accepted: 0,
          terminated: 0,
          dangers: 2,
          settledOfAccepted: null,
        }),
      );
      expect((await board(`by=outcome&township=${there.township}`)).get('undecided')).toMatchObject({ total: 1, dangers: 1 });
      // Nothing is left of it for the other boards of this story.
      for (const each of [open, advised, judged])
        await tell(each, DisputeVoided({ reason: 'test', other: null, on: '2026-11-24', unit: there.township }));
      await eventually(async () => expect((await board('by=township')).has(there.township)).toBe(false));
    });

    it('moves what was put right, and counts out what was voided, for a village too', async () => {
      const [wrong, twice] = [newId(), newId()];
      const there = { township: '510722103', village: '510722103001' };
      const on = '2026-11-24';
      await tell(
        wrong,
        story.registered(there),
        DisputeCorrected({ category: 'pollution', summary: false, reason: 'mistyped', on, unit: there.township }),
      );
      await tell(twice, story.registered(there), story.assigned(there, 'justice'));
      const rows = async () => (await board('by=category&township=510722103')) as ReadonlyMap<string, Record<string, unknown>>;
      await eventually(async () =>
        expect([(await rows()).get('pollution'), (await rows()).get('neighbour')]).toMatchObject([{ total: 1 }, { total: 1 }]),
      );
      const ofVillage = { unit: there.village, roles: ['leader'] } as const;
      expect((await board('by=outcome', ofVillage)).get('open')).toMatchObject({ total: 2 });

      await tell(
        twice,
        DisputeVoided({ reason: 'entered-twice', other: wrong, on, unit: there.township }),
        story.opened(there, 'justice'),
        story.settled,
      );
      await eventually(async () => expect([...(await rows()).keys()]).toEqual(['pollution']));
      expect((await board('by=outcome', ofVillage)).get('open')).toMatchObject({ total: 1 });
      // Nothing is left of it for the other boards of this story.
      await tell(wrong, DisputeVoided({ reason: 'test', other: null, on, unit: there.township }));
      await eventually(async () => expect([...(await rows()).keys()]).toEqual([]));
    });

    it('is narrowed by its filters', async () => {
      expect([...(await board(`by=lead&township=${south}&outcome=open`)).keys()]).toEqual(['housing']);
      expect([...(await board('by=township&tier=1&lead=justice&category=neighbour')).keys()]).toEqual([north]);
      await service.as(county).get('/board?by=weather').expect(400);
      await service.as(county).get('/board').expect(400);
    });

    it('shows everyone their own', async () => {
      const rows = async (unit: string) => [...(await board('by=township', { unit, roles: ['leader'] })).keys()];
      expect(await rows('510722')).toEqual([north, south]);
      expect(await rows(south)).toEqual([south]);
      expect(await rows('justice')).toEqual([north]);
      expect(await rows(village)).toEqual([north]);
      expect(await rows(`${north}002`)).toEqual([]);
      await service.http.get('/api/reporting/board?by=township').expect(401);
    });

    it('says what its rates mean, in the language asked for', async () => {
      const { body } = await service.as(county).get('/dictionary').set('Accept-Language', 'en').expect(200);
      expect(body.items).toContainEqual(expect.objectContaining({ metric: 'settled-of-accepted', name: 'Settled, of those admitted' }));
    });

    it('tells a dispute’s way, to those it concerns', async () => {
      const { body } = await service
        .as({ unit: north, roles: ['clerk'] })
        .get(`/disputes/${first}/way`)
        .expect(200);
      expect(body.items.map(({ type }: { type: string }) => type)).toEqual([
        'intake.dispute-registered.v1',
        'intake.dispute-assigned.v1',
        'mediation.opened.v1',
        'mediation.attempt-recorded.v1',
        'mediation.settled.v1',
      ]);
      await service
        .as({ unit: south, roles: ['clerk'] })
        .get(`/disputes/${first}/way`)
        .expect(404);
      await service.as(county).get(`/disputes/${newId()}/way`).expect(404);
    });

    it('tells the same way of an id in capitals', async () => {
      const way = async (id: string) => (await service.as(county).get(`/disputes/${id}/way`).expect(200)).body;
      const told = await way(first);
      expect(told.items).toHaveLength(5);
      expect(await way(first.toUpperCase())).toEqual(told);
    });

    it('takes what it heard before for what it is', async () => {
      const before = await board('by=township');
      const dispute = newId();
      const fact = story.registered({ township: north });
      await bus.say(fact, { subject: dispute, sequence: 1 });
      await bus.say(fact, { subject: dispute, sequence: 1 });
      await bus.say(story.assigned({ township: north }, 'justice'), { subject: dispute, sequence: 2 });
      await eventually(async () => expect((await board('by=lead')).get('justice')).toMatchObject({ total: 2 }));
      expect((await board('by=township')).get(north)).toMatchObject({ total: (before.get(north)?.['total'] as number) + 1 });
    });
  });

  describe('what was settled in part', () => {
    it('is counted as that, told by the mediation or by the register, at the tier where it ended', async () => {
      const dispute = newId();
      const inPart = Terminated({ tier: 2, reason: 'left-for-court', routes: ['court'], settledInPart: true });
      await tell(dispute, story.registered({ township: north }), story.assigned({ township: north }, 'housing'));
      await tell(dispute, story.opened({ township: north }, 'housing'), inPart);
      const cell = async () => (await board(`by=outcome&township=${north}&lead=housing&tier=2`)).get('settled-in-part');
      await eventually(async () => expect(await cell()).toMatchObject({ total: 1, settledInPart: 1, settled: 0 }));
      await tell(dispute, DisputeClosed({ outcome: 'settled-in-part' }));
      await eventually(async () => {
        const way = await service.as(county).get(`/disputes/${dispute}/way`).expect(200);
        expect(way.body.items).toHaveLength(5);
      });
      expect(await cell()).toMatchObject({ total: 1, settledInPart: 1 });
    });
  });

  describe('the screening board', () => {
    it('counts the rounds of a period by township', async () => {
      const tellRound = (unit: string, ...then: Fact[]) => tell(newId(), ...story.round(unit, ...then));
      await tellRound(`${north}001`, story.returned(`${north}001`, 0));
      await tellRound(`${north}002`, story.overdue(`${north}002`), story.returned(`${north}002`, 2, true));
      await tellRound(`${north}003`, story.overdue(`${north}003`));
      await tellRound(`${south}001`);
      const found = newId();
      await tell(found, story.found(newId(), `${south}001`), FindingFollowed({ outcome: 'withdrawn' }));

      const rows = async (unit: string) =>
        (await service.as({ unit, roles: ['leader'] }).get('/screening-board?period=2026-W48')).body.items;
      await eventually(async () =>
        expect(await rows('510722')).toEqual([
          expect.objectContaining({
            key: north,
            due: 3,
            returned: 2,
            zero: 1,
            late: 1,
            notYetDue: 0,
            overdue: 1,
            silent: 1,
            findings: 2,
            inTimeOfDue: 0.3333,
          }),
          expect.objectContaining({ key: south, due: 1, returned: 0, notYetDue: 1, overdue: 0, silent: 1, returnedOfDue: 0 }),
        ]),
      );
      expect(await rows(south)).toHaveLength(1);
      expect(await rows(`${north}003`)).toEqual([expect.objectContaining({ due: 1, overdue: 1 })]);
    });
  });

  describe('an upgrade', () => {
    it('tells the periods of before as they would have been told when it was heard', async () => {
      const database = service.get<Database>(DATABASE);
      const turns = 'select dispute, register_turns, ladder_turns from standing order by dispute';
      const before = await database.query(turns);
      expect(before.flatMap((row) => [...(row['register_turns'] as []), ...(row['ladder_turns'] as [])]).length).toBeGreaterThan(3);
      await database.query(turnsOfWays);
      expect(await database.query(turns)).toEqual(before);
      for (const [table, told] of [
        ['spell', spellsOfTurns],
        ['period_cell', cellsOfSpells],
        ['still_cell', stillOfSpells],
      ]) {
        const [more] = await database.query(
          `select (select count(*) from ${table}) as n, (select count(*) from (table ${table} except ${told}) a) as kept,
             (select count(*) from (${told} except table ${table}) b) as missing`,
        );
        expect([table, more]).toEqual([table, { n: more?.['n'], kept: 0, missing: 0 }]);
        expect(more?.['n']).toBeGreaterThan(0);
      }
    });
  });

  describe('a rebuild', () => {
    it('of what waits for somebody as well', async () => {
      const [stuck, due] = [newId(), { dueAt: '2026-12-10T16:00:00.000Z', warnAt: null, provisional: false }];
      const there = { township: south, village: `${south}001` };
      await tell(
        stuck,
        story.registered(there),
        DisputeAssigned({ ...story.assigned(there, 'justice').data, acceptance: due }),
        DisputeBounced({ unit: 'justice', role: 'lead', reason: 'other', bounces: 1 }),
        DisputeReminded({ unit: south, role: 'territorial', reason: 'not-accepted', by: county.unit, on: '2026-11-24' }),
      );
      const arranged = SessionScheduled({ session: newId(), at: '2026-12-02T01:00:00.000Z', venue: 'village', online: false });
      await tell(stuck, { ...story.opened(there, 'justice'), data: { ...story.opened(there, 'justice').data, due, allowed: 3 } }, arranged);
      await eventually(async () => {
        const { items } = (await service.as(county).get('/stuck').expect(200)).body as { items: { id: string; session: string | null }[] };
        expect(items.find(({ id }) => id === stuck)).toMatchObject({ session: arranged.data.at, bounces: 1, reminder: { pending: true } });
      });
    });

    it('comes out identical, read anew from the streams in other batches and another order of streams', async () => {
      const tables = async (running: RunningService) => {
        const database = running.get<Database>(DATABASE);
        const rows = (sql: string) => database.query(sql);
        return {
          standings: await rows('select * from standing order by dispute'),
          cells: await rows('select * from board_cell where n <> 0 order by beside, township, lead, category, tier, outcome'),
          spells: await rows('select * from spell order by dispute, since'),
          periods: await rows('select * from period_cell order by period, beside, township, lead, category, tier, outcome'),
          still: await rows('select * from still_cell order by since, beside, township, lead, category, tier, outcome'),
          ways: await rows('select * from way order by dispute, owner, sequence'),
          rounds: await rows('select * from round_standing order by round'),
          roundCells: await rows('select * from round_cell where due <> 0 order by period, key'),
          findings: await rows('select * from finding_standing order by finding'),
          findingCells: await rows('select * from finding_cell where n <> 0 order by period, key, fate'),
          screeningPeriods: await rows('select * from screening_period order by period'),
          units: await rows('select * from unit order by unit'),
        };
      };
      const original = await tables(service);
      expect(original.standings.length).toBeGreaterThan(3);
      expect(original.periods.length).toBeGreaterThan(10);

      const rebuilt = await startService(reporting, { broker, config: { desk: REBUILT } });
      try {
        await eventually(async () => expect(await tables(rebuilt)).toEqual(original));
      } finally {
        await rebuilt.stop();
      }
    });
  });
});
