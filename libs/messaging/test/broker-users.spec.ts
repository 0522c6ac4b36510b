import { AckPolicy, DeliverPolicy, jetstreamManager } from '@nats-io/jetstream';
import { AuthorizationError, PermissionViolationError, connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { setImmediate as turn } from 'node:timers/promises';
import { DisputeClosed, HandedDown, filterOf, partitionOf, sourceOf, streamOf, subjectOf, toCloudEvent, COUNTY_DESK } from '#contracts';
import { newId } from '#kernel';
import { brokerAddress, brokerUsers, operator, sliceUser } from '#messaging';
import type { BrokerUser, Grant } from '#messaging';
import { TestBroker, asOperator, asService, configOf, eventually, signedIn, deskOf } from '#testing';
import { inboxOf } from '../src/names.js';
import { assess, listener, speaker } from './rig.js';
import { Scene } from './scene.js';

const services = ['intake', 'mediation', 'screening', 'reporting'];
/** Beside the county's own desks one of a department. */
const users = brokerUsers('510722', [...services.map((service) => ({ service, desk: 'county' })), { service: 'mediation', desk: 'hrss' }]);
const names = [...services, 'hrss', 'operator'] as const;
const userOf = (name: string): string => (name === 'operator' ? name : name === 'hrss' ? '510722-mediation-hrss' : `510722-${name}-county`);

/** Who may do what, as a person would say it: the operator may do all of it. */
const table: readonly (readonly [what: string, act: string, who: string])[] = [
  ['say what intake says', 'publish junan.510722.intake.county.3.dispute-closed.v1._._', 'intake'],
  ['say what mediation says', 'publish junan.510722.mediation.county.3.settled.v1._._', 'mediation'],
  ['say what the department’s desk says', 'publish junan.510722.mediation.hrss.3.settled.v1._._', 'hrss'],
  ['say what no desk says', 'publish junan.510722.mediation.nobodys.3.settled.v1._._', ''],
  ['say what screening says', 'publish junan.510722.screening.county.3.finding-reported.v1._._', 'screening'],
  ['say what reporting says', 'publish junan.510722.reporting.county.3.warning-raised.v1._._', 'reporting'],
  ['say what is said in a neighbouring county', 'publish junan.510723.intake.county.3.dispute-closed.v1._._', ''],
  ['make intake’s stream', 'publish $JS.API.STREAM.CREATE.INTAKE_510722_county', ''],
  ['make mediation’s stream', 'publish $JS.API.STREAM.CREATE.MEDIATION_510722_county', ''],
  ['make a stream of its own choice', 'publish $JS.API.STREAM.CREATE.OTHER', ''],
  ['change intake’s stream', 'publish $JS.API.STREAM.UPDATE.INTAKE_510722_county', ''],
  ['delete intake’s stream', 'publish $JS.API.STREAM.DELETE.INTAKE_510722_county', ''],
  ['purge intake’s stream', 'publish $JS.API.STREAM.PURGE.INTAKE_510722_county', ''],
  ['delete one message of intake', 'publish $JS.API.STREAM.MSG.DELETE.INTAKE_510722_county', ''],
  ['copy intake’s stream out', 'publish $JS.API.STREAM.SNAPSHOT.INTAKE_510722_county', ''],
  ['put a copy in its place', 'publish $JS.API.STREAM.RESTORE.INTAKE_510722_county', ''],
  ['list all streams', 'publish $JS.API.STREAM.LIST', ''],
  ['see how they are called', 'publish $JS.API.STREAM.NAMES', 'intake mediation hrss screening reporting'],
  ['read intake', 'publish $JS.API.STREAM.MSG.GET.INTAKE_510722_county', 'intake mediation hrss screening reporting'],
  ['read mediation', 'publish $JS.API.STREAM.MSG.GET.MEDIATION_510722_county', 'intake mediation hrss reporting'],
  ['read screening', 'publish $JS.API.STREAM.MSG.GET.SCREENING_510722_county', 'intake screening reporting'],
  ['read the department’s desk', 'publish $JS.API.STREAM.MSG.GET.MEDIATION_510722_hrss', 'intake mediation hrss reporting'],
  ['read reporting', 'publish $JS.API.STREAM.MSG.GET.REPORTING_510722_county', 'reporting'],
  ['read intake directly', 'publish $JS.API.DIRECT.GET.INTAKE_510722_county', ''],
  ['look at screening', 'publish $JS.API.STREAM.INFO.SCREENING_510722_county', 'intake screening reporting'],
  [
    'open mediation’s reader of intake',
    'publish $JS.API.CONSUMER.CREATE.INTAKE_510722_county.mediation-county-3.junan.510722.intake.county.3.>',
    'mediation',
  ],
  [
    'open the reader of the department’s desk',
    'publish $JS.API.CONSUMER.CREATE.INTAKE_510722_county.mediation-hrss-3.junan.510722.intake.county.3.>',
    'hrss',
  ],
  [
    'read another partition under that name',
    'publish $JS.API.CONSUMER.CREATE.INTAKE_510722_county.mediation-county-3.junan.510722.intake.county.4.>',
    '',
  ],
  [
    'open mediation’s reader of screening',
    'publish $JS.API.CONSUMER.CREATE.SCREENING_510722_county.mediation-county-3.junan.510722.screening.county.3.>',
    '',
  ],
  [
    'open the county’s reader of the department’s desk',
    'publish $JS.API.CONSUMER.CREATE.MEDIATION_510722_hrss.mediation-county-3.junan.510722.mediation.hrss.3.>',
    'mediation',
  ],
  [
    'open a reader of what it says itself',
    'publish $JS.API.CONSUMER.CREATE.MEDIATION_510722_county.mediation-county-3.junan.510722.mediation.county.3.>',
    '',
  ],
  ['open a reader without a name', 'publish $JS.API.CONSUMER.CREATE.INTAKE_510722_county', ''],
  ['open a reader in the old way', 'publish $JS.API.CONSUMER.DURABLE.CREATE.INTAKE_510722_county.mediation-county-3', ''],
  ['take what was meant for mediation', 'publish $JS.API.CONSUMER.MSG.NEXT.INTAKE_510722_county.mediation-county-3', 'mediation'],
  ['acknowledge in mediation’s place', 'publish $JS.ACK.INTAKE_510722_county.mediation-county-3.1.2.3.4.0', 'mediation'],
  ['delete mediation’s reader', 'publish $JS.API.CONSUMER.DELETE.INTAKE_510722_county.mediation-county-3', 'mediation'],
  ['look at mediation’s reader', 'publish $JS.API.CONSUMER.INFO.INTAKE_510722_county.mediation-county-3', 'mediation'],
  ['list the readers of intake', 'publish $JS.API.CONSUMER.LIST.INTAKE_510722_county', ''],
  ['tell how far intake has said everything', 'publish junan-call.510722.intake.county.beat', 'intake'],
  ['wake the county’s mediation', 'publish junan-call.510722.mediation.county.wake', 'mediation'],
  ['tell intake what was lost', 'publish junan-call.510722.intake.county.behind', 'mediation hrss screening reporting'],
  ['ask screening to say again', 'publish junan-call.510722.screening.county.repeat', 'intake reporting'],
  ['ask intake for a key', 'publish junan-call.510722.intake.county.parties', 'mediation hrss'],
  ['ask intake who the parties are', 'publish junan-call.510722.intake.county.parties.instance', 'mediation hrss'],
  ['ask intake what nobody has declared', 'publish junan-call.510722.intake.county.narratives', ''],
  ['be asked who the parties are', 'subscribe junan-call.510722.intake.county.parties.instance', 'intake'],
  ['be asked for a key in intake’s place', 'subscribe junan-call.510722.intake.county.parties', 'intake'],
  ['ask the department’s desk what it wrote', 'publish junan-call.510722.mediation.hrss.minutes.instance', 'mediation'],
  ['ask the county’s mediation what it wrote', 'publish junan-call.510722.mediation.county.minutes.instance', 'hrss'],
  ['be asked what the county’s mediation wrote', 'subscribe junan-call.510722.mediation.county.minutes', 'mediation'],
  ['answer the department’s desk as the county’s', 'publish junan-answer.510722.mediation.county.mediation.hrss.token', 'mediation'],
  ['answer mediation as intake', 'publish junan-answer.510722.intake.county.mediation.county.token', 'intake'],
  ['answer mediation as screening, which it does not hear', 'publish junan-answer.510722.screening.county.mediation.county.token', ''],
  ['answer reporting as intake', 'publish junan-answer.510722.intake.county.reporting.county.token', 'intake'],
  ['answer reporting as screening', 'publish junan-answer.510722.screening.county.reporting.county.token', 'screening'],
  ['answer the operator as mediation', 'publish junan-answer.510722.mediation.county.operator.token', 'mediation'],
  ['answer mediation in the broker’s place', 'publish _INBOX.510722.mediation.county.token.1', ''],
  ['answer the operator in the broker’s place', 'publish _INBOX.operator.token.1', ''],
  ['answer anybody', 'publish _INBOX.token.1', ''],
  ['hear what intake answers to mediation', 'subscribe junan-answer.510722.intake.county.mediation.county.>', 'mediation'],
  ['hear what intake answers to reporting', 'subscribe junan-answer.510722.intake.county.reporting.county.>', 'reporting'],
  ['hear what the operator is told by intake', 'subscribe junan-answer.510722.intake.county.operator.>', ''],
  ['speak for the broker', 'publish $JS.EVENT.ADVISORY.API', ''],
  ['hear what mediation is answered', 'subscribe _INBOX.510722.mediation.county.>', 'mediation'],
  ['hear what the operator is answered', 'subscribe _INBOX.operator.>', ''],
  ['hear what all are answered', 'subscribe _INBOX.>', ''],
  ['hear what intake is asked', 'subscribe junan-call.510722.intake.county.behind', 'intake'],
  ['hear intake’s beat', 'subscribe junan-call.510722.intake.county.beat', 'mediation hrss screening reporting'],
  ['hear screening’s beat', 'subscribe junan-call.510722.screening.county.beat', 'intake reporting'],
  ['hear events as they are said', 'subscribe junan.510722.intake.>', ''],
  ['hear what is asked of the broker', 'subscribe $JS.API.>', ''],
  ['hear what the broker tells of itself', 'subscribe $JS.EVENT.>', ''],
  ['hear everything', 'subscribe >', ''],
];

it('over the line of a slice each side asks the other what it wrote, and answers', () => {
  const desks = [...services.map((service) => ({ service, desk: 'county' })), { service: 'mediation', desk: 'hrss' }];
  const { grants } = sliceUser('510722', 'hrss', desks);
  const passes = (way: Grant['act']) => grants.filter(({ act }) => act === way).flatMap(({ subjects }) => subjects);
  const call = (desk: string) => `junan-call.510722.mediation.${desk}.minutes`;
  expect(passes('publish')).toEqual(
    expect.arrayContaining([call('county'), `${call('county')}.*`, 'junan-answer.510722.mediation.hrss.mediation.>']),
  );
  expect(passes('subscribe')).toEqual(
    expect.arrayContaining([call('hrss'), `${call('hrss')}.*`, 'junan-answer.510722.mediation.county.mediation.hrss.>']),
  );
  expect(passes('publish')).not.toContain(call('hrss'));
});

let broker: TestBroker;
beforeAll(async () => void (broker = await TestBroker.start(configOf(users))));
afterAll(() => broker.drop());

/** Of so many acts those that the server refuses; what it would be asked is nothing it could do. */
async function refused(name: string, acts: readonly string[]): Promise<Set<string>> {
  const connection = await connect(brokerAddress({ NATS_URL: signedIn(broker.url, userOf(name)) }));
  const violations = new Set<string>();
  void watch(connection, violations);
  for (const act of acts) {
    const [verb = '', subject = ''] = act.split(' ');
    if (verb === 'publish') connection.publish(subject, 'nothing');
    else connection.subscribe(subject, { callback: () => undefined });
  }
  await connection.flush();
  await turn();
  await connection.close();
  return violations;
}

async function watch(connection: NatsConnection, violations: Set<string>): Promise<void> {
  for await (const status of connection.status())
    if (status.type === 'error' && status.error instanceof PermissionViolationError)
      violations.add(`${status.error.operation === 'publish' ? 'publish' : 'subscribe'} ${status.error.subject}`);
}

describe.each(names)('at the broker %s', (name) => {
  let not: Set<string>;
  beforeAll(async () => {
    not = await refused(
      name,
      table.map(([, act]) => act),
    );
  });

  it('may do what the table says, and nothing else of it', () => {
    const does = table.map(([what, act]) => `${not.has(act) ? 'may not' : 'may'} ${what}`);
    expect(does).toEqual(
      table.map(([what, , who]) => `${name === 'operator' || who.split(' ').includes(name) ? 'may' : 'may not'} ${what}`),
    );
  });

  it('may do all that its lines grant, and nothing that only another’s do', async () => {
    const own = users.find((user) => user.name === userOf(name));
    const acts = [...new Set(users.filter((user) => user !== operator).flatMap(actsOf))];
    const granted = acts.filter((act) => own?.grants.some((grant) => grants(grant, act)));
    expect(granted.length).toBeGreaterThan(20);
    expect(await refused(name, acts)).toEqual(new Set(acts.filter((act) => !granted.includes(act))));
  });
});

/** One act for each line, with something in place of its wildcards. */
const actsOf = (user: BrokerUser): string[] =>
  user.grants.flatMap(({ act, subjects }) => subjects.map((subject) => `${act} ${subject.replace('*', '7').replace(/>$/, 'a.b')}`));

/** As the broker matches: a star is one token, an arrow is all that follow. */
function grants({ act, subjects }: Grant, tried: string): boolean {
  const patterns = subjects.map((subject) => subject.replaceAll(/[$.^]/g, '\\$&').replaceAll('*', '[^.]+').replace(/>$/, '.+'));
  return patterns.some((pattern) => new RegExp(`^${act} ${pattern}$`).test(tried));
}

describe('the broker', () => {
  it('lets in nobody who does not say who they are, nor with a wrong word', async () => {
    await expect(connect({ servers: brokerAddress({ NATS_URL: broker.url }).servers })).rejects.toThrow(AuthorizationError);
    const wrong = { ...asOperator(broker.url), pass: 'guessed' };
    await expect(connect(wrong)).rejects.toThrow(AuthorizationError);
    await expect(connect({ ...wrong, user: 'nobody' })).rejects.toThrow(AuthorizationError);
  });
});

describe('copies that a service has the broker send into another’s stream', () => {
  let scene: Scene;
  beforeEach(async () => void (scene = await Scene.set()));
  afterEach(() => scene.end());

  it('change nothing there: nobody obeys them, and the owner goes on', async () => {
    const us = scene.open(await speaker(scene.ours, scene.nats.url));
    const them = scene.open(await listener(scene.theirs, scene.nats.url));
    const subject = newId();
    await us.counts.change(subject, assess);
    await eventually(async () => expect((await them.seen()).get(subject)).toEqual([1]));

    const [partition, routing] = [partitionOf(subject), { county: '510722' }];
    const fact = HandedDown({ tier: 1 });
    const target = subjectOf(DisputeClosed({ outcome: 'settled' }), subject, COUNTY_DESK, routing);
    const source = sourceOf(deskOf('mediation'));
    const event = toCloudEvent(fact, { ...routing, id: newId(), subject, sequence: 1, time: new Date().toISOString(), source });
    await scene.outsider(async (bus) => {
      const streams = (await jetstreamManager(bus)).streams;
      await streams.add({ name: streamOf(deskOf('mediation')), subjects: [filterOf(deskOf('mediation'))] });
      bus.publish(subjectOf(fact, subject, COUNTY_DESK, routing), JSON.stringify(event));
      // The broker sends only where somebody listens to that very subject. A stream does not count; an operator who looks on does.
      bus.subscribe(target, { callback: () => undefined });
      await bus.flush();
      await takenOver(partition, target);
      await eventually(async () => expect((await streams.info(streamOf(deskOf('intake')))).state.messages).toBe(2));
    });
    await us.counts.change(subject, assess);
    await eventually(async () => expect(await them.seen()).toEqual(new Map([[subject, [1, 2]]])));
    expect(await them.aside.counts()).toMatchObject({ waiting: 0 });
  });

  /** Reporting has what it hears of mediation sent on. */
  async function takenOver(partition: number, target: string): Promise<void> {
    const connection = await connect({
      ...brokerAddress({ NATS_URL: asService(scene.nats.url, 'reporting') }),
      inboxPrefix: inboxOf({ county: '510722', service: 'reporting', desk: 'county' }),
    });
    await (
      await jetstreamManager(connection)
    ).consumers.add(streamOf(deskOf('mediation')), {
      durable_name: `reporting-county-${partition}`,
      filter_subject: filterOf(deskOf('mediation'), partition),
      deliver_subject: target,
      deliver_policy: DeliverPolicy.All,
      ack_policy: AckPolicy.None,
    });
    await connection.close();
  }
});
