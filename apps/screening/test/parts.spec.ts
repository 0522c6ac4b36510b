import { DisputeAssigned, DisputeHandedOver, DisputeJoined, DisputeRegistered, UnitChanged } from '#contracts';
import { COUNTY, Neighbour, TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const [township, village, helper] = ['510722101', '510722101002', '510722102'];

let broker: TestBroker;
let intake: Neighbour;
let service: RunningService;
beforeAll(async () => {
  broker = await TestBroker.start();
  intake = await Neighbour.on(broker);
  service = await startService(screening, { broker, now: () => new Date('2026-11-23T04:00:00Z') });
  for (const [unit, level, parent] of [
    [COUNTY, 'county', null],
    [township, 'township', COUNTY],
    [village, 'village', township],
  ] as const)
    await intake.say(UnitChanged({ unit, level, name: '某单位', parent, desk: 'county', active: true }), { subject: unit });
});
afterAll(async () => {
  await service.stop();
  await intake.leave();
  await broker.drop();
});

const of = (unit: string) => service.as({ unit, roles: ['screener'] });

async function finding(): Promise<string> {
  const round = await eventually(async () => {
    await service.tick();
    const { body } = await of(village).get('/rounds').expect(200);
    expect(body.items).not.toEqual([]);
    return body.items[0].id as string;
  });
  const found = { category: 'neighbour', place: 'village', risk: 'low', summary: '界埂之争', outcome: 'reported' };
  await of(village)
    .post(`/rounds/${round}/return`, { findings: [found] })
    .expect(200);
  const { body } = await of(village).get(`/findings?round=${round}`).expect(200);
  return body.items[0].id as string;
}

it('units that answer for the dispute that a finding became, or have a part in it, see the finding as what is theirs', async () => {
  const id = await finding();
  const seen = async (unit: string) => {
    const { body } = await of(unit).get('/findings').expect(200);
    const { status } = await of(unit).get(`/findings/${id}`);
    expect(status).toBe(body.items.length === 1 ? 200 : 404);
    return status === 200;
  };
  const others = ['justice', 'court', helper] as const;
  const [category, place, risk] = ['neighbour', 'village', 'low'] as const;
  const at = { township, village };
  const more = { crossCounty: false, parties: 0, people: null, amountYuan: null, registeredOn: '2026-11-23', registeredBy: village };
  await intake.say(DisputeRegistered({ ...at, ...more, channel: 'screening', category, place, risk, finding: id }), { subject: id });
  await eventually(async () => expect((await of(village).get(`/findings/${id}`)).body).toMatchObject({ status: 'dispute' }));
  expect(await Promise.all(others.map(seen))).toEqual([false, false, false]);

  const assigned = { ...at, lead: 'justice', desk: 'county', category, channel: 'screening', place, crossCounty: false, risk };
  await intake.say(DisputeAssigned(assigned), { subject: id });
  await intake.say(DisputeJoined({ joint: ['court', helper] }), { subject: id });
  await eventually(async () => expect(await Promise.all(others.map(seen))).toEqual([true, true, true]));
  expect(await seen('health')).toBe(false);
  const { body } = await of('court').get(`/findings/${id}`).expect(200);
  expect(body).toMatchObject({ status: 'dispute', outcome: 'open', lead: 'justice', joint: ['court', helper] });
  const opened = await of('justice').post(`/findings/${id}/disclosures`, { purpose: '办理' }).expect(200);
  expect(opened.body).toEqual({ summary: '界埂之争' });

  // What comes by referral is added to those, however many they are.
  const many = ['court', helper, ...Array.from({ length: 15 }, (_, n) => `department-${n}`)];
  await intake.say(DisputeJoined({ joint: many }), { subject: id });
  await eventually(async () => expect((await of('court').get(`/findings/${id}`)).body).toMatchObject({ joint: many }));

  await intake.say(DisputeHandedOver({ gone: ['justice'], lead: 'housing', ...at, joint: [helper] }), { subject: id });
  await eventually(async () => expect(await seen('housing')).toBe(true));
  expect(await Promise.all(others.map(seen))).toEqual([false, false, true]);
  expect(await seen(village)).toBe(true);
});
