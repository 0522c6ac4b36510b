import { HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { DisputeRegistered } from '#contracts';
import type { Event } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Courier } from '../src/subscriptions/subscription.courier.js';
import { reporting } from '../src/reporting.module.js';
import { Receiver, idsIn } from './receiver.js';
import * as story from './story.js';

const { north, south } = story;
const operator = { unit: COUNTY, roles: ['operator'] } as const;
const webhooks = { inside: ['127.0.0.1'], origin: 'junan.example.gov.cn', ca: Receiver.certificate.cert };

type Told = Readonly<{
  id: string;
  sequence: number;
  state: string;
  why: string | null;
  failed: number;
  failure: string | null;
  status: number | null;
  rate: number | null;
  missedUntil: string | null;
  waitingSince: string | null;
}>;

describe('a subscription', () => {
  let broker: TestBroker;
  let bus: Neighbour;
  let service: RunningService;
  let now: Date | undefined;
  let receiver: Receiver;
  const open: Receiver[] = [];

  beforeAll(async () => {
    broker = await TestBroker.start();
    bus = await Neighbour.on(broker);
    service = await startService(reporting, { broker, now: () => now ?? new Date(), config: { webhooks } });
  });
  beforeEach(async () => {
    now = undefined;
    receiver = await Receiver.listening();
    open.push(receiver);
  });
  afterEach(async () => {
    for (const { id, sequence, state } of await all()) {
      if (state !== 'ended') await post(`/subscriptions/${id}/ending`).set('If-Match', `"${sequence}"`).expect(201);
    }
    for (const each of open.splice(0)) await each.close();
  });
  afterAll(async () => {
    await service.stop();
    await bus.leave();
    await broker.drop();
  });

  const post = (path: string, body: object = {}) => service.as(operator).post(path, body);
  const all = async (): Promise<readonly Told[]> =>
    ((await service.as(operator).get('/subscriptions').expect(200)).body as { items: Told[] }).items;
  const one = async (id: string): Promise<Told> => (await all()).find((each) => each.id === id) as Told;
  const deliveries = async (id: string) =>
    ((await service.as(operator).get(`/subscriptions/${id}/deliveries`).expect(200)).body as { items: Record<string, unknown>[] }).items;

  async function subscribe(change: object = {}, at = receiver): Promise<{ id: string; secret: string }> {
    const wanted = { name: '三台县人民法院', url: at.url, profile: 'full', form: 'structured', ...change };
    const { body } = await post('/subscriptions', wanted).expect(201);
    const { id } = body as { id: string };
    const { body: made } = await post(`/subscriptions/${id}/secrets`).set('If-Match', '"1"').expect(201);
    return { id, secret: (made as { secret: string }).secret };
  }
  /** And its receiver has allowed it. */
  async function subscribed(change: object = {}, at = receiver) {
    const made = await subscribe(change, at);
    await comes(async () => expect((await one(made.id)).state).toBe('active'));
    return made;
  }
  /** With the clock going on. */
  const comes = <T>(look: () => T | Promise<T>): Promise<T> =>
    eventually(async () => {
      await service.get(Courier).setOut();
      return look();
    });

  const say = (township = north, department?: string, subject = newId()): Promise<Event> =>
    bus.say(story.registered({ township }), { subject, township, ...(department !== undefined && { department }) });
  /** So many of one matter: of several matters nobody promises an order. */
  async function sayOfOne(many: number, township = north): Promise<Event[]> {
    const subject = newId();
    const said: Event[] = [];
    for (let n = 0; n < many; n++) said.push(await say(township, undefined, subject));
    return said;
  }
  const heard = (event: Event) =>
    eventually(async () => {
      const rows = await service.get<Database>(DATABASE).query(`select 1 from told_event where event ->> 'id' = $1`, [event.id]);
      expect(rows).toHaveLength(1);
    });
  /** By so much later. */
  const later = (ms: number) => (now = new Date((now ?? new Date()).getTime() + ms));

  it('is told nothing before its receiver allows it, and then what comes, signed so that the library of Standard Webhooks takes it', async () => {
    receiver.leave = { status: 200 };
    const { id, secret } = await subscribe();
    await comes(async () => expect(await one(id)).toMatchObject({ state: 'pending', failure: 'not-allowed', status: 200 }));
    expect(receiver.asked[0]).toMatchObject({ method: 'OPTIONS', headers: { 'webhook-request-origin': webhooks.origin } });
    const event = await say();
    await heard(event);
    await service.tick();
    expect(receiver.posts).toEqual([]);

    receiver.leave = { status: 200, headers: { 'WebHook-Allowed-Origin': webhooks.origin, 'WebHook-Allowed-Rate': '600' } };
    later(60_000);
    await comes(() => expect(receiver.taken).toEqual([event.id]));
    await comes(async () =>
      expect(await one(id)).toMatchObject({ state: 'active', rate: 600, failed: 0, failure: null, waitingSince: null }),
    );
    const [sent] = receiver.posts;
    expect(sent?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(new Webhook(secret).verify(sent?.body ?? '', sent?.headers as Record<string, string>)).toMatchObject({ id: event.id });
    expect(() => new Webhook(secret).verify(`${sent?.body} `, sent?.headers as Record<string, string>)).toThrow();
    expect(HTTP.toEvent({ headers: sent?.headers ?? {}, body: sent?.body ?? '' })).toMatchObject({
      id: event.id,
      type: `cn.junan.${DisputeRegistered.type}`,
      subject: event.subject,
      township: north,
    });
    expect(await deliveries(id)).toMatchObject([
      { kind: 'events', events: 1, firstEvent: event.id, status: 204, failure: null, attempt: 1 },
      { kind: 'handshake', status: 200, failure: null },
      { kind: 'handshake', failure: 'not-allowed', attempt: 1 },
    ]);
  });

  it('misses nothing of what came while its receiver failed, and gets it in order, a matter’s events one after the other', async () => {
    const { id } = await subscribed();
    const subject = newId();
    receiver.taking = { status: 500, body: 'x'.repeat(100_000) };
    const events: Event[] = [];
    for (let n = 0; n < 6; n++) events.push(await bus.say(story.registered({ township: north }), { subject }));
    await heard(events.at(-1) as Event);
    for (let n = 1; n <= 4; n++) {
      await comes(async () => expect(await one(id)).toMatchObject({ failed: n, failure: 'answered' }));
      later(3_600_000);
    }
    // Nobody overtakes the first: it is that one each time.
    expect(new Set(receiver.posts.flatMap(({ body }) => idsIn(body)))).toEqual(new Set([events[0]?.id]));
    receiver.taking = { status: 200 };
    receiver.asked.length = 0;
    await comes(() => expect(receiver.taken).toEqual(events.map((event) => event.id)));
  });

  it('gets several in one request where it wants that, under one id however often it is tried', async () => {
    const { id, secret } = await subscribed({ form: 'batched', townships: [south] });
    const events = await sayOfOne(3, south);
    await say(north);
    await heard(events[2] as Event);
    receiver.taking = { status: 503, headers: { 'retry-after': '600' } };
    await comes(async () => expect(await one(id)).toMatchObject({ failed: 1, failure: 'answered', status: 503 }));
    later(590_000);
    await service.tick();
    receiver.taking = { status: 200 };
    later(20_000);
    const first = receiver.posts[0];
    await comes(() => expect(receiver.posts.length).toBe(2));
    const second = receiver.posts[1];
    expect(second?.headers['content-type']).toBe('application/cloudevents-batch+json; charset=utf-8');
    expect(idsIn(second?.body ?? '')).toEqual(events.map((event) => event.id));
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(() => new Webhook(secret).verify(first?.body ?? '', first?.headers as Record<string, string>)).not.toThrow();
  });

  it('is told of its slice and of nothing else', async () => {
    await subscribed({ townships: [south], departments: ['hrss'], types: [DisputeRegistered.type] });
    await say(south);
    await say(north, 'hrss');
    const theirs = await say(south, 'hrss');
    await heard(theirs);
    await comes(() => expect(receiver.taken).toEqual([theirs.id]));
  });

  it('is paused where nothing arrived for as long as the county says, which is an act and is told; it goes on where it was', async () => {
    const { id } = await subscribed();
    receiver.taking = { status: 500 };
    const event = await say();
    await heard(event);
    for (let n = 0; (await one(id)).state === 'active' && n < 60; n++) {
      const { failed } = await one(id);
      await comes(async () => expect((await one(id)).failed).toBe(failed + 1));
      later(7_200_000);
    }
    expect(await one(id)).toMatchObject({ state: 'paused', why: 'failing', failure: 'answered', status: 500 });
    const { text } = await service.ops.get('/metrics').expect(200);
    expect(text).toMatch(/junan_webhook_subscriptions\{state="given-up",service="reporting"\} 1/);
    const acts = await service.get<Database>(DATABASE).query(`select what, account from act where aggregate = $1 order by number`, [id]);
    expect(acts.at(-1)).toMatchObject({ what: 'subscription-paused', account: null });
    const before = receiver.asked.length;
    await service.tick();
    expect(receiver.asked).toHaveLength(before);

    receiver.taking = { status: 200 };
    receiver.asked.length = 0;
    await post(`/subscriptions/${id}/resumption`).expect(201);
    await comes(() => expect(receiver.taken).toEqual([event.id]));
    expect(receiver.asked[0]?.method).toBe('OPTIONS');
  });

  it('is ended by its receiver with 410, and its secrets are gone', async () => {
    const { id } = await subscribed();
    receiver.taking = { status: 410 };
    await heard(await say());
    await comes(async () => expect(await one(id)).toMatchObject({ state: 'ended', why: 'gone' }));
    await eventually(async () => {
      const left = await service
        .get<Database>(DATABASE)
        .query(`select 1 from sealed_record where aggregate_id = $1 and kind = 'webhook-secret'`, [id]);
      expect(left).toEqual([]);
    });
    await post(`/subscriptions/${id}/resumption`).expect(409);
  });

  it('is sent again what it had, from a moment or from an event, and says before how much that is', async () => {
    const { id } = await subscribed({ townships: [south] });
    const events = await sayOfOne(3, south);
    await heard(events[2] as Event);
    await comes(() => expect(receiver.taken).toHaveLength(3));
    const [, second, third] = events as [Event, Event, Event];
    const ask = (query: string) => service.as(operator).get(`/subscriptions/${id}/replay?${query}`).expect(200);
    expect((await ask(`event=${second.id}`)).body).toMatchObject({ count: 2 });
    expect((await ask(`from=${encodeURIComponent(third.time)}`)).body).toMatchObject({ count: 1 });
    await post(`/subscriptions/${id}/replay`, { event: second.id, from: third.time }).expect(409);
    await post(`/subscriptions/${id}/replay`, { event: newId() }).expect(409);
    receiver.asked.length = 0;
    await post(`/subscriptions/${id}/replay`, { event: second.id }).expect(201);
    await comes(() => expect(receiver.taken).toEqual([second.id, third.id]));
    receiver.asked.length = 0;
    await post(`/subscriptions/${id}/replay`, { from: third.time }).expect(201);
    await comes(() => expect(receiver.taken).toEqual([third.id]));
  });

  it('is signed with both secrets for a while after another was made, then with the new one alone', async () => {
    const { id, secret } = await subscribed();
    const { body } = await post(`/subscriptions/${id}/secrets`).expect(201);
    const { secret: next, bothUntil } = body as { secret: string; bothUntil: string };
    expect(next).not.toBe(secret);
    await heard(await say());
    await comes(() => expect(receiver.posts).toHaveLength(1));
    const verified = (by: string) =>
      new Webhook(by).verify(receiver.posts[0]?.body ?? '', receiver.posts[0]?.headers as Record<string, string>);
    for (const each of [secret, next]) expect(() => verified(each)).not.toThrow();
    const db = service.get<Database>(DATABASE);
    const kept = async () =>
      (await db.query(`select 1 from sealed_record where aggregate_id = $1 and kind = 'webhook-secret'`, [id])).length;
    expect(await kept()).toBe(2);
    now = new Date(Date.parse(bothUntil) + 1_000);
    await service.tick();
    expect(await kept()).toBe(1);
    // What is sealed is nowhere else, and least of all in the receipts that are kept.
    const [row] = await db.query<{ n: number }>(
      `select count(*)::int as n from (select receipt::text as t from idempotency union all select detail::text from act
         union all select to_jsonb(s)::text from subscription s) all_of_it where t like '%whsec_%'`,
    );
    expect(row?.n).toBe(0);
  });

  it('follows no redirection, and asks nothing where its address leads inside', async () => {
    const { id } = await subscribed();
    receiver.taking = { status: 302, headers: { location: 'https://127.0.0.1:1/' } };
    await heard(await say());
    await comes(async () => expect(await one(id)).toMatchObject({ failure: 'redirected', status: 302 }));
    const wanted = { name: '县法院', url: 'https://localhost:9/', profile: 'full', form: 'structured' };
    const { body } = await post('/subscriptions', wanted).expect(201);
    await service
      .get<Database>(DATABASE)
      .query('update subscription set url = $2 where id = $1', [(body as { id: string }).id, 'https://127.0.0.2:9/']);
    await post(`/subscriptions/${(body as { id: string }).id}/secrets`).expect(201);
    await comes(async () => expect(await one((body as { id: string }).id)).toMatchObject({ failure: 'address-inside', status: null }));
  });

  it('is kept to the rate that its receiver allows', async () => {
    receiver.leave = { status: 200, headers: { 'webhook-allowed-origin': '*', 'webhook-allowed-rate': '10' } };
    const { id } = await subscribed();
    const events = await sayOfOne(2);
    await heard(events[1] as Event);
    await comes(async () => expect(await deliveries(id)).toMatchObject([{ kind: 'events', events: 1 }, { kind: 'handshake' }]));
    for (let n = 0; n < 3; n++) await service.tick();
    expect(receiver.taken).toHaveLength(1);
    later(7_000);
    await comes(() => expect(receiver.taken).toEqual(events.map((event) => event.id)));
  });

  it('goes on behind what was no longer kept when it was its turn, and says so', async () => {
    const { id } = await subscribed();
    await post(`/subscriptions/${id}/pause`).expect(201);
    await heard(await say());
    await service.get<Database>(DATABASE).query(`update told_event set at = now() - interval '91 days'`);
    await service.tick();
    const event = await say();
    await heard(event);
    await post(`/subscriptions/${id}/resumption`).expect(201);
    await comes(() => expect(receiver.taken).toEqual([event.id]));
    expect((await one(id)).missedUntil).not.toBeNull();
  });

  it('is one instance’s at a time: each of two delivers, and nothing comes twice', async () => {
    const others = [await Receiver.listening(), await Receiver.listening()];
    open.push(...others);
    const made = [await subscribed(), await subscribed({ name: '县总工会' }, others[0]), await subscribed({ name: '县妇联' }, others[1])];
    const second = await startService(reporting, { broker, database: service.database, config: { webhooks } });
    const events: Event[] = [];
    for (let n = 0; n < 20; n++) events.push(await say());
    await heard(events.at(-1) as Event);
    const both = async () => Promise.all([service.get(Courier).setOut(), second.get(Courier).setOut()]);
    await eventually(async () => {
      await both();
      for (const each of [receiver, ...others]) expect(new Set(each.taken).size).toBe(20);
    });
    for (const each of [receiver, ...others]) expect(each.taken).toHaveLength(20);
    expect(made).toHaveLength(3);
    await second.stop();
  });

  it('is taken up by another instance once the one that had it in hand has been silent for a while', async () => {
    const { id } = await subscribed();
    const db = service.get<Database>(DATABASE);
    await db.query(`update subscription set lease_by = $2, lease_until = now() + interval '1 hour' where id = $1`, [id, newId()]);
    const event = await say();
    await heard(event);
    for (let n = 0; n < 3; n++) await service.tick();
    expect(receiver.posts).toEqual([]);
    await db.query(`update subscription set lease_until = now() - interval '1 second' where id = $1`, [id]);
    await comes(() => expect(receiver.taken).toEqual([event.id]));
  });

  it('goes on in a database that was restored from a cluster whose transactions are ahead of ours', async () => {
    const { id } = await subscribed({ townships: [south] });
    const had = await say(south);
    await heard(had);
    await comes(() => expect(receiver.taken).toEqual([had.id]));
    await post(`/subscriptions/${id}/pause`).expect(201);
    const waits = await say(south);
    await heard(waits);
    const db = service.get<Database>(DATABASE);
    for (const table of ['told_event', 'subscription'])
      await db.query(`update ${table} set tx = (tx::text::bigint + 1000000000)::text::xid8`);
    const restored = await startService(reporting, { broker, database: service.database, config: { webhooks } });
    receiver.asked.length = 0;
    await post(`/subscriptions/${id}/resumption`).expect(201);
    const comesNow = await say(south);
    await eventually(async () => {
      await restored.get(Courier).setOut();
      expect(receiver.taken.slice(-2)).toEqual([waits.id, comesNow.id]);
    });
    await restored.stop();
  });

  it('keeps its new address and its secret where the old one ends it just then', async () => {
    const { id, secret } = await subscribed();
    const next = await Receiver.listening();
    open.push(next);
    receiver.hold();
    await heard(await say());
    await comes(() => expect(receiver.held).toBe(1));
    const { sequence } = await one(id);
    await post(`/subscriptions/${id}/changes`, { name: '三台县人民法院', url: next.url, profile: 'full', form: 'structured' })
      .set('If-Match', `"${sequence}"`)
      .expect(201);
    receiver.taking = { status: 410 };
    receiver.letGo();
    await comes(() => expect(next.taken).toHaveLength(1));
    const [sent] = next.posts;
    expect(() => new Webhook(secret).verify(sent?.body ?? '', sent?.headers as Record<string, string>)).not.toThrow();
    const kept = await service
      .get<Database>(DATABASE)
      .query('select 1 from sealed_record where aggregate_id = $1 and kind <> $2', [id, 'purpose']);
    expect(kept).toHaveLength(1);
  });

  it('stays paused at another address, and says why it was given up however it is sent again', async () => {
    const { id } = await subscribed();
    await post(`/subscriptions/${id}/pause`).expect(201);
    await post(`/subscriptions/${id}/changes`, {
      name: '三台县人民法院',
      url: `${receiver.url}/2`,
      profile: 'full',
      form: 'structured',
    }).expect(201);
    expect(await one(id)).toMatchObject({ state: 'paused', why: 'operator' });
    const silent = { state: 'paused', why: 'failing', failed: 12, failing: '2026-11-26T00:00:00.000Z', failure: 'timed-out' };
    const { why, failed, failing, failure } = silent;
    const given = 'update subscription set why = $2, failed = $3, failing = $4, failure = $5 where id = $1';
    await service.get<Database>(DATABASE).query(given, [id, why, failed, failing, failure]);
    await post(`/subscriptions/${id}/replay`, { from: new Date().toISOString() }).expect(201);
    expect(await one(id)).toMatchObject(silent);
  });

  it('is sent what it is to be sent at the rate that was asked for, and failing at no other either', async () => {
    const { id } = await subscribed();
    const events = await Promise.all(Array.from({ length: 6 }, () => say()));
    for (const each of events) await heard(each);
    await comes(() => expect(receiver.taken).toHaveLength(6));
    const [first = 0] = receiver.times;
    // Between six there are five pauses of a 1,200th of a minute.
    expect((receiver.times.at(-1) ?? 0) - first).toBeGreaterThan(200);
    receiver.leave = { status: 200, headers: { 'webhook-allowed-origin': '*', 'webhook-allowed-rate': '2' } };
    await post(`/subscriptions/${id}/handshake`).expect(201);
    await comes(async () => expect(await one(id)).toMatchObject({ state: 'active', rate: 2 }));
    receiver.taking = { status: 500 };
    await heard(await say());
    await comes(async () => expect((await one(id)).failed).toBe(1));
    const { nextAt } = (await one(id)) as unknown as { nextAt: string };
    expect(Date.parse(nextAt) - Date.now()).toBeGreaterThan(28_000);
  });

  it('goes on where a clock went ahead and was set back', async () => {
    await subscribed();
    const first = await say();
    await heard(first);
    now = new Date(Date.now() + 8 * 3_600_000);
    await comes(() => expect(receiver.taken).toEqual([first.id]));
    now = undefined;
    const next = await say();
    await heard(next);
    await comes(() => expect(receiver.taken).toEqual([first.id, next.id]));
  });

  it('waits its turn: who has much to be told and takes it slowly does not keep the others waiting', async () => {
    const slow = await Promise.all(Array.from({ length: 8 }, () => Receiver.listening()));
    open.push(...slow);
    for (const each of slow) {
      each.leave = { status: 200, headers: { 'webhook-allowed-origin': '*', 'webhook-allowed-rate': '60' } };
      await subscribed({}, each);
    }
    const events = await Promise.all(Array.from({ length: 40 }, () => say()));
    for (const each of events) await heard(each);
    await comes(() => {
      for (const each of slow) expect(each.posts.length).toBeGreaterThan(0);
    });
    await subscribed();
    const theirs = await say();
    await heard(theirs);
    await comes(() => expect(receiver.taken).toContain(theirs.id));
    expect(Math.min(...slow.map(({ posts }) => posts.length))).toBeLessThan(38);
  });

  it('has no events waiting where what came is not in its slice', async () => {
    const { id } = await subscribed({ townships: [south] });
    await post(`/subscriptions/${id}/pause`).expect(201);
    await heard(await say(north));
    expect((await one(id)).waitingSince).toBeNull();
    const theirs = await say(south);
    await heard(theirs);
    expect((await one(id)).waitingSince).toBe(theirs.time);
  });

  it('says before how much a replay from later on leaves out, and takes no moment that has not come', async () => {
    const { id } = await subscribed();
    await post(`/subscriptions/${id}/pause`).expect(201);
    const events = await sayOfOne(3);
    await heard(events[2] as Event);
    const { body } = await service.as(operator).get(`/subscriptions/${id}/replay?event=${events[2]?.id}`).expect(200);
    expect(body).toMatchObject({ count: 1, leftOut: 2 });
    const ahead = new Date(Date.now() + 86_400_000).toISOString();
    for (const asked of [
      service.as(operator).get(`/subscriptions/${id}/replay?from=${encodeURIComponent(ahead)}`),
      post(`/subscriptions/${id}/replay`, { from: ahead }),
    ])
      expect((await asked.expect(409)).body).toMatchObject({ code: 'subscription.from-ahead' });
  });

  it('is signed with every secret that was made within the while, were it three', async () => {
    const { id, secret } = await subscribed();
    const made = [secret];
    for (let n = 0; n < 2; n++) made.push(((await post(`/subscriptions/${id}/secrets`).expect(201)).body as { secret: string }).secret);
    await heard(await say());
    await comes(() => expect(receiver.posts).toHaveLength(1));
    const [sent] = receiver.posts;
    for (const each of made)
      expect(() => new Webhook(each).verify(sent?.body ?? '', sent?.headers as Record<string, string>)).not.toThrow();
  });

  it('is the county’s to make, and is changed on what was seen of it', async () => {
    const wanted = { name: '三台县人民法院', url: 'https://court.example.cn/junan', profile: 'counts', form: 'batched' };
    const { body } = await service
      .as({ unit: north, roles: ['operator'] })
      .post('/subscriptions', wanted)
      .expect(409);
    expect(body).toMatchObject({ code: 'subscription.by-county' });
    await service
      .as({ unit: COUNTY, roles: ['coordinator'] })
      .get('/subscriptions')
      .expect(403);
    await service
      .as({ unit: COUNTY, roles: ['auditor'] })
      .get('/subscriptions')
      .expect(200);
    const key = newId();
    const create = () => post('/subscriptions', wanted).set('Idempotency-Key', key).expect(201);
    const [{ body: first }, { body: again }] = [await create(), await create()];
    expect(again).toEqual(first);
    const { id } = first as { id: string };
    const { body: named } = await post('/subscriptions', { ...wanted, url: 'https://法院.example.cn/junan' }).expect(201);
    expect(await one((named as { id: string }).id)).toMatchObject({ url: 'https://xn--nww899f.example.cn/junan' });
    await post(`/subscriptions/${id}/pause`).set('If-Match', '"7"').expect(412);
    await post(`/subscriptions/${id}/changes`, { ...wanted, name: '县法院' })
      .set('If-Match', '"1"')
      .expect(201);
    expect(await one(id)).toMatchObject({ name: '县法院', sequence: 2, state: 'pending', hasSecret: false });
    for (const [url, code] of [
      [`https://${['someone', 'word'].join(':')}@court.example.cn/`, 'subscription.url-names-somebody'],
      ['https://10.0.0.1/', 'subscription.address-inside'],
      ['https://[::1]/', 'subscription.address-inside'],
      ['https://2130706434/', 'subscription.address-inside'],
      ['http://court.example.cn/', 'subscription.url-not-https'],
      ['court.example.cn', 'subscription.url-malformed'],
      ['https://court.example.cn/#a', 'subscription.url-malformed'],
    ]) {
      const { body: refused } = await post('/subscriptions', { ...wanted, url }).expect(409);
      expect(refused).toMatchObject({ code, errors: [{ pointer: '#/url' }] });
    }
  });
});
