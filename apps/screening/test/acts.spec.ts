import { UnitChanged } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const villages = ['510722101201', '510722101202', '510722101203'];
const monday = new Date('2026-11-23T01:00:00Z');

describe('what a clock does', () => {
  let broker: TestBroker;
  let bus: Neighbour;
  let service: RunningService;

  beforeAll(async () => {
    broker = await TestBroker.start();
    bus = await Neighbour.on(broker);
    service = await startService(screening, { broker, now: () => monday });
  });
  afterAll(async () => {
    await service.stop();
    await bus.leave();
    await broker.drop();
  });

  it('is kept as the clock’s, once for all rounds it opened together', async () => {
    const db = service.get<Database>(DATABASE);
    for (const unit of villages)
      await bus.say(UnitChanged({ unit, level: 'village', name: unit, parent: null, desk: 'county', active: true }), { subject: unit });
    await eventually(async () => expect(await db.query('select 1 from unit')).toHaveLength(villages.length));
    await service.tick();
    expect(await db.query(`select what, door, account, detail from act where kind = 'change'`)).toEqual([
      { what: 'round-opened', door: 'clock RoundClock.tick', account: null, detail: { aggregates: villages.length } },
    ]);
    await service.tick();
    expect(await db.query(`select 1 from act where kind = 'change'`)).toHaveLength(1);
  });
});
