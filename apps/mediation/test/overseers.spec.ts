import { DisputeAssigned } from '#contracts';
import { newId } from '#kernel';
import { TestBroker, eventually, startService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';

it('who oversees a mediation is told neither that it holds it nor that it has a part in it', async () => {
  const broker = await TestBroker.start();
  const bus = await Bus.open(broker.url);
  const service = await startService(mediation, { broker, config: { overseers: ['justice'] } });
  const [id, lead, township] = [newId(), 'natural-resources', '510722106'];
  const where = { lead, township, village: '510722106201', desk: 'county', place: 'village' } as const;
  await bus.say(id, DisputeAssigned({ ...where, category: 'forest-land', channel: 'walk-in', crossCounty: false, risk: 'low' }));
  const seenBy = async (unit: string) =>
    (
      await service
        .as({ unit, roles: ['mediator'] })
        .get(`/mediations/${id}`)
        .expect(200)
    ).body;
  await eventually(async () => expect(await seenBy(lead)).toMatchObject({ held: true, takesPart: true }));
  expect(await seenBy('justice')).toMatchObject({ held: false, takesPart: false });
  await service.stop();
  await bus.close();
  await broker.drop();
}, 60_000);
