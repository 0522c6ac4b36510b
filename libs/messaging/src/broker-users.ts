import { COUNTY_DESK, PARTITIONS, asking, filterOf, hearing, streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import { askCall, beatCall, behindCall, questionCall, repeatCall, wakeCall } from './calls.js';
import { answersOf, answersTo, copiesOf, domainOf, durableOf, inboxOf, sliceOf, userOf } from './names.js';

/** One thing that a user may do, in words, and the subjects that it takes. */
export type Grant = Readonly<{ act: 'publish' | 'subscribe'; what: string; subjects: readonly string[] }>;

/** What is not granted is refused. `apart`: below which subject whoever has an account of its own asks the broker, which keeps streams in ours. */
export type BrokerUser = Readonly<{ name: string; grants: readonly Grant[]; apart?: string }>;

/** A partition, or all of them where the table is only to be read. */
type Partitions = readonly (number | '*')[];

const ALL: Partitions = Array.from({ length: PARTITIONS }, (_, partition) => partition);

/** Makes and mends streams, replays, looks at everything. No service comes as this one. */
export const operator: BrokerUser = {
  name: 'operator',
  grants: [
    { act: 'publish', what: 'do everything', subjects: ['>'] },
    { act: 'subscribe', what: 'hear everything', subjects: ['>'] },
  ],
};

type Terms = Readonly<{
  hears?: Readonly<Record<string, readonly string[]>>;
  partitions?: Partitions;
  /** Whoever makes a stream says what it is filled from and where it sends that on, so it is the operator's to do. */
  makesStream?: boolean;
}>;

/** The permission table of one county: the operator, and a user for each service's desk. */
export const brokerUsers = (county: string, desks: readonly Omit<Speaker, 'county'>[], terms: Terms = {}): BrokerUser[] => [
  operator,
  ...desks.map((desk) =>
    deskUser(
      { county, ...desk },
      desks.map((each) => ({ county, ...each })),
      terms,
    ),
  ),
];

/**
 * The other end of a slice: a broker of a department's own, which comes over a leaf node in the name of the desks that it serves. What
 * is granted to publish comes from there to the county; what is granted to subscribe goes there.
 */
export function sliceUser(county: string, desk: string, desks: readonly Omit<Speaker, 'county'>[]): BrokerUser {
  const all = desks.map((each) => ({ county, ...each }));
  const there = all.filter((each) => each.desk === desk);
  const here = all.filter((each) => each.desk !== desk);
  const heard = here.filter(({ service }) => there.some((us) => hearing[us.service]?.includes(service)));
  const asked = there.flatMap((us) => questionsOf(us, here));
  const asks = here.flatMap((us) => questionsOf(us, there));
  return {
    name: sliceOf(county, desk),
    grants: [
      publish('tell how far it has said everything', ...there.map(beatCall)),
      publish('hand over what it says', ...there.map((us) => `${copiesOf(us, COUNTY_DESK)}.>`)),
      publish('fetch what it hears', ...heard.flatMap((of) => copier(of, COUNTY_DESK))),
      publish('answer the broker that fetches from it', '$JSC.R.>', ...heard.map((of) => `$JS.FC.${streamOf(of)}.>`)),
      publish('tell owners what was lost', ...heard.flatMap((of) => [behindCall(of), repeatCall(of)])),
      publish('answer the operator and those who hear it', ...there.flatMap((us) => answersFrom(us).map((place) => `${place}.>`))),
      ...asked.map(({ of, question }) =>
        publish(`ask ${question.name} in the name of somebody, at ${of.desk}`, questionCall(of, question), askCall(of, question, '*')),
      ),
      subscribe('hear how far those have said everything whom it hears', ...heard.map(beatCall)),
      subscribe('take what it hears', ...heard.map((of) => `${copiesOf(of, desk)}.>`)),
      subscribe('be fetched from', ...there.flatMap((us) => copier(us, desk))),
      subscribe('be answered by the broker that it fetches from', '$JSC.R.>', ...there.map((us) => `$JS.FC.${streamOf(us)}.>`)),
      subscribe('be told what was lost', ...there.flatMap((us) => [behindCall(us), repeatCall(us)])),
      ...asks.map(({ of, question }) =>
        subscribe(`be asked ${question.name}, and give out keys for it`, askCall(of, question, '*'), questionCall(of, question)),
      ),
      subscribe('be answered by owners', ...there.flatMap((us) => here.map((of) => `${answersTo(us, of)}.>`))),
    ].filter(({ subjects }) => subjects.length > 0),
  };
}

/** What a broker asks of another that holds the stream of which it keeps a copy. */
function copier(of: Speaker, domain: string): string[] {
  const api = `$JS.${domainOf(of.county, domain)}.API.CONSUMER`;
  return [`${api}.CREATE.${streamOf(of)}`, `${api}.CREATE.${streamOf(of)}.>`, `${api}.DELETE.${streamOf(of)}.>`];
}

const answersFrom = (us: Speaker, hears = hearing): string[] =>
  [operator.name, ...Object.keys(hears).filter((name) => hears[name]?.includes(us.service))].map((asker) => answersOf(us, asker));

const questionsOf = ({ service }: Speaker, desks: readonly Speaker[]) =>
  (asking[service] ?? []).flatMap((question) => desks.filter((desk) => desk.service === question.owner).map((of) => ({ of, question })));

/** Says what is its own, reads what it hears, and is answered where nobody else listens. */
function deskUser(us: Speaker, desks: readonly Speaker[], { hears = hearing, partitions = ALL, makesStream = false }: Terms): BrokerUser {
  const { service } = us;
  const others = desks.filter((desk) => streamOf(desk) !== streamOf(us));
  const owners = others.filter((desk) => hears[service]?.includes(desk.service));
  const questions = questionsOf(us, others);
  const asked = [...new Set(Object.values(asking).flat())].filter(({ owner }) => owner === service);
  return {
    name: userOf(us),
    grants: [
      publish('say its own events', filterOf(us)),
      publish('look at its own stream', ...api(streamOf(us), 'INFO', 'MSG.GET')),
      ...(makesStream ? [publish('make it', ...api(streamOf(us), 'CREATE'))] : []),
      publish('wake its other instances, and tell how far it has said everything', wakeCall(us), beatCall(us)),
      publish('answer the operator and those who hear it', ...answersFrom(us, hears).map((place) => `${place}.>`)),
      publish('see that the broker keeps streams, and which', '$JS.API.INFO', '$JS.API.STREAM.NAMES'),
      ...owners.flatMap((owner) => [
        publish(`look at the stream of ${nameOf(owner)}`, ...api(streamOf(owner), 'INFO', 'MSG.GET')),
        publish('read it by readers of its own name', ...partitions.flatMap((partition) => reader(us, owner, partition))),
        publish(`tell ${nameOf(owner)} what was lost`, behindCall(owner), repeatCall(owner)),
      ]),
      ...questions.map(({ of, question }) =>
        publish(`ask ${question.name} in the name of somebody, at ${of.desk}`, questionCall(of, question), askCall(of, question, '*')),
      ),
      subscribe('be answered by the broker', `${inboxOf(us)}.>`),
      ...owners.map((owner) => subscribe(`be answered by ${nameOf(owner)}`, `${answersTo(us, owner)}.>`)),
      subscribe('be woken, and be told what was lost', wakeCall(us), behindCall(us), repeatCall(us)),
      ...asked.map((question) =>
        subscribe(`be asked ${question.name}, and give out keys for it`, askCall(us, question, '*'), questionCall(us, question)),
      ),
      ...owners.map((owner) => subscribe(`hear how far ${nameOf(owner)} has said everything`, beatCall(owner))),
    ],
  };
}

/** The broker knows no wildcard within a name, so each partition has its own lines. */
function reader(us: Speaker, owner: Speaker, partition: number | '*'): string[] {
  const stream = streamOf(owner);
  const durable = durableOf(us, partition);
  return [
    `$JS.API.CONSUMER.CREATE.${stream}.${durable}.${filterOf(owner, partition)}`,
    ...['DELETE', 'INFO', 'MSG.NEXT'].map((act) => `$JS.API.CONSUMER.${act}.${stream}.${durable}`),
    `$JS.ACK.${stream}.${durable}.>`,
  ];
}

const nameOf = ({ service, desk }: Speaker): string => `${service} at ${desk}`;

const api = (stream: string, ...acts: readonly string[]): string[] => acts.map((act) => `$JS.API.STREAM.${act}.${stream}`);

const publish = (what: string, ...subjects: readonly string[]): Grant => ({ act: 'publish', what, subjects });
const subscribe = (what: string, ...subjects: readonly string[]): Grant => ({ act: 'subscribe', what, subjects });
