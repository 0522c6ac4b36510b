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
import { Balancer } from './balancer.js';

const definitions = { intake, mediation, screening, reporting };
type Name = keyof typeof definitions;
export const names = Object.keys(definitions) as Name[];
/** In the order in which they are rolled. */
export const parts = [...names, 'edge'] as const;

const data = (file: string) => path.join(root, 'data', file);
const UNITS = data('county-510722.csv');
const DEPARTMENTS = data('departments.csv');
const PASSWORD = 'fengqiao';

/**
 * How much is logged, what more the services and the edge are told, a web page for the edge to serve, and whether there are two of
 * each, behind a balancer that has the address.
 */
type Around = Readonly<{ logLevel?: string; more?: Readonly<Record<string, string>>; page?: string; twice?: boolean }>;
/** What there may be two of. */
export type Part = Name | 'edge';
type Ports = Readonly<Record<Part | 'identity', number>>;
/** Where one of them listens, and where it tells how it is. */
type Place = Readonly<{ name: string; port: number; ops: number }>;

/** What `npm start` runs, as processes that can be killed: the built services, identity provider and edge, and a broker. */
export class System {
  private readonly running = new Map<string, Program>();
  private readonly ended: Program[] = [];
  private readonly balancers = new Map<Part, Balancer>();
  private readonly pools = new Map<Name, pg.Pool>();

  private constructor(
    private readonly folder: string,
    private readonly ports: Ports,
    private readonly places: Readonly<Record<Part, readonly Place[]>>,
    readonly broker: TestBroker,
    private readonly databases: Readonly<Record<Name, TestDatabase>>,
    private readonly around: Around,
  ) {}

  static async start(around: Around = {}): Promise<System> {
    const folder = await mkdtemp(path.join(tmpdir(), 'junan-system-'));
    const free = await Promise.all(['identity', ...parts].map(async (name) => [name, await freePort()] as const));
    const [broker, ...databases] = await Promise.all([TestBroker.start(), ...names.map((name) => TestDatabase.of(definitions[name]))]);
    const ports = Object.fromEntries(free) as Ports;
    const places = Object.fromEntries(await Promise.all(parts.map(async (part) => [part, await placesOf(part, ports[part], around)])));
    const system = new System(
      folder,
      ports,
      places as Record<Part, Place[]>,
      broker,
      Object.fromEntries(names.map((n, i) => [n, databases[i]])) as never,
      around,
    );
    try {
      await system.open();
    } catch (error) {
      await system.stop();
      throw error;
    }
    return system;
  }

  readonly password = PASSWORD;

