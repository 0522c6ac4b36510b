import { Agent, request } from 'node:http';
import { Clocks } from '#chassis';
import { TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { Gate } from './gate.js';
import { Returns, SlowClock, sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;

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

  it('does not wait for clients that keep an idle connection open', async () => {
    const service = await startService(sample);
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request(`${service.url}/api/screening/openapi.json`, { agent }, (answer) => answer.resume().once('end', resolve))
        .once('error', reject)
        .end();
    });
    const began = Date.now();
    await service.stop();
    expect(Date.now() - began).toBeLessThan(3_000);
    agent.destroy();
  });

  it('frees the port, the database and the broker', async () => {
    const database = await TestDatabase.of(sample);
    const service = await startService(sample, { database });
    const { port } = new URL(service.url);
    await service.stop();
    const again = await startService(sample, { database, config: { port: Number(port) } });
    await again.ops.get('/health/ready').expect(200);
    await again.stop();
    await database.drop();
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
