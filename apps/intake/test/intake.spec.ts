import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, eventually } from '#testing';
import type { Person, RunningService } from '#testing';
import { clerk, coordinator, entered, nextVillage, registration, secrets, startIntake, township, village } from './people.js';

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake();
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const said = async (subject: string) => (await bus.said('intake')).filter((event) => event.subject === subject);
const saidTypes = async (subject: string) => (await said(subject)).map(({ type }) => type.replace('intake.dispute-', ''));
const stateOf = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;

describe('a registration', () => {
  it('says what happened, numbered without a gap, and nothing of the people', async () => {
    const { body: receipt } = await service.as(clerk(village)).post('/disputes', registration()).expect(201);
    expect(receipt).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), sequence: 2 });

    const events = await eventually(async () => {
      const events = await said(receipt.id);
      expect(events).toHaveLength(2);
      return events;
    });
    expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['intake.dispute-registered.v1', 1],
      ['intake.dispute-assigned.v1', 2],
    ]);
    expect(events[1]).toMatchObject({ township, department: 'justice', data: { lead: 'justice', township, village, desk: 'county' } });
    const everything = JSON.stringify(await bus.said('intake'));
    for (const secret of secrets) expect(everything).not.toContain(secret);
  });

  it('keeps the people out of the state, and sealed where they are', async () => {
    const id = await entered(service);
    const db = service.get<Database>(DATABASE);
    const rows = await db.query<{ row: string }>(
      `select row_to_json(d)::text as row from dispute d where id = $1 union all select event from outbox`,
      [id],
    );
    const sealed = await db.query<{ ciphertext: Buffer }>('select ciphertext from sealed_record where aggregate_id = $1', [id]);
    expect(sealed).toHaveLength(3);
    for (const secret of secrets) {
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(sealed.filter(({ ciphertext }) => ciphertext.includes(secret))).toEqual([]);
    }
  });

  it.each([
    ['neighbour', 'justice'],
    ['forest-land', 'natural-resources'],
    ['wage-arrears', 'hrss'],
    ['traffic', 'public-security'],
  ])('of %s is led by %s', async (category, lead) => {
    const id = await entered(service, { category });
    expect(await stateOf(id)).toMatchObject({ status: 'assigned', category, lead, township, village });
  });

  it('that the law keeps from mediation is recorded, refused and shown the other routes', async () => {
    const id = await entered(service, { exclusions: ['accepted-by-court'] });
    expect(await stateOf(id)).toMatchObject({
      status: 'refused',
      ground: 'accepted-by-court',
      lead: null,
      otherRoutes: [{ route: 'court', text: expect.stringContaining('人民法院') }],
      refusal: {
        on: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date()),
        unit: '510722',
        grounds: [{ ground: 'accepted-by-court', basis: expect.stringContaining('第二十二条') }],
        basis: expect.stringContaining('第二十四条'),
      },
    });
    await eventually(async () => expect(await saidTypes(id)).toEqual(['registered.v1', 'refused.v1']));
  });

  it('that several grounds keep from mediation is on record with all of them, and shown every route that one leaves open', async () => {
    const grounds = ['accepted-by-court', 'party-refuses'];
    const id = await entered(service, { exclusions: grounds });
    const state = await stateOf(id);
    expect(state).toMatchObject({ status: 'refused', ground: 'accepted-by-court', grounds });
    expect(state.otherRoutes.map(({ route }: { route: string }) => route)).toEqual(['court', 'arbitration', 'administrative']);
    await eventually(async () => expect((await said(id)).at(-1)?.data).toEqual({ ground: 'accepted-by-court', grounds }));
  });

  it('sent again under its idempotency key is the first one', async () => {
    const send = () => service.as(clerk(village)).post('/disputes', registration()).set('Idempotency-Key', 'the-same-paper');
    const first = await send().expect(201);
    const second = await send().expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    await service
      .as(clerk(village))
      .post('/disputes', registration({ risk: 'high' }))
      .set('Idempotency-Key', 'the-same-paper')
      .expect(422);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['no place', { village: undefined }, '#/township'],
    ['a place that is null', { village: null }, '#/village'],
    ['no party', { parties: [] }, '#/parties'],
    ['a party without a name', { parties: [{ role: 'applicant', kind: 'person', name: ' ' }] }, '#/parties/0/name'],
    [
      'a wrong ID number',
      { parties: [{ role: 'applicant', kind: 'person', name: '甲', idNumber: '110105194912310021' }] },
      '#/parties/0/idNumber',
    ],
    ['no consent', { consent: false }, '#/consent'],
    ['a day that is none', { registeredOn: '2026-02-30' }, '#/registeredOn'],
    ['more than it knows', { ethnicity: '汉' }, '#/ethnicity'],
  ])('with %s is sent back', async (_, change, pointer) => {
    const { body } = await service.as(clerk(village)).post('/disputes', registration(change)).expect(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it.each<[string, Person, Readonly<Record<string, unknown>>, number, string]>([
    ['a leader', { unit: COUNTY, roles: ['leader'] }, {}, 403, 'forbidden'],
    ['a clerk of another village', clerk(nextVillage), {}, 409, 'dispute.outside-jurisdiction'],
    ['a clerk who names another lead', clerk(village), { lead: 'hrss' }, 409, 'dispute.lead-by-coordinator'],
    ['anybody with an unknown category', coordinator, { category: 'unheard-of' }, 409, 'dispute.unknown-category'],
    ['anybody about tomorrow', coordinator, { registeredOn: '2099-01-01' }, 409, 'dispute.registered-in-future'],
  ])('is not for %s', async (_, person, change, status, code) => {
    const { body } = await service.as(person).post('/disputes', registration(change)).expect(status);
    expect(body).toMatchObject({ code, detail: expect.stringMatching(/[\u4e00-\u9fff]{6}/) });
  });

  it('may be led by a department the coordinator names', async () => {
    const id = await entered(service, { lead: 'hrss' }, coordinator);
    expect(await stateOf(id)).toMatchObject({ category: 'neighbour', lead: 'hrss' });
  });
});

describe('the accountable units', () => {
  it('all accept, each once', async () => {
    const id = await entered(service);
    await service.as(clerk('justice')).post(`/disputes/${id}/acceptance`).expect(200, { id, sequence: 3 });
    await service.as(clerk(township)).post(`/disputes/${id}/acceptance`).expect(200, { id, sequence: 4 });
    await service.as(clerk(township)).post(`/disputes/${id}/acceptance`).expect(200, { id, sequence: 4 });
    await service.as(clerk(village)).post(`/disputes/${id}/acceptance`).expect(200, { id, sequence: 5 });
    expect(await stateOf(id)).toMatchObject({ status: 'accepted', seats: { lead: 'accepted', township: 'accepted', village: 'accepted' } });
    await eventually(async () => expect((await saidTypes(id)).slice(2)).toEqual(Array(3).fill('accepted-by-unit.v1')));
  });

  it('bounce, until the county names who answers', async () => {
    const id = await entered(service, { category: 'damages' });
    await service.as(clerk('justice')).post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
    await service
      .as(coordinator)
      .get('/disputes?bounced=true')
      .expect(({ body }) => expect(body.items.map((item: { id: string }) => item.id)).toContain(id));

    const verdict = { role: 'lead', unit: 'ecology-environment' };
    const township_ = { unit: township, roles: ['coordinator'] } as const;
    await service
      .as(township_)
      .post(`/disputes/${id}/adjudication`, verdict)
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('dispute.county-adjudicates'));
    await service.as(coordinator).post(`/disputes/${id}/adjudication`, verdict).expect(200);
    await service
      .as(coordinator)
      .get('/disputes?bounced=true')
      .expect(({ body }) => expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id));

    expect(await stateOf(id)).toMatchObject({ lead: 'ecology-environment', status: 'assigned', seats: { lead: 'waiting' }, bounces: 1 });
    // Who no longer leads it no longer sees it.
    await service.as(clerk('justice')).get(`/disputes/${id}`).expect(404);
    await service.as(clerk('ecology-environment')).post(`/disputes/${id}/acceptance`).expect(200);
    await eventually(async () =>
      expect((await saidTypes(id)).slice(2)).toEqual(['bounced.v1', 'adjudicated.v1', 'assigned.v1', 'left.v1', 'accepted-by-unit.v1']),
    );
  });

  it('no longer wait for the county where the parties have left', async () => {
    const id = await entered(service, { category: 'damages' });
    await service.as(clerk('justice')).post(`/disputes/${id}/bounce`, { reason: 'not-our-duty' }).expect(200);
    const { body } = await service.as(clerk(village)).post(`/disputes/${id}/withdrawal`, { reason: 'withdrawn' }).expect(200);
    expect(body.otherRoutes.map(({ route }: { route: string }) => route)).toEqual(['arbitration', 'administrative', 'court']);
    expect(await stateOf(id)).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    await service
      .as(coordinator)
      .get('/disputes?bounced=true')
      .expect(({ body }) => expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id));
  });

  it('follow the category, by the county’s word', async () => {
    const id = await entered(service);
    await service
      .as(clerk('justice'))
      .post(`/disputes/${id}/classification`, { category: 'pollution' })
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('dispute.county-moves-lead'));
    await service.as(coordinator).post(`/disputes/${id}/classification`, { category: 'pollution' }).expect(200);
    expect(await stateOf(id)).toMatchObject({ category: 'pollution', lead: 'ecology-environment', seats: { lead: 'waiting' } });
  });
});

describe('a change', () => {
  it('on what was read too long ago is stopped', async () => {
    const id = await entered(service);
    const { headers } = await service.as(coordinator).get(`/disputes/${id}`).expect(200);
    await service
      .as(coordinator)
      .post(`/disputes/${id}/risk`, { risk: 'high', people: 40 })
      .set('If-Match', headers['etag'] ?? '')
      .expect(200);
    await service
      .as(coordinator)
      .post(`/disputes/${id}/risk`, { risk: 'low' })
      .set('If-Match', headers['etag'] ?? '')
      .expect(412);
    expect(await stateOf(id)).toMatchObject({ risk: 'high', people: 40 });
  });

  it('of nothing says nothing', async () => {
    const id = await entered(service);
    await service.as(coordinator).post(`/disputes/${id}/risk`, { risk: 'medium' }).expect(200, { id, sequence: 2 });
  });

  it('of what is not there is not found', async () => {
    await service.as(coordinator).post('/disputes/01939c00-0000-7000-8000-000000000001/risk', { risk: 'low' }).expect(404);
    await service.as(coordinator).get('/disputes/anything').expect(400);
  });
});
