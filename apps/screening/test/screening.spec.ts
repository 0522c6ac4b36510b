import { DisputeClosed, DisputeRegistered, FindingReported, ReturnAmended, RoundOpened, UnitChanged } from '#contracts';
import type { Event } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database, UnitLevel } from '#kernel';
import { Relay } from '#messaging';
import { eventually, Neighbour, startService, inTurn, TestBroker } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const VILLAGES = 462;
const TOWNSHIPS = 33;
const township = (t: number) => `510722${String(101 + t)}`;
const village = (v: number) => `${township(v % TOWNSHIPS)}${String(201 + Math.floor(v / TOWNSHIPS))}`;
const monday = new Date('2026-11-23T01:00:00Z');
const finding = {
  category: 'neighbour',
  place: 'village',
  risk: 'medium',
  people: 2,
  summary: '张三家与李四家为界埂争吵',
  outcome: 'reported',
};

let now = monday;
let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;

const county = () => service.as({ unit: '510722', roles: ['coordinator'] });
const of = (unit: string) => service.as({ unit, roles: ['screener'] });
const change = (unit: string, level: UnitLevel, name: string, active = true) =>
  bus.say(UnitChanged({ unit, level, name, parent: null, desk: 'county', active }), { subject: unit });
const heard = async (count: number) =>
  eventually(async () => expect(await service.get<Database>(DATABASE).query('select unit from unit')).toHaveLength(count));
const roundOf = async (unit: string, period = '2026-W48') => {
  const { body } = await of(unit).get(`/rounds?unit=${unit}&period=${period}`).expect(200);
  expect(body.items).toHaveLength(1);
  return body.items[0] as Record<string, string> & { sequence: number; id: string };
};
const totals = async (period: string) => {
  const { body } = await county().get(`/coverage?period=${period}`).expect(200);
  const sum = (field: string) => body.items.reduce((total: number, row: Record<string, number>) => total + (row[field] ?? 0), 0) as number;
  return {
    due: sum('due'),
    returned: sum('returned'),
    zero: sum('zero'),
    late: sum('late'),
    overdue: sum('overdue'),
    silent: sum('silent'),
  };
};
const said = async (type: string): Promise<Event[]> => (await bus.said('screening')).filter((event) => event.type === type);

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(screening, { broker, now: () => now });
  await change('510722', 'county', '三台县');
  for (let t = 0; t < TOWNSHIPS; t++) await change(township(t), 'township', `第${t}镇`);
  for (let v = 0; v < VILLAGES; v++) await change(village(v), 'village', `第${v}村`);
  await change('hrss', 'department', '人力资源和社会保障局');
  await heard(1 + TOWNSHIPS + VILLAGES + 1);
});

afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

