import type { Question } from '#contracts';
import { Answerer, Broker, brokerAddress } from '#messaging';
import type { Said } from '#messaging';
import { COUNTY, asService, eventually } from '#testing';
import type { TestBroker } from '#testing';

/** Intake, as far as it answers one question; until it is let go. */
export async function intakeAnswers({ url }: TestBroker, question: Question, tell: () => Promise<Said>): Promise<() => Promise<void>> {
  const intake = { county: COUNTY, service: 'intake', desk: 'county' };
  const broker = new Broker(brokerAddress({ NATS_URL: asService(url, 'intake') }), intake);
  const answerer = new Answerer(broker, intake, new Map([[question, tell]]));
  answerer.start();
  broker.start();
  await eventually(() => expect(broker.connected).toBe(true));
  await broker.live?.flush();
  return async () => {
    await answerer.stop();
    await broker.stop();
  };
}
