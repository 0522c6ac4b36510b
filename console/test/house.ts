import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestBroker, eventually, freePort, startService } from '../../libs/testing/src/index.js';
import type { RunningService } from '../../libs/testing/src/index.js';
import type { Config } from '../../libs/chassis/src/index.js';
import { categories, entries } from '../../apps/intake/test/lists.js';
import { Import } from '../../apps/intake/src/unit/import.store.js';
import { intake } from '../../apps/intake/src/intake.module.js';
import { mediation } from '../../apps/mediation/src/mediation.module.js';
import { reporting } from '../../apps/reporting/src/reporting.module.js';
import { Receiver } from '../../apps/reporting/test/receiver.js';
import { screening } from '../../apps/screening/src/screening.module.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The whole house on one port, as `npm start` puts it together: console, four services, identity provider and edge. */
export class House {
  readonly password = 'only-for-tests';
  readonly sessionKeys = `test:${Buffer.alloc(32, 'test').toString('base64')}`;
  private readonly doors: ChildProcess[] = [];

  private constructor(
    readonly origin: string,
    private readonly folder: string,
    private readonly broker: TestBroker,
    readonly services: Readonly<Record<'intake' | 'mediation' | 'screening' | 'reporting', RunningService>>,
    /** By which another instance of one of them is started. */
    readonly config: Partial<Config>,
  ) {}

  /** `ahead`: what stands before the instances of a service, where there are several. */
  static async open(ahead: Readonly<Record<string, string>> = {}): Promise<House> {
    buildConsole();
    const [edge, ops, identity, broker] = await Promise.all([freePort(), freePort(), freePort(), TestBroker.start()]);
    const origin = `http://127.0.0.1:${edge}`;
    const oidc = {
      issuer: `${origin}/identity`,
      jwksUrl: `http://127.0.0.1:${identity}/identity/jwks`,
      audience: 'junan',
      clients: ['console'],
    };
    // One unit oversees the county's work, as its screen is looked at, too.
    // Whoever a test has listen for what is told to agencies listens here.
    const webhooks = { inside: ['127.0.0.1'], origin: 'junan.example.gov.cn', ca: Receiver.certificate.cert };
    const folder = mkdtempSync(path.join(tmpdir(), 'junan-console-'));
    const files = { shelf: { folder: path.join(folder, 'files') }, largest: 50 * 1024 * 1024 };
    const around = { broker, config: { oidc, overseers: ['discipline-inspection'], webhooks, files }, clocks: true };
    const starting = [intake, mediation, screening, reporting].map((definition) => startService(definition, around));
    const [i, m, s, r] = (await Promise.all(starting)) as [RunningService, RunningService, RunningService, RunningService];
    const house = new House(origin, folder, broker, { intake: i, mediation: m, screening: s, reporting: r }, around.config);
    house.openDoors({ edge, ops, identity }, ahead);
    await i.get(Import).take(entries, categories);
    await eventually(async () => expect((await fetch(`${origin}/healthz`)).status).toBe(200), { timeoutMs: 20_000 });
    return house;
  }

  async close(): Promise<void> {
    await Promise.all(this.doors.map(ended));
    await Promise.all(Object.values(this.services).map((service) => service.stop()));
    await this.broker.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private openDoors(
    { edge, ops, identity }: Readonly<Record<'edge' | 'ops' | 'identity', number>>,
    ahead: Readonly<Record<string, string>>,
  ): void {
    const secrets = path.join(this.folder, 'identity.json');
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    writeFileSync(
      secrets,
      JSON.stringify({ password: this.password, cookies: ['test'], jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'test' }] } }),
    );

    const upstreams = Object.entries(this.services).map(([name, { url }]) => [name, ahead[name] ?? url]);
    const all = Object.fromEntries([...upstreams, ['identity', `http://127.0.0.1:${identity}`]]) as Record<string, string>;
    this.door('identity', {
      PORT: String(identity),
      ISSUER: `${this.origin}/identity`,
      SECRETS: secrets,
      UNITS: path.join(root, 'data/county-510722.csv'),
      DEPARTMENTS: path.join(root, 'data/departments.csv'),
      CLIENT_SECRET: this.password,
    });
    const probes = Object.entries(this.services).map(([name, { opsUrl }]) => [name, `${opsUrl}/health/ready`]);
    this.door('edge', {
      PORT: String(edge),
      OPS_PORT: String(ops),
      HOST: '127.0.0.1',
      ORIGIN: this.origin,
      UPSTREAMS: JSON.stringify(all),
      PROBES: JSON.stringify(Object.fromEntries(probes) as Record<string, string>),
      CONSOLE: path.join(root, 'console/dist'),
      OIDC_CLIENT_SECRET: this.password,
      SESSION_KEYS: this.sessionKeys,
      ENDED_SESSIONS: path.join(this.folder, 'ended-sessions'),
    });
  }

  private door(name: 'identity' | 'edge', env: Record<string, string>): void {
    const options = { cwd: root, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'ignore', 'ignore'] as 'ignore'[] };
    this.doors.push(spawn(process.execPath, [path.join(root, `scripts/${name}.mjs`)], options));
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** `npm test` has built it; a spec that runs alone does so itself. */
function buildConsole(): void {
  const folder = path.join(root, 'console');
  if (existsSync(path.join(folder, 'dist/index.html'))) return;
  const vite = path.join(path.dirname(createRequire(path.join(folder, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the console cannot be built: ${stderr}`);
}
