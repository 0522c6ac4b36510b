import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { TestBroker, TestDatabase, asService, eventually, freePort } from '#testing';
import { intake } from '../apps/intake/src/intake.module.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { screening } from '../apps/screening/src/screening.module.js';
import { program, root } from '../scripts/test/program.js';
import type { Program } from '../scripts/test/program.js';

const definitions = { intake, mediation, screening, reporting };
type Name = keyof typeof definitions;
export const names = Object.keys(definitions) as Name[];

const data = (file: string) => path.join(root, 'data', file);
const UNITS = data('county-510722.csv');
const DEPARTMENTS = data('departments.csv');
const PASSWORD = 'fengqiao';

/** How much is logged, what more the services are told, and a web page for the edge to serve. */
type Around = Readonly<{ logLevel?: string; more?: Readonly<Record<string, string>>; page?: string }>;
type Ports = Readonly<Record<Name | 'identity' | 'edge' | `${Name | 'edge'}-ops`, number>>;

/** What `npm start` runs, as processes that can be killed: the built services, identity provider and edge, and a broker. */
export class System {
  private readonly running = new Map<string, Program>();
  private readonly ended: Program[] = [];

  private constructor(
    private readonly folder: string,
    private readonly ports: Ports,
    readonly broker: TestBroker,
    private readonly databases: Readonly<Record<Name, TestDatabase>>,
    private readonly around: Around,
  ) {}

  static async start(around: Around = {}): Promise<System> {
    const folder = await mkdtemp(path.join(tmpdir(), 'junan-system-'));
    const owners = ['identity', 'edge', 'edge-ops', ...names, ...names.map((name) => `${name}-ops` as const)] as const;
    const free = await Promise.all(owners.map(async (name) => [name, await freePort()] as const));
    const [broker, ...databases] = await Promise.all([TestBroker.start(), ...names.map((name) => TestDatabase.of(definitions[name]))]);
    const ports = Object.fromEntries(free) as Record<keyof Ports, number>;
    const system = new System(folder, ports, broker, Object.fromEntries(names.map((n, i) => [n, databases[i]])) as never, around);
    try {
      await system.open();
    } catch (error) {
      await system.stop();
      throw error;
    }
    return system;
  }

  readonly password = PASSWORD;

  get origin(): string {
    return `http://127.0.0.1:${this.ports.edge}`;
  }

  /** Runs `npm run replay` against it. */
  replay(...args: string[]): Program {
    return program('scripts/replay.mjs', { JUNAN_URL: this.origin, JUNAN_PASSWORD: PASSWORD }, args);
  }

  /** As a power switch does. */
  async kill(name: Name): Promise<void> {
    const victim = this.running.get(name);
    if (!victim) throw new Error(`${name} does not run`);
    victim.kill('SIGKILL');
    await victim.ended;
    this.ended.push(victim);
    this.running.delete(name);
  }

  startService(name: Name): void {
    this.running.set(name, program(`dist/apps/${name}/src/main.js`, this.environmentOf(name)));
  }

  ready = (): Promise<void> =>
    eventually(
      async () => {
        const { ok, status } = await fetch(`${this.origin}/healthz`);
        if (!ok) throw new Error(`not ready: ${status}\n${this.output()}`);
      },
      { timeoutMs: 80_000, everyMs: 50 },
    );

  /** Everything that any of its processes said. */
  output = (): string => [...this.ended, ...this.running.values()].map((each) => each.output()).join('\n');

  /** What Prometheus is told by all services. */
  metrics = (): Promise<string[]> =>
    Promise.all(names.map(async (name) => (await fetch(`http://127.0.0.1:${this.ports[`${name}-ops`]}/metrics`)).text()));

  /** Loads lists as `npm start` does; what that says is part of the output. */
  async load(...files: string[]): Promise<number | string> {
    const lists = program('dist/apps/intake/src/import.js', this.environmentOf('intake'), files);
    this.ended.push(lists);
    return lists.ended;
  }

