import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { eventually, freePort } from '#testing/plain';
import { CLIENT_SECRET, SESSION_KEYS } from './doors.js';
import { answers, listen, program } from './program.js';
import type { Program } from './program.js';

describe('the edge', () => {
  let folder: string;
  let edge: Program;
  let url: string;
  let ops: string;
  let intake: Server;
  let ready = true;
  /** What was asked of a service whose lines break. */
  let broken: string[] = [];
  /** Lets go whoever is held. */
  let release = () => {};
  let settings: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-edge-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), '<h1>郡安</h1>');
    await writeFile(path.join(folder, 'assets/page-1a2b.js'), 'export {};');
    await writeFile(path.join(folder, 'assets/page-1a2b.js.br'), brotliCompressSync('export {};'));
    const up = await listen((request, response) => {
      response.writeHead(request.url === '/health/ready' && !ready ? 503 : 200, { 'content-type': 'application/json' });
      if (request.url === '/api/intake/headers') response.end(JSON.stringify({ headers: request.headers }));
      else if (request.url === '/api/intake/breaks') {
        broken.push(request.method ?? '');
        if (broken.length > 2) request.pipe(response);
        else request.resume().once('end', () => request.socket.destroy());
      } else if (request.url === '/api/intake/news') response.write('retry: 3000\n');
      else if (request.url === '/api/intake/slow') release = () => request.pipe(response);
      else if (request.url === '/api/intake/whole') request.resume().once('end', () => response.end());
      else request.pipe(response);
    });
    intake = up.server;
    const [PORT, OPS_PORT] = [String(await freePort()), String(await freePort())];
    url = `http://127.0.0.1:${PORT}`;
    ops = `http://127.0.0.1:${OPS_PORT}`;
    const there = `http://127.0.0.1:${up.port}`;
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const UPSTREAMS = JSON.stringify({ intake: there, mediation: nowhere, identity: there });
    const PROBES = JSON.stringify({ intake: `${there}/health/ready`, mediation: `${nowhere}/health/ready` });
    const ENDED_SESSIONS = path.join(folder, 'ended');
    settings = { ORIGIN: url, UPSTREAMS, PROBES, CONSOLE: folder, OIDC_CLIENT_SECRET: CLIENT_SECRET, SESSION_KEYS, ENDED_SESSIONS };
    edge = program('scripts/edge.mjs', { ...settings, PORT, OPS_PORT });
    await answers(`${url}/healthz`);
  });

  afterAll(async () => {
    edge.kill();
    await edge.ended;
    intake.closeAllConnections();
    intake.close();
    await rm(folder, { recursive: true });
  });

  it('passes a request on to its service as it stands', async () => {
    const answer = await fetch(`${url}/api/intake/disputes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"张三"}',
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ name: '张三' });
  });

  it.each(['Expect: 100-continue', 'Keep-Alive: timeout=5', 'Upgrade: h2c'])(
    'settles by itself what is between a client and it: %s',
    async (header) => {
      const said = await new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        socket.on('data', (chunk) => {
          text += chunk.toString();
          const [status] = /HTTP\/1.1 [2-5]\d\d/.exec(text) ?? [];
          if (status) socket.end(() => resolve(status));
        });
        socket.write(['POST /api/intake/x HTTP/1.1', 'Host: x', 'Content-Length: 2', header, '', '{}'].join('\r\n'));
      });
      expect(said).toBe('HTTP/1.1 200');
    },
  );

  describe('where a line breaks before anything was answered', () => {
    beforeEach(() => (broken = []));
    const ask = (method: string, headers: Record<string, string> = {}) => {
      const body = method === 'GET' ? undefined : '{"name":"张三"}';
      return fetch(`${url}/api/intake/breaks`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body && { body }),
      });
    };

    it('asks again what changes nothing', async () => {
      expect((await ask('GET')).status).toBe(200);
      expect(broken).toEqual(['GET', 'GET', 'GET']);
    });

    it('asks again, word for word, what is done once under its key', async () => {
      const answer = await ask('POST', { 'idempotency-key': 'one' });
      expect(await answer.text()).toBe('{"name":"张三"}');
      expect(broken).toEqual(['POST', 'POST', 'POST']);
    });

    it.each(['POST', 'PUT', 'DELETE'])('leaves it to the asker whether to do anything else twice: %s', async (method) => {
      expect((await ask(method)).status).toBe(503);
      expect(broken).toEqual([method]);
    });
  });

  it('says that a service is down, in the asker’s language', async () => {
    const chinese = await fetch(`${url}/api/mediation/mediations`);
    const english = await fetch(`${url}/api/mediation/mediations`, { headers: { 'accept-language': 'en-GB,en' } });
    expect(chinese.status).toBe(503);
    expect(chinese.headers.get('content-type')).toMatch('application/problem+json');
    expect(await chinese.json()).toMatchObject({
      type: 'urn:junan:problem:service-down',
      status: 503,
      title: expect.stringContaining('暂时不可用') as string,
    });
    expect(await english.json()).toMatchObject({ title: expect.stringContaining('not available') as string });
  });

  it('tells nobody on the way to keep what it says, and repeats no name that stands in an address', async () => {
    for (const address of [
      '/api/mediation/mediations/张三/parties?q=李四',
      '/api/nobody/13800000001',
      '/api/mediation/%E5%BC%A0%E4%B8%89',
    ]) {
      const answer = await fetch(url + address);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({ instance: expect.stringMatching(/^(\/[a-z-]+)+$/) as string });
      expect(decodeURIComponent(text)).not.toMatch(/张三|李四|13800000001/);
    }
  });

  it('is not ready while any service is not, and says which to those alone who run it', async () => {
    const down = await fetch(`${url}/healthz`);
    expect(down.status).toBe(503);
    expect(await down.json()).toEqual({ status: 'not-ready' });
    const inside = await fetch(`${ops}/health/ready`);
    expect(inside.status).toBe(503);
    expect(await inside.json()).toEqual({ status: 'not-ready', services: { intake: 'ready', mediation: 'down', identity: 'ready' } });
    ready = false;
    expect(await (await fetch(`${ops}/health/ready`)).json()).toMatchObject({ services: { intake: 'not-ready' } });
    ready = true;
    expect((await fetch(`${ops}/health/live`)).status).toBe(200);
  });

  it.each(['/metrics', '/health/live', '/health/ready'])('has nothing of that kind for the public: %s', async (address) => {
    expect((await fetch(url + address)).status).toBe(404);
  });

  it('shows the console at an address that only the console knows', async () => {
    const page = await fetch(`${url}/disputes/1`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<h1>郡安</h1>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/disputes/1', '/api/intake/disputes', '/api/nobody', '/session', '/healthz'])(
    'tells browsers what may be done with %s',
    async (address) => {
      const { headers } = await fetch(url + address, { headers: { accept: 'text/html' } });
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of [
        "default-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "connect-src 'self';",
        "base-uri 'none'",
      ])
        expect(policy).toContain(directive);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('lets browsers keep what has its fingerprint in the name', async () => {
    const script = await fetch(`${url}/assets/page-1a2b.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('sends a file as it was compressed when the console was built, to whoever can read that', async () => {
    const sent = async (accepted: string) => {
      const script = await fetch(`${url}/assets/page-1a2b.js`, { headers: { 'accept-encoding': accepted } });
      const of = (name: string) => script.headers.get(name);
      return { encoding: of('content-encoding'), type: of('content-type'), varies: of('vary'), lasts: of('cache-control') !== null };
    };
    const type = expect.stringContaining('javascript') as unknown;
    expect(await sent('br')).toMatchObject({ encoding: 'br', type, varies: 'accept-encoding', lasts: true });
    expect(await sent('identity')).toMatchObject({ encoding: null, type, lasts: true });
  });

  it.each(['/api/nobody/x', '/assets/gone.js', '/.env'])('has nothing at %s', async (address) => {
    const answer = await fetch(url + address, { headers: { accept: 'text/html' } });
    expect([403, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch('郡安');
  });

  describe('and whoever asks too much or too slowly', () => {
    let strict: Program;
    let door: string;

    beforeAll(async () => {
      const port = String(await freePort());
      door = `http://127.0.0.1:${port}`;
      const UPSTREAMS = JSON.stringify({
        intake: `http://127.0.0.1:${(intake.address() as AddressInfo).port}`,
        identity: 'http://127.0.0.1:9',
      });
      const limits = { REQUESTS_PER_ADDRESS: '5', REQUEST_SECONDS: '1.5' };
      strict = program('scripts/edge.mjs', {
        ...settings,
        ORIGIN: door,
        UPSTREAMS,
        ...limits,
        PORT: port,
        OPS_PORT: String(await freePort()),
      });
      await answers(`${door}/healthz`);
    });
    afterAll(async () => {
      strict.kill();
      await strict.ended;
    });

    const from = (address: string) => fetch(`${door}/api/intake/x`, { headers: { 'x-forwarded-for': address, 'accept-language': 'en' } });

    it('is told when to come again; another address is served, and so is the probe', async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 6; i++) statuses.push((await from('203.0.113.1')).status);
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
      const last = await from('203.0.113.1');
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await last.json()).toMatchObject({
        type: 'urn:junan:problem:too-many-requests',
        status: 429,
        title: expect.stringMatching('Too many'),
      });
      expect((await from('203.0.113.2')).status).toBe(200);
      for (let i = 0; i < 8; i++) expect((await fetch(`${door}/healthz`)).status).toBe(503);
    });

    it('is one with all addresses of its IPv6 network, and with itself however its IPv4 address is written', async () => {
      const asked = async (...addresses: readonly string[]) => {
        const statuses: number[] = [];
        for (const address of addresses) statuses.push((await from(address)).status);
        return statuses;
      };
      const network = [1, 2, 3, 4, 5].map((last) => `2001:db8:1:2::${last}`);
      expect(await asked(...network)).toEqual([200, 200, 200, 200, 200]);
      expect(await asked('2001:db8:1:2:ffff::9', '2001:DB8:1:2:0:0:0:1', '2001:db8:1:3::1')).toEqual([429, 429, 200]);
      expect(await asked('203.0.113.6', '::ffff:203.0.113.6', '::ffff:203.0.113.6')).toEqual([200, 200, 200]);
      expect(await asked('203.0.113.6', '::ffff:cb00:7106', '203.0.113.6')).toEqual([200, 200, 429]);
    });

    it('is told who it was that the edge counted', async () => {
      const { headers } = (await (await fetch(`${door}/api/intake/headers`, { headers: { 'x-forwarded-for': '203.0.113.3' } })).json()) as {
        headers: Record<string, string>;
      };
      expect(headers['x-forwarded-for']).toBe('203.0.113.3');
    });

    it('is not passed on with more than a megabyte', async () => {
      const body = 'x'.repeat(1_100_000);
      const answer = await fetch(`${door}/api/intake/x`, { method: 'POST', body, headers: { 'x-forwarded-for': '203.0.113.4' } });
      expect(answer.status).toBe(413);
    });

    it('nor when nobody said how long it would be', async () => {
      const piece = 'x'.repeat(110_000);
      const sent = (pieces: number) =>
        fetch(`${door}/api/intake/whole`, {
          method: 'POST',
          body: new ReadableStream({
            start(stream) {
              for (let sent = 0; sent < pieces; sent++) stream.enqueue(Buffer.from(piece));
              stream.close();
            },
          }),
          duplex: 'half',
          headers: { 'x-forwarded-for': '203.0.113.7' },
        } as RequestInit);
      expect((await sent(9)).status).toBe(200);
      const answer = await sent(10);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ code: 'too-large' });
    });

    it('is cut off when it drips byte by byte', async () => {
      const said = await new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(Number(new URL(door).port), '127.0.0.1');
        const letters = [...'GET /api/intake/x HTTP/1.1\r\nHost: x\r\nX-Slow: ', ...'x'.repeat(1_000)];
        const timer = setInterval(() => socket.writable && socket.write(letters.shift() ?? ''), 50);
        socket.on('data', (chunk) => (text += chunk.toString()));
        socket.on('error', () => undefined);
        socket.once('close', () => {
          clearInterval(timer);
          resolve(text);
        });
      });
      expect(said).toMatch(/^HTTP\/1\.1 408 /);
      expect(said).toContain('urn:junan:problem:too-slow');
    });
  });

  const claims = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'junan.example.cn',
    'x-real-ip': '203.0.113.8',
    forwarded: 'for=203.0.113.9;proto=https',
  };
  const came = async (at: string) => {
    const answer = await fetch(`${at}/api/intake/headers`, { headers: claims });
    return { answer, ...((await answer.json()) as { headers: Record<string, string> }) };
  };

  it('believes the proxy it is told to trust, and is strict behind its TLS', async () => {
    const { answer, headers } = await came(url);
    expect(headers).toMatchObject({
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'junan.example.cn',
    });
    expect(headers).not.toHaveProperty('forwarded');
    expect(headers).not.toHaveProperty('x-real-ip');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it.each(['none', '192.0.2.0/24'])('drops what anybody else says of where a request came from: trusted %s', async (TRUSTED_PROXIES) => {
    const second = await another({ TRUSTED_PROXIES });
    const { answer, headers } = await came(second.url);
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(second.url).host,
    });
    expect(answer.headers.get('strict-transport-security')).toBeNull();
    second.program.kill();
  });

  it('lets the page fetch from where it is told to', async () => {
    const second = await another({ CONNECT_SRC: 'https://maps.example.cn' });
    const { headers } = await fetch(`${second.url}/session`);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' https://maps.example.cn;");
    second.program.kill();
  });

  it.each([
    ['TRUSTED_PROXIES', 'the-proxy', /^edge: TRUSTED_PROXIES: .+\n$/],
    ['ENDED_SESSIONS', '/dev/null', /^edge: ENDED_SESSIONS: .+\n$/],
    ['SESSION_KEYS', 's3cret', /^edge: SESSION_KEYS: must read id:key.+\n$/],
    ['OIDC_CLIENT_SECRET', '', /^edge: OIDC_CLIENT_SECRET: missing\n$/],
  ])('says in one line what is wrong with its %s', async (name, value, words) => {
    const wrong = program('scripts/edge.mjs', { ...settings, PORT: '0', OPS_PORT: '0', [name]: value });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toMatch(words);
    expect(wrong.output()).not.toMatch('s3cret');
  });

  it('ends when told to, though a browser keeps its connection', async () => {
    const second = await another({ UPSTREAMS: '{"identity":"http://127.0.0.1:9"}' });
    second.program.kill();
    expect(await second.program.ended).toBe(0);
  });

  it('has answered who is there when it ends, told them to connect anew, and not waited for who only looks on', async () => {
    const second = await another({ DRAIN_SECONDS: '4' });
    const before = release;
    const slow = fetch(`${second.url}/api/intake/slow`, { method: 'POST', headers: { 'idempotency-key': 'slow' }, body: '{}' });
    await eventually(() => expect(release).not.toBe(before));
    const looksOn = await fetch(`${second.url}/api/intake/news`, { headers: { accept: 'text/event-stream' } });
    second.program.kill();
    await eventually(async () => expect((await fetch(`${second.url}/session`)).headers.get('connection')).toBe('close'));
    await expect(looksOn.text()).rejects.toThrow();
    release();
    const answer = await slow;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await second.program.ended).toBe(0);
  });

  async function another(env: Readonly<Record<string, string>>) {
    const [PORT, OPS_PORT] = [String(await freePort()), String(await freePort())];
    const at = `http://127.0.0.1:${PORT}`;
    const it = program('scripts/edge.mjs', { ...settings, ...env, PORT, OPS_PORT });
    await answers(`${at}/healthz`);
    return { url: at, program: it };
  }
});