  private get secrets(): string {
    return path.join(this.folder, 'identity.json');
  }

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
    for (const place of this.places[name]) this.begin(name, place);
  }

  /** Each of two is told to end, though people ask, and begins anew; nobody new is led to it meanwhile. */
  async roll(part: Part): Promise<void> {
    const balancer = this.balancers.get(part);
    for (const place of this.places[part]) {
      balancer?.noLongerTo(place.port);
      const before = this.running.get(place.name);
      before?.kill('SIGTERM');
      const code = await before?.ended;
      if (before) this.ended.push(before);
      if (code !== 0) throw new Error(`${place.name} ended with ${code}: ${before?.output()}`);
      this.begin(part, place);
      await this.comesUp(place);
      balancer?.to(place.port);
    }
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
    Promise.all(names.flatMap((name) => this.places[name].map(async ({ ops }) => (await fetch(`http://127.0.0.1:${ops}/metrics`)).text())));

  /** Loads lists as `npm start` does; what that says is part of the output. */
  async load(...files: string[]): Promise<number | string> {
    const [place] = this.places.intake as [Place];
    const lists = program('dist/apps/intake/src/import.js', this.environmentOf('intake', place), files);
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
    return (await this.poolOf(name).query<T>(sql)).rows;
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
    await Promise.all([...this.balancers.values()].map((balancer) => balancer.close()));
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
    await this.broker.drop();
    await Promise.all(Object.values(this.databases).map((database) => database.drop()));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async open(): Promise<void> {
    const { identity } = this.ports;
    await writeFile(this.secrets, JSON.stringify({ password: PASSWORD, cookies: ['journey'], jwks: { keys: [signingKey()] } }));
    this.running.set(
      'identity',
      program('scripts/identity.mjs', {
        PORT: String(identity),
        ISSUER: `${this.origin}/identity`,
        SECRETS: this.secrets,
        UNITS,
        DEPARTMENTS,
        CLIENT_SECRET: PASSWORD,
      }),
    );
    if (this.around.twice) for (const part of parts) this.balancers.set(part, await this.balancerOf(part));
    for (const place of this.places.edge) this.begin('edge', place);
    const code = await this.load(UNITS, DEPARTMENTS, data('categories.csv'));
    if (code !== 0) throw new Error(`the county was not loaded: ${this.output()}`);
    for (const name of names) this.startService(name);
    await this.ready();
    if (this.around.twice) await Promise.all(names.flatMap((name) => this.places[name].map(this.comesUp)));
  }

  /** A look at a table is cheap, a connection for each is not. */
  private poolOf(name: Name): pg.Pool {
    const pool = this.pools.get(name) ?? new pg.Pool({ connectionString: this.databases[name].superuserUrl, max: 4 });
    this.pools.set(name, pool);
    return pool;
  }

  private async balancerOf(part: Part): Promise<Balancer> {
    const balancer = await Balancer.on(this.ports[part]);
    for (const { port } of this.places[part]) balancer.to(port);
    return balancer;
  }

  private begin(part: Part, place: Place): void {
    const start = () =>
      part === 'edge'
        ? program('scripts/edge.mjs', this.environmentOfEdge(place))
        : program(`dist/apps/${part}/src/main.js`, this.environmentOf(part, place));
    this.running.set(place.name, start());
  }

  private comesUp = ({ name, ops }: Place): Promise<void> =>
    eventually(
      async () => {
        const { status } = await fetch(`http://127.0.0.1:${ops}/health/ready`);
        if (status !== 200) throw new Error(`${name} is not ready: ${this.running.get(name)?.output()}`);
      },
      { timeoutMs: 60_000, everyMs: 50 },
    );

  private environmentOfEdge({ port, ops }: Place): Record<string, string> {
    const upstreams = Object.fromEntries([...names, 'identity' as const].map((name) => [name, `http://127.0.0.1:${this.ports[name]}`]));
    const probes = Object.fromEntries(names.map((name) => [name, `http://127.0.0.1:${this.places[name][0]?.ops}/health/ready`]));
    return {
      PORT: String(port),
      OPS_PORT: String(ops),
      HOST: '127.0.0.1',
      ORIGIN: this.origin,
      UPSTREAMS: JSON.stringify(upstreams),
      PROBES: JSON.stringify(probes),
      CONSOLE: this.around.page ?? this.folder,
      OIDC_CLIENT_SECRET: PASSWORD,
      SESSION_KEYS: `journey:${Buffer.alloc(32, 'edge').toString('base64')}`,
      ENDED_SESSIONS: path.join(this.folder, 'ended-sessions'),
      ...this.around.more,
    };
  }

  private environmentOf(name: Name, { port, ops }: Place): Record<string, string> {
    const key = Buffer.alloc(32, name).toString('base64');
    return {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      OPS_PORT: String(ops),
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

/** One has the address itself; two stand behind it. */
async function placesOf(part: Part, port: number, { twice }: Around): Promise<Place[]> {
  if (!twice) return [{ name: part, port, ops: await freePort() }];
  const place = async (name: string) => ({ name, port: await freePort(), ops: await freePort() });
  return [await place(part), await place(`${part} 2`)];
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}
