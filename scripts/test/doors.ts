import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '#testing/plain';
import { answers, listen, program, root } from './program.js';
import type { Program } from './program.js';

export const PASSWORD = 'fengqiao';
export const CLIENT_SECRET = 'the-word-of-the-edge';
export const keyOf = (id: string): string => `${id}:${Buffer.alloc(32, id).toString('base64')}`;
export const SESSION_KEYS = keyOf('k1');

/** What a service was asked, as it came in. */
export type Asked = Readonly<{ method: string; headers: Readonly<Record<string, string>> }>;

/** The way in as people have it: edge and issuer, and behind them a service that tells what it was asked. */
export class Doors {
  private readonly running: Program[] = [];
  private readonly edges = new Map<string, Program>();
  private held: Promise<void> | undefined;
  /** How many requests the service has in hand. */
  waiting = 0;
  /** How many it goes on answering, since they listen. */
  listening = 0;

  private constructor(
    readonly url: string,
    readonly folder: string,
    private readonly intake: Server,
    readonly upstreams: Readonly<Record<'intake' | 'identity', string>>,
  ) {}

  static async open(): Promise<Doors> {
    const folder = await mkdtemp(path.join(tmpdir(), 'junan-doors-'));
    await writeFile(path.join(folder, 'index.html'), '<h1>郡安</h1>');
    const { server, port } = await listen((request, response) => void doors.answer(request, response));
    const [edge, identity] = [await freePort(), await freePort()];
    const upstreams = { intake: `http://127.0.0.1:${port}`, identity: `http://127.0.0.1:${identity}` };
    const doors = new Doors(`http://127.0.0.1:${edge}`, folder, server, upstreams);
    await doors.issuer(identity, doors.url);
    await doors.edge({ PORT: String(edge) });
    return doors;
  }

  /** One more edge before the same service; what is given overrides. Answers where it is. */
  async edge(env: Readonly<Record<string, string>> = {}): Promise<string> {
    const PORT = env['PORT'] ?? String(await freePort());
    const url = `http://127.0.0.1:${PORT}`;
    const settings = {
      OPS_PORT: String(await freePort()),
      ORIGIN: this.url,
      UPSTREAMS: JSON.stringify(this.upstreams),
      CONSOLE: this.folder,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      SESSION_KEYS,
      ENDED_SESSIONS: path.join(this.folder, `ended-${PORT}`),
      ...env,
      PORT,
    };
    const edge = program('scripts/edge.mjs', settings);
    this.running.push(edge);
    this.edges.set(url, edge);
    await answers(`${url}/healthz`);
    return url;
  }

  /** What the edge at an address has printed. */
  said(url: string): string {
    return this.edges.get(url)?.output() ?? '';
  }

  async stop(url: string): Promise<void> {
    this.edges.get(url)?.kill();
    await this.edges.get(url)?.ended;
  }

  /** The service leaves unanswered what comes to `/slow` until it is let go. */
  hold(): () => void {
    let letGo = (): void => undefined;
    this.held = new Promise((resolve) => (letGo = resolve));
    return letGo;
  }

  private async answer({ method, headers, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    this.waiting++;
    if (url?.endsWith('/slow')) await this.held;
    this.waiting--;
    if (headers.accept === 'text/event-stream') return this.tellOn(response);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ method, headers }));
  }

  private tellOn(response: ServerResponse): void {
    this.listening++;
    response.once('close', () => this.listening--);
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1\n\n');
  }

  /** An issuer that sends people back to the edge at `home`. */
  async issuer(port: number, home: string, at = home): Promise<string> {
    const SECRETS = path.join(this.folder, 'identity.json');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' };
    await writeFile(SECRETS, JSON.stringify({ password: PASSWORD, cookies: ['a'], jwks: { keys: [key] } }));
    const env = {
      PORT: String(port),
      ISSUER: `${at}/identity`,
      ORIGIN: home,
      SECRETS,
      CLIENT_SECRET,
      UNITS: path.join(root, 'data/county-510722.csv'),
      DEPARTMENTS: path.join(root, 'data/departments.csv'),
    };
    this.running.push(program('scripts/identity.mjs', env));
    await answers(`http://127.0.0.1:${port}/identity/jwks`);
    return env.ISSUER;
  }

  async close(): Promise<void> {
    for (const each of this.running) each.kill();
    await Promise.all(this.running.map(({ ended }) => ended));
    this.intake.closeAllConnections();
    this.intake.close();
    await rm(this.folder, { recursive: true });
  }
}
