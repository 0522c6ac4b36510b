import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { PermissionViolationError, connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { COUNTY_DESK, DisputeClosed, DisputeRiskAssessed, HandedDown, sourceOf, subjectOf, toCloudEvent } from '#contracts';
import type { Fact } from '#contracts';
import { newId } from '#kernel';
import { brokerAddress } from '#messaging';
import { TestBroker, deskOf, eventually } from '#testing';
import { remember } from '../../libs/messaging/test/scene.js';
import { command, program, root } from './program.js';
import type { Program } from './program.js';

type Reader = Readonly<{ stream: string; consumer: string; filter: string }>;
type Agency = Readonly<{ name: string; sandbox: boolean }>;
type Credentials = Readonly<{ user: string; password: string; apiPrefix: string }>;
type Told = Credentials & Readonly<{ servers: string; inboxPrefix: string; readers: readonly Reader[] }>;
type Users = Readonly<{
  operator: Readonly<{ NATS_USER: string; NATS_PASSWORD: string }>;
  agencyCredentials(agency: Agency): Credentials;
  write(standing: object): string;
}>;
const load = async (file: string): Promise<unknown> => import(path.join(root, file));
const { readAgencies, noteAgencies, toldFrom } = (await load('scripts/launch/agencies.mjs')) as {
  readAgencies(file: string): Agency[];
  noteAgencies(folder: string, agencies: readonly Agency[]): void;
  toldFrom(agency: Agency, county: string, slices: readonly string[]): { county: string; desks: object[] };
};
const { brokerUsers } = (await load('scripts/launch/broker-users.mjs')) as {
  brokerUsers(root: string, folder: string, county: string): Promise<Users>;
};
const { createStreams } = (await load('scripts/launch/broker-streams.mjs')) as {
  createStreams(root: string, url: string, operator: object, streams: object): Promise<void>;
};
const { readersOf, agencyInbox } = (await load('dist/libs/messaging/src/agency.js')) as {
  readersOf(county: string, agency: Agency, desks: readonly object[]): Reader[];
  agencyInbox(county: string, agency: Agency): string;
};

const FILE = `agencies:
  - { name: court, title: 法院, form: nats, events: [intake.dispute-closed.v1, mediation.handed-down.v1] }
  - { name: court-again, title: 法院, form: nats, events: [intake.dispute-closed.v1] }
  - { name: town, title: 镇, form: nats, townships: ['510722101'] }
  - { name: labour, title: 人社, form: nats, townships: ['510722101'], departments: [hrss], events: [intake.dispute-closed.v1] }
`;
const [closed, assessed, down] = [
  DisputeClosed({ outcome: 'settled' }),
  DisputeRiskAssessed({ risk: 'low', people: null }),
  HandedDown({ tier: 1 }),
];
type Place = Readonly<{ township?: string; department?: string }>;
const [here, there] = [{ township: '510722101' }, { township: '510722104', department: 'hrss' }];

/** What docs/follow gives; in other languages than ours it is run where it can be: by an interpreter or a compiler that finds NATS's own package. */
const NODE = path.join(root, 'docs/follow/follow.mjs');
const PYTHON = ['python3', path.join(root, 'docs/follow/follow.py')];
const speaksPython = spawnSync('python3', ['-c', 'import nats']).status === 0;
/** As Debian lays out Go's packages, without a module of our own. */
const GO = { HOME: tmpdir(), ...process.env, GO111MODULE: 'off', GOPATH: process.env['GOPATH'] ?? '/usr/share/gocode' };
const speaksGo = spawnSync('go', ['list', 'github.com/nats-io/nats.go/jetstream'], { env: GO }).status === 0;

describe('an agency', () => {
  let data: string;
  let broker: TestBroker;
  let users: Users;
  const following: Program[] = [];

  beforeEach(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'junan-agencies-'));
    await writeFile(path.join(data, 'agencies.yaml'), FILE);
    noteAgencies(data, readAgencies(path.join(data, 'agencies.yaml')));
    users = await brokerUsers(root, data, '510722');
    broker = await TestBroker.start(await readFile(users.write({ store: undefined }), 'utf8'));
    const own = ['intake', 'mediation', 'screening', 'reporting'].map((service) => deskOf(service));
    await createStreams(root, broker.url, users.operator, { own, copies: [] });
  });
  afterEach(async () => {
    for (const each of following.splice(0)) {
      each.kill('SIGKILL');
      await each.ended;
    }
    await broker.drop();
    await rm(data, { recursive: true });
  });

  function toldTo(name: string): Told {
    const agency = readAgencies(path.join(data, 'agencies.yaml')).find((each) => each.name === name) as Agency;
    const { county, desks } = toldFrom(agency, '510722', []);
    return {
      servers: broker.url,
      ...users.agencyCredentials(agency),
      inboxPrefix: agencyInbox('510722', agency),
      readers: readersOf(county, agency, desks),
    };
  }

  /** The program that docs/follow gives it, and the ids of what it was told. */
  const follows = (name: string, ...since: string[]) => followsBy([process.execPath, NODE], name, since);

  async function followsBy(start: readonly string[], name: string, since: readonly string[] = []): Promise<() => string[]> {
    const file = path.join(data, `${name}.json`);
    await writeFile(file, JSON.stringify(toldTo(name)));
    const [first = '', ...args] = start;
    const { PYTHONPATH = '' } = process.env;
    const us = command(first, { PYTHONPATH }, [...args, file, ...since]);
    following.push(us);
    return () =>
      us
        .output()
        .split('\n')
        .flatMap((line) => (line.startsWith('{') ? [(JSON.parse(line) as { id: string }).id] : []));
  }

  async function asOperator<T>(work: (bus: NatsConnection) => Promise<T>): Promise<T> {
    const bus = await connect(brokerAddress({ NATS_URL: broker.url, ...users.operator }));
    try {
      return await work(bus);
    } finally {
      await bus.close();
    }
  }

  const say = (fact: Fact, place: Place = {}, id = newId()): Promise<string> =>
    asOperator(async (bus) => {
      const [service, subject] = [fact.type.slice(0, fact.type.indexOf('.')), newId()];
      const routing = { county: '510722', ...place };
      const stamp = { ...routing, id, subject, sequence: 1, time: new Date().toISOString(), source: sourceOf(deskOf(service)) };
      await jetstream(bus).publish(subjectOf(fact, subject, COUNTY_DESK, routing), JSON.stringify(toCloudEvent(fact, stamp)));
      return id;
    });

  it('is told its slice, all of it and nothing else, from the beginning and live', async () => {
    const before = [
      await say(closed, here),
      await say(closed, there),
      await say(assessed, here),
      await say(down, there),
      await say(closed, { ...here, department: 'hrss' }),
    ];
    const [a, b, c, d, e] = before as [string, string, string, string, string];
    const [court, town, labour] = await Promise.all(['court', 'town', 'labour'].map((name) => follows(name)));
    const now = [await say(closed, here), await say(down), await say(closed, { ...here, department: 'hrss' })] as const;
    await eventually(
      () => {
        expect(court?.().sort()).toEqual([a, b, d, e, ...now].sort());
        expect(town?.().sort()).toEqual([a, c, e, now[0], now[2]].sort());
        expect(labour?.()).toEqual([e, now[2]]);
      },
      { timeoutMs: 20_000 },
    );
  });

  it('begins at the moment that it names', async () => {
    await say(closed, here);
    // The one before may have been kept in the very millisecond that it is now.
    const moment = new Date(Date.now() + 1);
    await eventually(() => expect(Date.now()).toBeGreaterThanOrEqual(moment.getTime()));
    const later = await say(closed, here);
    const [late, all] = [await follows('court', moment.toISOString()), await follows('court-again')];
    await eventually(() => expect(all()).toHaveLength(2), { timeoutMs: 20_000 });
    await eventually(() => expect(late()).toEqual([later]), { timeoutMs: 20_000 });
  });

  it('goes on after a restart of the broker, and after it lost what was said again', async () => {
    expect(await outlives([process.execPath, NODE])).toBe(true);
  });

  it.skipIf(!speaksPython)('does so in Python, too', async () => {
    expect(await outlives(PYTHON)).toBe(true);
  });

  it.skipIf(!speaksGo)(
    'does so in Go, too',
    async () => {
      const built = path.join(data, 'follow');
      const { status, stderr } = spawnSync('go', ['build', '-o', built, path.join(root, 'docs/follow/follow.go')], { env: GO });
      expect({ status, said: String(stderr) }).toEqual({ status: 0, said: '' });
      expect(await outlives([built])).toBe(true);
    },
    400_000,
  );

  async function outlives(start: readonly string[]): Promise<true> {
    const first = await say(closed);
    const court = await followsBy(start, 'court');
    await eventually(() => expect(court()).toEqual([first]), { timeoutMs: 20_000 });
    const back = await remember(broker);
    const [second, third] = [await say(closed), newId()];
    await eventually(() => expect(court()).toEqual([first, second]), { timeoutMs: 20_000 });
    await back();
    // As its owner does once it finds what was lost.
    await say(closed, {}, second);
    await say(closed, {}, third);
    await eventually(() => expect(court()).toEqual([first, second, third]), { timeoutMs: 20_000 });
    return true;
  }

  it('can do nothing but read it', async () => {
    const { user, password, inboxPrefix, apiPrefix, readers } = toldTo('labour');
    const [{ stream, consumer, filter }] = readers as [Reader];
    expect({ stream, filter, n: readers.length }).toEqual({
      stream: 'INTAKE_510722_county',
      filter: 'junan.510722.intake.county.*.dispute-closed.v1.510722101.hrss',
      n: 1,
    });
    const create = `${apiPrefix}.CONSUMER.CREATE.${stream}`;
    const refused: readonly string[] = [
      'junan.510722.intake.county.3.dispute-closed.v1.510722101.hrss',
      `${create}.${consumer}.junan.510722.intake.county.>`,
      `${create}.${consumer}.junan.510722.intake.county.*.dispute-closed.v1.510722104.hrss`,
      `${create}.${consumer}.junan.510722.intake.county.*.*.*.510722101.hrss`,
      `${create}.agency-court-0.${filter}`,
      `${create}.${consumer}`,
      create,
      `$JS.API.CONSUMER.CREATE.${stream}.${consumer}.${filter}`,
      `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${consumer}`,
      `${apiPrefix}.CONSUMER.CREATE.MEDIATION_510722_county.${consumer}.${filter}`,
      `${apiPrefix}.CONSUMER.MSG.NEXT.INTAKE_510722_county.agency-court-0`,
      '$JS.API.CONSUMER.MSG.NEXT.INTAKE_510722_county.reporting-county-3',
      '$JS.API.STREAM.MSG.GET.INTAKE_510722_county',
      '$JS.API.STREAM.INFO.INTAKE_510722_county',
      '$JS.API.STREAM.NAMES',
      '$JS.API.DIRECT.GET.INTAKE_510722_county',
      '$JS.API.STREAM.PURGE.INTAKE_510722_county',
      '$JS.API.INFO',
      'junan-call.510722.intake.county.parties',
      'junan-call.510722.intake.county.behind',
      '_INBOX.510722.agency.court.1',
    ];
    const bus = await connect({ servers: broker.url, user, pass: password, inboxPrefix });
    const violations: string[] = [];
    void (async () => {
      for await (const status of bus.status())
        if (status.type === 'error' && status.error instanceof PermissionViolationError) violations.push(status.error.subject);
    })();
    for (const subject of refused) bus.publish(subject, '{}');
    const deaf = ['junan.>', '_INBOX.510722.agency.court.>', '_INBOX.>', 'junan-call.>', '$JS.EVENT.>', '>'];
    for (const subject of deaf) bus.subscribe(subject, { callback: () => undefined });
    await bus.flush();
    await eventually(() => expect(violations.sort()).toEqual([...refused, ...deaf].sort()));
    // What its body asks for is held against what its name says.
    const spoofed = {
      stream_name: stream,
      config: { name: consumer, filter_subject: 'junan.510722.intake.county.>', ack_policy: 'none', inactive_threshold: 60e9 },
    };
    const answer = await bus.request(`${create}.${consumer}.${filter}`, JSON.stringify(spoofed));
    expect(answer.json()).toMatchObject({ error: { err_code: 10131 } });
    await bus.close();
  });

  it('has what the broker answers it sent to nobody else, and nothing that it names as a reply is obeyed', async () => {
    const { user, password, inboxPrefix, apiPrefix, readers } = toldTo('court');
    const [{ stream, consumer, filter }] = readers as [Reader];
    await say(closed);
    const bus = await connect({ servers: broker.url, user, pass: password, inboxPrefix });
    const config = { name: consumer, filter_subject: filter, ack_policy: 'none', inactive_threshold: 60e9 };
    const made = await bus.request(
      `${apiPrefix}.CONSUMER.CREATE.${stream}.${consumer}.${filter}`,
      JSON.stringify({ stream_name: stream, config }),
    );
    expect(made.json()).toMatchObject({ name: consumer });
    // An event, then the word that there is no more: an empty one, which deletes whatever it is said to.
    const replies = [
      'junan.510722.mediation.county.3.settled.v1._._',
      '$JS.API.STREAM.DELETE.SCREENING_510722_county',
      `$JS.API.CONSUMER.DELETE.${stream}.${consumer}`,
    ];
    for (const reply of replies) {
      bus.publish(`${apiPrefix}.CONSUMER.MSG.NEXT.${stream}.${consumer}`, '{"batch":2,"no_wait":true}', { reply });
      bus.publish(`${apiPrefix}.CONSUMER.INFO.${stream}.${consumer}`, '', { reply });
    }
    const info = await bus.request(`${apiPrefix}.CONSUMER.INFO.${stream}.${consumer}`);
    expect(info.json()).toMatchObject({ name: consumer });
    await asOperator(async (keeper) => {
      const { streams } = await jetstreamManager(keeper);
      expect((await streams.info('MEDIATION_510722_county')).state.messages).toBe(0);
      expect((await streams.info('SCREENING_510722_county')).config.name).toBe('SCREENING_510722_county');
    });
    await bus.close();
  });

  it.each([
    ['a kind of thing that there is not', '  - { name: court, title: 法院, form: nats, event: [] }', 'event is none of name, title'],
    ['a township that is none', "  - { name: court, title: 法院, form: nats, townships: ['51072'] }", 'townships cannot be ["51072"]'],
    ['nobody', '  - { title: 法院, form: nats }', 'name is missing'],
    ['somebody twice', '  - { name: a1, title: 法院, form: nats }\n  - { name: a1, title: 法院, form: nats }', 'a1 is there twice'],
  ])('is not made of a file that names %s', async (_, text, words) => {
    const file = path.join(data, 'odd.yaml');
    await writeFile(file, `agencies:\n${text}\n`);
    expect(() => readAgencies(file)).toThrow(words);
  });

  it('is checked before anything is changed', async () => {
    const file = path.join(data, 'odd.yaml');
    await writeFile(file, 'agencies:\n  - { name: court, title: 法院, form: nats, events: [mediation.setled.v1] }\n');
    const check = program('scripts/agencies.mjs', { JUNAN_DATA: data }, ['check', '--file', file]);
    expect(await check.ended).toBe(1);
    expect(check.output()).toMatch('court: mediation.setled.v1 is no event: docs/events.md tells them');
    const fine = program('scripts/agencies.mjs', { JUNAN_DATA: data }, ['check']);
    expect({ code: await fine.ended, said: fine.output() }).toMatchObject({
      code: 0,
      said: expect.stringContaining('nothing wrong') as string,
    });
  });
});
