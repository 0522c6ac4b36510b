import { Logger } from '@nestjs/common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nkeys } from '@nats-io/transport-node';
import { Broker, brokerAddress } from '#messaging';
import type { BrokerSettings } from '#messaging';
import { Line, TestBroker, asService, eventually, freePort, selfSigned } from '#testing';

const us = { county: '510722', service: 'intake', desk: 'county' };
const folder = mkdtempSync(path.join(tmpdir(), 'junan-broker-'));
const brokers: TestBroker[] = [];
const opened: Broker[] = [];

afterEach(async () => {
  for (const each of opened.splice(0)) await each.stop();
  for (const each of brokers.splice(0)) await each.drop();
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text, { mode: 0o600 });
  return full;
}

async function running(settings?: object): Promise<TestBroker> {
  const server = await TestBroker.start(settings && JSON.stringify(settings));
  brokers.push(server);
  return server;
}

function coming(settings: BrokerSettings): Broker {
  const broker = new Broker(brokerAddress(settings), us);
  opened.push(broker);
  broker.start();
  return broker;
}

const isUp = (broker: Broker) => eventually(() => expect(broker.live?.info?.server_id).toMatch(/^N/));
const isRefused = (broker: Broker, why: RegExp) => eventually(() => expect(broker.refusal).toMatch(why));

/** What the log would hold of errors. */
const said: unknown[] = [];
const quiet = () => undefined;
beforeAll(() => Logger.overrideLogger({ log: quiet, warn: quiet, error: (message: unknown) => void said.push(message) }));
beforeEach(() => void said.splice(0));

describe('a service comes to its broker', () => {
  it('as the user that it was given, and has an inbox that is its own', async () => {
    const server = await running();
    const broker = coming({ NATS_URL: asService(server.url, 'intake') });
    await isUp(broker);
    await expect(broker.live?.request('$JS.API.INFO')).resolves.toMatchObject({
      subject: expect.stringMatching(/^_INBOX\.510722\.intake\.county\./),
    });
  });

  it('by whichever of its servers is there', async () => {
    const server = await running();
    const gone = asService(`nats://127.0.0.1:${await freePort()}`, 'intake');
    await isUp(coming({ NATS_URL: `${gone},${asService(server.url, 'intake')},${gone}` }));
  });

  it('with a key that the broker knows only the public half of', async () => {
    const pair = nkeys.createUser();
    const server = await running({ authorization: { users: [{ nkey: pair.getPublicKey() }] } });
    await isUp(coming({ NATS_URL: server.url, NATS_NKEY_SEED: new TextDecoder().decode(pair.getSeed()) }));
    const stranger = coming({ NATS_URL: server.url, NATS_NKEY_SEED: new TextDecoder().decode(nkeys.createUser().getSeed()) });
    await isRefused(stranger, /^refuses our credentials$/);
  });

  it('over TLS, where the broker is known by the authority that was named and shown a certificate it asks for', async () => {
    const [server, client, other] = [selfSigned('broker'), selfSigned('intake'), selfSigned('somebody')];
    const [ca, theirs] = [file('ca.pem', server.cert), file('clients.pem', client.cert)];
    const tls = { cert_file: ca, key_file: file('server.key', server.key), ca_file: theirs, verify: true };
    const { port } = await running({ tls });
    const NATS_URL = `tls://localhost:${port}`;
    const shown = { NATS_CERT: theirs, NATS_KEY: file('client.key', client.key) };
    await isUp(coming({ NATS_URL, NATS_CA: ca, ...shown }));
    await isRefused(
      coming({ NATS_URL, NATS_CA: file('other.pem', other.cert), ...shown }),
      /^shows a certificate that is not trusted \(\w+\)$/,
    );
    await isRefused(coming({ NATS_URL, ...shown }), /^shows a certificate that is not trusted \(\w+\)$/);
  });

  it('not at all where TLS is asked for and the broker has none', async () => {
    const server = await running();
    await isRefused(coming({ NATS_URL: asService(server.url, 'intake').replace('nats:', 'tls:') }), /^offers no TLS$/);
  });
});

describe('a broker that refuses us', () => {
  it('is told of once, however often it is tried, and not with the password', async () => {
    const server = await running();
    const line = await Line.to(server.url);
    const broker = coming({ NATS_URL: line.url.replace('//', '//510722-intake-county:s3cret-word@') });
    await isRefused(broker, /^refuses our credentials$/);
    await eventually(() => expect(line.asked).toBeGreaterThan(3));
    expect(broker.live).toBeUndefined();
    expect(said).toEqual(['the broker refuses our credentials: nothing is said or heard until that is put right']);
    await line.cut();
  });

  it('is no such broker while it is only away', async () => {
    const server = await TestBroker.away();
    brokers.push(server);
    const broker = coming({ NATS_URL: asService(server.url, 'intake') });
    expect(broker.refusal).toBeUndefined();
    await server.start();
    await isUp(broker);
    expect(said).toEqual([]);
  });

  it('one of our subjects says so in the log, once', async () => {
    const server = await running();
    const broker = coming({ NATS_URL: asService(server.url, 'intake') });
    await isUp(broker);
    for (let i = 0; i < 3; i++) broker.live?.publish('junan.510722.mediation.county.3.settled.v1._._', 'nothing');
    await broker.live?.flush();
    await eventually(() => expect(said.length).toBeGreaterThan(0));
    expect(said).toEqual(['the broker does not permit us to publish junan.510722.mediation.county.3.settled.v1._._']);
  });
});
