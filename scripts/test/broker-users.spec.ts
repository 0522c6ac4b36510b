import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import type { StreamAPI } from '@nats-io/jetstream';
import { AuthorizationError, connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import { brokerAddress } from '#messaging';
import type { BrokerAddress } from '#messaging';
import { TestBroker, asOperator, deskOf } from '#testing';
import { root } from './program.js';

type Credentials = Readonly<{ NATS_USER: string; NATS_PASSWORD: string }>;
type Users = Readonly<{ operator: Credentials; credentialsOf(service: string): Credentials; write(standing: object): string }>;

const services = ['intake', 'mediation', 'screening', 'reporting'];

describe('the broker’s users of npm start', () => {
  let data: string;
  beforeEach(async () => void (data = await mkdtemp(path.join(tmpdir(), 'junan-users-'))));
  afterEach(() => rm(data, { recursive: true }));

  async function started(): Promise<Users> {
    const { brokerUsers } = (await import(path.join(root, 'scripts/launch/broker-users.mjs'))) as {
      brokerUsers(root: string, folder: string, county: string): Promise<Users>;
    };
    return brokerUsers(root, data, '510722');
  }

  const passwords = async () => JSON.parse(await readFile(path.join(data, 'broker.json'), 'utf8')) as Record<string, string>;

  it('are made at the first start, for the owner of the folder alone, and kept', async () => {
    const file = (await started()).write({});
    const first = await passwords();
    expect(Object.keys(first)).toEqual(['operator', ...services.map((service) => `510722-${service}-county`)]);
    expect(new Set(Object.values(first)).size).toBe(5);
    for (const each of [file, path.join(data, 'broker.json')]) expect((await stat(each)).mode & 0o777).toBe(0o600);
    const before = await stat(path.join(data, 'broker.json'));
    await started();
    expect(await passwords()).toEqual(first);
    // Nothing was new, so nothing was written that a power cut could have left half.
    expect(await stat(path.join(data, 'broker.json'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('are added where an earlier start knew fewer', async () => {
    const file = path.join(data, 'broker.json');
    await writeFile(file, JSON.stringify({ operator: 'kept-word' }));
    const { ino } = await stat(file);
    await started();
    // In place of the earlier file, not over it: a power cut leaves one of them whole.
    expect((await stat(file)).ino).not.toBe(ino);
    expect(await passwords()).toMatchObject({ operator: 'kept-word', '510722-reporting-county': expect.stringMatching(/^[\w-]{32}$/) });
  });

  it('get in with what each service is told, and with nothing else, and find the streams made', async () => {
    const { write, credentialsOf, operator } = await started();
    const broker = await TestBroker.start(await readFile(write({ store: undefined }), 'utf8'));
    const { createStreams } = (await import(path.join(root, 'scripts/launch/broker-streams.mjs'))) as {
      createStreams(root: string, natsUrl: string, operator: Credentials, streams: object): Promise<void>;
    };
    // Twice, as at a second start.
    for (let start = 0; start < 2; start++)
      await createStreams(root, broker.url, operator, { own: services.map((service) => deskOf(service)), copies: [] });
    for (const service of services) {
      const told = credentialsOf(service);
      const inboxPrefix = `_INBOX.510722.${service}.county`;
      const connection = await connect({ ...brokerAddress({ NATS_URL: broker.url, ...told }), inboxPrefix });
      const { streams } = await jetstreamManager(connection);
      expect((await streams.info(streamOf(deskOf(service)))).config.subjects).toEqual([filterOf(deskOf(service))]);
      await connection.close();
      const other = { ...told, NATS_PASSWORD: 'another' };
      await expect(connect(brokerAddress({ NATS_URL: broker.url, ...other }))).rejects.toThrow(AuthorizationError);
    }
    await broker.drop();
  });

  it('are waited for where the broker has just read them anew, and keeps no streams for a moment', async () => {
    const { asOperator: comes } = (await import(path.join(root, 'scripts/launch/broker-streams.mjs'))) as {
      asOperator<T>(root: string, natsUrl: string, operator: Credentials, work: (connection: NatsConnection) => Promise<T>): Promise<T>;
    };
    const { write, operator } = await started();
    const settings = await readFile(write({ store: undefined }), 'utf8');
    const broker = await TestBroker.start(settings.replace(/"?jetstream"?: "?enabled"?,?/, ''));
    const done = comes(root, broker.url, operator, async (connection) => {
      await jetstreamManager(connection);
      return 'done';
    });
    const first = await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 500, 'waits'))]);
    await broker.reread(settings);
    expect([first, await done]).toEqual(['waits', 'done']);
    await broker.drop();
  });

  it('find what a release before had said, whose users had no account with a name', async () => {
    const { takeOver } = (await import(path.join(root, 'scripts/launch/broker-store.mjs'))) as { takeOver(store: string): void };
    const { write, operator } = await started();
    const broker = await TestBroker.start();
    const asKeeper = async <T>(address: BrokerAddress, work: (streams: StreamAPI) => Promise<T>): Promise<T> => {
      const connection = await connect(address);
      const done = await work((await jetstreamManager(connection)).streams);
      await connection.close();
      return done;
    };
    await asKeeper(asOperator(broker.url), (streams) => streams.add({ name: 'INTAKE_510722_county', subjects: ['junan.>'] }));
    await broker.stop();
    for (let start = 0; start < 2; start++) takeOver(broker.store);
    const settings = await readFile(write({ store: undefined }), 'utf8');
    const after = await TestBroker.start(settings, broker.store);
    const found = await asKeeper(brokerAddress({ NATS_URL: after.url, ...operator }), (streams) => streams.info('INTAKE_510722_county'));
    expect(found.config.subjects).toEqual(['junan.>']);
    await after.drop();
    await broker.drop();
  });

  it('of a department’s broker are its own, and it keeps copies of what the others beside it say', async () => {
    const { brokerUsers } = (await import(path.join(root, 'scripts/launch/broker-users.mjs'))) as {
      brokerUsers(root: string, folder: string, county: string, own: object, beside: readonly string[]): Promise<Users>;
    };
    const { streamsOf } = (await import(path.join(root, 'scripts/launch/slices.mjs'))) as {
      streamsOf(site: object, hears: object): { copies: { of: Speaker; from: string; to: string }[] };
    };
    const { write } = await brokerUsers(root, data, '510722', { desk: 'hrss', services: ['mediation'] }, ['justice']);
    const told = await readFile(write({ store: undefined }), 'utf8');
    expect(told).not.toContain('"user": "510722-mediation-justice"');
    expect(told).toContain('$JS.API.CONSUMER.MSG.NEXT.MEDIATION_510722_justice.mediation-hrss-3');
    const site = { county: { code: '510722' }, slice: 'hrss', slices: [], beside: ['justice'], services: ['mediation'] };
    const { copies } = streamsOf(site, { mediation: ['intake', 'mediation'] });
    expect(copies.map(({ of, from, to }) => `${streamOf(of)} ${from} ${to}`)).toEqual(
      ['INTAKE_510722_county', 'MEDIATION_510722_county', 'MEDIATION_510722_justice'].map((stream) => `${stream} county hrss`),
    );
  });
});
