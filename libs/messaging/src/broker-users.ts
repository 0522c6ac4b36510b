import { PARTITIONS, filterOf, hearing, streamOf } from '#contracts';
import { beatCall, behindCall, repeatCall, wakeCall } from './calls.js';
import { durableOf, inboxOf, operatorInbox, userOf } from './names.js';
import type { Speaker } from './stamp.js';

/** One thing that a user may do, in words, and the subjects that it takes. */
export type Grant = Readonly<{ act: 'publish' | 'subscribe'; what: string; subjects: readonly string[] }>;

/** What is not granted is refused. */
export type BrokerUser = Readonly<{ name: string; grants: readonly Grant[] }>;

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

/** The permission table of one county: the operator, and a user for each service's desk. */
export const brokerUsers = (
  county: string,
  desks: readonly Omit<Speaker, 'county'>[],
  hears: Readonly<Record<string, readonly string[]>> = hearing,
  partitions = ALL,
): BrokerUser[] => [operator, ...desks.map((desk) => deskUser({ county, ...desk }, hears, partitions))];

/** Says what is its own, reads what it hears, and is answered where nobody else listens. */
function deskUser(us: Speaker, hears: Readonly<Record<string, readonly string[]>>, partitions: Partitions): BrokerUser {
  const { county, service } = us;
  const owners = (hears[service] ?? []).map((name) => ({ county, service: name }));
  const hearers = Object.keys(hears).filter((name) => hears[name]?.includes(service));
  return {
    name: userOf(us),
    grants: [
      publish('say its own events', filterOf(county, service)),
      publish('make its own stream, and look at it', ...api(streamOf(county, service), 'CREATE', 'INFO', 'MSG.GET')),
      publish('wake its other instances, and tell how far it has said everything', wakeCall(us), beatCall(us)),
      publish(
        'answer the operator and those who hear it',
        `${operatorInbox}.>`,
        ...hearers.map((hearer) => `_INBOX.${county}.${hearer}.>`),
      ),
      publish('see that the broker keeps streams', '$JS.API.INFO'),
      ...owners.flatMap((owner) => [
        publish(`look at the stream of ${owner.service}`, ...api(streamOf(county, owner.service), 'INFO', 'MSG.GET')),
        publish('read it by readers of its own name', ...partitions.flatMap((partition) => reader(us, owner.service, partition))),
        publish(`tell ${owner.service} what was lost`, behindCall(owner), repeatCall(owner)),
      ]),
      subscribe('be answered', `${inboxOf(us)}.>`),
      subscribe('be woken, and be told what was lost', wakeCall(us), behindCall(us), repeatCall(us)),
      ...owners.map((owner) => subscribe(`hear how far ${owner.service} has said everything`, beatCall(owner))),
    ],
  };
}

/** The broker knows no wildcard within a name, so each partition has its own lines. */
function reader(us: Speaker, owner: string, partition: number | '*'): string[] {
  const stream = streamOf(us.county, owner);
  const durable = durableOf(us, partition);
  return [
    `$JS.API.CONSUMER.CREATE.${stream}.${durable}.${filterOf(us.county, owner, partition)}`,
    ...['DELETE', 'INFO', 'MSG.NEXT'].map((act) => `$JS.API.CONSUMER.${act}.${stream}.${durable}`),
    `$JS.ACK.${stream}.${durable}.>`,
  ];
}

const api = (stream: string, ...acts: readonly string[]): string[] => acts.map((act) => `$JS.API.STREAM.${act}.${stream}`);

const publish = (what: string, ...subjects: readonly string[]): Grant => ({ act: 'publish', what, subjects });
const subscribe = (what: string, ...subjects: readonly string[]): Grant => ({ act: 'subscribe', what, subjects });
