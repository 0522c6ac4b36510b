import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import { DATABASE, newId } from '#kernel';
import { Relay, brokerAddress } from '#messaging';
import type { PooledDatabase } from '#messaging';
import { Line, TestBroker, TestDatabase, asOperator, eventually, startService, deskOf } from '#testing';
import type { Around, RunningService } from '#testing';
import { Gate } from './gate.js';
import { sample } from './sample.js';

const operator = { unit: '510722', roles: ['operator'] } as const;
const screener = { unit: '510722101', roles: ['screener'] } as const;

/** What a test opened is closed after it, the last first, however it ended. */
const open: { drop(): Promise<void> }[] = [];
const opened = <T extends { drop(): Promise<void> }>(it: T): T => (open.push(it), it);
const running = async (around: Around = {}): Promise<RunningService> => {
  const service = await startService(sample, around);
  open.push({ drop: () => service.stop() });
  return service;
};
afterEach(async () => {
  for (const it of open.splice(0).reverse()) await it.drop();
});

describe('health', () => {
  it('is live and ready, for those who run it', async () => {
    const service = await running();
    expect((await service.ops.get('/health/live').expect(200)).body).toEqual({ status: 'ok' });
    await eventually(async () => {
      const { body } = await service.ops.get('/health/ready').expect(200);
      expect(body).toMatchObject({ status: 'ok', details: { database: { status: 'up' }, broker: { status: 'up' } } });
    });
  });

  it.each(['/health/live', '/health/ready', '/metrics'])(
    'tells the public nothing at %s, nor does the other port serve anybody',
    async (path) => {
      const service = await running();
      for (const prefix of ['', '/api/screening']) await service.http.get(prefix + path).expect(404);
      await service.ops.get('/api/screening/openapi.json').expect(404);
    },
  );

  it('is degraded without the broker; the service serves on and catches up when the broker comes', async () => {
    const broker = opened(await TestBroker.away());
    const service = await running({ broker });
    expect((await service.ops.get('/health/ready').expect(200)).body).toMatchObject({
      status: 'degraded',
      details: { broker: { status: 'degraded' } },
    });
    await service.as(screener).post('/returns', { findings: 1 }).expect(201);
    expect(await gauge(service, 'junan_outbox_waiting')).toBe(1);
    expect((await service.as(operator).get('/operations').expect(200)).body).toMatchObject({
      database: true,
      broker: { state: 'away', trouble: null },
      staffing: { hearing: 0, relays: false },
      outbox: { waiting: 1 },
      streams: [],
    });

    await broker.start();
    await eventually(async () => expect(await gauge(service, 'junan_outbox_waiting')).toBe(0));
    expect((await service.ops.get('/health/ready').expect(200)).body.status).toBe('ok');
  });

  it('is degraded while the broker refuses it, and says that', async () => {
    const broker = opened(await TestBroker.start());
    const nats = brokerAddress({ NATS_URL: broker.url, NATS_USER: '510722-screening-county', NATS_PASSWORD: 'wrong' });
    const service = await running({ broker, config: { nats } });
    await eventually(async () => {
      const { body } = await service.ops.get('/health/ready').expect(200);
      expect(body).toMatchObject({
        status: 'degraded',
        details: { broker: { status: 'degraded', message: 'refuses our credentials; events wait in the outbox' } },
      });
    });
    await service.as(screener).post('/returns', { findings: 1 }).expect(201);
  });

  it('is degraded while the stream at the broker is not its own alone, and says that', async () => {
    const broker = opened(await TestBroker.start());
    const connection = await connect(asOperator(broker.url));
    const subjects = [filterOf(deskOf('screening')), 'junan-answer.>'];
    await (await jetstreamManager(connection)).streams.add({ name: streamOf(deskOf('screening')), subjects });
    await connection.close();
    const service = await running({ broker });
    await eventually(async () => {
      const { body } = await service.ops.get('/health/ready').expect(200);
      const message = `the stream SCREENING_510722_county takes ${subjects.join(', ')} where it should take ${subjects[0]}; events wait in the outbox`;
      expect(body).toMatchObject({ status: 'degraded', details: { broker: { status: 'degraded', message } } });
    });
  });

  it('is ready while all of its connections are busy, and takes none of them to say so', async () => {
    const service = await running({ config: { databasePool: 1 } });
    const database = service.get<PooledDatabase>(DATABASE);
    await database.transaction(async () => {
      expect(database.pool.totalCount - database.pool.idleCount).toBe(1);
      await service.ops.get('/health/ready').expect(200);
      expect(database.pool.waitingCount).toBe(0);
      const waits = database.query('select 1');
      expect(await metrics(service)).toMatch(/^junan_database_connections\{state="waiting",service="screening"\} [1-9]/m);
      open.push({ drop: () => waits.then(() => undefined) });
    });
  });

  it('is not ready without its database, and is again when that is back', async () => {
    const database = opened(await TestDatabase.of(sample));
    const line = await Line.to(database.url);
    const service = await running({ database, config: { databaseUrl: line.url } });
    await eventually(() => expect(service.get(Relay).leads).toBe(true));
    await line.cut();
    await service.ops.get('/health/live').expect(200);
    const { body } = await service.ops.get('/health/ready').expect(503);
    expect(body).toMatchObject({ status: 'error', details: { database: { status: 'down' } } });
    const refused = await service.as(screener).post('/returns', { findings: 1 }).expect(503);
    expect(refused.body.code).toBe('unavailable');
    const told = await service.as(operator).get('/operations').expect(200);
    expect(told.body).toMatchObject({ database: false, staffing: null, outbox: null, aside: null, kinds: null, streams: null });

    // No place in the pool stays taken by a connection that broke.
    const { pool } = service.get<PooledDatabase>(DATABASE);
    await eventually(() => expect(pool.totalCount).toBe(0));

    await line.mend();
    await eventually(() => service.ops.get('/health/ready').expect(200));
    await service.as(screener).post('/returns', { findings: 1 }).expect(201);
    await eventually(async () => expect(await gauge(service, 'junan_outbox_waiting')).toBe(0));
    await line.cut();
  });

  it('tells a write that was under way when the line broke that it may have been done, and a read only to try again', async () => {
    const database = opened(await TestDatabase.of(sample));
    const line = await Line.to(database.url);
    open.push({ drop: () => line.cut() });
    const service = await running({ database, config: { databaseUrl: line.url } });
    const gate = await Gate.closed(database);
    open.push({ drop: () => gate.open() });
    const slowly = () => service.as(screener).post('/returns/slowly', { findings: 1 });
    const unkeyed = slowly().expect(503);
    const keyed = slowly().set('Idempotency-Key', 'under-way').expect(503);
    const answers = Promise.all([unkeyed, keyed]);
    await eventually(async () => expect(await gate.waiting()).toBe(2));
    await line.cut();
    expect((await answers).map(({ body }) => body.code)).toEqual(['unavailable.unknown-unkeyed', 'unavailable.unknown']);
    expect((await keyed).text).not.toContain('Idempotency');
    expect((await service.as(screener).get(`/returns/${newId()}`).expect(503)).body.code).toBe('unavailable');
  });
});

