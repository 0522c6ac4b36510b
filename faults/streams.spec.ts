import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import { TestBroker, asOperator, deskOf } from '#testing';
import { Outsider, standingIn } from './streams.js';

describe('what stands in a stream', () => {
  let broker: TestBroker;
  beforeEach(async () => {
    broker = await TestBroker.start();
    const connection = await connect(asOperator(broker.url));
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: streamOf(deskOf('intake')), subjects: [filterOf(deskOf('intake'))] });
    await connection.close();
  });
  afterEach(() => broker.drop());

  it('is nothing before anybody has written to it', async () => {
    expect(await standingIn(broker, 'intake')).toEqual([]);
  });

  it('is each message in its place', async () => {
    await new Outsider(broker).say([2, 1, 2]);
    expect((await standingIn(broker, 'intake')).map(({ place, event }) => [place, event?.sequence])).toEqual([
      [1, 2],
      [2, 1],
      [3, 2],
    ]);
  });
});
