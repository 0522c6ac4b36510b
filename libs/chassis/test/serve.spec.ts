import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import supertest from 'supertest';
import { DisputeClosed } from '#contracts';
import { newId } from '#kernel';
import { Issuer, Neighbour, TestBroker, TestDatabase, asService, eventually, freePort } from '#testing';
import { Gate } from './gate.js';
import { Program } from './process.js';
import type { Running } from './process.js';
import { sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;
const key = Buffer.alloc(32, 9).toString('base64');

let program: Program;
let database: TestDatabase;
let empty: TestDatabase;
let broker: TestBroker;
let issuer: Issuer;
const running: Running[] = [];

beforeAll(async () => {
  [program, database, empty, broker, issuer] = await Promise.all([
    Program.build(),
    TestDatabase.of(sample),
    TestDatabase.empty(),
    TestBroker.start(),
    new Issuer().start(),
  ]);
});
afterEach(async () => {
  for (const it of running.splice(0)) {
    it.signal('SIGKILL');
    await it.ended();
  }
});
afterAll(() => Promise.all([program.remove(), database.drop(), empty.drop(), broker.drop(), issuer.stop()]));

async function environment(): Promise<Record<string, string>> {
  return {
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    OPS_PORT: String(await freePort()),
    DATABASE_URL: database.url,
    NATS_URL: asService(broker.url, 'screening'),
    COUNTY: '510722',
    OIDC_ISSUER: issuer.url,
    SEALED_KEYS: `k1:${key}`,
    BLIND_INDEX_KEY: key,
  };
}

function run(what: 'main' | 'migrate', env: Record<string, string>): Running {
  const it = program.run(what, env);
  running.push(it);
  return it;
}

async function ready(env: Record<string, string>) {
  const it = run('main', env);
  await eventually(() => expect(it.out + it.err).toMatch(/is ready on port \d+/), { timeoutMs: 60_000 });
  const at = (port: string | undefined) => supertest(`http://127.0.0.1:${port}`);
  return { it, http: at(env['PORT']), ops: at(env['OPS_PORT']) };
}

describe('migrate', () => {
  it('builds the schema, and then finds nothing to do', async () => {
    const env = { DATABASE_URL: empty.ownerUrl, SERVING_LOGIN: empty.servingLogin };
    const first = run('migrate', env);
    expect(await first.ended()).toBe(0);
    expect(first.out).toContain('CreateFiledReturn1763900000000');
    const again = run('migrate', env);
    expect(await again.ended()).toBe(0);
    expect(again.out).toBe('screening: the database is up to date\n');
  });

  it('gives up at once on a database that says no', async () => {
    const url = new URL(empty.url);
    url.password = 'wrong-s3cret';
    url.username = 'nobody';
    const refused = run('migrate', { DATABASE_URL: url.href, SERVING_LOGIN: 'junan_empty' });
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toMatch(/^screening: cannot reach the database at 127\.0\.0\.1:\d+\/junan_empty_\w+: .+\n$/);
    expect(refused.err).not.toMatch(/s3cret/);
  });

  it('wants to know the serving login', async () => {
    const refused = run('migrate', { DATABASE_URL: empty.ownerUrl, SERVING_LOGIN: '' });
    expect(await refused.ended()).toBe(1);
    expect(refused.err).toBe('screening: SERVING_LOGIN: missing; it names the login under which the service will run\n');
  });
});

describe('serve', () => {
  it('says that it is ready in one line, serves, and ends with 0 when told to', async () => {
    const { it, http, ops } = await ready(await environment());
    expect(it.lines.filter(({ level }) => level === 'log')).toEqual([
      expect.objectContaining({
        level: 'log',
        service: 'screening',
        message: expect.stringMatching(/^screening is ready on port \d+$/),
      }),
    ]);
    await ops.get('/health/live').expect(200);
    const token = issuer.of(screener);
    const { body } = await http.post('/api/screening/returns').set('Authorization', `Bearer ${token}`).send({ findings: 2 }).expect(201);
    await http.get(`/api/screening/returns/${body.id}`).set('Authorization', `Bearer ${token}`).expect(200);
    it.signal('SIGTERM');
    expect(await it.ended()).toBe(0);
    expect(it.errors).toEqual([expect.objectContaining({ message: 'SlowClock.beat failed and will be called again' })]);
  });

  it('answers what it holds before it ends', async () => {
    const gate = await Gate.closed(database);
    const { it, http } = await ready(await environment());
    const answer = http
      .post('/api/screening/returns/slowly')
      .set('Authorization', `Bearer ${issuer.of(screener)}`)
      .send({ findings: 5 })
      .then((done) => done);
    await eventually(async () => expect(await gate.waiting()).toBe(1));
    it.signal('SIGTERM');
    await eventually(() => expect(it.out).toMatch('SIGTERM: stopping'));
    await gate.open();
    expect((await answer).status).toBe(200);
    expect(await it.ended()).toBe(0);
  });

  it('lists what is wrong with its configuration, one line each, without the secrets', async () => {
    const it = run('main', { ...(await environment()), COUNTY: 'Zitong', PORT: '-1', BLIND_INDEX_KEY: 's3cret', NATS_URL: '' });
    expect(await it.ended()).toBe(1);
    expect(it.err.split('\n').filter(Boolean).sort()).toEqual([
      'screening: BLIND_INDEX_KEY: must be a 32-byte key in base64',
      "screening: COUNTY: must be the county's six-digit code",
      'screening: NATS_URL: missing',
      'screening: PORT: must be a port number',
    ]);
    expect(it.out).toBe('');
  });

  it('says in one line that its database is out of reach', async () => {
    const it = run('main', { ...(await environment()), DATABASE_URL: `postgres://a:s3cret@127.0.0.1:${await freePort()}/none` });
    expect(await it.ended()).toBe(1);
    expect(it.err).toMatch(/^screening: cannot reach the database at 127\.0\.0\.1:\d+\/none: .*ECONNREFUSED.*\n$/);
    expect(it.out).toBe('');
  });

  it('does not run under a login that could change the schema', async () => {
    const it = run('main', { ...(await environment()), DATABASE_URL: database.ownerUrl });
    expect(await it.ended()).toBe(1);
    expect(it.err).toMatch(/^screening: cannot use the database at [^ ]+: its login could change the schema\. .+SERVING_LOGIN.+\n$/);
  });

  it.each(['PORT', 'OPS_PORT'])('says in one line that its %s is taken', async (which) => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const it = run('main', { ...(await environment()), [which]: String(port) });
    expect(await it.ended()).toBe(1);
    expect(it.err).toBe(`screening: port ${port} is taken by another program\n`);
    taken.close();
  });
});