  async token(account: string): Promise<string> {
    const form = { grant_type: 'client_credentials', client_id: account, client_secret: PASSWORD };
    const answer = await fetch(`${this.origin}/identity/token`, { method: 'POST', body: new URLSearchParams(form) });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  async ask<T>(account: string, to: string, body?: object): Promise<{ status: number; body: T }> {
    const headers = { authorization: `Bearer ${await this.token(account)}`, 'content-type': 'application/json' };
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const answer = await fetch(`${this.origin}/api/${to}`, request);
    return { status: answer.status, body: (await answer.json()) as T };
  }

  /** All pages of a list, as the county sees it. */
  async all<T>(to: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { body: { items: T[]; next: string | null } } = await this.ask(
        'leader@510722',
        `${to}?limit=200${cursor && `&cursor=${cursor}`}`,
      );
      items.push(...page.body.items);
      cursor = page.body.next;
    }
    return items;
  }

  async query<T extends object>(name: Name, sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.databases[name].superuserUrl });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Every row of one table in all databases, or of all tables, as text. */
  async rows(of?: string): Promise<string[]> {
    const all = names.map(async (name) => {
      const tables = await this.query<{ name: string }>(name, "select tablename as name from pg_tables where schemaname = 'public'");
      const wanted = tables.filter((table) => of === undefined || table.name === of);
      return Promise.all(wanted.map((table) => this.query<{ row: string }>(name, `select t::text as row from "${table.name}" t`)));
    });
    return (await Promise.all(all)).flat(2).map(({ row }) => row);
  }

  async stop(): Promise<void> {
    const all = [...this.running.values()];
    for (const each of all) each.kill('SIGKILL');
    await Promise.all(all.map(({ ended }) => ended));
    await this.broker.drop();
    await Promise.all(Object.values(this.databases).map((database) => database.drop()));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async open(): Promise<void> {
    const { identity, edge } = this.ports;
    const SECRETS = path.join(this.folder, 'identity.json');
    await writeFile(SECRETS, JSON.stringify({ password: PASSWORD, cookies: ['journey'], jwks: { keys: [signingKey()] } }));
    const upstreams = Object.fromEntries([...names, 'identity' as const].map((name) => [name, `http://127.0.0.1:${this.ports[name]}`]));
    const probes = Object.fromEntries(names.map((name) => [name, `http://127.0.0.1:${this.ports[`${name}-ops`]}/health/ready`]));
    this.running.set(
      'identity',
      program('scripts/identity.mjs', {
        PORT: String(identity),
        ISSUER: `${this.origin}/identity`,
        SECRETS,
        UNITS,
        DEPARTMENTS,
        CLIENT_SECRET: PASSWORD,
      }),
    );
    this.running.set(
      'edge',
      program('scripts/edge.mjs', {
        PORT: String(edge),
        OPS_PORT: String(this.ports['edge-ops']),
        HOST: '127.0.0.1',
        ORIGIN: this.origin,
        UPSTREAMS: JSON.stringify(upstreams),
        PROBES: JSON.stringify(probes),
        CONSOLE: this.around.page ?? this.folder,
        OIDC_CLIENT_SECRET: PASSWORD,
        SESSION_KEYS: `journey:${Buffer.alloc(32, 'edge').toString('base64')}`,
        ENDED_SESSIONS: path.join(this.folder, 'ended-sessions'),
      }),
    );
    const code = await this.load(UNITS, DEPARTMENTS, data('categories.csv'));
    if (code !== 0) throw new Error(`the county was not loaded: ${this.output()}`);
    for (const name of names) this.startService(name);
    await this.ready();
  }

  private environmentOf(name: Name): Record<string, string> {
    const key = Buffer.alloc(32, name).toString('base64');
    return {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(this.ports[name]),
      OPS_PORT: String(this.ports[`${name}-ops`]),
      DATABASE_URL: this.databases[name].url,
      NATS_URL: asService(this.broker.url, name),
      COUNTY: '510722',
      OIDC_ISSUER: `${this.origin}/identity`,
      OIDC_JWKS_URL: `http://127.0.0.1:${this.ports.identity}/identity/jwks`,
      OIDC_CLIENTS: 'console,scripts',
      SEALED_KEYS: `journey:${key}`,
      BLIND_INDEX_KEY: key,
      LOG_LEVEL: this.around.logLevel ?? 'log',
      ...this.around.more,
    };
  }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}
