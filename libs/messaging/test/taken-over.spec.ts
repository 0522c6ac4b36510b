import { Logger } from '@nestjs/common';
import { jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager, StreamConfig } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import { newId } from '#kernel';
import { brokerAddress, brokerUsers } from '#messaging';
import { TestBroker, asOperator, asService, configOf, eventually, deskOf } from '#testing';
import { behindCall, repeatCall } from '../src/calls.js';
import { inboxOf } from '../src/names.js';
import { assess, listener, speaker } from './rig.js';
import { Scene, inOrder } from './scene.js';

const COUNTY = '510722';
const [ours, theirs, own] = ['intake', 'screening', 'mediation'].map((service) => filterOf(deskOf(service))) as [string, string, string];
const quiet = () => undefined;

/** Whoever has the word of mediation's user and writes programs of their own. */
async function takenOver(url: string): Promise<{ manager: JetStreamManager; leave(): Promise<void> }> {
  const inboxPrefix = inboxOf({ county: COUNTY, service: 'mediation', desk: 'county' });
  const connection = await connect({ ...brokerAddress({ NATS_URL: asService(url, 'mediation') }), inboxPrefix });
  return { manager: await jetstreamManager(connection, { timeout: 1_000 }), leave: () => connection.close() };
}

/** Ways to make mediation's stream that reach beyond mediation. */
const strange: readonly (readonly [what: string, config: Partial<StreamConfig>])[] = [
  ['of what screening says', { subjects: [own], sources: [{ name: streamOf(deskOf('screening')) }] }],
  ['in the likeness of screening’s', { mirror: { name: streamOf(deskOf('screening')) } }],
  ['with all that others are answered', { subjects: [own, '_INBOX.510722.reporting.>', 'junan-answer.>'] }],
  [
    'so that it speaks as intake',
    { subjects: [own], republish: { src: 'junan.510722.mediation.county.3.>', dest: 'junan.510722.intake.county.3.>' } },
  ],
];

describe('a service that was taken over', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = await TestBroker.start(
      configOf(
        brokerUsers(
          COUNTY,
          ['intake', 'mediation', 'screening', 'reporting'].map((service) => ({ service, desk: 'county' })),
        ),
      ),
    );
    const connection = await connect(asOperator(broker.url));
    const { streams } = await jetstreamManager(connection);
    for (const [service, subject] of [['intake', ours] as const, ['screening', theirs] as const])
      await streams.add({ name: streamOf(deskOf(service)), subjects: [subject] });
    await connection.close();
  });
  afterAll(() => broker.drop());

  it.each(strange)('cannot make its stream %s, even where it has none yet', async (_, config) => {
    const { manager, leave } = await takenOver(broker.url);
    const made = manager.streams.add({ name: streamOf(deskOf('mediation')), ...config });
    await expect(made).rejects.toThrow(/permission/i);
    await expect(manager.streams.info(streamOf(deskOf('mediation')))).rejects.toThrow('stream not found');
    await leave();
  });
});

describe('a reader that asks an owner', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('does not tell it where the broker would answer, nor anything that this could be guessed from', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const back = await scene.remember();
    const id = newId();
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    await us.counts.change(id, assess);
    await eventually(async () => expect((await them.seen()).get(id)).toEqual([1]));
    await scene.close(us);
    await back();
    const replies: string[] = [];
    await scene.outsider(async (bus) => {
      for (const call of [behindCall, repeatCall])
        bus.subscribe(call(deskOf('intake')), { callback: (_, { reply = '' }) => void replies.push(reply) });
      const { streams } = await jetstreamManager(bus);
      if (!(await streams.info(streamOf(deskOf('intake'))).catch(quiet)))
        await streams.add({ name: streamOf(deskOf('intake')), subjects: [ours] });
      await eventually(() => expect(replies.length).toBeGreaterThan(0));
    });
    for (const reply of replies) expect(reply).toMatch(/^junan-answer\.510722\.intake\.county\.mediation\.county\.[\da-f-]{36}$/);
  });
});

describe('an owner', () => {
  let scene: Scene;
  const said: unknown[] = [];
  beforeAll(() => Logger.overrideLogger({ log: quiet, warn: quiet, error: (message: unknown) => void said.push(message) }));
  beforeEach(async () => {
    said.splice(0);
    scene = await Scene.set();
  });
  afterEach(() => scene.end());

  const filled = 'is filled from another stream';
  it.each<[string, Partial<StreamConfig>]>([
    [filled, { sources: [{ name: streamOf(deskOf('screening')) }] }],
    [filled, { subjects: [], mirror: { name: streamOf(deskOf('screening')) } }],
    [`takes ${ours}, junan-answer.> where it should take ${ours}`, { subjects: [ours, 'junan-answer.>'] }],
    [`takes junan.510722.intake.county.3.> where it should take ${ours}`, { subjects: ['junan.510722.intake.county.3.>'] }],
    ['sends on what comes in', { republish: { src: 'junan.510722.intake.county.3.>', dest: 'elsewhere.>' } }],
  ])('says nothing into a stream that %s, tells that once, and goes on when it is mended', async (why, change) => {
    await scene.outsider(async (bus) => {
      const { streams } = await jetstreamManager(bus);
      await streams.add({ name: streamOf(deskOf('screening')), subjects: [theirs] });
    });
    await scene.stream(change);
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const id = newId();
    await us.counts.change(id, assess);
    await eventually(() => expect(us.relay.trouble).toBe(`INTAKE_510722_county ${why}`));
    expect(await us.relay.backlog()).toMatchObject({ waiting: 1 });

    await scene.outsider(async (bus) => (await jetstreamManager(bus)).streams.delete(streamOf(deskOf('intake'))));
    await eventually(async () => expect((await scene.standing()).get(id)).toEqual(inOrder(1)));
    expect(us.relay.trouble).toBeUndefined();
    expect(said.filter((line) => String(line).startsWith('the stream'))).toEqual([
      `the stream INTAKE_510722_county ${why}: nothing is said until that is put right`,
    ]);
  });
});
