import { Referred } from '#contracts';
import { COUNTY, Neighbour, eventually } from '#testing';
import type { RunningService } from '#testing';
import { departments } from './lists.js';
import { clerk, coordinator, entered, offered, otherTownship, otherVillage, registration, startIntake, township } from './people.js';

let service: RunningService;
let bus: Neighbour;
beforeAll(async () => {
  service = await startIntake();
  bus = await Neighbour.on(service.broker);
});
afterAll(async () => {
  await bus.leave();
  await service.stop();
});

const helpers = ['women-federation', otherTownship, otherVillage];
const name = registration().parties[0]?.name;
const joining = (id: string, units: readonly string[]) => service.as(coordinator).post(`/disputes/${id}/joint-units`, { units });
const shown = async (id: string) => (await service.as(coordinator).get(`/disputes/${id}`).expect(200)).body;
const searched = async (unit: string) => {
  const { body } = await service.as(clerk(unit)).post('/disputes/search', { q: name, limit: 200 }).expect(200);
  return body.items.map(({ id }: { id: string }) => id) as string[];
};

/** What whoever handles it does with a dispute. */
const acts: readonly (readonly [string, object])[] = [
  ['disclosures', { purpose: '核对' }],
  ['parties', { parties: registration().parties }],
  ['acceptance', {}],
  ['bounce', { reason: 'other' }],
  ['adjudication', { role: 'lead', unit: 'hrss' }],
  ['classification', { category: 'damages' }],
  ['joint-units', { units: [] }],
  ['risk', { risk: 'high' }],
  ['corrections', { reason: 'mistyped', channel: 'phone' }],
  ['voiding', { reason: 'test' }],
];

describe('who only helps with a dispute', () => {
  it.each(helpers)('looks at it, does nothing with it, and finds nobody by it: %s', async (unit) => {
    const id = await entered(service);
    await joining(id, helpers).expect(200);
    const helper = service.as({ unit, roles: ['clerk', 'coordinator'] });
    expect(offered((await helper.get(`/disputes/${id}`).expect(200)).body)).toMatchObject({ id, correctable: false });
    const { body } = await helper.get('/disputes?limit=200').expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ id }));
    for (const [door, sent] of acts) await helper.post(`/disputes/${id}/${door}`, sent).expect(404);
    expect(await searched(unit)).not.toContain(id);
    expect(await searched(township)).toContain(id);
  });

  it('notes that a party leaves, who told it so', async () => {
    const id = await entered(service);
    await joining(id, helpers).expect(200);
    await service.as(clerk(otherVillage)).post(`/disputes/${id}/withdrawal`, { reason: 'withdrawn' }).expect(200);
    expect(await shown(id)).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    await service.as(clerk('hrss')).post(`/disputes/${id}/withdrawal`, { reason: 'withdrawn' }).expect(404);
  });

  it('and entered it as a department still puts its own entry right, and finds it by a party', async () => {
    const id = await entered(service, {}, clerk('hrss'));
    const registrar = service.as(clerk('hrss'));
    expect(offered((await registrar.get(`/disputes/${id}`).expect(200)).body)).toMatchObject({ joint: ['hrss'], correctable: true });
    await registrar.post(`/disputes/${id}/disclosures`, { purpose: '核对' }).expect(200);
    await registrar.post(`/disputes/${id}/corrections`, { reason: 'mistyped', channel: 'phone' }).expect(200);
    expect(await searched('hrss')).toContain(id);
  });
});

describe('more than can help', () => {
  const many = [...departments.rows.map(({ slug }) => slug).filter((slug) => slug !== 'justice'), otherTownship].slice(0, 17);

  it('is refused at its field, and nobody is left out in silence', async () => {
    const id = await entered(service, {}, clerk('hrss'));
    const others = many.filter((unit) => unit !== 'hrss').slice(0, 16);
    const { body } = await joining(id, others).set('Accept-Language', 'en').expect(409);
    expect(body).toMatchObject({
      code: 'dispute.too-many-joint',
      errors: [{ pointer: '#/units', detail: expect.stringContaining('At most 16') }],
    });
    expect((await joining(id, many).expect(400)).body.errors).toMatchObject([{ pointer: '#/units' }]);
    await joining(id, others.slice(0, 15)).expect(200);
    expect((await shown(id)).joint).toHaveLength(16);
  });

  it('comes by referral all the same, and is said whole', async () => {
    const id = await entered(service);
    const sixteen = many.slice(0, 16);
    await joining(id, sixteen).expect(200);
    await bus.say(Referred({ from: 'township', to: 'department', on: '2026-11-20', unit: many[16] ?? '' }), { subject: id });
    await eventually(async () => expect((await shown(id)).joint).toEqual(many));
    await service
      .as({ unit: many[16] ?? COUNTY, roles: ['leader'] })
      .get(`/disputes/${id}`)
      .expect(200);
    await eventually(async () => {
      const joined = (await bus.said('intake')).filter(({ subject, type }) => subject === id && type === 'intake.dispute-joined.v1');
      expect(joined.at(-1)?.data).toEqual({ joint: many });
    });
  });
});
