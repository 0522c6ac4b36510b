import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Test } from 'supertest';
import { Clocks, Ops, createService, open, readConfig } from '#chassis';
import type { Config, ServiceDefinition } from '#chassis';
import type { Now } from '#kernel';
import { asService } from './broker-users.js';
import { COUNTY } from './county.js';
import { TestBroker } from './test-broker.js';
import { TestDatabase } from './test-database.js';
import { sharedIssuer } from './tokens.js';
import type { Issuer, Person } from './tokens.js';

/** What is given outlives the service; what is left out is made for it and goes with it. */
export type Around = Readonly<{
  database?: TestDatabase;
  broker?: TestBroker;
  issuer?: Issuer;
  now?: Now;
  /** Let the clocks run by themselves. Otherwise they stand still until `tick`. */
  clocks?: boolean;
  config?: Partial<Config>;
}>;

/** A service as it runs in production: listening, with its own database, broker and issuer. */
export async function startService(
  definition: ServiceDefinition,
  { database, broker, issuer, now, clocks = false, config }: Around = {},
): Promise<RunningService> {
  const [db, bus, tokens] = await Promise.all([
    database ?? TestDatabase.of(definition),
    broker ?? TestBroker.start(),
    issuer ?? sharedIssuer(),
  ]);
  const cleanUp = async () => void (await Promise.all([database ? undefined : db.drop(), broker ? undefined : bus.drop()]));
  let app: NestFastifyApplication | undefined;
  try {
    const settings = { ...settingsOf(definition, db, bus, tokens, config?.desk), ...config };
    app = await createService(definition, settings, { now });
    await open(app, settings, { clocks });
    return new RunningService(definition, app, await app.getUrl(), tokens, db, bus, cleanUp);
  } catch (error) {
    await app?.close();
    await cleanUp();
    throw error;
  }
}

function settingsOf({ name }: ServiceDefinition, { url }: TestDatabase, broker: TestBroker, issuer: Issuer, desk?: string): Config {
  const key = Buffer.alloc(32, 7).toString('base64');
  return readConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    OPS_PORT: '0',
    DATABASE_URL: url,
    NATS_URL: asService(broker.url, name, desk),
    COUNTY,
    OIDC_ISSUER: issuer.url,
    SEALED_KEYS: `test:${key}`,
    BLIND_INDEX_KEY: key,
    // Everybody sees their own; a test of who oversees says who.
    OVERSEERS: 'none',
    // A test asks as much in a second as a person does in a day; one of the limits sets them.
    REQUESTS_PER_USER: '0',
    STRANGERS_PER_ADDRESS: '0',
    // Faults are told by what the doors answer; a test that wants to see more sets it.
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'fatal',
  });
}

export class RunningService {
  constructor(
    private readonly definition: ServiceDefinition,
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly tokens: Issuer,
    readonly database: TestDatabase,
    readonly broker: TestBroker,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  /** Requests as they come, without a token and with the whole path. */
  get http() {
    return supertest(this.url);
  }

  /** Where those who run it ask. */
  get opsUrl(): string {
    return this.get(Ops).url;
  }

  get ops() {
    return supertest(this.opsUrl);
  }

  /** What the service has under that token. */
  get<T>(token: Type<T> | symbol | string): T {
    return this.app.get<T>(token, { strict: false });
  }

  /** Requests of one person, with paths below `/api/<service>`. */
  as(person: Person): Caller {
    return new Caller(this.url, `/api/${this.definition.name}`, this.tokens.of(person));
  }

  /** Every clock once, now. */
  tick(): Promise<void> {
    return this.app.get(Clocks).tickOnce();
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.cleanUp();
  }
}

/** One signed-in person at the door. */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly token: string,
  ) {}

  get = (path: string): Test => this.signed(supertest(this.url).get(this.prefix + path));
  post = (path: string, body?: object): Test => this.signed(supertest(this.url).post(this.prefix + path)).send(body);
  put = (path: string, body?: object): Test => this.signed(supertest(this.url).put(this.prefix + path)).send(body);
  patch = (path: string, body?: object): Test => this.signed(supertest(this.url).patch(this.prefix + path)).send(body);
  delete = (path: string): Test => this.signed(supertest(this.url).delete(this.prefix + path));

  private signed(request: Test): Test {
    return request.set('Authorization', `Bearer ${this.token}`);
  }
}
