import { cpSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { COUNTY, Line, TestBroker, eventually, freePort } from '#testing';
import type { Issuer } from '#testing';
import { Disk } from './disk.js';
import { Instance } from './instance.js';
import { each, names } from './names.js';
import type { Name } from './names.js';
import type { Postgres } from './postgres.js';

const KEY = Buffer.alloc(32, 9).toString('base64');

/** Databases and broker store that a county begins with. */
export type Beginnings = Readonly<{ databases: Readonly<Record<Name, string>>; store?: string }>;

/** What all counties of one run share. */
export type Ground = Readonly<{ postgres: Postgres; issuer: Issuer; folder: string }>;

/** The four services as processes, each instance on lines of its own, over one PostgreSQL and one broker. */
export class County {
  readonly instances: Instance[] = [];
  private readonly lines: Line[] = [];
  private readonly pools: Readonly<Record<Name, pg.Pool>>;

  private constructor(
    readonly ground: Ground,
    readonly broker: TestBroker,
    readonly disk: Disk | undefined,
    private readonly databases: Readonly<Record<Name, string>>,
  ) {
    this.pools = Object.fromEntries(names.map((name) => [name, this.poolOf(name)])) as Record<Name, pg.Pool>;
  }

  static async open(ground: Ground, { databases, store }: Beginnings, { instances = 1, diskMegabytes = 0, label = 'seed' }) {
    const broker = await TestBroker.away();
    const disk = diskMegabytes > 0 ? Disk.at(broker.store, diskMegabytes) : undefined;
    if (store !== undefined) cpSync(store, broker.store, { recursive: true });
    const county = new County(ground, broker, disk, databases);
    try {
      await broker.start();
      for (const name of names)
        for (let n = 1; n <= instances; n++) await county.add(name, path.join(ground.folder, `${label}-${name}-${n}.log`));
      for (let n = 1; n <= instances; n++) {
        const started = names.map((name) => county.of(name, n));
        for (const instance of started) instance.start();
        await Promise.all(started.map(answers));
      }
      if (instances > 1) await each((name) => county.isShared(name, instances));
      return county;
    } catch (error) {
      await county.close();
      throw error;
    }
  }

  of(name: Name, n = 1): Instance {
    const instance = this.instances.filter((each) => each.name === name)[n - 1];
    if (!instance) throw new Error(`there is no instance ${n} of ${name}`);
    return instance;
  }

  /** The instances that ended though nobody told them to, in words. */
  get lost(): string[] {
    return this.instances.filter(({ hasEnded }) => hasEnded).map(({ name }) => `${name} ended by itself`);
  }

  async query<R extends object>(name: Name, sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.pools[name].query<R>(sql, [...params])).rows;
  }

  /** All services end as they are told to; databases and store stay. */
  async rest(): Promise<void> {
    await Promise.all(this.instances.map((instance) => instance.stop()));
    await this.broker.stop();
    await this.letGo();
  }

  /** Nothing is left of it. */
  async close(): Promise<void> {
    await Promise.all(this.instances.map((instance) => instance.kill()));
    await this.broker.kill();
    this.disk?.remove();
    await this.broker.drop();
    await this.letGo();
    await each((name) => this.ground.postgres.drop(this.databases[name]));
  }

  /** Each instance has taken some of the partitions; the one that was there first leads. */
  private isShared(name: Name, instances: number): Promise<void> {
    return eventually(
      async () => {
        const [held] = await this.query<{ by: number }>(name, HOLDERS);
        if (held?.by !== instances) throw new Error(`${held?.by} of ${instances} instances of ${name} hold partitions`);
      },
      { timeoutMs: 60_000, everyMs: 100 },
    );
  }

  private async letGo(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.cut()));
    await each((name) => this.pools[name].end());
  }

  private async add(name: Name, log: string): Promise<void> {
    const [database, bus, port, opsPort] = await Promise.all([
      Line.to(this.ground.postgres.urlOf(this.databases[name], name)),
      Line.to(this.broker.url),
      freePort(),
      freePort(),
    ]);
    this.lines.push(database, bus);
    this.instances.push(new Instance(name, { port, opsPort, database, bus, log, environment: environmentOf(this.ground.issuer) }));
  }

  /** Straight to the database: what we look at must not go by what is cut. */
  private poolOf(name: Name): pg.Pool {
    const pool = new pg.Pool({ connectionString: this.ground.postgres.urlOf(this.databases[name]), max: 2 });
    pool.on('error', () => undefined);
    return pool;
  }
}

const HOLDERS = `select count(distinct pid)::int as by from pg_locks where locktype = 'advisory' and granted and objsubid = 2
  and classid = hashtext('junan partition')::oid and database = (select oid from pg_database where datname = current_database())`;

export const environmentOf = (issuer: Issuer): Record<string, string> => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  COUNTY,
  OIDC_ISSUER: issuer.url,
  OIDC_JWKS_URL: issuer.jwksUrl,
  SEALED_KEYS: `faults:${KEY}`,
  BLIND_INDEX_KEY: KEY,
  REQUESTS_PER_USER: '0',
});

const answers = (instance: Instance): Promise<void> =>
  eventually(
    async () => {
      if (instance.hasEnded) return;
      const { ok } = await fetch(`${instance.opsUrl}/health/live`, { signal: AbortSignal.timeout(2_000) });
      if (!ok) throw new Error(`${instance.url} is not there`);
    },
    { timeoutMs: 60_000, everyMs: 100 },
  ).then(() => {
    if (instance.hasEnded) throw new Error(`${instance.name} ended as it was started`);
  });
