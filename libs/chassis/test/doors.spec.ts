import assert from 'node:assert';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { KeyRing } from '#sealed';
import { eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Fingerprints } from '../src/fingerprint.js';
import { Returns, sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;
const neighbour = { unit: '510722102', roles: ['screener'] } as const;

let service: RunningService;
beforeAll(async () => (service = await startService(sample)));
afterAll(() => service.stop());

const path = '/returns';
const filed = async (findings = 1) =>
  (await service.as(screener).post(path, { findings }).expect(201)).body as { id: string; sequence: number };
const keyed = (key: string, body: object = { findings: 1 }, to = path) => service.as(screener).post(to, body).set('Idempotency-Key', key);
const state = async (id: string) => service.get(Returns).find(id);

describe('a write', () => {
  it('is answered with its receipt and the sequence as ETag', async () => {
    const { body, headers } = await service.as(screener).post(path, { findings: 3 }).expect(201);
    expect(body).toEqual({ id: expect.any(String), sequence: 1 });
    expect(headers).toMatchObject({ etag: '"1"', 'x-request-id': expect.any(String) });
    const read = await service.as(screener).get(`${path}/${body.id}`).expect(200);
    expect(read.body).toMatchObject({ id: body.id, sequence: 1, findings: 3 });
    expect(read.headers['etag']).toBe('"1"');
  });

  it('goes ahead with the sequence that stands, however it is quoted', async () => {
    const { id } = await filed();
    for (const [i, ifMatch] of ['1', '"2"', 'W/"3"', '*'].entries()) {
      const { body } = await service
        .as(screener)
        .patch(`${path}/${id}`, { findings: 10 + i })
        .set('If-Match', ifMatch)
        .expect(200);
      expect(body.sequence).toBe(i + 2);
    }
  });

  it('is turned away with 412 when it was decided on an older state', async () => {
    const { id } = await filed();
    await service.as(screener).patch(`${path}/${id}`, { findings: 2 }).expect(200);
    const { body } = await service.as(screener).patch(`${path}/${id}`, { findings: 3 }).set('If-Match', '"1"').expect(412);
    expect(body).toMatchObject({ code: 'stale', status: 412 });
    expect(await state(id)).toMatchObject({ sequence: 2, findings: 2 });
  });

  it.each(['yesterday', '"3', '-1', '1.5', '"', '99999999999'])('takes no If-Match like %s', async (ifMatch) => {
    const { id } = await filed();
    const { body } = await service.as(screener).patch(`${path}/${id}`, { findings: 3 }).set('If-Match', ifMatch).expect(400);
    expect(body.code).toBe('if-match-malformed');
  });
});

describe('an answer', () => {
  it('is kept by nobody on the way, whatever it says', async () => {
    const { id } = await filed();
    const answers = [
      await service.as(screener).get(`${path}/${id}`).expect(200),
      await service.as(screener).get(`${path}/nothing`).expect(400),
      await service.as(screener).post(path, { findings: 'many' }).expect(400),
      await service.http.get('/api/screening/returns').expect(404),
      await service.http.get('/api/screening/%zz').expect(400),
      await service.http.get(`/api/screening/returns/${id}`).expect(401),
    ];
    for (const { headers } of answers) expect(headers['cache-control']).toBe('no-store');
  });
});

describe('an idempotency key', () => {
  const fingerprints = (key: string) =>
    service.get<Database>(DATABASE).query<{ fingerprint: string }>('select fingerprint from idempotency where key = $1', [key]);

  it('acts once and is answered the same again', async () => {
    const key = 'once-and-no-more';
    const first = await keyed(key).expect(201);
    const again = await keyed(key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true', etag: '"1"' });
    expect(first.headers).not.toHaveProperty('idempotency-replayed');
    expect(await state(first.body.id)).toMatchObject({ sequence: 1 });
  });

  it('acts once when the same request comes ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => keyed('ten-at-once')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] !== 'true')).toHaveLength(1);
  });

  it.each<[string, string | undefined]>([
    ['whose rule then forbids what it did', undefined],
    ['whose sequence it moved on', '"1"'],
  ])('acts once when the same request comes twice at once to a dispute %s', async (_, ifMatch) => {
    const { id } = await filed();
    const holding = new pg.Client(service.database.url);
    await holding.connect();
    await holding.query('begin');
    await holding.query('select from filed_return where id = $1 for update', [id]);
    const ending = () => {
      const request = service.as(screener).patch(`${path}/${id}`, { findings: 99 }).set('Idempotency-Key', `ends-${ifMatch}`);
      return (ifMatch === undefined ? request : request.set('If-Match', ifMatch)).then((answer) => answer);
    };
    const answers = [ending(), ending()];
    // Both have asked whether the key is spent, and wait for the row.
    await eventually(async () => {
      const rows = await service
        .get<Database>(DATABASE)
        .query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%for update'`);
      expect(rows).toHaveLength(2);
    });
    await holding.query('commit');
    await holding.end();
    const [first, second] = await Promise.all(answers);
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect(second?.body).toEqual(first?.body);
    expect(await state(id)).toMatchObject({ sequence: 2, final: true });
  });

  it('replays all that the first answer said', async () => {
    const first = await keyed('says-more', { note: '水渠' }, `${path}/noted`).expect(201);
    const again = await keyed('says-more', { note: '水渠' }, `${path}/noted`).expect(201);
    expect(first.body).toMatchObject({ noted: 2, at: expect.any(String) });
    expect(again.body).toEqual(first.body);
  });

  it('belongs to one request: another body or path under it is refused', async () => {
    await keyed('one-request').expect(201);
    const { body } = await keyed('one-request', { findings: 2 }).expect(422);
    expect(body.code).toBe('idempotency-key-reused');
    await keyed('one-request', { findings: 1 }, `${path}/noted`).expect(422);
  });

  it('belongs to one request however the id in its path is spelled', async () => {
    const { id } = await filed();
    const patch = (spelled: string) =>
      service.as(screener).patch(`${path}/${spelled}`, { findings: 4 }).set('Idempotency-Key', 'one-in-two-spellings');
    const first = await patch(id).expect(200);
    const again = await patch(id.toUpperCase()).expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
  });

  it('keeps of the request only what nobody can try words against who has not the service’s secrets', async () => {
    const key = 'keyed-fingerprint';
    await keyed(key).expect(201);
    const [kept] = await fingerprints(key);
    const plain = [
      ['510722101-screener', 'POST', '/api/screening/returns', '{"findings":1}'].join('\n'),
      JSON.stringify(['510722101-screener', 'POST', '/api/screening/returns', { findings: 1 }]),
    ].map((asked) => createHash('sha256').update(asked).digest('base64url'));
    expect(kept?.fingerprint).toMatch(/^k\.[\w-]{43}$/);
    for (const guessed of plain) expect(kept?.fingerprint).not.toContain(guessed);

    const request = { method: 'POST', url: '/api/screening/returns', body: { findings: 1 } };
    const ring = (...bytes: number[]) => KeyRing.parse(bytes.map((byte) => `b${byte}:${Buffer.alloc(32, byte).toString('base64')}`).join());
    const of = (...bytes: number[]) => new Fingerprints(ring(...bytes)).of('510722101-screener', request);
    expect(of(7)).toEqual([kept?.fingerprint]);
    expect(of(8)).not.toContain(kept?.fingerprint);
    // A key that is about to leave the ring still knows its own.
    expect(of(8, 7)).toEqual([...of(8), ...of(7)]);
    // Bytes are known by what they are, and not written out as JSON.
    const bytes = (text: string) => {
      const body = Object.assign(Buffer.from(text), { toJSON: () => assert.fail('they were written out') });
      return new Fingerprints(ring(7)).of('510722101-screener', { method: 'PUT', url: '/api/mediation/pieces/1', body });
    };
    expect(bytes('a')).toEqual(bytes('a'));
    expect(bytes('a')).not.toEqual(bytes('b'));
  });

  it('that was spent before fingerprints were keyed is still answered with its receipt', async () => {
    const first = await keyed('spent-before').expect(201);
    await service.get<Database>(DATABASE).query(`update idempotency set fingerprint = '' where key = 'spent-before'`);
    const again = await keyed('spent-before').expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('belongs to one person', async () => {
    const mine = await keyed('the-same-words').expect(201);
    const theirs = await service.as(neighbour).post(path, { findings: 1 }).set('Idempotency-Key', 'the-same-words').expect(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('is not spent by a request that was refused', async () => {
    const { id } = await filed();
    const key = 'refused-first';
    const patch = (findings: number, ifMatch: string) =>
      service.as(screener).patch(`${path}/${id}`, { findings }).set('Idempotency-Key', key).set('If-Match', ifMatch);
    await patch(5, '"7"').expect(412);
    await patch(5, '"1"').expect(200);
  });

  it.each(['short', '有中文的编号有中文的编号', 'with space in it', 'x'.repeat(201)])(
    'must be 8 to 200 visible characters, not %s',
    async (key) => {
      const answer = await service
        .as(screener)
        .post(path, { findings: 1 })
        .set('Idempotency-Key', Buffer.from(key).toString('latin1'))
        .expect(400);
      expect(answer.body.code).toBe('idempotency-key-malformed');
    },
  );
});

describe('the context of a request', () => {
  it('is there after the body was read in many pieces and the database was asked', async () => {
    const { body } = await service
      .as(screener)
      .post(`${path}/context`, { padding: Array.from({ length: 150 }, () => '纠'.repeat(1_300)) })
      .set({ 'Accept-Language': 'en-GB,zh;q=0.5', 'If-Match': '"4"', 'Idempotency-Key': 'context-key' })
      .expect(200);
    expect(body).toEqual({ subject: '510722101-screener', language: 'en', ifMatch: 4, key: 'context-key' });
  });

  it('is each request’s own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const person = { unit: i % 2 ? '510722101' : '510722102', roles: ['screener'], subject: `person-${i}` } as const;
        return (
          await service
            .as(person)
            .post(`${path}/context`, { i })
            .set('If-Match', String(i + 1))
            .expect(200)
        ).body;
      }),
    );
    expect(answers).toEqual(answers.map((_, i) => expect.objectContaining({ subject: `person-${i}`, ifMatch: i + 1 })));
  });
});
