import { DisputeClosed } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { SetAside } from '#messaging';
import type { PooledDatabase } from '#messaging';
import { Neighbour, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Gate } from './gate.js';
import { sample } from './sample.js';

let service: RunningService;
let intake: Neighbour;
beforeEach(async () => {
  service = await startService(sample);
  intake = await Neighbour.on(service.broker);
});
afterEach(async () => {
  await intake.leave();
  await service.stop();
});

const heard = (subject: string) =>
  service.get<Database>(DATABASE).query('select subject, sequence from heard where subject = $1', [subject]);

describe('an event', () => {
  it('is heard by its handler, in the transaction of the inbox', async () => {
    const subject = newId();
    await intake.say(DisputeClosed({ outcome: 'settled' }), { subject });
    await eventually(async () => expect(await heard(subject)).toEqual([{ subject, sequence: 1 }]));
  });

  it('that a rule refuses is a dead letter at once, with the rule as its cause', async () => {
    const event = await intake.say(DisputeClosed({ outcome: 'left' }), { subject: newId() });
    await eventually(async () => {
      const [letter] = await service.get(SetAside).letters();
      expect(letter).toMatchObject({ id: event.id, dead: true, cause: expect.stringContaining('return.final') });
    });
    const { text } = await service.ops.get('/metrics');
    expect(text).toMatch(/^junan_parked_events\{state="dead",service="screening"\} 1$/m);
  });

  it('counts as lag until it was handled', async () => {
    const gate = await Gate.closed(service.database);
    const subject = newId();
    await intake.say(DisputeClosed({ outcome: 'withdrawn' }), { subject });
    await eventually(async () => expect(await gate.waiting()).toBe(1));
    expect((await service.ops.get('/metrics')).text).toMatch(
      /^junan_consumer_lag\{stream="INTAKE_510722_county",service="screening"\} 1$/m,
    );
    await gate.open();
    await eventually(async () => expect(await heard(subject)).toHaveLength(1));
    await eventually(async () => {
      expect((await service.ops.get('/metrics')).text).toMatch(
        /^junan_consumer_lag\{stream="INTAKE_510722_county",service="screening"\} 0$/m,
      );
    });
  });
});

const operator = { unit: '510722', roles: ['operator'] } as const;

