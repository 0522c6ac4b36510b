import { DisputeRegistered, UnitChanged } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database, Role } from '#kernel';
import { Neighbour, TestBroker, allowedIn, eventually, optionsIn, refusedAllTheSame, startService, unlikeTold } from '#testing';
import type { BodyOf, RunningService, ToldAct } from '#testing';
import { screening } from '../src/screening.module.js';

const [village, beside, township] = ['510722101201', '510722101202', '510722101'];
const monday = new Date('2026-11-23T01:00:00Z');
const people: readonly (readonly [string, Role])[] = [
  [village, 'screener'],
  [village, 'clerk'],
  [village, 'mediator'],
  [township, 'clerk'],
  [beside, 'screener'],
  ['510722', 'coordinator'],
  ['510722', 'leader'],
  ['justice', 'coordinator'],
];
const bodies: BodyOf = (act, option) =>
  ({
    return: { zero: true },
    amendment: { reason: option ?? 'overlooked', findings: [{ ...found, outcome: 'prevented' }] },
    report: {},
    prevention: {},
    dismissal: { reason: option ?? 'other' },
    disclosures: { purpose: '核对' },
  })[act];
const found = { category: 'neighbour', place: 'village', risk: 'low', summary: '两家为界埂争吵' };

describe('what screening tells of the acts with what it keeps', () => {
  let broker: TestBroker;
  let bus: Neighbour;
  let service: RunningService;

  beforeAll(async () => {
    broker = await TestBroker.start();
    bus = await Neighbour.on(broker);
    service = await startService(screening, { broker, now: () => monday, config: { overseers: ['justice'] } });
    for (const [unit, level] of [
      [village, 'village'],
      [beside, 'village'],
      [township, 'township'],
    ] as const)
      await bus.say(UnitChanged({ unit, level, name: unit, parent: null, desk: 'county', active: true }), { subject: unit });
    await eventually(async () => expect(await service.get<Database>(DATABASE).query('select 1 from unit')).toHaveLength(3));
    await service.tick();
  });
  afterAll(async () => {
    await service.stop();
    await bus.leave();
    await broker.drop();
  });

  const as = (unit: string, role: Role) => service.as({ unit, roles: [role] });
  const roundOf = async (unit: string): Promise<string> =>
    (await as(unit, 'screener').get(`/rounds?unit=${unit}`).expect(200)).body.items[0].id;

  /** As whoever may look is told it, and as its doors then answer them. */
  async function keepsItsWord(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const told: Record<string, readonly string[]> = {};
    for (const [unit, role] of people) {
      const { status, body } = await as(unit, role).get(path);
      if (status === 404) continue;
      const acts: ToldAct[] = body.acts;
      expect(await unlikeTold(as(unit, role), path, acts, bodies)).toEqual([]);
      told[`${role}@${unit}`] = allowedIn(acts);
    }
    return told;
  }

  it('a round is returned by its own unit, once', async () => {
    const path = `/rounds/${await roundOf(beside)}`;
    const told = await keepsItsWord(path);
    expect(Object.entries(told).filter(([, acts]) => acts.length > 0)).toEqual([[`screener@${beside}`, ['return']]]);
    await as(beside, 'screener').post(`${path}/return`, { zero: true }).expect(200);
    // What was looked at is read from then on.
    const after = await keepsItsWord(path);
    expect(Object.entries(after).filter(([, acts]) => acts.length > 0)).toEqual([
      [`clerk@${township}`, ['disclosures']],
      [`screener@${beside}`, ['amendment', 'disclosures']],
      ['coordinator@510722', ['disclosures']],
    ]);
    const { acts } = (await as(beside, 'screener').get(path).expect(200)).body;
    expect(optionsIn(acts, 'amendment')).toContain('mistaken-zero');
  });

  it('a finding is dismissed until it is a dispute, by whoever sees it as theirs', async () => {
    const findings = ['reported', 'prevented', 'reported'].map((outcome) => ({ ...found, outcome }));
    await as(village, 'screener')
      .post(`/rounds/${await roundOf(village)}/return`, { findings })
      .expect(200);
    const { body } = await as(village, 'screener').get('/findings').expect(200);
    const of = (status: string) => body.items.filter((each: { status: string }) => each.status === status) as { id: string }[];
    const [first, second] = of('reported').map(({ id }) => `/findings/${id}`);
    const [prevented] = of('prevented').map(({ id }) => `/findings/${id}`);
    if (!first || !second || !prevented) throw new Error('three were found');

    const offered = await keepsItsWord(first);
    expect(offered).toMatchObject({
      [`screener@${village}`]: ['prevention', 'dismissal', 'disclosures'],
      [`mediator@${village}`]: ['disclosures'],
      'leader@510722': [],
      'coordinator@justice': [],
    });
    const { acts } = (await as(village, 'screener').get(first).expect(200)).body;
    expect(optionsIn(acts, 'dismissal')).toContain('not-a-dispute');
    const dismissal = (acts as ToldAct[]).find(({ act }) => act === 'dismissal') as ToldAct;
    expect(await refusedAllTheSame(as(village, 'screener'), first, dismissal, bodies, 1)).toBeUndefined();
    expect((await keepsItsWord(first))[`screener@${village}`]).toEqual(['disclosures']);
    expect((await keepsItsWord(prevented))[`screener@${village}`]).toEqual(['report', 'disclosures']);
    await as(village, 'screener').post(`${prevented}/report`).expect(200);
    expect((await keepsItsWord(prevented))[`screener@${village}`]).toEqual(['prevention', 'dismissal', 'disclosures']);
    await as(village, 'screener').post(`${prevented}/prevention`).expect(200);

    const [, , id = ''] = second.split('/');
    const entry = { channel: 'screening', category: 'neighbour', place: 'village', crossCounty: false, township, village } as const;
    const counted = { parties: 0, people: null, amountYuan: null, risk: 'low', registeredOn: '2026-11-23', registeredBy: village } as const;
    await bus.say(DisputeRegistered({ ...entry, ...counted, finding: id, number: '2026-1', enteredOn: '2026-11-23' }), { subject: id });
    await eventually(async () => expect((await as(village, 'screener').get(second).expect(200)).body.status).toBe('dispute'));
    expect((await keepsItsWord(second))[`screener@${village}`]).toEqual(['disclosures']);
  });
});
