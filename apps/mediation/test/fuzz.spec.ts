import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DisputeAssigned, PartiesOf } from '#contracts';
import { newId, roles } from '#kernel';
import { Answerer, Broker, brokerAddress } from '#messaging';
import { COUNTY, TestBroker, asService, eventually, fuzz, startService } from '#testing';
import { mediation } from '../src/mediation.module.js';
import { Bus } from './bus.js';
import { listed } from './units.js';

const entered = (['applicant', 'respondent'] as const).map((side) => ({
  record: newId(),
  side,
  consent: { answer: 'given' as const, how: 'oral' as const, on: '2026-01-04' },
}));

const assigned = DisputeAssigned({
  lead: 'natural-resources',
  township: '510722106',
  village: '510722106201',
  desk: 'county',
  category: 'forest-land',
  channel: 'walk-in',
  place: 'village',
  crossCounty: true,
  risk: 'low',
  entered,
});

/** Intake, as far as it is asked for parties. */
async function answering(url: string): Promise<() => Promise<void>> {
  const us = { county: COUNTY, service: 'intake', desk: 'county' };
  const broker = new Broker(brokerAddress({ NATS_URL: asService(url, 'intake') }), us);
  const answerer = new Answerer(broker, us, new Map([[PartiesOf, () => Promise.resolve({ answer: { parties: [] } })]]));
  broker.start();
  answerer.start();
  await eventually(() => expect(broker.connected).toBe(true));
  return async () => {
    await answerer.stop();
    await broker.stop();
  };
}

it('lets in what its document describes, and points at what is wrong with the rest', async () => {
  const broker = await TestBroker.start();
  const bus = await Bus.open(broker);
  const shelf = { folder: path.join(tmpdir(), `junan-fuzz-${newId()}`) };
  const service = await startService(mediation, { broker, config: { files: { shelf, largest: 1024 * 1024 } } });
  await listed(service);
  const leave = await answering(broker.url);
  const ids = Array.from({ length: 40 }, () => newId());
  for (const id of ids) await bus.say(id, assigned);
  const county = { unit: COUNTY, roles };
  await eventually(async () => expect((await service.as(county).get('/mediations')).body.items).toHaveLength(ids.length));

  const held = {
    venue: 'county',
    form: 'people',
    bodies: [COUNTY],
    mediators: ['周调解'],
    parties: ['applicant', 'respondent'],
    heldOn: '2026-01-05',
    outcome: 'agreed',
  };
  await service.as(county).post(`/mediations/${ids[0]}/attempts`, held).expect(200);
  const agreement = { form: 'oral', scope: 'part', on: '2026-01-05', terms: '各让三尺。' };
  const made = await service.as(county).post(`/mediations/${ids[0]}/agreements`, agreement).expect(201);
  const file = { name: '协议.pdf', as: 'agreement', size: 1 };
  const arriving = await service.as(county).post(`/mediations/${ids[0]}/attachments`, file).expect(201);
  const draft = await service
    .as(county)
    .post(`/mediations/${ids[0]}/agreements`, { ...agreement, form: 'written' })
    .expect(201);
  const arranged = { at: '2027-01-06T01:00:00Z', venue: 'county', online: true };
  const session = await service.as(county).post(`/mediations/${ids[0]}/sessions`, arranged).expect(201);
  const comes = async (purpose: string, subject: string) => {
    const link = await service.as(county).post(`/mediations/${ids[0]}/links`, { purpose, subject, party: 1 }).expect(201);
    const { token, code } = link.body;
    const opened = await service.http.post('/api/mediation/guest/openings').send({ token, code }).expect(200);
    return String(opened.headers['junan-guest']).slice(0, 43);
  };
  const guests = {
    'guest/room': await comes('room', session.body.session),
    'guest/invitation': await comes('answer', session.body.session),
    guest: await comes('sign', draft.body.agreement),
  };
  const { faults } = await fuzz(
    service,
    'mediation',
    county,
    {
      id: ids,
      agreement: [made.body.agreement, newId()],
      attachment: [arriving.body.id, newId()],
      mediator: [newId()],
      session: [newId()],
      // Its own stays, for the doors of guests.
      link: [newId()],
      policy: ['performance'],
    },
    guests,
  );
  await service.stop();
  await rm(shelf.folder, { recursive: true, force: true });
  await leave();
  await bus.close();
  await broker.drop();
  expect(faults).toEqual([]);
}, 240_000);
