import { UnitChanged } from '#contracts';
import { DATABASE } from '#kernel';
import type { Database } from '#kernel';
import { COUNTY, Neighbour, TestBroker, eventually, inTurn, startService } from '#testing';
import type { RunningService } from '#testing';
import { screening } from '../src/screening.module.js';

const [township, village, newcomer] = ['510722101', '510722101002', '510722101003'];
let now = new Date('2026-11-23T01:00:00Z');
let broker: TestBroker;
let bus: Neighbour;
let service: RunningService;

beforeAll(async () => {
  broker = await TestBroker.start();
  bus = await Neighbour.on(broker);
  service = await startService(screening, { broker, now: () => now });
  await join(township, 'township', COUNTY);
  await join(village, 'village', township);
}, 60_000);
afterAll(async () => {
  await service.stop();
  await bus.leave();
  await broker.drop();
});

async function join(unit: string, level: 'township' | 'village', parent: string): Promise<void> {
  await bus.say(UnitChanged({ unit, level, name: '某单位', parent, desk: 'county', active: true }), { subject: unit });
  const known = () => service.get<Database>(DATABASE).query('select unit from unit where unit = $1', [unit]);
  await eventually(async () => expect(await known()).toHaveLength(1));
}
const enter = (name: string, value: object, effectiveOn: string) =>
  service.as({ unit: COUNTY, roles: ['coordinator'] }).post(`/policies/${name}/versions`, { value, effectiveOn, why: '县规定' });
const screener = (unit: string) => service.as({ unit, roles: ['screener'] });
const rounds = async (unit = village) =>
  (await screener(unit).get(`/rounds?unit=${unit}`).expect(200)).body.items as Record<string, string>[];
const listed = async (state: string, unit = village) => {
  const { body } = await screener(unit).get(`/deadlines?state=${state}`).expect(200);
  return (body.items as { unit: string; dueAt: string }[]).map(({ unit: whose, dueAt }) => [whose, dueAt]);
};

inTurn('the rules of screening', ({ it }) => {
  it('give a week’s return until an hour of a working day, from their day on', async () => {
    const { body: told } = await screener(village).get('/policies').expect(200);
    const bases = (told.items as { name: string; versions: { value: { basis?: string } }[] }[]).map(
      ({ versions }) => versions[0]?.value.basis,
    );
    expect(bases.filter((each) => each?.startsWith('未经核实的初始设定：'))).toHaveLength(3);
    await service.tick();
    const basis = '县排查制度';
    await enter('return-village', { basis, length: { unit: 'working-days', count: 1, at: '17:00' }, warnHours: 24 }, '2026-11-30').expect(
      201,
    );
    now = new Date('2026-11-30T01:00:00Z');
    await service.tick();
    expect((await rounds()).map(({ period, dueAt }) => [period, dueAt])).toEqual([
      ['2026-W49', '2026-12-07T09:00:00.000Z'],
      ['2026-W48', '2026-11-30T16:00:00.000Z'],
    ]);
  });

  it('say how long before its end a return is owed soon; what was missed stays listed until it is filed', async () => {
    expect(await listed('soon')).toEqual([[village, '2026-11-30T16:00:00.000Z']]);
    expect(await listed('running')).toEqual([[village, '2026-12-07T09:00:00.000Z']]);
    now = new Date('2026-11-30T16:00:00Z');
    expect(await listed('overdue')).toEqual([[village, '2026-11-30T16:00:00.000Z']]);
    await service.tick();
    expect(await listed('overdue')).toEqual([[village, '2026-11-30T16:00:00.000Z']]);
    expect(await listed('overdue', township)).toContainEqual([village, '2026-11-30T16:00:00.000Z']);
    const [missed] = (await rounds()).filter(({ status }) => status === 'overdue');
    await screener(village).post(`/rounds/${missed?.id}/return`, { zero: true }).expect(200);
    expect(await listed('overdue')).toEqual([]);
  });

  it('change how often a village screens: the round that is open keeps its week, the next is what is left of the month', async () => {
    now = new Date('2026-12-07T01:00:00Z');
    await service.tick();
    await enter('cadence-village', { cadence: 'monthly' }, '2026-12-08').expect(201);
    const opened = async (unit = village) => (await rounds(unit)).map(({ period, opensOn }) => [period, opensOn]);
    const weeks = [
      ['2026-W50', '2026-12-07'],
      ['2026-W49', '2026-11-30'],
      ['2026-W48', '2026-11-23'],
    ];
    now = new Date('2026-12-13T01:00:00Z');
    await service.tick();
    expect(await opened()).toEqual(weeks);
    now = new Date('2026-12-14T01:00:00Z');
    await service.tick();
    const rest = ['2026-12', '2026-12-14'];
    expect(await opened()).toEqual([rest, ...weeks]);
    await join(newcomer, 'village', township);
    await service.tick();
    expect(await opened(newcomer)).toEqual([rest]);
    now = new Date('2027-01-04T01:00:00Z');
    await service.tick();
    const january = ['2027-01', '2027-01-01'];
    expect(await opened()).toEqual([january, rest, ...weeks]);
    expect(await opened(newcomer)).toEqual([january, rest]);
    expect((await enter('cadence-village', { cadence: 'yearly' }, '2027-02-01').expect(409)).body.errors).toMatchObject([
      { pointer: '#/value/cadence', code: 'policy.not-offered' },
    ]);
  });
});
