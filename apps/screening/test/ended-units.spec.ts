import { DisputeHandedOver, DisputeRegistered, RoundEnded, UnitChanged } from '#contracts';
import type { Event } from '#contracts';
import { DATABASE, newId } from '#kernel';
import type { Database } from '#kernel';
import { Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const township = '510722101';
const [village, nextVillage] = [`${township}201`, `${township}202`];
const monday = new Date('2026-11-23T01:00:00Z');
const due = new Date('2026-11-30T16:00:00Z');

let now = monday;
let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;

beforeEach(async () => {
  now = monday;
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(screening, { broker, now: () => now });
  for (const unit of [village, nextVillage]) await bus.say(said(unit), { subject: unit });
  await eventually(async () => expect(await database().query('select unit from unit')).toHaveLength(2));
  await service.tick();
}, 60_000);

afterEach(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

const said = (unit: string, ended: object = {}) =>
  UnitChanged({ unit, level: 'village', name: '石桥村', parent: township, desk: 'county', active: true, ...ended });
const database = () => service.get<Database>(DATABASE);
const county = () => service.as({ unit: '510722', roles: ['leader'] });
const of = (unit: string) => service.as({ unit, roles: ['screener'] });
const merge = (endedOn = '2026-11-23') => bus.say(said(village, { active: false, successor: nextVillage, endedOn }), { subject: village });
const rounds = async () => {
  const { body } = await county().get('/rounds?period=2026-W48').expect(200);
  return Object.fromEntries((body.items as Record<'unit' | 'status', string>[]).map(({ unit, status }) => [unit, status]));
};
const coverage = async () => (await county().get('/coverage?period=2026-W48').expect(200)).body.items as Record<string, unknown>[];
const spoken = async (type: string): Promise<Event[]> => (await bus.said('screening')).filter((event) => event.type === type);

describe('a village that is merged', () => {
  it('owes no return any more, and is overdue with none', async () => {
    await merge();
    await eventually(async () => expect(await rounds()).toEqual({ [village]: 'ended', [nextVillage]: 'open' }));
    await eventually(async () =>
      expect(await spoken(RoundEnded.type)).toMatchObject([
        { township, data: { unit: village, period: '2026-W48', successor: nextVillage } },
      ]),
    );
    now = due;
    await service.tick();
    expect(await rounds()).toEqual({ [village]: 'ended', [nextVillage]: 'overdue' });
    expect(await coverage()).toMatchObject([{ key: township, due: 1, overdue: 1, silent: 1 }]);
    const { body } = await county().get('/rounds?period=2026-W49').expect(200);
    expect(body.items).toMatchObject([{ unit: nextVillage, status: 'open' }]);
  });

  it('stays overdue with what it owed while it was there', async () => {
    now = due;
    await service.tick();
    await merge('2026-12-01');
    await eventually(async () => {
      const { body } = await county().get(`/rounds?unit=${village}`).expect(200);
      expect(body.items.map(({ period, status }: Record<string, string>) => [period, status])).toEqual([
        ['2026-W49', 'ended'],
        ['2026-W48', 'overdue'],
      ]);
    });
  });

  it('has its accounts turned away', async () => {
    await merge();
    await eventually(
      async () => {
        const { body } = await of(village).get('/rounds').expect(403);
        expect(body.code).toBe('unit-merged');
      },
      { timeoutMs: 15_000 },
    );
    await of(nextVillage).get('/rounds').expect(200);
  });
});

describe('a finding', () => {
  const found = { category: 'neighbour', place: 'village', risk: 'low', people: 2, summary: '两家为界沟争吵', outcome: 'reported' };

  async function reported(): Promise<string> {
    const { body } = await of(village).get('/rounds').expect(200);
    await of(village)
      .post(`/rounds/${body.items[0].id}/return`, { findings: [found] })
      .expect(200);
    const { body: findings } = await of(village).get('/findings').expect(200);
    return findings.items[0].id as string;
  }

  it('goes with its dispute to the successor', async () => {
    const id = await reported();
    await bus.say(DisputeHandedOver({ gone: [village], lead: 'justice', township, village: nextVillage }), { subject: id });
    await eventually(() => of(nextVillage).get(`/findings/${id}`).expect(200));
    expect((await county().get(`/findings/${id}`).expect(200)).body).toMatchObject({ village: nextVillage, unit: village });
  });

  it('lies where the front desk has it, which may know of a merger before', async () => {
    const id = await reported();
    const registered = DisputeRegistered({
      channel: 'screening',
      category: 'neighbour',
      place: 'village',
      township,
      village: nextVillage,
      crossCounty: false,
      parties: 0,
      people: 2,
      amountYuan: null,
      risk: 'low',
      registeredOn: '2026-11-23',
      registeredBy: village,
      finding: id,
    });
    await bus.say(registered, { subject: id });
    await eventually(async () =>
      expect((await county().get(`/findings/${id}`)).body).toMatchObject({ status: 'dispute', village: nextVillage }),
    );
  });

  it('that nobody made a finding of is none', async () => {
    const dispute = newId();
    await bus.say(DisputeHandedOver({ gone: [village], lead: 'justice', township, village: nextVillage }), { subject: dispute });
    await merge();
    await eventually(async () => expect((await rounds())[village]).toBe('ended'));
    await county().get(`/findings/${dispute}`).expect(404);
  });
});
