import { connect } from 'node:net';
import { eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;

/** Sends a text letter by letter until the other side has had enough, and gives what it said. */
async function drip(url: string, text: string, everyMs: number): Promise<{ said: string; letters: number }> {
  const { hostname, port } = new URL(url);
  let said = '';
  let letters = 0;
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname);
    const timer = setInterval(() => {
      if (letters < text.length && socket.writable) socket.write(text.charAt(letters++));
    }, everyMs);
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
  return { said, letters };
}

describe('who sends a request byte by byte', () => {
  let service: RunningService;
  // A second and a half for the whole, half a second of it for the headers.
  beforeAll(async () => (service = await startService(sample, { config: { requestSeconds: 1.5 } })));
  afterAll(() => service.stop());

  const head = () =>
    `POST /api/screening/returns HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer ${service.tokens.of(screener)}\r\n`;

  it('is cut off in the headers, and told why', async () => {
    const { said, letters } = await drip(service.url, head(), 50);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(said).toContain('application/problem+json');
    expect(JSON.parse(said.slice(said.indexOf('{')))).toMatchObject({
      status: 408,
      code: 'too-slow',
      detail: expect.stringContaining('没有及时传完'),
    });
    expect(letters).toBeLessThan(head().length);
  });

  it('is cut off in the body', async () => {
    const { hostname, port } = new URL(service.url);
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(`${head()}Content-Length: 1000\r\n\r\n{`));
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => (said += chunk.toString()));
    const timer = setInterval(() => socket.writable && socket.write(' '), 50);
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await closed;
    clearInterval(timer);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('keeps nobody else waiting', async () => {
    const slow = Array.from({ length: 50 }, () => drip(service.url, head(), 100));
    await eventually(async () => void (await service.as(screener).post('/returns', { findings: 1 }).expect(201)));
    expect((await Promise.all(slow)).every(({ said }) => said.startsWith('HTTP/1.1 408'))).toBe(true);
  });
});
