import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ServiceDefinition } from '#chassis';
import { COUNTY, Issuer, TestBroker, TestDatabase, asService, eventually, freePort } from '#testing';
import { intake } from '../apps/intake/src/intake.module.js';
import { mediation } from '../apps/mediation/src/mediation.module.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { screening } from '../apps/screening/src/screening.module.js';
import { clerk, registration } from './registration.js';

export type Service = Readonly<{ name: string; url: string; ops: string; pid: number }>;

const LISTS = [`data/county-${COUNTY}.csv`, 'data/departments.csv', 'data/categories.csv'];
/** Node's flags that the launcher starts every service with: they decide how much memory it takes. */
const FLAGS = (process.env['JUNAN_SERVICE_FLAGS'] ?? '').split(' ').filter(Boolean);
/** What somebody looks at in each service beside. */
const LOOKS = { intake: 'disputes', mediation: 'mediations', screening: 'rounds', reporting: 'board?by=township' } as const;
const LOOK_EVERY = 10;
const MOST_AT_ONCE = 64;
/** A machine that others use as well is late at times: an hour's run does not end for that. */
const ASKED_AGAIN_AFTER_MS = 1_000;
const STARTED_WITHIN_MS = 120_000;
const ANSWERED_WITHIN_MS = 120_000;

const townships = readFileSync(`data/county-${COUNTY}.csv`, 'utf8')
  .split('\n')
  .map((line) => line.split(','))
  .flatMap(([code, , level]) => (code && level === 'township' ? [code] : []));
const seat = (n: number): string => (n % 2 === 0 ? COUNTY : (townships[((n - 1) / 2) % townships.length] ?? COUNTY));

/** The four services as processes of their own, started as production starts them, over one broker. */
export class County {
  private constructor(
    readonly services: readonly Service[],
    private readonly tokens: Readonly<{ clerk: string; leader: string }>,
    /** A leader of their own for each number: every other of the county, the rest of its townships. */
    readonly leader: (n: number) => string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<County> {
    const [broker, issuer] = await Promise.all([TestBroker.start(), new Issuer().start()]);
    const members = await Promise.all([intake, mediation, screening, reporting].map((definition) => begin(definition, broker, issuer)));
    // Longer than any run.
    const lasting = { expiresIn: 7 * 86_400 };
    const tokens = { clerk: issuer.of(clerk, lasting), leader: issuer.of({ unit: COUNTY, roles: ['leader'] }, lasting) };
    return new County(
      members.map(({ service }) => service),
      tokens,
      (n) => issuer.of({ unit: seat(n), roles: ['leader'], subject: `leader-${n}` }, lasting),
      async () => {
        await Promise.all(members.map(({ stop }) => stop()));
        await Promise.all([broker.drop(), issuer.stop()]);
      },
    );
  }

  /** Registers at that rate until it is over, and looks at what became of it now and then; resolves to how many. */
  async registering(perSecond: number, over: () => boolean): Promise<number> {
    const running = new Set<Promise<void>>();
    const began = performance.now();
    let n = 0;
    for (; !over(); n++) {
      const due = began + (n * 1_000) / perSecond - performance.now();
      if (due > 1) await pause(due);
      while (running.size >= MOST_AT_ONCE) await Promise.race(running);
      const one: Promise<void> = this.registerOne(n).finally(() => running.delete(one));
      running.add(one);
    }
    await Promise.all(running);
    return n;
  }

  /** Until the county's board shows them all: the load went the whole way. */
  async heard(registered: number): Promise<void> {
    await eventually(
      async () => {
        const { items } = (await this.look('reporting')) as { items: { total: number }[] };
        const shown = items.reduce((sum, { total }) => sum + total, 0);
        if (shown !== registered) throw new Error(`${registered} disputes were registered, the board shows ${shown}`);
      },
      { timeoutMs: ANSWERED_WITHIN_MS },
    );
  }

  stop(): Promise<void> {
    return this.end();
  }

  private async registerOne(n: number): Promise<void> {
    const response = await answered(`${this.of('intake').url}/disputes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.tokens.clerk}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(registration),
    });
    if (response.status !== 201) throw new Error(`a registration was answered ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
    if (n % LOOK_EVERY === 0) await Promise.all(this.services.map(({ name }) => this.look(name as keyof typeof LOOKS)));
  }

  private async look(name: keyof typeof LOOKS): Promise<unknown> {
    const response = await answered(`${this.of(name).url}/${LOOKS[name]}`, { headers: { authorization: `Bearer ${this.tokens.leader}` } });
    if (!response.ok) throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  of(name: string): Service {
    const service = this.services.find((one) => one.name === name);
    if (!service) throw new Error(`${name} is none of the services`);
    return service;
  }
}

/** As any client does that is told that the service cannot now: the same once more, under the same key. */
async function answered(url: string, request: RequestInit): Promise<Response> {
  const enough = performance.now() + ANSWERED_WITHIN_MS;
  for (;;) {
    const response = await fetch(url, request);
    if (response.status !== 503 || performance.now() > enough) return response;
    await response.arrayBuffer();
    await pause(ASKED_AGAIN_AFTER_MS);
  }
}

async function begin(definition: ServiceDefinition, broker: TestBroker, issuer: Issuer) {
  const { name } = definition;
  const database = await TestDatabase.of(definition);
  const [port, opsPort] = [await freePort(), await freePort()];
  const env = environment({ port, opsPort }, database.url, asService(broker.url, name), issuer.url);
  const program = (entry: string) => [...FLAGS, `dist/apps/${name}/src/${entry}.js`];
  if (definition === intake) await promisify(execFile)(process.execPath, [...program('import'), ...LISTS], { env });
  const child = spawn(process.execPath, program('main'), { env, stdio: ['ignore', 'ignore', 'inherit'] });
  // A measure that fails leaves nobody behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const [url, ops] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${opsPort}`];
  await eventually(
    async () => {
      const { ok } = await fetch(`${ops}/health/ready`);
      if (!ok) throw new Error(`${name} is not ready`);
    },
    { timeoutMs: STARTED_WITHIN_MS },
  );
  const stop = async () => {
    await ended(child);
    await database.drop();
  };
  return { service: { name, url: `${url}/api/${name}`, ops, pid: child.pid ?? 0 }, stop };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) throw new Error('a service ended by itself');
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function environment(
  ports: Readonly<Record<'port' | 'opsPort', number>>,
  databaseUrl: string,
  natsUrl: string,
  issuer: string,
): NodeJS.ProcessEnv {
  const key = Buffer.alloc(32, 7).toString('base64');
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PORT: String(ports.port),
    OPS_PORT: String(ports.opsPort),
    DATABASE_URL: databaseUrl,
    NATS_URL: natsUrl,
    COUNTY,
    OIDC_ISSUER: issuer,
    SEALED_KEYS: `k1:${key}`,
    BLIND_INDEX_KEY: key,
    REQUESTS_PER_USER: '0',
  };
}
