import { connect } from 'node:net';
import { startService } from '#testing';
import type { RunningService } from '#testing';
import { Returns, sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;

let service: RunningService;
beforeAll(async () => (service = await startService(sample)));
afterAll(() => service.stop());

const filed = async (findings = 1) => (await service.as(screener).post('/returns', { findings }).expect(201)).body as { id: string };

/** Bytes as they are, past every client that would mend them. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, hostname } = new URL(service.url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });

describe('a rule that refuses', () => {
  it('is told in Chinese, unless English is preferred', async () => {
    const { id } = await filed(99);
    await service.as(screener).patch(`/returns/${id}`, { findings: 99 }).expect(200);
    const zh = await service.as(screener).patch(`/returns/${id}`, { findings: 1 }).expect(409);
    expect(zh.headers['content-type']).toMatch('application/problem+json');
    expect(zh.body).toMatchObject({
      status: 409,
      code: 'return.final',
      detail: '报送已定稿，不能再改。',
      instance: `/api/screening/returns/${id}`,
    });
    const en = await service.as(screener).patch(`/returns/${id}`, { findings: 1 }).set('Accept-Language', 'en').expect(409);
    expect(en.body.detail).toBe('The return is final; file a new one.');
  });

  it('bears the id of the request, however early it refuses', async () => {
    const { headers } = await service.as(screener).get('/returns').set('If-Match', 'yesterday').expect(400);
    expect(headers['x-request-id']).toEqual(expect.any(String));
  });
});

describe('who may come in', () => {
  it('needs a token', async () => {
    const { body, headers } = await service.http.post('/api/screening/returns').send({ findings: 1 }).expect(401);
    expect(body.code).toBe('unauthenticated');
    expect(headers['www-authenticate']).toMatch('Bearer');
  });

  it.each([
    ['of another issuer', { issuer: 'https://elsewhere.example/' }],
    ['for another audience', { audience: 'elsewhere' }],
    ['that has run out', { expiresIn: -60 }],
  ])('is nobody with a token %s', async (_, flaw) => {
    const token = service.tokens.of(screener, flaw);
    await service.http.post('/api/screening/returns').set('Authorization', `Bearer ${token}`).send({ findings: 1 }).expect(401);
  });

  it.each([
    ['for another client of the issuer', { client_id: 'games' }, 'other-client'],
    ['of the unit’s namesake in another county', { county: '510723' }, 'other-county'],
  ])('is turned away with a token %s', async (_, claims, code) => {
    const token = service.tokens.of(screener, { claims });
    const { body } = await service.http
      .post('/api/screening/returns')
      .set('Authorization', `Bearer ${token}`)
      .send({ findings: 1 })
      .expect(403);
    expect(body.code).toBe(code);
  });

  it('needs the role', async () => {
    const { body } = await service
      .as({ unit: '510722101', roles: ['mediator'] })
      .post('/returns', { findings: 1 })
      .expect(403);
    expect(body.code).toBe('forbidden');
  });

  it('sees nothing outside their jurisdiction, nor changes it', async () => {
    const { id } = await filed();
    const neighbour = service.as({ unit: '510722102', roles: ['screener'] });
    await neighbour.get(`/returns/${id}`).expect(404);
    await neighbour.patch(`/returns/${id}`, { findings: 5 }).expect(404);
    await service
      .as({ unit: '510722', roles: ['leader'] })
      .get(`/returns/${id}`)
      .expect(200);
  });
});

describe('a body', () => {
  it('may hold nothing the route does not know', async () => {
    const { body } = await service.as(screener).post('/returns', { findings: 1, finding: 2 }).expect(400);
    expect(body).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '#/finding', code: 'whitelistValidation', detail: expect.any(String) }],
    });
  });

  it.each([
    { findings: '1' },
    { findings: null },
    { findings: -1 },
    { findings: 1.5 },
    { findings: 1e300 },
    {},
    [],
    { findings: { findings: 1 } },
  ])('is checked: %j', async (wrong) => {
    const { body } = await service.as(screener).post('/returns', wrong).expect(400);
    expect(body.code).toBe('invalid');
  });

  it('never comes back in the answer', async () => {
    const { text } = await service.as(screener).post('/returns', { findings: '张三13800001234' }).expect(400);
    expect(text).not.toMatch(/张三|1380000/);
  });

  it('of more than a megabyte is turned away', async () => {
    const { body } = await service
      .as(screener)
      .post('/returns/noted', { note: 'x'.repeat(1024 * 1024) })
      .expect(413);
    expect(body.code).toBe('too-large');
  });

  it.each([
    ['cut short', '{"findings":'],
    ['not JSON', 'findings=1'],
    ['empty', ''],
    ['a word', '"findings"'],
    ['null', 'null'],
    ['with a poisoned prototype', '{"__proto__":{"admin":true},"findings":1}'],
    ['with a null byte', '{"findings":"\\u0000"}'],
  ])('that is %s is refused', async (_, text) => {
    const { body } = await service.as(screener).post('/returns').set('Content-Type', 'application/json').send(text).expect(400);
    expect(body).toMatchObject({ status: 400, type: expect.stringMatching(/^urn:junan:problem:/) });
  });

  it.each(['text/xml', 'multipart/form-data; boundary=x', 'application/octet-stream', 'nonsense'])(
    'of type %s is refused',
    async (type) => {
      const { status } = await service.as(screener).post('/returns').set('Content-Type', type).send('<findings/>');
      expect([400, 415]).toContain(status);
    },
  );
});

describe('odd input', () => {
  const paths = [
    '/api/screening/returns/not-a-uuid',
    '/api/screening/returns/%00',
    '/api/screening/returns/%E0%A4%A',
    '/api/screening/returns/%F0%9F%98%80',
    `/api/screening/returns/${'9'.repeat(3000)}`,
    "/api/screening/returns/'; drop table filed_return; --",
    '/api/screening/returns/../../etc/passwd',
    '/api/screening//returns//',
    '/api/screening/returns?__proto__[x]=1&a[]=%00',
    '/api/other',
    '/%2e%2e/',
    '//',
  ];

  it.each(paths)('never breaks the service: GET %s', async (path) => {
    const answer = await service.http
      .get(encodeURI(path).replaceAll('%25', '%'))
      .set('Authorization', `Bearer ${service.tokens.of(screener)}`);
    expect([400, 404, 414]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({
      status: answer.status,
      code: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    });
  });

  it.each(['PATCH', 'DELETE', 'OPTIONS', 'PUT', 'TRACE', 'PROPFIND'])(
    'never breaks the service: %s where there is no such way',
    async (method) => {
      const answer = await raw(
        `${method} /api/screening/returns HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${service.tokens.of(screener)}\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 4\d\d /);
    },
  );

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['a header of 64 kB', `GET /api/screening/openapi.json HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(65_536)}\r\n\r\n`],
    ['two lengths', 'POST /api/screening/returns HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
    [
      'an accept-language of nothing but commas',
      `GET /api/screening/nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: ${','.repeat(5000)}\r\n\r\n`,
    ],
  ])('never breaks the service: %s', async (_, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it('is told of headers that are too large', async () => {
    const answer = await raw(`GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(65_536)}\r\n\r\n`);
    expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ status: 431, code: 'headers-too-large' });
  });

  it('leaves the service as it was', async () => {
    const { id } = await filed(7);
    expect(await service.get(Returns).find(id)).toMatchObject({ findings: 7 });
  });
});

describe('a fault of ours', () => {
  it('is a 500 that says nothing of itself and gives an id to quote', async () => {
    const { body, text } = await service.http.get('/api/screening/returns/broken').expect(500);
    expect(body).toMatchObject({ code: 'internal', params: { id: expect.any(String) } });
    expect(text).not.toMatch(/was here|13800001234/);
  });
});