type Span = Readonly<{ traceId: string; spanId: string; parentSpanId?: string; name: string }>;
type Spans = Readonly<{ resourceSpans: readonly Readonly<{ scopeSpans: readonly Readonly<{ spans: readonly Span[] }>[] }>[] }>;

/** Where spans are sent to, as it is told them. */
class Collector {
  private readonly bodies: string[] = [];
  private readonly server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => (this.bodies.push(body), response.end('{}')));
  });

  static async start(): Promise<Collector> {
    const collector = new Collector();
    await new Promise<void>((resolve) => collector.server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get text(): string {
    return this.bodies.join('\n');
  }

  get spans(): readonly Span[] {
    const told = this.bodies.flatMap((body) => (JSON.parse(body) as Spans).resourceSpans);
    return told.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  }

  stop(): void {
    this.server.close();
  }
}

describe('tracing', () => {
  it('carries the caller’s trace into logs and events, with nobody collecting', async () => {
    const { it, http } = await ready(await environment());
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    await http.get('/api/screening/returns/broken').set('traceparent', traceparent).expect(500);
    expect(it.errors).toContainEqual(expect.objectContaining({ context: 'problem', trace_id: trace }));

    const neighbour = await Neighbour.on(broker);
    const signed = http.post('/api/screening/returns').set({ traceparent, Authorization: `Bearer ${issuer.of(screener)}` });
    const { body } = await signed.send({ findings: 2 }).expect(201);
    await eventually(async () => {
      const events = await neighbour.said('screening');
      expect(events.find(({ subject }) => subject === body.id)).toMatchObject({ traceparent: expect.stringContaining(trace) });
    });
    await neighbour.leave();
  });

  it('is one for the collector, from a request to what a handler of what was said asks, and has nothing that was searched for', async () => {
    const collector = await Collector.start();
    const { it, http, ops } = await ready({ ...(await environment()), OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const searched = '0af7651916cd43dd8448eb211c80319c';
    await http.get('/api/screening/returns/broken?q=张三').set('traceparent', `00-${searched}-b7ad6b7169203331-01`).expect(500);
    await ops.get('/metrics').expect(200);
    expect(it.errors.filter(({ context }) => context !== 'Clocks')).toEqual([
      expect.objectContaining({ service: 'screening', trace_id: searched }),
    ]);
    expect(it.out + it.err).not.toMatch(/张三|%E5%BC%A0|13800001234/);

    const neighbour = await Neighbour.on(broker);
    const trace = '1bf7651916cd43dd8448eb211c80319d';
    const signed = http.post('/api/screening/returns').set('Authorization', `Bearer ${issuer.of(screener)}`);
    const { body } = await signed.set('traceparent', `00-${trace}-b7ad6b7169203331-01`).send({ findings: 2 }).expect(201);
    let traceparent = '';
    await eventually(async () => {
      const said = (await neighbour.said('screening')).find(({ subject }) => subject === body.id);
      traceparent = said?.traceparent ?? '';
      expect(traceparent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    });

    const subject = newId();
    await neighbour.say(DisputeClosed({ outcome: 'settled' }), { subject, traceparent });
    const client = new pg.Client(database.superuserUrl);
    await client.connect();
    await eventually(async () => expect((await client.query('select 1 from heard where subject = $1', [subject])).rowCount).toBe(1));
    await client.end();
    await neighbour.leave();
    it.signal('SIGTERM');
    expect(await it.ended()).toBe(0);
    collector.stop();
    expect(collector.text).toContain(searched);
    expect(collector.text).toContain('/api/screening/returns/broken');
    expect(collector.text).not.toMatch(/%E5%BC%A0|张三/);

    const spans = collector.spans.filter(({ traceId }) => traceId === trace);
    const below = ({ spanId }: Span) => spans.filter(({ parentSpanId }) => parentSpanId === spanId);
    const request = spans.find(({ parentSpanId }) => parentSpanId === 'b7ad6b7169203331') as Span;
    expect(request.spanId).toBe(traceparent.split('-')[2]);
    const asked = (span: Span) => below(span).flatMap(({ name }) => /^pg\.query:(.+) \S+$/.exec(name)?.[1] ?? []);
    // The one statement that keeps the state and what is said of it.
    expect(asked(request)).toContain('insert filed_return');
    const heard = below(request).find(({ name }) => name === DisputeClosed.type) as Span;
    expect(asked(heard)).toEqual(['INSERT']);
  });
});
