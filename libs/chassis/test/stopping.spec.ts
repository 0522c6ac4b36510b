import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { Injectable, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clocks, Drain, Ops } from '#chassis';
import { DATABASE } from '#kernel';
import { Relay, brokerAddress } from '#messaging';
import type { PooledDatabase } from '#messaging';
import { Line, TestBroker, TestDatabase, asService, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Gate } from './gate.js';
import { Returns, SlowClock, sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;

/** Looks at a moment when the service does not listen yet. */
@Injectable()
class Early implements OnApplicationBootstrap {
  said: unknown;

  constructor(private readonly modules: ModuleRef) {}

  async onApplicationBootstrap(): Promise<void> {
    const answer = await fetch(`${this.modules.get(Ops, { strict: false }).url}/health/ready`);
    this.said = [answer.status, await answer.json()];
  }
}

@Module({ imports: [sample.module], providers: [Early] })
class WithEarly {}

describe('a service that begins', () => {
  it('is not ready before it listens, so that nobody is led to a closed door', async () => {
    const service = await startService({ ...sample, module: WithEarly });
    expect(service.get(Early).said).toEqual([503, { status: 'starting', details: {} }]);
    await service.ops.get('/health/ready').expect(200);
    await service.stop();
  });
});

describe('a service that is told to stop', () => {
  it('answers the request it holds, takes no new one, and has its work committed', async () => {
    const database = await TestDatabase.of(sample);
    const gate = await Gate.closed(database);
    const service = await startService(sample, { database });
    const held = service.as(screener).post('/returns/slowly', { findings: 4 }).expect(200);
    const answer = held.then(({ body }) => body as { id: string });
    await eventually(async () => expect(await gate.waiting()).toBe(1));

    const stopped = service.stop();
    await eventually(() => expect(service.http.get('/')).rejects.toThrow(/ECONNREFUSED/));
    await gate.open();
    const { id } = await answer;
    await stopped;

    const next = await startService(sample, { database });
    expect(await next.get(Returns).find(id)).toMatchObject({ findings: 4 });
    await next.stop();
    await database.drop();
  });

  it('serves who is connected, and tells them to connect anew, until they have left or the time is up; nobody new is led to it', async () => {
    const service = await startService(sample);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const asks = () =>
      new Promise<string | undefined>((resolve, reject) => {
        request(`${service.url}/api/screening/openapi.json`, { agent }, (answer) => {
          answer.resume().once('end', () => resolve(`${answer.statusCode} ${answer.headers.connection}`));
        })
          .once('error', reject)
          .end();
      });
    expect(await asks()).toBe('200 keep-alive');
    let over = false;
    const drained = service
      .get(Drain)
      .through(60)
      .then(() => (over = true));
    await service.ops.get('/health/ready').expect(503, { status: 'shutting_down', details: {} });
    expect(over).toBe(false);
    expect(await asks()).toBe('200 close');
    await drained;

    expect(await asks()).toBe('200 close');
    const silent = connect(Number(new URL(service.url).port), '127.0.0.1');
    await once(silent, 'connect');
    await service.get(Drain).through(0.01);
    await service.stop();
    agent.destroy();
    silent.destroy();
  });

  it('does not wait for clients that keep an idle connection open', async () => {
    const service = await startService(sample);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request(`${service.url}/api/screening/openapi.json`, { agent }, (answer) => answer.resume().once('end', resolve))
        .once('error', reject)
        .end();
    });
    // The connection would last two minutes.
    await expect(service.stop()).resolves.toBeUndefined();
    agent.destroy();
  });

  it('frees its ports, and leaves no connection behind at the database or the broker', async () => {
    const [database, broker] = await Promise.all([TestDatabase.of(sample), TestBroker.start()]);
    const [toDatabase, toBroker] = await Promise.all([Line.to(database.url), Line.to(broker.url)]);
    try {
      const nats = brokerAddress({ NATS_URL: asService(toBroker.url, sample.name) });
      const around = { database, broker, config: { databaseUrl: toDatabase.url, nats } };
      const service = await startService(sample, around);
      await service.as(screener).post('/returns', { findings: 1 }).expect(201);
      await eventually(() => expect(service.get(Relay).leads).toBe(true));
      expect([toDatabase.held > 0, toBroker.held > 0]).toEqual([true, true]);
      const [port, opsPort] = [service.url, service.opsUrl].map((url) => Number(new URL(url).port));
      const { pool } = service.get<PooledDatabase>(DATABASE);
      await service.stop();
      // A pool that was forgotten would let its idle connections go by itself, some seconds later.
      expect(pool.ended).toBe(true);
      await eventually(() => expect({ database: toDatabase.held, broker: toBroker.held }).toEqual({ database: 0, broker: 0 }));

      const again = await startService(sample, { database, broker, config: { port, opsPort } });
      await again.ops.get('/health/ready').expect(200);
      await again.stop();
    } finally {
      await Promise.all([toDatabase.cut(), toBroker.cut()]);
      await Promise.all([database.drop(), broker.drop()]);
    }
  });
});

describe('a clock', () => {
  let service: RunningService;
  beforeEach(async () => (service = await startService(sample)));
  afterEach(() => service.stop());

  it('beats again and again, never two beats at once, also after one that failed', async () => {
    const clock = service.get(SlowClock);
    service.get(Clocks).start();
    await eventually(() => expect(clock.ticks).toBeGreaterThan(4));
    expect(clock.most).toBe(1);
  });

  it('has finished its beat when the service has stopped, and beats no more', async () => {
    const clock = service.get(SlowClock);
    service.get(Clocks).start();
    await eventually(() => expect(clock.running).toBe(1));
    await service.stop();
    const { ticks, running } = clock;
    expect(running).toBe(0);
    expect(ticks).toBeGreaterThan(0);
    service = await startService(sample);
    expect(clock.ticks).toBe(ticks);
  });

  it('stands still in a test until it is told', async () => {
    const clock = service.get(SlowClock);
    await expect(service.tick()).rejects.toThrow('the first beat fails');
    await service.tick();
    expect(clock.ticks).toBe(2);
  });
});
