import { DisputeAssigned, UnitChanged } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, TestBroker, eventually, inTurn, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';

const [township, village, nextVillage] = ['510722106', '510722106201', '510722106202'];
const names: readonly (readonly [string, string, string | null])[] = [
  [COUNTY, '三台县', null],
  [township, '龙树镇', COUNTY],
  [village, '石桥村', township],
  [nextVillage, '河口村', township],
  ['court', '人民法院', COUNTY],
  ['justice', '司法局', COUNTY],
];
const levelOf = (unit: string) =>
  unit === COUNTY ? 'county' : unit.length === 12 ? 'village' : unit.length === 9 ? 'township' : 'department';

let broker: TestBroker;
let bus: Bus;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Bus.open(broker);
  service = await startService(mediation, { broker, now: () => new Date('2026-11-26T04:00:00Z'), config: { overseers: ['justice'] } });
  for (const [unit, name, parent] of names)
    await bus.say(unit, UnitChanged({ unit, level: levelOf(unit), name, parent, desk: 'county', active: true }));
  await eventually(async () => expect((await coordinator(COUNTY).get('/bodies/lacking').expect(200)).body.items).toHaveLength(2));
}, 60_000);
afterAll(async () => {
  await service.stop();
  await bus.close();
  await broker.drop();
});

const coordinator = (unit: string) => service.as({ unit, roles: ['coordinator'] });
const leader = (unit: string) => service.as({ unit, roles: ['leader'] });
const committee = { kind: 'village-committee', name: '石桥村人民调解委员会', setUpOn: '2026-01-05', phone: '0816-8223001' };
const set = async (unit: string, entry: object, by = unit) =>
  (await coordinator(by).post(`/units/${unit}/bodies`, entry).expect(201)).body.id as string;
const refused = async (sent: PromiseLike<{ status: number; body: { code: string } }>, status: number, code: string) =>
  expect(await sent).toMatchObject({ status, body: { code } });

