import { Logger } from '@nestjs/common';
import { connect } from '@nats-io/transport-node';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { Problem } from '#access';
import { PartiesOf } from '#contracts';
import { newId } from '#kernel';
import { Answerer, Asker, Broker, brokerAddress, brokerUsers } from '#messaging';
import type { Asked, Said } from '#messaging';
import { TestBroker, asOperator, asService, configOf, eventually } from '#testing';
import { askCall, questionCall } from '../src/calls.js';
import { newKeys, sealFor } from '../src/for-one.js';
import { answersTo } from '../src/names.js';

const COUNTY = '510722';
const [asks, owns] = ['mediation', 'intake'].map((service) => ({ county: COUNTY, service, desk: 'county' })) as [Desk, Desk];
type Desk = Readonly<{ county: string; service: string; desk: string }>;

const [dispute, party] = [newId(), newId()];
const ask = { dispute, purpose: '约欧阳石桥来调解', fields: ['name' as const] };
const told = { parties: [{ id: party, name: '欧阳石桥' }] };
const TOKEN = 'the-word-of-somebody';
const call = questionCall(owns, PartiesOf);
/** Longer than any test lasts. */
const A_LONG_TIME = 600_000;

/** Where the permissions are those of production: nobody makes streams, and nobody asks what is not theirs to ask. */
const users = brokerUsers(
  COUNTY,
  ['intake', 'mediation', 'screening', 'reporting'].map((service) => ({ service, desk: 'county' })),
);

// What nobody can read is said in the log, and meant here.
beforeAll(() => Logger.overrideLogger(false));

let nats: TestBroker;
let opened: { stop(): Promise<void> }[];
beforeEach(async () => {
  opened = [];
  nats = await TestBroker.start(configOf(users));
});
afterEach(async () => {
  for (const each of opened.reverse()) await each.stop();
  await nats.drop();
});

async function brokerOf(desk: Desk): Promise<Broker> {
  const broker = new Broker(brokerAddress({ NATS_URL: asService(nats.url, desk.service) }), desk);
  opened.push(broker);
  broker.start();
  await eventually(() => expect(broker.connected).toBe(true));
  return broker;
}

/** Intake, and what it was asked. */
async function owner(says: (asked: Asked) => Promise<Said> = () => Promise.resolve({ answer: told })): Promise<Asked[]> {
  const heard: Asked[] = [];
  const broker = await brokerOf(owns);
  const reply = (asked: Asked) => {
    heard.push(asked);
    return says(asked);
  };
  const answerer = new Answerer(broker, owns, new Map([[PartiesOf, reply]]));
  opened.push(answerer);
  answerer.start();
  await broker.live?.flush();
  return heard;
}

const asker = async (patienceMs?: number) => new Asker(await brokerOf(asks), asks, patienceMs);

/** Whoever has the user of a service and writes a program of their own, or the operator. */
async function somebody(service = 'operator'): Promise<NatsConnection> {
  const as = service === 'operator' ? asOperator(nats.url) : brokerAddress({ NATS_URL: asService(nats.url, service) });
  const connection = await connect(as);
  opened.push({ stop: () => connection.close() });
  return connection;
}

/** All that passes from now on. */
async function overheard(): Promise<Msg[]> {
  const passed: Msg[] = [];
  const bus = await somebody();
  bus.subscribe('>', { callback: (_, message) => void passed.push(message) });
  await bus.flush();
  return passed;
}

describe('what one service asks another', () => {
  it('is answered, and comes with the word of whoever it is asked for and where it is answered', async () => {
    const heard = await owner();
    expect(await (await asker()).ask(PartiesOf, ask, TOKEN)).toEqual(told);
    expect(heard).toEqual([{ id: expect.any(String), ask, token: TOKEN, asker: 'mediation.county' }]);
  });

  it('is read by nobody on its way: neither what is asked, nor for whom, nor the answer', async () => {
    await owner();
    const passed = await overheard();
    await (await asker()).ask(PartiesOf, ask, TOKEN);
    await eventually(() => expect(passed.filter(({ subject }) => subject.startsWith('junan-answer.'))).toHaveLength(2));
    const all = passed.map(({ subject, data }) => `${subject} ${Buffer.from(data).toString()}`).join('\n');
    const secrets = [TOKEN, '欧阳', dispute, party].flatMap((word) => [word, Buffer.from(word).toString('base64url').slice(2, -2)]);
    expect(secrets.filter((word) => all.includes(word))).toEqual([]);
    expect(all).toContain(call);
  });

  it('is answered once: who copied it on its way asks in vain', async () => {
    const heard = await owner();
    const passed = await overheard();
    const us = await asker();
    await us.ask(PartiesOf, ask, TOKEN);
    const copied = passed.find(({ subject }) => subject.startsWith(`${call}.`)) as Msg;

    const thief = await somebody('mediation');
    const reply = `${answersTo(asks, owns)}.${newId()}`;
    const answers: Msg[] = [];
    thief.subscribe(reply, { callback: (_, message) => void answers.push(message) });
    thief.publish(copied.subject, copied.data, { reply });
    await thief.flush();
    // What comes after it is answered, so that it has been looked at by then.
    await us.ask(PartiesOf, ask, TOKEN);
    expect(heard).toHaveLength(2);
    expect(answers).toEqual([]);
  });

  it('is not answered where it was sealed with a key of one’s own, or where somebody else would hear the answer', async () => {
    const heard = await owner();
    const thief = await somebody();
    const { seals } = await newKeys();
    const greeted = async (reply: string) =>
      thief.request(call, '', { noMux: true, reply, timeout: 300 }).then(
        (message) => message.json<{ instance: string; id: string }>(),
        () => undefined,
      );
    expect(await greeted(`junan-answer.${COUNTY}.intake.county.operator.${newId()}`)).toBeUndefined();
    expect(await greeted(`_INBOX.${newId()}`)).toBeUndefined();

    const reply = `${answersTo(asks, owns)}.${newId()}`;
    const given = await greeted(reply);
    const sealed = await sealFor(seals, { token: TOKEN, ask, key: seals }, given?.id ?? '');
    thief.publish(askCall(owns, PartiesOf, given?.instance ?? ''), sealed, { reply });
    thief.publish(askCall(owns, PartiesOf, given?.instance ?? ''), 'no ask at all', { reply });
    await thief.flush();
    expect(await (await asker()).ask(PartiesOf, ask, TOKEN)).toEqual(told);
    expect(heard).toHaveLength(1);
  });

  it('is told why not, in the owner’s own word', async () => {
    await owner(() => Promise.resolve({ problem: { status: 404, code: 'not-found', params: { what: 'dispute' } } }));
    const refused = (await asker()).ask(PartiesOf, ask, TOKEN);
    await expect(refused).rejects.toThrow(Problem);
    await expect(refused).rejects.toMatchObject({ status: 404, code: 'not-found', params: { what: 'dispute' } });
  });

  it('is told that the owner does not know them, and not to sign in anew where they are known', async () => {
    await owner(() => Promise.resolve({ problem: { status: 401, code: 'unauthenticated', params: {} } }));
    await expect((await asker()).ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ name: 'Unanswered', why: 'stranger' });
  });

  it('is answered by one of several instances, the one that gave the key', async () => {
    const [one, other] = [await owner(), await owner()];
    const us = await asker();
    for (let n = 0; n < 12; n++) expect(await us.ask(PartiesOf, ask, TOKEN)).toEqual(told);
    expect(one.length + other.length).toBe(12);
  });
});

