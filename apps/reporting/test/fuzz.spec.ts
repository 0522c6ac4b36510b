import { newId, roles } from '#kernel';
import { COUNTY, Neighbour, TestBroker, eventually, fuzz, startService } from '#testing';
import { reporting } from '../src/reporting.module.js';
import * as story from './story.js';

it('lets in what its document describes, and points at what is wrong with the rest', async () => {
  const broker = await TestBroker.start();
  const bus = await Neighbour.on(broker);
  const service = await startService(reporting, { broker });
  const [id, township] = [newId(), story.north];
  await bus.say(story.registered({ township }), { subject: id });
  const leader = { unit: COUNTY, roles };
  await eventually(async () => expect((await service.as(leader).get(`/disputes/${id}/way`).expect(200)).body.items).toHaveLength(1));

  const { faults } = await fuzz(service, 'reporting', leader, { id: [id, newId()] });
  await service.stop();
  await bus.leave();
  await broker.drop();
  expect(faults).toEqual([]);
}, 120_000);