inTurn('the register of mediation bodies', ({ it, describe }) => {
  it('knows each from the day it was set up to its last, with all that was said of it in between', async () => {
    const id = await set(village, committee, township);
    const at = `/bodies/${id}`;
    expect((await leader('hrss').get(at).expect(200)).headers['etag']).toBe('"1"');
    await coordinator(village)
      .post(`${at}/changes`, { name: '石桥村人民调解委员会（老街）', categories: ['neighbour'] })
      .expect(200);
    await coordinator('justice').post(`${at}/filing`, { number: '三台司备〔2026〕12号', on: '2026-02-01' }).expect(200);
    await coordinator(township).post(`${at}/ending`, { on: '2026-11-20' }).expect(200);
    const { body } = await leader(nextVillage).get(at).expect(200);
    expect(body).toMatchObject({
      id,
      sequence: 4,
      kind: 'village-committee',
      name: '石桥村人民调解委员会（老街）',
      unit: village,
      categories: ['neighbour'],
      setUpOn: '2026-01-05',
      filedOn: '2026-02-01',
      filingNumber: '三台司备〔2026〕12号',
      phone: '0816-8223001',
      endedOn: '2026-11-20',
      history: [
        { step: 'set-up', enteredBy: township, name: '石桥村人民调解委员会', filedOn: null },
        { step: 'changed', enteredBy: village },
        { step: 'filed', enteredBy: 'justice', enteredAt: '2026-11-26T04:00:00.000Z' },
        { step: 'ended', enteredBy: township },
      ],
    });
    const found = async (query: string) =>
      ((await leader(COUNTY).get(`/bodies?${query}`).expect(200)).body.items as { id: string }[]).length;
    expect(await found(`unit=${village}&standing=ended&filed=yes&kind=village-committee`)).toBe(1);
    for (const other of ['standing=there', 'filed=no', 'kind=court-room', `unit=${township}`])
      expect(await found(`${other}&limit=200`)).toBe(0);
  });

  it('tells of whom the law asks one and it has none', async () => {
    const lacking = async () => (await leader(township).get('/bodies/lacking').expect(200)).body.items as unknown[];
    const ended = { unit: village, name: '石桥村', kind: 'village-committee' };
    expect(await lacking()).toEqual([ended, { unit: nextVillage, name: '河口村', kind: 'village-committee' }]);
    await set(nextVillage, { ...committee, name: '河口村人民调解委员会' });
    expect(await lacking()).toEqual([ended]);

    const all = { kind: 'village-committee', setUpOn: '2026-11-21' };
    await coordinator(COUNTY).post('/bodies/lacking', all).set('If-Match', '"2"').expect(412);
    await refused(coordinator(township).post('/bodies/lacking', all), 409, 'body.by-county');
    const enter = () => coordinator(COUNTY).post('/bodies/lacking', all).set('If-Match', '"1"').set('Idempotency-Key', 'all-of-them');
    expect((await enter().expect(201)).body).toEqual({ entered: 1 });
    expect((await enter().expect(201)).body).toEqual({ entered: 1 });
    expect(await lacking()).toEqual([]);
    const { body } = await leader(village).get(`/bodies?unit=${village}&standing=there`).expect(200);
    expect(body.items).toMatchObject([{ name: '石桥村人民调解委员会', setUpOn: '2026-11-21', filedOn: null }]);
  });

  it('calls kinds in the language asked for, and says what each rests on', async () => {
    const kinds = async (language: string) =>
      (await leader(COUNTY).get('/bodies/kinds').set('Accept-Language', language).expect(200)).body.items as { kind: string }[];
    const one = {
      kind: 'village-committee',
      levels: ['village'],
      paper: 'committee',
      filed: true,
      required: true,
      called: '人民调解委员会',
      basis: '人民调解法第八条',
    };
    expect(await kinds('zh')).toContainEqual({ ...one, text: '村（社区）人民调解委员会' });
    expect((await kinds('en')).find(({ kind }) => kind === one.kind)).toEqual({ ...one, text: 'village or community mediation committee' });
  });

  it('takes the word of whom it belongs to, of who is above, and of nobody beside; and files by the bureau alone', async () => {
    const entry = { ...committee, name: '龙树镇人民调解委员会', kind: 'township-committee' };
    const id = await set(township, entry);
    for (const beside of ['510722101', nextVillage, 'court']) {
      await refused(coordinator(beside).post(`/units/${township}/bodies`, entry), 404, 'not-found');
      for (const [door, sent] of Object.entries({
        changes: { name: '别的' },
        ending: { on: '2026-11-20' },
        filing: { number: '1', on: '2026-11-20' },
      }))
        await refused(coordinator(beside).post(`/bodies/${id}/${door}`, sent), 404, 'not-found');
    }
    await refused(coordinator(township).post(`/bodies/${id}/filing`, { number: '1', on: '2026-11-20' }), 409, 'body.filed-by-justice');
    await refused(coordinator('justice').post(`/bodies/${id}/ending`, { on: '2026-11-20' }), 404, 'not-found');
    await refused(coordinator(township).post(`/units/${township}/bodies`, entry), 409, 'body.there-already');
    await refused(coordinator(COUNTY).post('/units/510722199/bodies', entry), 404, 'not-found');
    await coordinator(COUNTY).post(`/bodies/${id}/changes`, { address: '龙树镇政府一楼' }).expect(200);

    const told = async (caller: ReturnType<typeof coordinator>) => {
      const { body: list } = await caller.get(`/bodies?unit=${township}`).expect(200);
      const { body: one } = await caller.get(`/bodies/${id}`).expect(200);
      expect(one.history[0]).not.toHaveProperty('acts');
      expect(list.items.find((each: { id: string }) => each.id === id).acts).toEqual(one.acts);
      return one.acts as string[];
    };
    expect(await told(coordinator(COUNTY))).toEqual(['changes', 'filing', 'ending']);
    expect(await told(coordinator(township))).toEqual(['changes', 'ending']);
    expect(await told(coordinator('justice'))).toEqual(['filing']);
    for (const nobody of [coordinator('510722101'), leader(COUNTY)]) expect(await told(nobody)).toEqual([]);
    await coordinator(COUNTY).post(`/bodies/${id}/ending`, { on: '2026-11-20' }).expect(200);
    expect(await told(coordinator(COUNTY))).toEqual([]);
  });

  it('has those of the county itself, and they are found by it', async () => {
    const id = await set(COUNTY, { kind: 'industry-committee', name: '三台县物业纠纷人民调解委员会', setUpOn: '2026-01-05' });
    const { body } = await leader(village).get(`/bodies?unit=${COUNTY}`).expect(200);
    expect(body.items).toMatchObject([{ id, unit: COUNTY, acts: [] }]);
    const { body: mine } = await coordinator(COUNTY).get(`/bodies?unit=${COUNTY}`).expect(200);
    expect(mine.items).toMatchObject([{ acts: ['changes', 'filing', 'ending'] }]);
    const { body: filed } = await coordinator('justice').get(`/bodies?unit=${COUNTY}`).expect(200);
    expect(filed.items).toMatchObject([{ acts: ['filing'] }]);
  });

  it('calls what it refuses by its name', async () => {
    const entry = { ...committee, name: '龙树镇第二调解委员会' };
    for (const [language, kind] of [
      ['zh', '村（社区）人民调解委员会'],
      ['en', 'village or community mediation committee'],
    ] as const) {
      const { body } = await coordinator(township).post(`/units/${township}/bodies`, entry).set('Accept-Language', language).expect(409);
      expect(body).toMatchObject({ code: 'body.not-at-level', params: { unit: township, kind: 'village-committee' } });
      expect(body.detail).toContain('龙树镇');
      expect(body.detail).toContain(kind);
      expect(body.detail).not.toMatch(/\d{9}|village-committee/);
    }
  });

  it('may be set up anew under the name of one that ended', async () => {
    const entry = { kind: 'court-room', name: '诉调对接室', setUpOn: '2026-03-01' };
    const id = await set('court', entry, COUNTY);
    await refused(coordinator(COUNTY).post('/units/court/bodies', entry), 409, 'body.there-already');
    await coordinator(COUNTY).post(`/bodies/${id}/ending`, { on: '2026-11-20' }).expect(200);
    expect(await set('court', { ...entry, setUpOn: '2026-11-21' }, COUNTY)).not.toBe(id);
  });

  it('is changed on what was seen of it, once by two at a time, and once by a repeated request', async () => {
    const id = await set('court', { kind: 'court-room', name: '县法院特邀调解室', setUpOn: '2026-03-01' }, COUNTY);
    const to = (name: string) => coordinator('court').post(`/bodies/${id}/changes`, { name });
    await to('速裁调解室').set('If-Match', '"2"').expect(412);
    const both = await Promise.all([to('甲室').set('If-Match', '"1"'), to('乙室').set('If-Match', '"1"')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);

    const again = () =>
      coordinator('court')
        .post('/units/court/bodies', { ...committee, kind: 'administrative' })
        .set('Idempotency-Key', 'the-very-same');
    const [first, second] = [await again().expect(201), await again().expect(201)];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    await coordinator('court')
      .post('/units/court/bodies', { ...committee, name: '丙室', kind: 'administrative' })
      .set('If-Match', '"1"')
      .expect(412);
  });

  it('keeps who entered what, and lets nobody write over it', async () => {
    const db = service.get<Database>(DATABASE);
    const acts = await db.query<{ what: string; unit: string }>(
      `select what, unit from act where kind = 'change' and what like 'body-%' and detail ->> 'unit' = $1 order by number`,
      [village],
    );
    expect(acts).toEqual([
      { what: 'body-set-up', unit: township },
      { what: 'body-changed', unit: village },
      { what: 'body-filed', unit: 'justice' },
      { what: 'body-ended', unit: township },
    ]);
    for (const statement of ['update mediation_body set name = name', 'delete from mediation_body', `update body_policy set zh = zh`])
      await expect(db.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('forgets the phone and the address of an office that has none any more, and keeps what a change does not speak of', async () => {
    const id = await set(village, { ...committee, name: '石桥村调解室', kind: 'enterprise-committee', address: '村委会一楼' });
    const change = async (said: object) => {
      await coordinator(village).post(`/bodies/${id}/changes`, said).expect(200);
      const { phone, address } = (await leader(COUNTY).get(`/bodies/${id}`).expect(200)).body as Record<string, unknown>;
      return [phone, address];
    };
    expect(await change({ phone: null })).toEqual([null, '村委会一楼']);
    expect(await change({ address: null, phone: '0816-8223002' })).toEqual(['0816-8223002', null]);
    await coordinator(village).post(`/bodies/${id}/changes`, { phone: '' }).expect(400);
    await coordinator(village).post(`/bodies/${id}/ending`, { on: '2026-11-20' }).expect(200);
  });

  describe('a session', () => {
    const held = {
      venue: 'village',
      form: 'people',
      bodies: [nextVillage, 'court'],
      mediators: ['周调解'],
      parties: ['applicant', 'respondent'],
      heldOn: '2026-11-25',
      outcome: 'agreed',
    };
    const mediator = () => service.as({ unit: nextVillage, roles: ['mediator'] });
    async function opened(): Promise<string> {
      const id = newId();
      const where = { lead: 'natural-resources', township, village: nextVillage, desk: 'county', place: 'village' } as const;
      await bus.say(id, DisputeAssigned({ ...where, category: 'forest-land', channel: 'walk-in', crossCounty: false, risk: 'low' }));
      await eventually(() => mediator().get(`/mediations/${id}`).expect(200));
      return id;
    }

    it('names the body it was held under, whose paper is then what was agreed, unless somebody says otherwise', async () => {
      const room = await set('court', { kind: 'court-room', name: '驻村特邀调解室', setUpOn: '2026-05-01' }, COUNTY);
      const id = await opened();
      await mediator()
        .post(`/mediations/${id}/attempts`, { ...held, under: room })
        .expect(200);
      const part = { form: 'written', scope: 'part', on: '2026-11-25', terms: '各让三尺。' };
      await mediator().post(`/mediations/${id}/agreements`, part).expect(201);
      await mediator()
        .post(`/mediations/${id}/agreements`, { ...part, paper: 'committee' })
        .expect(201);
      expect((await mediator().get(`/mediations/${id}`).expect(200)).body).toMatchObject({
        attempts: [{ under: room, underKind: 'court-room', paper: 'court-invited' }],
        agreements: [
          { paper: 'court-invited', needs: ['parties', 'mediator'] },
          { paper: 'committee', needs: ['parties', 'mediator', 'committee'] },
        ],
      });
      const said = (await bus.heard(id)).find(({ type }) => type === 'mediation.attempt-recorded.v1');
      expect(said?.data).toMatchObject({ under: room, underKind: 'court-room', paper: 'court-invited' });
      expect(JSON.stringify(said)).not.toContain('调解室');
    });

    it('that is planned may name its body, and an agreement another than that of its session', async () => {
      const at = { at: '2026-11-27T01:00:00Z', venue: 'village', online: false };
      const [room, desk] = [
        await set('court', { kind: 'court-room', name: '巡回调解室', setUpOn: '2026-05-01' }, COUNTY),
        await set('justice', { kind: 'lawyer-room', name: '律师工作室', setUpOn: '2026-05-01' }, COUNTY),
      ];
      const gone = await set('court', { kind: 'court-room', name: '已撤调解室', setUpOn: '2026-05-01' }, COUNTY);
      await coordinator(COUNTY).post(`/bodies/${gone}/ending`, { on: '2026-11-20' }).expect(200);
      const id = await opened();
      await mediator()
        .post(`/mediations/${id}/sessions`, { ...at, under: room })
        .expect(201);
      await refused(mediator().post(`/mediations/${id}/sessions`, { ...at, under: gone }), 409, 'body.not-then');
      await refused(mediator().post(`/mediations/${id}/sessions`, { ...at, under: newId() }), 409, 'body.unknown');

      await mediator()
        .post(`/mediations/${id}/attempts`, { ...held, under: room })
        .expect(200);
      const part = { form: 'written', scope: 'part', on: '2026-11-25', terms: '各让三尺。' };
      const agree = (more: object) => mediator().post(`/mediations/${id}/agreements`, { ...part, ...more });
      await agree({}).expect(201);
      await agree({ under: desk }).expect(201);
      await agree({ under: desk, paper: 'committee' }).expect(201);
      await refused(agree({ under: gone }), 409, 'body.not-then');
      expect((await mediator().get(`/mediations/${id}`).expect(200)).body).toMatchObject({
        sessions: [{ under: room, underKind: 'court-room' }],
        agreements: [
          { under: room, underKind: 'court-room', paper: 'court-invited' },
          { under: desk, underKind: 'lawyer-room', paper: 'lawyer' },
          { under: desk, underKind: 'lawyer-room', paper: 'committee' },
        ],
      });
      const said = (await bus.heard(id)).filter(({ type }) => /session-scheduled|agreement-made/.test(type));
      expect(said.map(({ data }) => (data as { under?: string }).under)).toEqual([room, room, desk, desk]);
      expect(JSON.stringify(said)).not.toMatch(/调解室|工作室/);
    });

    it('says as before what the kind of mediation tells where it names no body, and takes none that was not there', async () => {
      const id = await opened();
      const late = await set('court', { kind: 'court-room', name: '新调解室', setUpOn: '2026-11-26' }, COUNTY);
      const attempt = (more: object) => mediator().post(`/mediations/${id}/attempts`, { ...held, ...more });
      await refused(attempt({ under: late }), 409, 'body.not-then');
      await refused(attempt({ under: newId() }), 409, 'body.unknown');
      await refused(attempt({ under: late, bodies: [nextVillage], heldOn: '2026-11-26' }), 409, 'body.of-another-unit');
      await attempt({}).expect(200);
      await mediator()
        .post(`/mediations/${id}/agreements`, { form: 'written', scope: 'part', on: '2026-11-25', terms: '各让三尺。' })
        .expect(201);
      const { body } = await mediator().get(`/mediations/${id}`).expect(200);
      expect(body).toMatchObject({ attempts: [{ form: 'people' }], agreements: [{ paper: 'committee' }] });
      expect(body.attempts[0]).not.toHaveProperty('under');
    });
  });
});