describe('whoever asks', () => {
  it('hears at once that there is nobody to answer, and that the broker is away', async () => {
    const us = await asker(A_LONG_TIME);
    await expect(us.ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'away' });
    await nats.stop();
    await eventually(async () => await expect(us.ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'away' }));
  });

  it('hears at once when the broker goes while they wait', async () => {
    let answer: (said: Said) => void = () => undefined;
    const heard = await owner(() => new Promise((resolve) => (answer = resolve)));
    const asked = expect((await asker(A_LONG_TIME)).ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'away' });
    await eventually(() => expect(heard).toHaveLength(1));
    await nats.kill();
    await asked;
    answer({ answer: told });
  });

  it('hears at once that too many ask, and is answered once those are', async () => {
    const held: ((said: Said) => void)[] = [];
    const heard = await owner(() => new Promise((resolve) => held.push(resolve)));
    const us = await asker(60_000);
    const first = Array.from({ length: 32 }, () => us.ask(PartiesOf, ask, TOKEN));
    await eventually(() => expect(heard).toHaveLength(32));
    await expect(us.ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'busy' });
    expect(heard).toHaveLength(32);

    for (const answer of held.splice(0)) answer({ answer: told });
    expect(await Promise.all(first)).toEqual(first.map(() => told));
    const next = us.ask(PartiesOf, ask, TOKEN);
    await eventually(() => expect(held).toHaveLength(1));
    for (const answer of held) answer({ answer: told });
    expect(await next).toEqual(told);
  });

  it('waits no longer than they have patience', async () => {
    let answer: (said: Said) => void = () => undefined;
    const heard = await owner(() => new Promise((resolve) => (answer = resolve)));
    await expect((await asker(1_000)).ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'late' });
    await eventually(() => expect(heard).toHaveLength(1));
    answer({ answer: told });
  });

  it('takes no answer that breaks the contract, nor a refusal that is none of ours', async () => {
    const broken: Said[] = [
      { answer: { parties: [{ id: 'x' }] } },
      { answer: { ...told, more: 1 } },
      { problem: { status: 302, code: 'go-there', params: {} } },
      { problem: { status: 404, code: '<script>', params: {} } },
    ];
    const says = [...broken];
    await owner(() => Promise.resolve(says.shift() as Said));
    const us = await asker();
    for (const _ of broken) await expect(us.ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'unreadable' });
  });

  const { x, y } = { x: 'A'.repeat(43), y: 'A'.repeat(43) };
  const greeting = { instance: newId(), id: newId(), key: { kty: 'EC', crv: 'P-256', x, y } };
  it.each([
    ['no greeting', 'nothing of ours'],
    ['a key that is no point of the curve', JSON.stringify(greeting)],
    ['a place to ask at that is everywhere', JSON.stringify({ ...greeting, instance: '>' })],
  ])('takes %s from nobody', async (_, text) => {
    const liar = await somebody('intake');
    liar.subscribe(call, { callback: (__, message) => void message.respond(text) });
    await liar.flush();
    await expect((await asker()).ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'unreadable' });
  });

  it('takes no answer from who could not read what was asked', async () => {
    const liar = await somebody('intake');
    const { seals } = await newKeys();
    const id = newId();
    liar.subscribe(call, {
      callback: (_, message) => void message.respond(JSON.stringify({ instance: greeting.instance, id, key: seals })),
    });
    const answers = ['in plain words', JSON.stringify({ id, answer: told }), await sealFor(seals, { id, answer: told }, id)];
    liar.subscribe(`${call}.*`, { callback: (_, message) => void message.respond(answers.shift()) });
    await liar.flush();
    const us = await asker();
    for (let n = answers.length; n > 0; n--) await expect(us.ask(PartiesOf, ask, TOKEN)).rejects.toMatchObject({ why: 'unreadable' });
  });
});
