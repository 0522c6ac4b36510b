import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { AgreementMade, AttemptRecorded } from '#contracts';
import { Expiry } from '#sealed';
import { Neighbour, eventually } from '#testing';
import type { Person, RunningService } from '#testing';
import { Behinds } from '../src/dispute/behind.store.js';
import { clerk, coordinator, entered, nextVillage, offered, otherVillage, secrets, startIntake, township, village } from './people.js';

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

const registrar = clerk(village);
const shown = async (id: string, person: Person = coordinator) =>
  offered((await service.as(person).get(`/disputes/${id}`).expect(200)).body);
const send = (id: string, door: 'corrections' | 'voiding', body: object, person: Person = registrar) =>
  service.as(person).post(`/disputes/${id}/${door}`, body);
const said = async (subject: string) =>
  (await bus.said('intake')).filter((event) => event.subject === subject).map(({ type, data }) => [type, data]);
const listed = async (query = '') => {
  const { body } = await service.as(coordinator).get(`/disputes?limit=200${query}`).expect(200);
  return body.items.map(({ id }: { id: string }) => id) as string[];
};
const ofVillage = () => entered(service, {}, registrar);

describe('a wrong entry put right', () => {
  it('shows what is right, keeps what was typed, and says the codes alone', async () => {
    const id = await ofVillage();
    const words = { summary: '排水沟改道引起的争执', why: '老人耳背，把水渠听成水沟' };
    await send(id, 'corrections', { reason: 'misheard', category: 'pollution', village: nextVillage, ...words }, coordinator).expect(200);
    expect(await shown(id)).toMatchObject({
      category: 'pollution',
      village: nextVillage,
      lead: 'ecology-environment',
      corrections: [{ reason: 'misheard', unit: '510722', summary: true, was: { category: 'neighbour', village } }],
    });

    const { body } = await service.as(coordinator).post(`/disputes/${id}/disclosures`, { purpose: '核对' }).expect(200);
    expect(body).toMatchObject({
      summaries: [words.summary],
      formerSummaries: [expect.stringContaining('水沟')],
      corrections: [words.why],
      words: [
        { kind: 'narrative', text: expect.stringContaining('水沟'), former: true },
        { kind: 'narrative', text: words.summary, former: false },
        { kind: 'correction', text: words.why, former: false },
      ],
    });
    const { written } = await shown(id);
    expect(written.map(({ id: record }: { id: string }) => record)).toEqual(body.words.map(({ id: record }: { id: string }) => record));
    expect(written.map(({ writtenBy }: { writtenBy: string }) => writtenBy)).toEqual([village, '510722', '510722']);

    const events = await eventually(async () => {
      const all = await said(id);
      expect(all.map(([type]) => type)).toEqual([
        'intake.dispute-registered.v1',
        'intake.dispute-assigned.v1',
        'intake.dispute-corrected.v1',
        'intake.dispute-classified.v1',
        'intake.dispute-assigned.v1',
        'intake.dispute-left.v1',
      ]);
      return all;
    });
    expect(events[2]?.[1]).toEqual({
      reason: 'misheard',
      summary: true,
      category: 'pollution',
      village: nextVillage,
      on: expect.any(String),
      unit: '510722',
    });
    const everything = JSON.stringify([events, await service.get<Database>(DATABASE).query('select * from dispute where id = $1', [id])]);
    for (const secret of [...secrets, ...Object.values(words)]) expect(everything).not.toContain(secret);
  });

  it('is no correction where nothing was wrong', async () => {
    const id = await ofVillage();
    await send(id, 'corrections', { reason: 'other', channel: 'walk-in', why: '没有改动' }).expect(200, { id, sequence: 2 });
    const { body } = await service.as(coordinator).post(`/disputes/${id}/disclosures`, { purpose: '核对' }).expect(200);
    expect(body.corrections).toEqual([]);
  });

  it('is the registrar’s for as long as the county says, and a coordinator’s after', async () => {
    const old = await startIntake({ now: () => new Date('2026-11-01T04:00:00Z') });
    const id = await entered(old, { registeredOn: '2026-10-01' }, registrar);
    const detail = async (person: Person) => offered((await old.as(person).get(`/disputes/${id}`).expect(200)).body);
    expect(await detail(registrar)).toMatchObject({ enteredOn: '2026-11-01', correctable: true });
    expect(await detail(clerk(township))).toMatchObject({ correctable: false, voidable: [] });
    expect(await detail({ unit: village, roles: ['leader'] })).toMatchObject({ correctable: false, voidable: [] });
    await old.get<Database>(DATABASE).query(`update dispute set entered_on = '2026-10-20'`);
    expect(await detail(registrar)).toMatchObject({ correctable: false });
    const { body } = await old.as(registrar).post(`/disputes/${id}/corrections`, { reason: 'mistyped', channel: 'phone' }).expect(409);
    expect(body).toMatchObject({ code: 'dispute.window-over', detail: expect.stringContaining('7') });
    await old.as(coordinator).post(`/disputes/${id}/corrections`, { reason: 'mistyped', channel: 'phone' }).expect(200);
    await old.stop();
  }, 30_000);

  it.each([
    [{ reason: 'mistyped', summary: ' ' }, '#/summary'],
    [{ channel: 'phone' }, '#/reason'],
    [{ reason: 'mistyped', registeredOn: '2026-02-30' }, '#/registeredOn'],
  ])('is sent back with %j', async (body, pointer) => {
    const answer = await send(await ofVillage(), 'corrections', body).expect(400);
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it.each<[object, string, string, Person]>([
    [{ registeredOn: '2099-01-01' }, 'dispute.registered-in-future', '#/registeredOn', registrar],
    [{ registeredOn: '2020-01-01' }, 'dispute.registered-long-ago', '#/registeredOn', registrar],
    [{ category: 'unheard-of' }, 'dispute.unknown-category', '#/category', registrar],
    [{ village: otherVillage }, 'dispute.outside-jurisdiction', '#/village', registrar],
    [{ township: '510722199' }, 'dispute.unknown-place', '#/township', coordinator],
  ])('is refused at its field with %j', async (change, code, pointer, person) => {
    const id = await ofVillage();
    const { body } = await send(id, 'corrections', { reason: 'mistyped', ...change }, person).expect(409);
    expect(body).toMatchObject({ code, errors: [{ pointer, code, detail: body.detail }] });
  });

  it('answers a bounce of the place: it waits for the county no more, and its history says so', async () => {
    const id = await ofVillage();
    const waits = async () => (await listed('&bounced=true')).includes(id);
    await service.as(clerk(village)).post(`/disputes/${id}/bounce`, { reason: 'not-our-territory' }).expect(200);
    expect(await waits()).toBe(true);
    await send(id, 'corrections', { reason: 'found-out', village: nextVillage }, coordinator).expect(200);
    expect(await waits()).toBe(false);
    expect(await shown(id)).toMatchObject({ village: nextVillage, bounces: 1, seats: { village: 'waiting' } });
    await eventually(async () =>
      expect((await said(id)).slice(3)).toEqual([
        ['intake.dispute-corrected.v1', expect.objectContaining({ village: nextVillage, reason: 'found-out' })],
        ['intake.dispute-adjudicated.v1', { role: 'territorial', unit: nextVillage, upheld: false }],
        ['intake.dispute-assigned.v1', expect.objectContaining({ village: nextVillage })],
      ]),
    );
  });

  it('is kept by who did it, among the acts', async () => {
    const id = await ofVillage();
    await send(id, 'corrections', { reason: 'mistyped', channel: 'phone' }).expect(200);
    const acts = await service.get<Database>(DATABASE).query('select what, unit from act where aggregate = $1 order by number', [id]);
    expect(acts.at(-1)).toEqual({ what: 'dispute-corrected', unit: village });
  });
});

describe('a voided dispute', () => {
  it('stays on the register with its reason, is on no list unless asked for, and is found by its number', async () => {
    const [stays, id] = [await ofVillage(), await ofVillage()];
    await send(id, 'voiding', { reason: 'entered-twice', other: stays }).expect(200);
    const view = await shown(id);
    expect(view).toMatchObject({ status: 'voided', voided: { reason: 'entered-twice', other: stays, unit: village }, correctable: false });
    expect(await listed()).toContain(stays);
    expect(await listed()).not.toContain(id);
    expect(await listed('&status=voided')).toContain(id);
    expect(await listed(`&number=${encodeURIComponent(view.number)}`)).toEqual([id]);
    expect((await shown(stays)).possibleDuplicates.map((other: { id: string }) => other.id)).not.toContain(id);
    await eventually(async () =>
      expect((await said(id)).at(-1)).toEqual([
        'intake.dispute-voided.v1',
        { reason: 'entered-twice', other: stays, on: expect.any(String), unit: village },
      ]),
    );
    await service.as(clerk(township)).post(`/disputes/${id}/acceptance`).expect(409);
  });

  it.each<[Readonly<{ reason: string; other?: 'itself' | 'another' | 'voided' }>, string]>([
    [{ reason: 'entered-twice' }, 'dispute.void-names-other'],
    [{ reason: 'test', other: 'another' }, 'dispute.void-names-other'],
    [{ reason: 'entered-twice', other: 'itself' }, 'dispute.void-names-itself'],
    [{ reason: 'entered-twice', other: 'voided' }, 'dispute.other-voided'],
  ])('is not made with %j', async ({ reason, other }, code) => {
    const [id, another, voided] = [await ofVillage(), await ofVillage(), await ofVillage()];
    await send(voided, 'voiding', { reason: 'test' }).expect(200);
    const named = other && { itself: id, another, voided }[other];
    const { body } = await send(id, 'voiding', { reason, ...(named !== undefined && { other: named }) }).expect(409);
    expect(body).toMatchObject({ code, errors: [{ pointer: '#/other', code }] });
    expect((await shown(id)).status).toBe('assigned');
  });

  describe('that somebody mediated', () => {
    const failed = AttemptRecorded({
      tier: 1,
      attempt: 1,
      counted: true,
      beyondLimit: false,
      venue: 'village',
      form: 'people',
      bodies: [village],
      heldOn: '2026-11-24',
      outcome: 'failed',
      reason: 'no-consensus',
      record: null,
    });
    const made = AgreementMade({ agreement: newId(), form: 'oral', scope: 'part', on: '2026-11-24', amountYuan: null, performBy: null });
    const all = ['entered-twice', 'not-a-dispute', 'test'];

    it.each([
      ['failed', [failed]],
      ['an agreement on a part', [made]],
      ['both, the later heard first', [made, failed]],
    ] as const)('is voided by the county alone, except where it was entered twice: %s', async (_, news) => {
      const [stays, id] = [await ofVillage(), await ofVillage()];
      expect(await shown(id, registrar)).toMatchObject({ voidable: all });
      for (const each of news) await bus.say(each, { subject: id });
      await eventually(async () => expect(await shown(id, registrar)).toMatchObject({ correctable: true, voidable: ['entered-twice'] }));

      const { body } = await send(id, 'voiding', { reason: 'test' }).expect(409);
      const code = 'dispute.county-voids-mediated';
      expect(body).toMatchObject({ code, errors: [{ pointer: '#/reason', code }] });
      const ofTownship: Person = { unit: township, roles: ['coordinator'] };
      expect((await send(id, 'voiding', { reason: 'not-a-dispute' }, ofTownship).expect(409)).body.code).toBe(code);
      expect(await shown(id)).toMatchObject({ status: 'assigned', voidable: all });
      await send(id, 'voiding', { reason: 'entered-twice', other: stays }).expect(200);
      expect(await shown(id)).toMatchObject({ status: 'voided', voidable: [] });
      // What lay behind the one lies behind the one that stays.
      expect(await shown(stays, registrar)).toMatchObject({ status: 'assigned', voidable: ['entered-twice'] });
      expect((await send(stays, 'voiding', { reason: 'test' }).expect(409)).body.code).toBe(code);
    });

    it('is voided by the county for whatever reason', async () => {
      const id = await ofVillage();
      await bus.say(failed, { subject: id });
      await eventually(async () => expect((await shown(id, registrar)).voidable).toEqual(['entered-twice']));
      await send(id, 'voiding', { reason: 'test' }, coordinator).expect(200);
    });

    it('may be known of before it is on the register here', async () => {
      const id = newId();
      await bus.say(failed, { subject: id });
      const behinds = service.get(Behinds);
      await eventually(async () => expect(await behinds.of(id)).toEqual({ tried: true, agreed: false }));
    });
  });

  it('names none that its registrar does not see', async () => {
    const [id, elsewhere] = [await ofVillage(), await entered(service, { village: otherVillage })];
    await send(id, 'voiding', { reason: 'entered-twice', other: elsewhere }).expect(404);
  });

  it('takes no other with it: of two that name each other one stays', async () => {
    const pairs = await Promise.all(Array.from({ length: 12 }, async () => [await ofVillage(), await ofVillage()] as const));
    const bothWays = ([one, other]: readonly [string, string]) =>
      Promise.all([
        send(one, 'voiding', { reason: 'entered-twice', other }),
        send(other, 'voiding', { reason: 'entered-twice', other: one }),
      ]);
    for (const answers of await Promise.all(pairs.map(bothWays))) expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is kept as long as what is kept of any other', async () => {
    const id = await ofVillage();
    await send(id, 'voiding', { reason: 'not-a-dispute', why: '只是来打听路' }).expect(200);
    const db = service.get<Database>(DATABASE);
    const kept = () => db.query('select kind from sealed_record where aggregate_id = $1 order by kind', [id]);
    await service.get(Expiry).eraseDue();
    expect(await kept()).toEqual(['correction', 'narrative', 'party', 'party'].map((kind) => ({ kind })));
    await db.query(`update sealed_record set erase_after = '2020-01-01' where aggregate_id = $1`, [id]);
    await service.get(Expiry).eraseDue();
    expect(await kept()).toEqual([]);
    expect(await shown(id)).toMatchObject({ status: 'voided', parties: [] });
  });
});

it('who helps puts right and voids nothing of what others answer for', async () => {
  const id = await ofVillage();
  const helper = { unit: otherVillage, roles: ['coordinator'] } as const;
  await service
    .as(coordinator)
    .post(`/disputes/${id}/joint-units`, { units: [otherVillage] })
    .expect(200);
  expect(await shown(id, helper)).toMatchObject({ correctable: false });
  for (const [door, body] of [
    ['corrections', { reason: 'mistyped', channel: 'phone' }],
    ['voiding', { reason: 'test' }],
  ] as const)
    await send(id, door, body, helper).expect(404);
  await send(id, 'voiding', { reason: 'test' }, { unit: township, roles: ['coordinator'] }).expect(200);
});