inTurn('a week of screening', ({ describe, it }) => {
  describe('the clock', () => {
    it('opens the week for every village, and the half-month for townships and departments', async () => {
      await service.tick();
      expect(await totals('2026-W48')).toEqual({ due: VILLAGES, returned: 0, zero: 0, late: 0, overdue: 0, silent: VILLAGES });
      expect(await totals('2026-11-H2')).toMatchObject({ due: TOWNSHIPS + 1 });
      expect(await roundOf(village(0))).toMatchObject({ status: 'open', dueAt: '2026-11-30T16:00:00.000Z', opensOn: '2026-11-23' });
    });

    it('says so of each round, once', async () => {
      await eventually(async () => expect(await said(RoundOpened.type)).toHaveLength(VILLAGES + TOWNSHIPS + 1));
      await service.tick();
      await service.tick();
      expect(await totals('2026-W48')).toMatchObject({ due: VILLAGES });
      await eventually(async () => expect((await service.get(Relay).backlog()).waiting).toBe(0));
      const opened = await said(RoundOpened.type);
      expect(opened).toHaveLength(VILLAGES + TOWNSHIPS + 1);
      expect(opened.find(({ data }) => (data as { unit: string }).unit === village(5))).toMatchObject({
        township: village(5).slice(0, 9),
        sequence: 1,
      });
    });

    it('goes on where a crash has stopped it, and opens nothing twice', async () => {
      const half = village(200);
      const database = service.get<Database>(DATABASE);
      await database.query("update schedule set done = false, cursor = $1 where level = 'village'", [half]);
      await database.query('delete from round where cadence = $1 and unit > $2', ['weekly', half]);
      await service.tick();
      expect(await totals('2026-W48')).toMatchObject({ due: VILLAGES });
    });

    it('gives a unit that joins in mid-week its round, and one that left none', async () => {
      const [joined, left] = [`${township(0)}299`, `${township(1)}299`];
      await change(joined, 'village', '新村');
      await change(left, 'village', '旧村', false);
      await heard(1 + TOWNSHIPS + VILLAGES + 1 + 2);
      await service.tick();
      expect(await roundOf(joined)).toMatchObject({ status: 'open' });
      const { body } = await county().get(`/rounds?unit=${left}`).expect(200);
      expect(body.items).toEqual([]);
    });
  });

  /** Each order read one by one is the other turned round, and counts the same. */
  async function inOrder(list: string, sorts: readonly string[]): Promise<void> {
    for (const sort of sorts) {
      const read = async (order: string) => {
        const ids: string[] = [];
        let total: number | undefined;
        for (let next = ''; ids.length === 0 || next !== '';) {
          const { body } = await county().get(`${list}&${sort}&order=${order}&limit=1&count=true${next && `&cursor=${next}`}`);
          ids.push(...(body.items as { id: string }[]).map(({ id }) => id));
          total ??= body.total as number;
          next = (body.next as string | null) ?? '';
        }
        expect(total).toBe(ids.length);
        return ids;
      };
      expect(await read('asc')).toEqual((await read('desc')).reverse());
    }
  }

  describe('a return', () => {
    it('of zero is one', async () => {
      const { id } = await roundOf(village(1));
      const { body } = await of(village(1)).post(`/rounds/${id}/return`, { zero: true, scope: '一至四组，逐户' }).expect(200);
      expect(body).toEqual({ id, sequence: 2 });
      expect(await roundOf(village(1))).toMatchObject({ status: 'returned', zero: true, late: false });
    });

    it('with findings says each of them on the bus, without its words', async () => {
      const { id } = await roundOf(village(2));
      await of(village(2))
        .post(`/rounds/${id}/return`, { findings: [finding, { ...finding, outcome: 'prevented' }] })
        .expect(200);

      const { body } = await of(village(2)).get(`/findings?round=${id}`).expect(200);
      expect(body.items.map(({ status }: { status: string }) => status).sort()).toEqual(['prevented', 'reported']);
      await inOrder(`/findings?round=${id}`, ['sort=found', 'sort=risk']);
      expect(JSON.stringify(body)).not.toContain('张三');
      await eventually(async () => {
        const [reported] = (await said(FindingReported.type)).filter(({ data }) => (data as { round: string }).round === id);
        expect(reported).toMatchObject({ township: village(2).slice(0, 9), data: { village: village(2), category: 'neighbour' } });
        expect(JSON.stringify(await bus.said('screening'))).not.toContain('张三');
      });
    });

    it('is refused the second time, by another unit, and where it is neither zero nor findings', async () => {
      const [{ id: done }, { id: open }] = [await roundOf(village(1)), await roundOf(village(3))];
      const code = async (unit: string, round: string, body: object) =>
        (await of(unit).post(`/rounds/${round}/return`, body).expect(409)).body.code;
      expect(await code(village(1), done, { zero: true })).toBe('round.already-returned');
      expect(await code(village(3).slice(0, 9), open, { zero: true })).toBe('round.of-another-unit');
      expect(await code(village(3), open, {})).toBe('round.zero-or-findings');
      expect(await code(village(3), open, { zero: true, findings: [finding] })).toBe('round.zero-or-findings');
      expect(await code(village(3), open, { findings: [{ ...finding, village: village(4) }] })).toBe('finding.elsewhere');
      expect(await roundOf(village(3))).toMatchObject({ status: 'open', sequence: 1 });
    });

    it('is refused where what must be said is nothing but spaces', async () => {
      const { id } = await roundOf(village(3));
      for (const [said, pointer] of [
        [{ zero: true, scope: ' \n' }, '#/scope'],
        [{ findings: [{ ...finding, village: village(3), summary: '  ' }] }, '#/findings/0/summary'],
      ] as const) {
        const { body } = await of(village(3)).post(`/rounds/${id}/return`, said).expect(400);
        expect(body.errors).toEqual([{ pointer, code: 'isDefined', detail: expect.any(String) }]);
      }
      expect(await roundOf(village(3))).toMatchObject({ status: 'open' });
    });

    it('of a finding in a village that nobody knows leaves nothing behind', async () => {
      const { id } = await roundOf(township(0), '2026-11-H2');
      const at = { ...finding, village: `${township(0)}998` };
      const { body } = await of(township(0))
        .post(`/rounds/${id}/return`, { findings: [finding, at] })
        .expect(409);
      expect(body.code).toBe('finding.place-unknown');
      expect((await of(township(0)).get(`/findings?round=${id}`).expect(200)).body.items).toEqual([]);
      expect(await roundOf(township(0), '2026-11-H2')).toMatchObject({ status: 'open' });
    });

    it('takes effect once, however often it is sent', async () => {
      const { id } = await roundOf(village(6));
      const send = () =>
        of(village(6))
          .post(`/rounds/${id}/return`, { findings: [finding] })
          .set('Idempotency-Key', 'village-6-week-48');
      const [first, second] = [await send().expect(200), await send().expect(200)];
      expect(second.body).toEqual(first.body);
      expect((await of(village(6)).get(`/findings?round=${id}`)).body.items).toHaveLength(1);
    });

    it('needs the role, the shape and the sequence that was read', async () => {
      const { id } = await roundOf(village(7));
      await service
        .as({ unit: village(7), roles: ['leader'] })
        .post(`/rounds/${id}/return`, { zero: true })
        .expect(403);
      await of(village(7)).post(`/rounds/${id}/return`, { zero: false }).expect(400);
      await of(village(7))
        .post(`/rounds/${id}/return`, { findings: [{ ...finding, people: null }] })
        .expect(400);
      await of(village(7)).post(`/rounds/${id}/return`, { zero: true }).set('If-Match', '"9"').expect(412);
      await service.http.post(`/api/screening/rounds/${id}/return`).send({ zero: true }).expect(401);
    });
  });

  describe('an id in capitals', () => {
    const unit = township(5);
    const sequences = async (id: string) =>
      (await bus.said('screening')).filter(({ subject }) => subject === id).map(({ sequence }) => sequence);
    const sealed = (id: string) => service.get<Database>(DATABASE).query('select id from sealed_record where aggregate_id = $1', [id]);

    it('is the same round: its return takes effect with all that belongs to it, and once', async () => {
      const { id } = await roundOf(unit, '2026-11-H2');
      const send = (ifMatch: string) =>
        of(unit)
          .post(`/rounds/${id.toUpperCase()}/return`, { scope: '全镇', findings: [{ ...finding, village: village(5) }] })
          .set('Idempotency-Key', `return-${id}`)
          .set('If-Match', ifMatch);
      await send('"9"').expect(412);
      const [first, second] = [await send('"1"').expect(200), await send('"1"').expect(200)];
      expect(first.body).toEqual({ id, sequence: 2 });
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
      expect(await sealed(id)).toHaveLength(1);
      await eventually(async () => expect(await sequences(id)).toEqual([1, 2]));
      const { acts: _, written: __, ...shown } = (await of(unit).get(`/rounds/${id.toUpperCase()}`).expect(200)).body;
      expect(shown).toEqual(await roundOf(unit, '2026-11-H2'));
    });

    it('is the same finding, in words and in the list of its round, until it is dismissed', async () => {
      const { id: round } = await roundOf(unit, '2026-11-H2');
      const { body } = await of(unit).get(`/findings?round=${round.toUpperCase()}`).expect(200);
      expect(body.items).toEqual([expect.objectContaining({ round })]);
      const { id } = body.items[0] as { id: string };
      const told = await of(unit).post(`/findings/${id.toUpperCase()}/disclosures`, { purpose: '核实情况' }).expect(200);
      expect(told.body.summary).toBe(finding.summary);

      const send = () =>
        of(unit).post(`/findings/${id.toUpperCase()}/dismissal`, { reason: 'not-a-dispute' }).set('Idempotency-Key', `dismissal-${id}`);
      const [first, second] = [await send().expect(200), await send().expect(200)];
      expect(first.body).toEqual({ id, sequence: 2 });
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
      await eventually(async () => expect(await sequences(id)).toEqual([1, 2]));
    });
  });

  describe('jurisdiction', () => {
    it('lets everyone see their own', async () => {
      const { id } = await roundOf(village(2));
      await of(village(2).slice(0, 9)).get(`/rounds/${id}`).expect(200);
      await of(village(3)).get(`/rounds/${id}`).expect(404);
      await of('hrss').get(`/rounds/${id}`).expect(404);
      await of(village(3)).post(`/rounds/${id}/return`, { zero: true }).expect(404);
      expect((await of(village(3)).get(`/findings?round=${id}`)).body.items).toEqual([]);
      expect((await of(village(2).slice(0, 9)).get(`/findings?round=${id}`)).body.items).toHaveLength(2);
      expect((await of(township(4)).get('/coverage?period=2026-W48')).body.items).toHaveLength(1);
    });

    it('pages through what is seen', async () => {
      const ids = new Set<string>();
      let cursor = '';
      for (let page = 0; page < 3; page++) {
        const { body } = await county()
          .get(`/rounds?period=2026-W48&limit=200${cursor && `&cursor=${cursor}`}`)
          .expect(200);
        for (const { id } of body.items) ids.add(id);
        cursor = body.next ?? '';
      }
      expect(cursor).toBe('');
      expect(ids.size).toBe(VILLAGES + 1);
      expect((await county().get('/rounds?period=2026-W48&limit=1&count=true')).body.total).toBe(ids.size);
      await inOrder(`/rounds?unit=${village(1)}`, ['sort=opened']);
      await county().get('/rounds?limit=201').expect(400);
      await county().get('/rounds?cursor=nonsense').expect(400);
    });
  });

  describe('a finding', () => {
    const at = async () => {
      const { body } = await of(village(2)).get('/findings?status=reported').expect(200);
      return body.items[0] as { id: string };
    };

    it('is told in words only for a purpose', async () => {
      const { id } = await at();
      const { body } = await of(village(2)).post(`/findings/${id}/disclosures`, { purpose: '核实情况' }).expect(200);
      expect(body.summary).toBe(finding.summary);
      await of(village(2)).post(`/findings/${id}/disclosures`, {}).expect(400);
      await of(village(3)).post(`/findings/${id}/disclosures`, { purpose: '好奇' }).expect(404);
    });

    it('can be dismissed until it is a dispute, which it then follows to its end', async () => {
      const { id } = await at();
      await bus.say(
        DisputeRegistered({
          channel: 'screening',
          category: 'neighbour',
          place: 'village',
          township: village(2).slice(0, 9),
          village: village(2),
          crossCounty: false,
          parties: 0,
          people: 2,
          amountYuan: null,
          risk: 'medium',
          registeredOn: '2026-11-23',
          registeredBy: village(2),
          finding: id,
        }),
        { subject: id },
      );
      await eventually(async () =>
        expect((await county().get(`/findings/${id}`)).body).toMatchObject({ status: 'dispute', outcome: 'open' }),
      );
      const { body } = await of(village(2)).post(`/findings/${id}/dismissal`, { reason: 'duplicate' }).expect(409);
      expect(body).toMatchObject({ code: 'finding.is-dispute' });

      await bus.say(DisputeClosed({ outcome: 'settled' }), { subject: id });
      await bus.say(DisputeClosed({ outcome: 'left' }), { subject: newId() });
      await eventually(async () => expect((await county().get(`/findings/${id}`)).body).toMatchObject({ outcome: 'settled' }));
    });

    it('that is none can be dismissed', async () => {
      const { body } = await of(village(6)).get('/findings').expect(200);
      await of(village(6)).post(`/findings/${body.items[0].id}/dismissal`, { reason: 'not-a-dispute' }).expect(200);
      expect((await of(village(6)).get('/findings?status=dismissed')).body.items).toHaveLength(1);
    });
  });

  describe('when the week is over', () => {
    it('what was not returned is overdue at the instant it was due, and still taken, as late', async () => {
      now = new Date('2026-11-30T15:59:59.999Z');
      await service.tick();
      expect(await totals('2026-W48')).toMatchObject({ overdue: 0, returned: 3 });

      now = new Date('2026-11-30T16:00:00Z');
      await service.tick();
      expect(await totals('2026-W48')).toEqual({
        due: VILLAGES + 1,
        returned: 3,
        zero: 1,
        late: 0,
        overdue: VILLAGES - 2,
        silent: VILLAGES - 2,
      });

      const { id } = await roundOf(village(8));
      await of(village(8)).post(`/rounds/${id}/return`, { zero: true }).expect(200);
      expect(await roundOf(village(8))).toMatchObject({ status: 'returned', late: true, zero: true });
      expect(await totals('2026-W48')).toMatchObject({ returned: 4, late: 1, overdue: VILLAGES - 3 });
    });

    it('of zero that was a mistake gains what was found, says so on the bus without its words, and stays as late as it was', async () => {
      const { id, sequence } = await roundOf(village(8));
      const amend = (body: object) => of(village(8)).post(`/rounds/${id}/amendment`, body).set('If-Match', `"${sequence}"`);
      await amend({ reason: 'mistaken-zero', findings: [] }).expect(400);
      const two = [finding, { ...finding, outcome: 'prevented' }];
      await amend({ reason: 'mistaken-zero', findings: two }).expect(200);
      await amend({ reason: 'mistaken-zero', findings: two }).expect(412);
      expect(await roundOf(village(8))).toMatchObject({
        late: true,
        zero: false,
        findings: 2,
        returnedAt: expect.any(String),
        amendments: [{ reason: 'mistaken-zero', added: 2, before: 0 }],
      });
      expect(await totals('2026-W48')).toMatchObject({ returned: 4, late: 1, zero: 1 });
      await eventually(async () => {
        const [told] = await said(ReturnAmended.type);
        expect(told).toMatchObject({ subject: id, data: { unit: village(8), added: 2, findings: 2 } });
        expect(JSON.stringify(told)).not.toContain('张三');
      });
    });

    it('is opened from the figure that counts its findings, by what became of them and where its round was due', async () => {
      const found = async (query: string) =>
        ((await county().get(`/findings?period=2026-W48&${query}`).expect(200)).body.items as unknown[]).length;
      expect(await found(`under=${village(8)}`)).toBe(2);
      expect(await found(`under=${village(8)}&fate=prevented`)).toBe(1);
      expect(await found(`under=${village(8).slice(0, 9)}&fate=prevented`)).toBe(1);
      expect(await found(`under=${village(9)}`)).toBe(0);
      await county().get('/findings?fate=weather').expect(400);
    });

    it('the next one is open, also for those that were silent', async () => {
      expect(await totals('2026-W49')).toMatchObject({ due: VILLAGES + 1, silent: VILLAGES + 1 });
      expect(await roundOf(village(9), '2026-W49')).toMatchObject({ status: 'open' });
    });

    it('a clock that is set back opens nothing and marks nothing', async () => {
      const before = [await totals('2026-W47'), await totals('2026-W48'), await totals('2026-W49')];
      now = new Date('2026-11-18T01:00:00Z');
      await service.tick();
      expect([await totals('2026-W47'), await totals('2026-W48'), await totals('2026-W49')]).toEqual(before);
    });
  });
});
