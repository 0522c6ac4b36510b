import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#testing';
import { answers, listen, program } from './program.js';
import type { Program } from './program.js';

describe('the edge', () => {
  let folder: string;
  let edge: Program;
  let url: string;
  let intake: Server;
  let ready = true;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'junan-edge-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), '<h1>郡安</h1>');
    await writeFile(path.join(folder, 'assets/page-1a2b.js'), 'export {};');
    const up = await listen((request, response) => {
      response.writeHead(request.url === '/health/ready' && !ready ? 503 : 200, { 'content-type': 'application/json' });
      if (request.url === '/api/intake/headers') response.end(JSON.stringify({ headers: request.headers }));
      else request.pipe(response);
    });
    intake = up.server;
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}`;
    const there = `http://127.0.0.1:${up.port}`;
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const UPSTREAMS = JSON.stringify({ intake: there, mediation: nowhere, identity: there });
    edge = program('scripts/edge.mjs', { PORT: port, HOST: '127.0.0.1', ORIGIN: url, UPSTREAMS, CONSOLE: folder });
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

  it('says at once that a service is down, in the asker’s language', async () => {
    const began = performance.now();
    const chinese = await fetch(`${url}/api/mediation/mediations`);
    const english = await fetch(`${url}/api/mediation/mediations`, { headers: { 'accept-language': 'en-GB,en' } });
    expect(performance.now() - began).toBeLessThan(2000);
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

  it('is not ready while any service is not, and names the state of each', async () => {
    const down = await fetch(`${url}/healthz`);
    expect(down.status).toBe(503);
    expect(await down.json()).toEqual({ status: 'not-ready', services: { intake: 'ready', mediation: 'down', identity: 'ready' } });
    ready = false;
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ services: { intake: 'not-ready' } });
    ready = true;
  });

  it('shows the console at every address that only the console knows', async () => {
    const page = await fetch(`${url}/disputes/1`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<h1>郡安</h1>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch("default-src 'self'");
  });

  it('lets browsers keep what has its fingerprint in the name', async () => {
    const script = await fetch(`${url}/assets/page-1a2b.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
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
      strict = program('scripts/edge.mjs', { PORT: port, HOST: '127.0.0.1', ORIGIN: door, UPSTREAMS, CONSOLE: folder, ...limits });
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

  it('ends when told to, though a browser keeps its connection', async () => {
    const port = String(await freePort());
    const second = program('scripts/edge.mjs', {
      PORT: port,
      HOST: '127.0.0.1',
      ORIGIN: url,
      UPSTREAMS: '{"identity":"http://127.0.0.1:9"}',
      CONSOLE: folder,
    });
    await answers(`http://127.0.0.1:${port}/healthz`);
    second.kill();
    expect(await second.ended).toBe(0);
  });
});
