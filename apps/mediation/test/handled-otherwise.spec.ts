import { DangerReported, DisputeAssigned, DisputeRefused, Terminated, UnitChanged } from '#contracts';
import { newId } from '#kernel';
import { TestBroker, eventually, startService } from '#testing';
import type { RunningService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';

const [township, village] = ['510722106', '510722106201'];
const assignment = {
  lead: 'natural-resources',
  township,
  village,
  desk: 'county',
  category: 'forest-land',
  channel: 'walk-in',
  place: 'village',
  crossCounty: false,
  risk: 'low',
} as const;

const at = new Date('2026-11-23T04:00:00Z');
let broker: TestBroker;
let bus: Bus;
let service: RunningService;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Bus.open(broker.url);
  service = await startService(mediation, { broker, now: () => at });
  const police = { level: 'department', name: '公安局', parent: '510722', desk: 'county', active: true } as const;
  await bus.say('public-security', UnitChanged({ unit: 'public-security', ...police }));
}, 60_000);
afterAll(async () => {
  await service.stop();
  await bus.close();
  await broker.drop();
});

const as = (unit: string, role: 'mediator' | 'clerk' = 'mediator') => service.as({ unit, roles: [role] });
const standing = async (id: string) => (await as('510722').get(`/mediations/${id}`).expect(200)).body;
const said = async (id: string, type: string) => (await bus.heard(id)).filter((event) => event.type === type).map(({ data }) => data);

async function opened(): Promise<string> {
  const id = newId();
  await bus.say(id, DisputeAssigned(assignment));
  await eventually(() => standing(id));
  return id;
}

it('what an authority has decided ends so, and a question only before anybody sat down', async () => {
  const id = await opened();
  await as('510722', 'clerk').post(`/mediations/${id}/handling`, { as: 'administrative' }).expect(403);
  await as('natural-resources').post(`/mediations/${id}/handling`, { as: 'administrative' }).expect(200);
  expect(await standing(id)).toMatchObject({ status: 'terminated', ended: 'administrative', termination: 'left-for-administrative' });
  await eventually(async () => expect(await said(id, Terminated.type)).toMatchObject([{ as: 'administrative' }]));
  await as('natural-resources').post(`/mediations/${id}/reopening`, { reason: 'parties-ask' }).expect(200);
  expect(await standing(id)).toMatchObject({ status: 'open', ended: null });
});

it('an admission that is taken back ends it, and one that is given again goes on with it', async () => {
  const id = await opened();
  await bus.say(id, DisputeRefused({ ground: 'offence', grounds: ['offence'], unit: '510722', on: '2026-11-23', reason: 'found-out' }));
  await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'terminated', ended: 'not-admitted' }));
  expect((await as(village).post(`/mediations/${id}/reopening`, { reason: 'other' }).expect(409)).body).toMatchObject({
    code: 'reopening.not-admitted',
  });
  await bus.say(id, DisputeAssigned(assignment));
  await eventually(async () => expect(await standing(id)).toMatchObject({ status: 'open', ended: null, round: 2 }));
});

it('what may turn violent is reported while it goes on, to a unit that is there', async () => {
  const id = await opened();
  const report = { danger: 'threat', to: 'police', unit: 'public-security' };
  await eventually(() => as(village, 'clerk').post(`/mediations/${id}/danger-reports`, report).expect(200));
  const told = { ...report, by: village, at: at.toISOString() };
  expect(await standing(id)).toMatchObject({ status: 'open', dangers: [told] });
  await eventually(async () => expect(await said(id, DangerReported.type)).toEqual([told]));
  const unheard = await as(village)
    .post(`/mediations/${id}/danger-reports`, { ...report, unit: 'nobody' })
    .expect(409);
  expect(unheard.body).toMatchObject({ code: 'referral.unknown-unit', errors: [{ pointer: '#/unit' }] });

  const lastNight = { danger: 'assault', to: 'police', at: '2026-11-22T22:10:00+08:00' };
  await as(village).post(`/mediations/${id}/danger-reports`, lastNight).expect(200);
  expect((await standing(id)).dangers).toContainEqual({ ...lastNight, by: village, at: '2026-11-22T14:10:00.000Z' });
});
