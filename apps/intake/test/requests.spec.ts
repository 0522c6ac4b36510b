import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { MediationReopened, Settled } from '#contracts';
import { newId } from '#kernel';
import { COUNTY, Neighbour, allowedIn, eventually, optionsIn, refusedAllTheSame, unlikeTold } from '#testing';
import type { BodyOf, ToldAct } from '#testing';
import type { Person, RunningService } from '#testing';
import {
  clerk,
  coordinator,
  entered,
  nextVillage,
  otherTownship,
  otherVillage,
  registration,
  secrets,
  startIntake,
  township,
  village,
} from './people.js';

let service: RunningService;
let bus: Neighbour;
let day = new Date('2026-11-24T04:00:00Z');
beforeAll(async () => {
  service = await startIntake({ now: () => day });
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});
beforeEach(() => void (day = new Date('2026-11-24T04:00:00Z')));

const sql = <R extends object>(text: string, params: readonly unknown[] = []) => service.get<Database>(DATABASE).query<R>(text, params);
const [name = '', , phone = ''] = secrets;
const asking = (disputes: readonly string[], change: object = {}) => ({
  kind: 'see',
  standing: 'self',
  identity: 'id-card',
  applicant: { name, phone },
  words: '我想看看你们都存了我什么。',
  disputes,
  ...change,
});

async function received(disputes: readonly string[], change: object = {}, by: Person = clerk(COUNTY)): Promise<string> {
  const { body } = await service.as(by).post('/requests', asking(disputes, change)).expect(201);
  return body.id as string;
}

const shown = async (id: string, by: Person = coordinator) => (await service.as(by).get(`/requests/${id}`).expect(200)).body;
const parties = async (dispute: string): Promise<{ id: string; name: string }[]> =>
  (await service.as(coordinator).get(`/disputes/${dispute}`).expect(200)).body.parties;
const own = async (dispute: string) => (await parties(dispute))[0]?.id ?? '';
const answer = (id: string, body: object, by: Person = coordinator) => service.as(by).post(`/requests/${id}/answer`, body);
const found = async (q: string, by: Person = coordinator): Promise<string[]> =>
  (await service.as(by).post('/disputes/search', { q }).expect(200)).body.items.map((item: { id: string }) => item.id);

async function closed(): Promise<string> {
  const id = await entered(service);
  await bus.say(Settled({ tier: 1, agreement: newId() }), { subject: id });
  await eventually(async () => expect((await service.as(coordinator).get(`/disputes/${id}`)).body).toMatchObject({ status: 'closed' }));
  return id;
}
const afterTheYears = () => void (day = new Date('2037-01-04T04:00:00Z'));

