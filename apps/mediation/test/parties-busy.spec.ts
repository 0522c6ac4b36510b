import { PartiesOf } from '#contracts';
import { Answerer, Broker, brokerAddress } from '#messaging';
import type { Said } from '#messaging';
import { COUNTY, asService, eventually } from '#testing';
import { desk } from './desk.js';

const at = desk();

it('whoever asks for the parties while too many others do is told at once, and when to ask again', async () => {
  const id = await at.opened();
  const intake = { county: COUNTY, service: 'intake', desk: 'county' };
  const broker = new Broker(brokerAddress({ NATS_URL: asService(at.broker.url, 'intake') }), intake);
  const held: ((said: Said) => void)[] = [];
  const answerer = new Answerer(broker, intake, new Map([[PartiesOf, () => new Promise<Said>((resolve) => held.push(resolve))]]));
  answerer.start();
  broker.start();
  await eventually(() => expect(broker.connected).toBe(true));
  await broker.live?.flush();

  const ask = () => at.village().post(`/mediations/${id}/parties`, { purpose: '约双方来调解' });
  const first = Array.from({ length: 32 }, async () => (await ask()).status);
  await eventually(() => expect(held).toHaveLength(32));
  const { body, headers } = await ask().expect(503);
  expect(body).toMatchObject({ code: 'parties.busy', detail: expect.stringContaining('请过几秒再查') });
  expect(headers['retry-after']).toBe('5');

  for (const answer of held) answer({ answer: { parties: [] } });
  expect(await Promise.all(first)).toEqual(first.map(() => 200));
  await answerer.stop();
  await broker.stop();
}, 30_000);
