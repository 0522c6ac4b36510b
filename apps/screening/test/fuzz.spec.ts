import { UnitChanged } from '#contracts';
import { roles } from '#kernel';
import { COUNTY, Neighbour, TestBroker, eventually, fuzz, startService } from '#testing';
import { screening } from '../src/screening.module.js';

const village = '510722101002';

it('lets in what its document describes, and points at what is wrong with the rest', async () => {
  const broker = await TestBroker.start();
  const bus = await Neighbour.on(broker);
  const service = await startService(screening, { broker });
  for (const [unit, level, parent] of [
    [COUNTY, 'county', null],
    ['510722101', 'township', COUNTY],
    [village, 'village', '510722101'],
  ] as const) {
    await bus.say(UnitChanged({ unit, level, name: '某单位', parent, desk: 'county', active: true }), { subject: unit });
  }
  const screener = service.as({ unit: village, roles: ['screener'] });
  const round = await eventually(async () => {
    await service.tick();
    const { body } = await screener.get('/rounds').expect(200);
    expect(body.items).not.toEqual([]);
    return body.items[0].id as string;
  });
  const found = { category: 'neighbour', place: 'village', risk: 'low', summary: '界埂之争', outcome: 'reported' };
  await screener.post(`/rounds/${round}/return`, { findings: [found] }).expect(200);
  const { body } = await screener.get('/findings').expect(200);

  const { faults } = await fuzz(
    service,
    'screening',
    { unit: COUNTY, roles },
    { id: [round, body.items[0].id], policy: ['cadence-village'] },
  );
  await service.stop();
  await bus.leave();
  await broker.drop();
  expect(faults).toEqual([]);
}, 120_000);