describe('whoever keeps it running', () => {
  const operations = async () => (await service.as(operator).get('/operations').expect(200)).body;
  const lettersOf = async (state = 'dead') => (await service.as(operator).get(`/operations/letters?state=${state}`).expect(200)).body.items;
  const acts = (what: string) =>
    service
      .get<Database>(DATABASE)
      .query<{ unit: string | null; aggregate: string | null; detail: object }>(
        'select unit, aggregate, detail from act where what = $1 order by number',
        [what],
      );
  /** Until it is mended, everything that is heard fails. */
  const broken = () => service.database.arrange('alter table heard rename to heard_elsewhere');
  const mended = () => service.database.arrange('alter table heard_elsewhere rename to heard');
  /** As after ten tries. */
  const given = (id: string) =>
    eventually(async () => {
      const db = service.get<PooledDatabase>(DATABASE);
      expect(await db.query('update parked_event set dead = true where event_id = $1 and attempts > 0 returning 1', [id])).toHaveLength(1);
    });

  it('sees in one look who is there, what waits, and how far each stream is handled', async () => {
    const subject = newId();
    await intake.say(DisputeClosed({ outcome: 'settled' }), { subject });
    await eventually(async () => expect(await heard(subject)).toHaveLength(1));
    await intake.beat('intake');
    await eventually(async () => {
      const { instance, staffing, streams, outbox, aside, ...rest } = await operations();
      expect(rest).toMatchObject({
        service: 'screening',
        desk: 'county',
        database: true,
        broker: { state: 'up', trouble: null },
        kinds: [],
      });
      expect(staffing).toEqual({
        instances: [{ release: instance.release, startedAt: `${instance.startedAt.slice(0, 19)}Z` }],
        hearing: 16,
        relays: true,
      });
      expect(outbox).toEqual({ waiting: 0, since: null });
      expect(aside).toEqual({ waiting: 0, waitingSince: null, dead: 0, deadSince: null });
      expect(streams).toEqual([
        expect.objectContaining({ stream: 'INTAKE_510722_county', state: 'read', behind: 0, oldest: null, gap: false }),
      ]);
    });
  });

  it('sees what is behind, of all instances together and since when, and of a second instance that it is there', async () => {
    const gate = await Gate.closed(service.database);
    const other = await startService(sample, { database: service.database, broker: service.broker, issuer: service.tokens });
    await eventually(async () => expect((await operations()).staffing.instances).toHaveLength(2));
    const before = Date.now();
    for (let n = 0; n < 8; n++) await intake.say(DisputeClosed({ outcome: 'withdrawn' }), { subject: newId() });
    for (const one of [service, other])
      await eventually(async () => {
        const { streams } = (await one.as(operator).get('/operations').expect(200)).body;
        expect(streams).toMatchObject([{ behind: 8 }]);
        expect(Date.parse(streams[0].oldest)).toBeGreaterThanOrEqual(before - 1_000);
      });
    await gate.open();
    await eventually(async () => expect((await operations()).streams).toMatchObject([{ behind: 0, oldest: null }]));
    await other.stop();
    await eventually(async () => expect((await operations()).staffing.instances).toHaveLength(1));
  });

  it('is told what lies dead, what of it and why, and nothing of what it says', async () => {
    const subject = newId();
    const event = await intake.say(DisputeClosed({ outcome: 'left' }), { subject, township: '510722101' });
    await intake.scrawl('intake', '{"party": "张三"}');
    await eventually(async () => expect(await lettersOf()).toHaveLength(2));
    const [letter, scrawl] = (await lettersOf()).sort((one: { type: string | null }) => (one.type === null ? 1 : -1));
    expect(letter).toMatchObject({
      id: event.id,
      owner: 'intake',
      desk: 'county',
      type: 'intake.dispute-closed.v1',
      aggregate: subject,
      sequence: 1,
      township: '510722101',
      reason: 'refused',
      cause: 'return.final',
    });
    expect(scrawl).toMatchObject({ type: null, aggregate: null, reason: 'unreadable' });
    expect(JSON.stringify([letter, scrawl])).not.toMatch(/张三|outcome|left/);
    const kinds = (await operations()).kinds.map(({ type, letters }: { type: string | null; letters: number }) => `${type} ${letters}`);
    expect(kinds.sort()).toEqual(['intake.dispute-closed.v1 1', 'null 1']);
    const { body } = await service.as(operator).get('/operations/letters?limit=1').expect(200);
    const next = await service.as(operator).get(`/operations/letters?limit=1&cursor=${body.next}`).expect(200);
    const both = [...body.items, ...next.body.items].map(({ id }: { id: string }) => id);
    expect(both.sort()).toEqual([letter.id, scrawl.id].sort());
    expect(next.body.next).toBeNull();
    const refused = await service.as(operator).post(`/operations/letters/${scrawl.id}/replay`, {}).expect(409);
    expect(refused.body.code).toBe('letter.unreadable');
  });

  it('puts a dead letter back once its cause is mended: it is handled once, gone, and it is kept who did it', async () => {
    await broken();
    const subject = newId();
    const { id } = await intake.say(DisputeClosed({ outcome: 'settled' }), { subject });
    await given(id);
    const again = await service.as(operator).post(`/operations/letters/${id}/replay`, {}).expect(201);
    expect(again.body).toMatchObject({ id, outcome: 'in-line', cause: expect.stringContaining('heard') });
    await given(id);
    await mended();

    const key = newId();
    const replay = () => service.as(operator).post(`/operations/letters/${id}/replay`, {}).set('Idempotency-Key', key);
    expect((await replay().expect(201)).body).toEqual({ id, outcome: 'handled', cause: null });
    expect((await replay().expect(201)).body).toEqual({ id, outcome: 'handled', cause: null });
    const gone = await service.as(operator).post(`/operations/letters/${id}/replay`, {}).set('Accept-Language', 'zh-CN').expect(404);
    expect(gone.body).toMatchObject({ code: 'not-found', detail: expect.stringContaining('没有找到该死信') });
    expect(await heard(subject)).toEqual([{ subject, sequence: 1 }]);
    expect(await lettersOf()).toEqual([]);
    expect(await lettersOf('waiting')).toEqual([]);
    const kept = {
      unit: '510722',
      aggregate: subject,
      detail: { event: id, owner: 'intake', desk: 'county', type: 'intake.dispute-closed.v1' },
    };
    expect(await acts('letter-replayed')).toEqual([kept, kept]);
  });

  it('puts back all of one kind, two at once too: each is handled once', async () => {
    await broken();
    const subjects = Array.from({ length: 5 }, () => newId());
    for (const subject of subjects) await given((await intake.say(DisputeClosed({ outcome: 'settled' }), { subject })).id);
    await mended();
    const other = await startService(sample, { database: service.database, broker: service.broker, issuer: service.tokens });
    const kind = { owner: 'intake', desk: 'county', type: 'intake.dispute-closed.v1' };
    const answers = await Promise.all(
      [service, other].map(async (one) => (await one.as(operator).post('/operations/letters/replay', kind).expect(201)).body),
    );
    await other.stop();
    expect(answers.map(({ inLine }) => inLine).sort()).toEqual([0, 5]);
    await eventually(async () => {
      for (const subject of subjects) expect(await heard(subject)).toHaveLength(1);
    });
    expect(await acts('letters-replayed')).toMatchObject([{ unit: '510722', detail: { ...kind, letters: 5 } }]);
    expect((await operations()).aside).toMatchObject({ waiting: 0, dead: 0 });
  });

  it('puts back one behind thousands that stay where they are, and says how many are left for another time', async () => {
    const db = service.get<PooledDatabase>(DATABASE);
    const type = 'intake.dispute-closed.v1';
    await broken();
    const subject = newId();
    const { id } = await intake.say(DisputeClosed({ outcome: 'settled' }), { subject });
    await given(id);
    await mended();
    await db.query(
      `insert into parked_event (event_id, owner, desk, type, stream_seq, message, cause, attempts, dead, parked_at)
       select gen_random_uuid(), 'intake', 'county', $1, n, '{}', 'Unreadable: no event', 1, true, now() - interval '1 day' from generate_series(1, 2001) n`,
      [type],
    );
    const replay = (kind: object) => service.as(operator).post('/operations/letters/replay', { owner: 'intake', desk: 'county', ...kind });
    expect((await replay({ type }).expect(201)).body).toEqual({ inLine: 1, unreadable: 2_001, superseded: 0, left: 0 });
    await eventually(async () => expect(await heard(subject)).toHaveLength(1));
  });

  it('puts back so many at once, and says how many are left for another time', async () => {
    const db = service.get<PooledDatabase>(DATABASE);
    await broken();
    const { id } = await intake.say(DisputeClosed({ outcome: 'settled' }), { subject: newId() });
    await given(id);
    await db.query(
      `insert into parked_event (event_id, owner, desk, type, stream_seq, message, cause, attempts, dead)
       select gen_random_uuid(), owner, desk, type, stream_seq, message, cause, 1, true from parked_event, generate_series(1, 2002)`,
    );
    const kind = { owner: 'intake', desk: 'county', type: 'intake.dispute-closed.v1' };
    const { body } = await service.as(operator).post('/operations/letters/replay', kind).expect(201);
    expect(body).toEqual({ inLine: 2_000, unreadable: 0, superseded: 0, left: 3 });
    await db.query('delete from parked_event');
    await mended();
  });

  it('is of the county, or of the department whose desk it is', async () => {
    const elsewhere = await service
      .as({ unit: 'hrss', roles: ['operator'] })
      .get('/operations')
      .set('Accept-Language', 'zh-CN')
      .expect(403);
    expect(elsewhere.body).toMatchObject({ code: 'operations.other-desk', detail: expect.stringContaining('服务台“县级”') });
    const desk = await startService(sample, { issuer: service.tokens, config: { desk: 'hrss' } });
    await desk
      .as({ unit: 'hrss', roles: ['operator'] })
      .get('/operations')
      .expect(200);
    await desk.as(operator).get('/operations').expect(200);
    const other = await desk
      .as({ unit: 'justice', roles: ['operator'] })
      .get('/operations/letters')
      .expect(403);
    expect(other.body.code).toBe('operations.other-desk');
    await desk.stop();
  });
});

describe('what a service keeps', () => {
  it('is told: under which keys, how long and what was erased last, by which rules', async () => {
    const keys = (await service.as(operator).get('/operations/keys').expect(200)).body;
    expect(keys).toMatchObject({ algorithm: 'aes-256-gcm', bunchesLeft: 0, recordsLeft: 0, indexesLeft: 0, erased: 0, keyless: 0 });
    expect(keys.keys).toEqual([{ key: 'test', state: 'seals', bunches: 0, records: 0 }]);
    const retention = () => service.as(operator).get('/operations/retention').expect(200);
    expect((await retention()).body).toMatchObject({ overdue: 0, purge: null, eventDays: 14, inboxDays: 30 });
    await service.tick().catch(() => service.tick());
    expect((await retention()).body).toMatchObject({ purge: { erased: 0, erasedAt: null, erasedThen: null } });
    expect((await retention()).body.terms).toContainEqual(expect.objectContaining({ kind: 'note', keep: '1 years', version: 'sample-1' }));
    expect((await service.as(operator).get('/operations/policies').expect(200)).body).toEqual({ items: [] });
  });
});
