import { Neighbour, TestBroker, TestDatabase, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { sample } from './sample.js';

const screener = { unit: '510722101', roles: ['screener'] } as const;

/** Whom to put away after a test, the last first. */
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function onDatabase(database: TestDatabase, broker: TestBroker): Promise<RunningService> {
  const service = await startService(sample, { database, broker });
  open.push(() => service.stop());
  return service;
}

/** Stops a service and copies its database, as a back-up would have it. */
async function backedUp(service: RunningService): Promise<TestDatabase> {
  await service.stop();
  open.pop();
  const copy = await service.database.copy();
  open.push(() => copy.drop());
  return copy;
}

async function file(service: RunningService, findings: number): Promise<string> {
  const { body } = await service.as(screener).post('/returns', { findings }).expect(201);
  return (body as { id: string }).id;
}

async function subjectsSaid(neighbour: Neighbour): Promise<string[]> {
  return (await neighbour.said('screening')).map(({ subject }) => subject);
}

describe('a service restored from a back-up', () => {
  let broker: TestBroker;
  let database: TestDatabase;
  let neighbour: Neighbour;
  beforeEach(async () => {
    [broker, database] = await Promise.all([TestBroker.start(), TestDatabase.of(sample)]);
    open.push(async () => void (await Promise.all([database.drop(), broker.drop()])));
  });
  const hear = async () => {
    neighbour = await Neighbour.on(broker);
    open.push(() => neighbour.leave());
  };

  it('goes on in its stream where that has more than the back-up knows: nothing of before is said twice, what is new once', async () => {
    await hear();
    const before = await onDatabase(database, broker);
    const kept = await file(before, 1);
    await eventually(async () => expect(await subjectsSaid(neighbour)).toEqual([kept]));
    const copy = await backedUp(before);

    const later = await onDatabase(database, broker);
    const lost = await file(later, 2);
    await eventually(async () => expect(await subjectsSaid(neighbour)).toEqual([kept, lost]));
    await later.stop();
    open.pop();

    const restored = await onDatabase(copy, broker);
    const fresh = await file(restored, 3);
    await eventually(async () => expect(await subjectsSaid(neighbour)).toEqual([kept, lost, fresh]));
    await restored.as(screener).get(`/returns/${kept}`).expect(200);
    await restored.as(screener).get(`/returns/${lost}`).expect(404);
    await eventually(async () => expect((await restored.ops.get('/health/ready').expect(200)).body.status).toBe('ok'));
  });

  it('fills a stream that was lost with all that the back-up knows to have been said, in order, before what is new', async () => {
    await hear();
    const before = await onDatabase(database, broker);
    const kept = [await file(before, 1), await file(before, 2)];
    await eventually(async () => expect(await subjectsSaid(neighbour)).toEqual(kept));
    const copy = await backedUp(before);
    await neighbour.leave();
    open.pop();
    await broker.stop();
    await broker.wipe();
    await broker.start();
    await hear();

    const restored = await onDatabase(copy, broker);
    const fresh = await file(restored, 3);
    await eventually(async () => expect(await subjectsSaid(neighbour)).toEqual([...kept, fresh]));
  });
});