describe('a person’s request', () => {
  it('is taken at any desk, answered by its day, and holds nobody in its state or on the bus', async () => {
    const id = await received([await entered(service)], {}, clerk(village));
    expect(await shown(id)).toMatchObject({
      status: 'received',
      unit: village,
      applicant: { name: '欧阳某', phone: '138****1234' },
      receivedOn: '2026-11-24',
      dueOn: '2026-12-24',
      daysLeft: 30,
      overdue: false,
      extendableTo: '2027-01-23',
    });
    const said = await eventually(async () => {
      const events = (await bus.said('intake')).filter((event) => event.subject === id);
      expect(events.map(({ type }) => type)).toEqual(['intake.request-received.v1']);
      return events;
    });
    const rows = await sql('select row_to_json(r)::text from request r');
    for (const secret of [...secrets, '存了我什么']) expect(JSON.stringify([said, rows])).not.toContain(secret);
  });

  it.each<[string, Person, boolean]>([
    ['the village that took it', clerk(village), true],
    ['its township', clerk(township), true],
    ['the county', clerk(COUNTY), true],
    ['the next village', clerk(nextVillage), false],
    ['another township', clerk(otherTownship), false],
    ['a department', clerk('justice'), false],
  ])('is seen by %s: %s', async (_, person, sees) => {
    const id = await received([], {}, clerk(village));
    await service
      .as(person)
      .get(`/requests/${id}`)
      .expect(sees ? 200 : 404);
    const { body } = await service.as(person).get('/requests?status=received&limit=200').expect(200);
    expect(body.items.some((item: { id: string }) => item.id === id)).toBe(sees);
    const { body: searched } = await service.as(person).post('/requests/search', { q: phone, limit: 200 }).expect(200);
    expect(searched.items.some((item: { id: string }) => item.id === id)).toBe(sees);
  });

  it('names no dispute that is not theirs who name it', async () => {
    const theirs = await entered(service, { village: otherVillage });
    await service
      .as(clerk(village))
      .post('/requests', asking([theirs]))
      .expect(404);
    const id = await received([], {}, clerk(village));
    await service
      .as(clerk(village))
      .post(`/requests/${id}/disputes`, { disputes: [theirs] })
      .expect(404);
    await service
      .as(coordinator)
      .post(`/requests/${id}/disputes`, { disputes: [theirs] })
      .expect(200);
    expect(await shown(id)).toMatchObject({ disputes: [theirs], concerned: [{ id: theirs, keptUntil: null }] });
    expect(await shown(id, clerk(village))).toMatchObject({ disputes: [theirs], concerned: [] });
    const { body } = await service.as(coordinator).get(`/requests?dispute=${theirs}`).expect(200);
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([id]);
  });

  it('is entered soon after it came, and says for whom where somebody else asks', async () => {
    const refused = (change: object) => service.as(clerk(COUNTY)).post('/requests', asking([], change)).expect(409);
    expect((await refused({ receivedOn: '2026-09-24' })).body).toMatchObject({
      code: 'request.received-long-ago',
      params: { earliest: '2026-09-25' },
      detail: expect.stringContaining('2026-09-25'),
    });
    const agent = { standing: 'agent', identity: 'letter-of-authority' };
    expect((await refused(agent)).body).toMatchObject({
      code: 'request.about-missing',
      errors: [{ pointer: '#/applicant/about', code: 'request.about-missing', detail: expect.stringContaining('为谁提出') }],
    });
    expect((await refused({ receivedOn: '2026-09-24' })).body.errors).toMatchObject([{ pointer: '#/receivedOn' }]);
    await received([], { ...agent, applicant: { name, about: '赵铁柱' } });
  });

  it('is granted once it is shown who asks, on the same request', async () => {
    const dispute = await entered(service);
    const id = await received([dispute], { identity: 'not-shown' }, clerk(township));
    const yes = { outcome: 'granted', records: [await own(dispute)] };
    expect((await answer(id, yes, clerk(township)).expect(409)).body.code).toBe('request.identity-not-shown');
    expect(await shown(id)).toMatchObject({ identity: 'not-shown', identityOn: null });
    day = new Date('2026-11-27T04:00:00Z');
    const show = (body: object) => service.as(clerk(township)).post(`/requests/${id}/identity`, body);
    await show({ identity: 'id-card' }).set('If-Match', '"7"').expect(412);
    expect((await show({ identity: 'kinship' }).expect(409)).body.code).toBe('request.identity-does-not-fit');
    await show({ identity: 'id-card', on: '2026-11-26' }).set('If-Match', '"1"').expect(200);
    expect(await shown(id)).toMatchObject({ identity: 'id-card', identityOn: '2026-11-26', dueOn: '2026-12-24' });
    await answer(id, yes, clerk(township)).expect(200);
    const acts = await sql<{ what: string; unit: string }>(
      `select what, unit from act where kind = 'change' and aggregate = $1 order by number`,
      [id],
    );
    expect(acts).toContainEqual({ what: expect.stringContaining('request-identity-shown'), unit: township });
  });

  it('is listed by the day it is due, page by page, and marked once that is past', async () => {
    const days = ['2026-10-03', '2026-10-01', '2026-10-02', '2026-11-20'];
    for (const receivedOn of days) await received([], { receivedOn }, clerk('natural-resources'));
    const seen: { dueOn: string; overdue: boolean }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = (await service
        .as(clerk('natural-resources'))
        .get(`/requests?status=received&limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200)) as { body: { items: typeof seen; next: string | null } };
      seen.push(...body.items);
      cursor = body.next;
    }
    expect(seen.map(({ dueOn, overdue }) => [dueOn, overdue])).toEqual([
      ['2026-10-31', true],
      ['2026-11-01', true],
      ['2026-11-02', true],
      ['2026-12-20', false],
    ]);

    const sorted = async (query: string) => {
      const { body } = await service.as(clerk('natural-resources')).get(`/requests?status=received&count=true&${query}`).expect(200);
      const { items, total } = body as { items: { receivedOn: string }[]; total?: number };
      return [total, ...items.map(({ receivedOn }) => receivedOn)];
    };
    expect(await sorted('sort=received&limit=2')).toEqual([4, '2026-11-20', '2026-10-03']);
    expect(await sorted('sort=received&order=asc&limit=1')).toEqual([4, '2026-10-01']);
    expect(await sorted('sort=due&order=desc&limit=1')).toEqual([4, '2026-11-20']);
    await service.as(clerk('natural-resources')).get('/requests?sort=applicant').expect(400);
  });

  it('is opened for a purpose, and the auditor sees that it was', async () => {
    const id = await received([], {}, clerk(village));
    await answer(id, { outcome: 'refused', ground: 'not-held', words: '没有查到您的纠纷。' }, clerk(village)).expect(200);
    const { body } = await service.as(clerk(village)).post(`/requests/${id}/disclosures`, { purpose: '电话告知' }).expect(200);
    expect(body).toMatchObject({ name, phone, words: '我想看看你们都存了我什么。', answer: '没有查到您的纠纷。' });
    const acts = await sql(`select unit from act where kind = 'disclosure' and aggregate = $1`, [id]);
    expect(acts).toEqual([{ unit: village }]);
  });
});

describe('seeing', () => {
  it('gives the person their own record, and nobody else’s', async () => {
    const dispute = await entered(service);
    const id = await received([dispute], {}, clerk(township));
    await answer(id, { outcome: 'granted', records: [await own(dispute)] }, clerk(township)).expect(200);
    const { body } = await service.as(clerk(township)).post(`/requests/${id}/copies`).expect(200);
    expect(body).toMatchObject({
      schema: 'junan.person-copy.v1',
      request: id,
      disputes: [{ id: dispute, category: 'neighbour', lead: 'justice', keptUntil: null, keptElsewhere: ['mediation'], summaries: [] }],
    });
    expect(body.disputes[0].parties).toEqual([expect.objectContaining({ name, phone, role: 'applicant' })]);
    expect(JSON.stringify(body)).not.toMatch(/铁柱|水沟/);
    expect(body.disputes[0].openedBy).toEqual([{ unit: township, times: 1, lastOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  });

  it('names no other keeper of what is left open: no mediation has it', async () => {
    const dispute = await entered(service, { taken: 'undecided' });
    const id = await received([dispute]);
    await answer(id, { outcome: 'granted', records: [await own(dispute)] }).expect(200);
    const { body } = await service.as(coordinator).post(`/requests/${id}/copies`).expect(200);
    expect(body.disputes).toMatchObject([{ status: 'undecided', lead: 'justice', keptElsewhere: [] }]);
  });

  it('gives the matter as well where staff say so, and tells who opened it before', async () => {
    const dispute = await entered(service);
    await service.as(clerk('justice')).post(`/disputes/${dispute}/disclosures`, { purpose: '联系' }).expect(200);
    const id = await received([dispute], { kind: 'move' });
    await answer(id, { outcome: 'partly', ground: 'others-rights', records: [await own(dispute)], narrative: true }).expect(200);
    const { body } = await service.as(coordinator).post(`/requests/${id}/copies`).expect(200);
    expect(body.disputes[0].summaries).toEqual([expect.stringContaining('水沟')]);
    expect(body.disputes[0].openedBy).toContainEqual(expect.objectContaining({ unit: 'justice', times: 1 }));
  });

  it('does not say that nothing is kept where the record was put right since', async () => {
    const dispute = await entered(service);
    const [id, correction] = [await received([dispute]), await received([dispute], { kind: 'correct' })];
    const wrong = await own(dispute);
    await answer(id, { outcome: 'granted', records: [wrong] }).expect(200);
    const corrected = { role: 'applicant', kind: 'person', name, phone: '13800004322' };
    await answer(correction, { outcome: 'granted', records: [wrong], corrected }).expect(200);
    const { body } = await service.as(coordinator).post(`/requests/${id}/copies`).expect(409);
    expect(body.code).toBe('request.records-changed');
  });

  it('is given by somebody who sees all that it is about; whoever took it may go on adding theirs', async () => {
    const [mine, more, theirs] = [await entered(service), await entered(service), await entered(service, { village: otherVillage })];
    const id = await received([mine], {}, clerk(village));
    const link = (by: Person, disputes: readonly string[]) => service.as(by).post(`/requests/${id}/disputes`, { disputes });
    await link(coordinator, [mine, theirs]).expect(200);
    await link(clerk(village), [mine, theirs, more]).expect(200);
    const { body } = await answer(id, { outcome: 'granted', records: [await own(mine)] }, clerk(village)).expect(409);
    expect(body.code).toBe('request.not-all-seen');
    await answer(id, { outcome: 'granted', records: [await own(mine), await own(theirs)] }).expect(200);
    const { body: copied } = await service.as(clerk(village)).post(`/requests/${id}/copies`).expect(409);
    expect(copied.code).toBe('request.not-all-seen');
    await service.as(coordinator).post(`/requests/${id}/copies`).expect(200);
  });

  it('keeps what somebody who sees more has linked, whoever took it', async () => {
    const [mine, theirs] = [await entered(service), await entered(service, { village: otherVillage })];
    const id = await received([], {}, clerk(village));
    const link = (by: Person, disputes: readonly string[]) => service.as(by).post(`/requests/${id}/disputes`, { disputes });
    await link(coordinator, [mine, theirs]).expect(200);
    const { body } = await link(clerk(village), []).expect(404);
    expect(body.code).toBe('not-found');
    await link(clerk(village), [theirs]).expect(200);
    await answer(id, { outcome: 'refused', ground: 'not-held' }, clerk(village)).expect(422);
    await link(coordinator, []).expect(200);
  });

  it('has no copy before it was granted, and holds no record of another dispute', async () => {
    const [dispute, other] = [await entered(service), await entered(service)];
    const id = await received([dispute]);
    await service.as(coordinator).post(`/requests/${id}/copies`).expect(409);
    const { body } = await answer(id, { outcome: 'granted', records: [await own(other)] }).expect(409);
    expect(body.code).toBe('request.not-a-record-of-these');
    expect(await shown(id)).toMatchObject({ status: 'received', sequence: 1 });
  });

  it('leaves nothing of the copy beside the idempotency key', async () => {
    const dispute = await entered(service);
    const id = await received([dispute]);
    await answer(id, { outcome: 'granted', records: [await own(dispute)] }).expect(200);
    await service.as(coordinator).post(`/requests/${id}/copies`).set('Idempotency-Key', 'a-copy-of-mine').expect(200);
    expect(await sql(`select 1 from idempotency where receipt::text like '%${name}%'`)).toEqual([]);
  });
});

describe('refusing', () => {
  const no = { outcome: 'refused', ground: 'others-rights', words: '记录中有对方的隐私。' };

  it('has a paper: why, by what law, who decided, and where to complain and to sue', async () => {
    const id = await received([await entered(service)], {}, clerk(village));
    await answer(id, no).expect(200);
    const { body } = await service.as(clerk(village)).post(`/requests/${id}/refusals`).expect(200);
    expect(body).toMatchObject({
      request: id,
      kind: 'see',
      applicant: name,
      about: null,
      outcome: 'refused',
      reason: expect.stringContaining('他人'),
      basis: expect.stringContaining('第一千零三十二条'),
      words: no.words,
      decidedBy: COUNTY,
      decidedOn: '2026-11-24',
      remedies: [
        { text: expect.stringContaining('投诉') },
        { text: expect.stringContaining('人民法院'), basis: expect.stringContaining('五十条') },
      ],
    });
    expect(await sql(`select unit from act where kind = 'disclosure' and aggregate = $1`, [id])).toEqual([{ unit: village }]);
    const english = await service.as(clerk(village)).post(`/requests/${id}/refusals`).set('Accept-Language', 'en').expect(200);
    expect(english.body.remedies[1].text).toContain('people’s court');
  });

  it('has none where all was granted, or nothing was answered', async () => {
    const dispute = await entered(service);
    const [granted, open] = [await received([dispute]), await received([dispute])];
    await answer(granted, { outcome: 'granted', records: [await own(dispute)] }).expect(200);
    for (const id of [granted, open])
      expect((await service.as(coordinator).post(`/requests/${id}/refusals`).expect(409)).body.code).toBe('request.nothing-refused');
  });

  it('does not say that nothing is held of disputes that were found', async () => {
    const id = await received([await entered(service)]);
    const none = { outcome: 'refused', ground: 'not-held' };
    const { body } = await answer(id, none).expect(422);
    expect(body).toMatchObject({ code: 'request.held', title: '与已有的记录不一致', detail: expect.stringContaining('关联') });
    await service.as(coordinator).post(`/requests/${id}/disputes`, { disputes: [] }).expect(200);
    await answer(id, none).expect(200);
  });
});

describe('correcting', () => {
  const right = { role: 'applicant', kind: 'person', name: '欧阳石乔', phone: '13800004321' };

  it('puts what is right in the place of what was wrong, on the sequence that was read', async () => {
    const dispute = await entered(service);
    const wrong = await own(dispute);
    const id = await received([dispute], { kind: 'correct' }, clerk(township));
    const { sequence } = await shown(id);
    const body = { outcome: 'granted', records: [wrong], corrected: right };
    await answer(id, body, clerk(township)).set('If-Match', '"9"').expect(412);
    await answer(id, body, clerk(township)).set('If-Match', `"${sequence}"`).expect(200);

    expect(await sql('select 1 from sealed_record where id = $1', [wrong])).toEqual([]);
    expect(await found('欧阳石乔')).toContain(dispute);
    const { body: opened } = await service.as(coordinator).post(`/disputes/${dispute}/disclosures`, { purpose: '核对' }).expect(200);
    expect(opened.parties).toHaveLength(2);
    expect(opened.parties).toContainEqual(expect.objectContaining(right));
    expect(JSON.stringify(opened)).not.toContain(name);
    await eventually(async () =>
      expect((await bus.said('intake')).filter((event) => event.subject === dispute).at(-1)).toMatchObject({
        type: 'intake.dispute-party-corrected.v1',
        data: { request: id, was: wrong },
      }),
    );
  });

  it('changes what it names and nothing else, also where another correction came between', async () => {
    const dispute = await entered(service);
    const requests = [await received([dispute], { kind: 'correct' }), await received([dispute], { kind: 'correct' })] as const;
    const wrong = await own(dispute);
    await answer(requests[0], { outcome: 'granted', records: [wrong], corrected: { phone: '13800004321' } }).expect(200);
    const late = await answer(requests[1], { outcome: 'granted', records: [wrong], corrected: { name: '欧阳石乔' } }).expect(409);
    expect(late.body.code).toBe('request.not-a-record-of-these');
    const now = (await parties(dispute)).find(({ name }) => name === '欧阳某')?.id;
    await answer(requests[1], { outcome: 'granted', records: [now], corrected: {} }).expect(409);
    await answer(requests[1], { outcome: 'granted', records: [now], corrected: { name: '欧阳石乔', remove: ['address'] } }).expect(200);
    const { body } = await service.as(coordinator).post(`/disputes/${dispute}/disclosures`, { purpose: '核对' }).expect(200);
    expect(body.parties).toContainEqual({
      id: expect.any(String),
      role: 'applicant',
      kind: 'person',
      name: '欧阳石乔',
      phone: '13800004321',
      idNumber: '11010519491231002X',
    });
  });

  it('is done once, however often it is sent', async () => {
    const dispute = await entered(service);
    const id = await received([dispute], { kind: 'correct' });
    const body = { outcome: 'granted', records: [await own(dispute)], corrected: right };
    const send = () => answer(id, body).set('Idempotency-Key', `correct-${id}`).expect(200);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    expect(await parties(dispute)).toHaveLength(2);
  });
});

describe('deleting', () => {
  it('waits until the dispute is over and the years are past, and changes nothing until then', async () => {
    const [open, over] = [await entered(service), await closed()];
    for (const [dispute, code] of [
      [open, 'request.still-handled'],
      [over, 'request.kept-by-law'],
    ] as const) {
      const id = await received([dispute], { kind: 'delete' });
      const { body } = await answer(id, { outcome: 'granted', whole: true }).expect(409);
      expect(body).toMatchObject({ code, detail: expect.stringMatching(/[\u4e00-\u9fff]{6}/) });
      expect(await shown(id)).toMatchObject({ status: 'received' });
      expect(await parties(dispute)).toHaveLength(2);
    }
  });

  it('takes all that is kept of people: nothing opens, nothing is found, the dispute itself stays', async () => {
    const dispute = await closed();
    const id = await received([dispute], { kind: 'delete' }, clerk(township));
    afterTheYears();
    await answer(id, { outcome: 'granted', whole: true }, clerk(township)).expect(409);
    await answer(id, { outcome: 'granted', whole: true }).expect(200);

    const kinds = await sql<{ kind: string }>('select distinct kind from sealed_record where aggregate_id = $1', [dispute]);
    // Only why it was erased, which names the request.
    expect(kinds).toEqual([{ kind: 'purpose' }]);
    expect(await found(phone)).not.toContain(dispute);
    const { body } = await service.as(coordinator).post(`/disputes/${dispute}/disclosures`, { purpose: '核对' }).expect(409);
    expect(body.code).toBe('dispute.data-erased');
    const { body: left } = await service.as(coordinator).get(`/disputes/${dispute}`).expect(200);
    expect(left).toMatchObject({ status: 'closed', partyCount: 2, parties: [], personalData: 'erased', possibleDuplicates: [] });
    expect(await sql(`select 1 from act where kind = 'erasure' and aggregate = $1`, [dispute])).toHaveLength(1);
  });

  it('takes one party’s record where only that is asked, and leaves the other', async () => {
    const dispute = await closed();
    const id = await received([dispute], { kind: 'delete' });
    afterTheYears();
    await answer(id, { outcome: 'partly', ground: 'others-rights', records: [await own(dispute)] }).expect(200);
    expect(await parties(dispute)).toEqual([expect.objectContaining({ name: '赵某' })]);
    expect(await found(phone)).not.toContain(dispute);
  });

  it('restricts where the file must be kept: nobody finds, sees, opens or copies it any more', async () => {
    const dispute = await closed();
    const seeing = await received([dispute]);
    await answer(seeing, { outcome: 'granted', records: [await own(dispute)] }).expect(200);
    const id = await received([dispute], { kind: 'delete' });
    const restricted = { outcome: 'restricted', ground: 'kept-by-law' };
    await answer(id, restricted, clerk(COUNTY)).expect(409);
    await answer(id, restricted).expect(200);

    expect(await sql('select 1 from sealed_record where aggregate_id = $1 and kind = $2', [dispute, 'party'])).toHaveLength(2);
    expect(await found(phone)).not.toContain(dispute);
    expect(await parties(dispute)).toEqual([]);
    for (const [door, body] of [
      [`/disputes/${dispute}/disclosures`, { purpose: '核对' }],
      [`/requests/${seeing}/copies`, undefined],
    ] as const) {
      const refused = await service.as(coordinator).post(door, body).expect(409);
      expect(refused.body.code).toBe('dispute.data-restricted');
    }
    const [twin] = [await entered(service)];
    const { body } = await service.as(coordinator).get(`/disputes/${twin}`).expect(200);
    expect(body.possibleDuplicates.map(({ id }: { id: string }) => id)).not.toContain(dispute);
  });
});

it('a restriction ends when mediation goes on, and whoever asked for it is to be told', async () => {
  const dispute = await closed();
  const id = await received([dispute], { kind: 'delete' }, clerk(township));
  await answer(id, { outcome: 'restricted', ground: 'kept-by-law' }).expect(200);
  const toTell = async () => {
    const { body } = await service.as(clerk(township)).get('/requests?toTell=true').expect(200);
    return body.items.map((item: { id: string }) => item.id);
  };
  expect(await toTell()).toEqual([]);
  await bus.say(MediationReopened({ tier: 1, reason: 'breach' }), { subject: dispute });
  await eventually(async () => expect(await toTell()).toEqual([id]));

  const { body } = await service.as(coordinator).get(`/disputes/${dispute}`).expect(200);
  expect(body).toMatchObject({ status: 'assigned', personalData: 'kept' });
  expect(await parties(dispute)).toHaveLength(2);
  await service.as(coordinator).post(`/disputes/${dispute}/disclosures`, { purpose: '重启后联系' }).expect(200);
  expect(await shown(id)).toMatchObject({ status: 'answered', outcome: 'restricted', toTell: 'breach' });
  const { sequence } = await shown(id);
  await service.as(clerk(township)).post(`/requests/${id}/telling`).set('If-Match', `"${sequence}"`).expect(200);
  expect(await shown(id)).toMatchObject({ toTell: null });
  expect(await toTell()).toEqual([]);
});

it('the words of a request are refused where they hold what cannot be seen', async () => {
  const { body } = await service
    .as(clerk(COUNTY))
    .post('/requests', asking([], { words: '看\u202e看', applicant: { name: '甲\u202e' } }))
    .expect(400);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/applicant/name']);
});

describe('who oversees', () => {
  const bureau = 'justice';
  const overseer = clerk(bureau);
  let overseen: RunningService;
  beforeAll(async () => {
    overseen = await startIntake({ now: () => day, config: { overseers: [bureau] } });
  });
  afterAll(() => overseen.stop());

  const dispute = () => entered(overseen, { category: 'pollution' });

  it('opens nothing that is sealed by way of a person’s request', async () => {
    const id = await dispute();
    const { body: seen } = await overseen.as(overseer).get(`/disputes/${id}`).expect(200);
    const { body: request } = await overseen
      .as(overseer)
      .post('/requests', asking([id]))
      .expect(201);
    const given = { outcome: 'granted', records: [seen.parties[0].id], narrative: true };
    const { body } = await overseen.as(overseer).post(`/requests/${request.id}/answer`, given).expect(409);
    expect(body.code).toBe('request.not-all-seen');
    await overseen.as(coordinator).post(`/requests/${request.id}/answer`, given).expect(200);
    const copy = await overseen.as(overseer).post(`/requests/${request.id}/copies`).expect(409);
    expect(JSON.stringify(copy.body)).not.toContain(name);
    await overseen.as(coordinator).post(`/requests/${request.id}/copies`).expect(200);
  });

  it('looks for nobody by name beyond what it handles', async () => {
    const id = await dispute();
    const { body: led } = await overseen
      .as(coordinator)
      .post('/disputes', registration({ category: 'neighbour' }))
      .expect(201);
    const looked = async (q: string) =>
      (await overseen.as(overseer).post('/disputes/search', { q }).expect(200)).body.items.map((item: { id: string }) => item.id);
    const { body: view } = await overseen.as(overseer).get(`/disputes/${id}`).expect(200);
    expect(await looked(name)).not.toContain(id);
    expect(await looked(name)).toContain(led.id);
    expect(await looked(view.number)).toEqual([id]);
  });
});

describe('what a request tells of its acts', () => {
  const acts = async (id: string, by: Person) => (await shown(id, by)).acts as ToldAct[];
  const outcomes = (of: readonly ToldAct[]) => [...new Set(optionsIn(of, 'answer').map((option) => option.split(':')[0]))];
  const bodiesOf =
    (record: string, kind: string): BodyOf =>
    (act, option) => {
      const [outcome, ground] = (option ?? 'granted').split(':');
      const yes = outcome === 'granted' || outcome === 'partly';
      return {
        answer: {
          outcome,
          ...(ground && { ground }),
          ...(yes && kind === 'delete' && { whole: true }),
          ...(yes && kind !== 'delete' && { records: [record] }),
          ...(yes && kind === 'correct' && { corrected: { role: 'applicant', kind: 'person', name: '诸葛明' } }),
        },
        extension: { reason: option ?? 'many-records' },
        identity: { identity: option ?? 'id-card' },
        disputes: { disputes: [] },
        telling: {},
        withdrawal: {},
        copies: {},
        refusals: {},
        disclosures: { purpose: '核对' },
      }[act];
    };

  it.each([
    ['see', 'id-card', coordinator],
    ['see', 'not-shown', clerk(COUNTY)],
    ['correct', 'id-card', clerk(COUNTY)],
    ['delete', 'id-card', coordinator],
    ['delete', 'id-card', clerk(COUNTY)],
    ['delete', 'id-card', { ...clerk(COUNTY), roles: ['mediator' as const] }],
  ])('is what its doors then answer: to %s, shown by %s', async (kind, identity, by) => {
    const dispute = await closed();
    const id = await received([dispute], { kind, identity });
    const told = await acts(id, by);
    const bodies = bodiesOf(await own(dispute), kind);
    expect(await unlikeTold(service.as(by), `/requests/${id}`, told, bodies)).toEqual([]);
    for (const act of told.filter(({ allowed }) => allowed))
      for (const [nth] of (act.options.length ? act.options : ['']).entries()) {
        const other = await received([dispute], { kind, identity });
        expect(await refusedAllTheSame(service.as(by), `/requests/${other}`, act, bodies, nth)).toBeUndefined();
        // What was put right or is gone is no more what a second request could name.
        if ((kind === 'delete' || kind === 'correct') && act.act === 'answer') break;
      }
  });

  it('is no yes where nobody has shown who they are, and none that erases but by the county', async () => {
    const dispute = await closed();
    expect(outcomes(await acts(await received([dispute], { identity: 'not-shown' }), coordinator))).toEqual(['refused']);
    const id = await received([dispute], { kind: 'delete' });
    expect(outcomes(await acts(id, clerk(COUNTY)))).toEqual(['refused']);
    expect(outcomes(await acts(id, coordinator))).toContain('restricted');
  });

  it('is no yes while a dispute goes on that would have to go, nor by whoever handles not all of them', async () => {
    const open = await entered(service);
    expect(outcomes(await acts(await received([open], { kind: 'delete' }), coordinator))).toEqual(['refused']);
    expect(optionsIn(await acts(await received([open], { kind: 'delete' }), coordinator), 'answer')).not.toContain('refused:not-held');
  });

  it('is its paper once it is answered, and nothing that is over', async () => {
    const dispute = await closed();
    const id = await received([dispute]);
    expect(allowedIn(await acts(id, coordinator))).toEqual(['answer', 'extension', 'disputes', 'withdrawal', 'disclosures']);
    await answer(id, { outcome: 'granted', records: [await own(dispute)] }).expect(200);
    expect(allowedIn(await acts(id, coordinator))).toEqual(['copies', 'disclosures']);
    const refused = await received([dispute]);
    await answer(refused, { outcome: 'refused', ground: 'others-rights' }).expect(200);
    expect(allowedIn(await acts(refused, coordinator))).toEqual(['refusals', 'disclosures']);
  });
});