describe('metrics', () => {
  let service: RunningService;
  beforeEach(async () => (service = await running()));

  it('count requests by route pattern and status, never by address', async () => {
    const { body } = await service.as(screener).post('/returns', { findings: 1 }).expect(201);
    await service.as(screener).get(`/returns/${body.id}`).expect(200);
    await service.http.get('/api/screening/returns/zhang-san').expect(401);
    await service.http.get('/api/screening/zhang-san?q=13800001234').expect(404);
    const text = await metrics(service);
    expect(text).toMatch(count('POST', '/api/screening/returns', 201));
    expect(text).toMatch(count('GET', '/api/screening/returns/:id', 200));
    expect(text).toMatch(count('GET', '/api/screening/returns/:id', 401));
    expect(text).toMatch(count('GET', 'none', 404));
    expect(text).not.toMatch(/zhang-san|13800001234/);
    expect(text).not.toContain(body.id);
  });

  it('tell of the process and of what waits', async () => {
    const text = await metrics(service);
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'junan_outbox_oldest_seconds',
      'junan_broker_connected',
      'junan_relay_leads',
    ]) {
      expect(text).toMatch(new RegExp(`^${name}\\{service="screening"\\} [\\d.e+-]+$`, 'm'));
    }
    expect(text).toMatch(/^junan_parked_events\{state="dead",service="screening"\} 0$/m);
    expect(text).toMatch(/^junan_database_connections\{state="waiting",service="screening"\} 0$/m);
  });

  it('are each service’s own, two in one process too', async () => {
    const other = await running();
    await service.as(screener).post('/returns', { findings: 1 }).expect(201);
    expect(await metrics(service)).toMatch(count('POST', '/api/screening/returns', 201));
    expect(await metrics(other)).not.toMatch(/route="\/api\/screening\/returns"/);
  });
});

describe('the OpenAPI document', () => {
  let service: RunningService;
  beforeEach(async () => (service = await running()));

  it('is 3.1, with the DTOs, the problem document, the common headers and the bearer token', async () => {
    const { body } = await service.http.get('/api/screening/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.components.schemas).toMatchObject({
      FindingsDto: { properties: { findings: { minimum: 0, maximum: 99 } } },
      Problem: { required: expect.arrayContaining(['code']) },
    });
    const post = body.paths['/api/screening/returns'].post;
    expect(post.parameters.map(({ name }: { name: string }) => name)).toEqual(['Accept-Language', 'Idempotency-Key', 'If-Match']);
    expect(post.responses.default.content['application/problem+json'].schema).toEqual({ $ref: '#/components/schemas/Problem' });
    expect(body.security).toEqual([{ bearer: [] }]);
    expect(Object.keys(body.paths).some((path) => /health|metrics/.test(path))).toBe(false);
  });

  it('can be read by people', async () => {
    const { text } = await service.http.get('/api/screening/docs').expect(200);
    const script = /src="([^"]*swagger-ui-bundle\.js)"/.exec(text)?.[1];
    await service.http.get(new URL(script ?? '', `${service.url}/api/screening/docs`).pathname).expect(200);
  });
});

const metrics = async ({ ops }: RunningService) =>
  (
    await ops
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /text\/plain/)
  ).text;
const count = (method: string, route: string, status: number) =>
  new RegExp(
    `^http_server_request_duration_seconds_count\\{service="screening",method="${method}",route="${route}",status="${status}"\\} 1$`,
    'm',
  );
const gauge = async (service: RunningService, name: string) =>
  Number(new RegExp(`^${name}\\{[^}]*\\} (\\S+)$`, 'm').exec(await metrics(service))?.[1]);
