import type { Event, Fact } from './contract.js';

/** Every event carries a partition, so that several instances can share the work and keep order per aggregate. */
export const PARTITIONS = 16;

/** FNV-1a over the aggregate's id: stable in every language that agencies may write in. */
export function partitionOf(subject: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < subject.length; i++) hash = Math.imul(hash ^ subject.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % PARTITIONS;
}

/** Whom an event concerns. Township and department stand in the NATS subject, so that a slice is one filter. */
export type Routing = Readonly<{ county: string; township?: string; department?: string }>;

export type Stamp = Routing &
  Readonly<{ id: string; subject: string; sequence: number; time: string; source: string; traceparent?: string }>;

/** CloudEvents 1.0, structured mode. https://github.com/cloudevents/spec */
export type CloudEvent = Readonly<{
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  dataschema: string;
  datacontenttype: 'application/json';
  sequence: number;
  county: string;
  township?: string;
  department?: string;
  traceparent?: string;
  data: unknown;
}>;

/** Who says it: a service of a county, at one of its desks. */
export const sourceOf = (county: string, service: string, desk: string): string => `/junan/${county}/${service}/${desk}`;

const PREFIX = 'cn.junan.';
export const CONTENT_TYPE = 'application/cloudevents+json';

export const wireType = (type: string): string => PREFIX + type;
export const schemaUri = (type: string): string => `urn:junan:schema:${type}`;

export function toCloudEvent(
  fact: Fact,
  { id, subject, sequence, time, source, county, township, department, traceparent }: Stamp,
): CloudEvent {
  return {
    specversion: '1.0',
    id,
    source,
    type: wireType(fact.type),
    subject,
    time,
    dataschema: schemaUri(fact.type),
    datacontenttype: 'application/json',
    sequence,
    county,
    // JSON leaves out what is undefined; spreading what is not would cost more than all the rest.
    township,
    department,
    traceparent,
    data: fact.data,
  };
}

/** Reads what `toCloudEvent` wrote. The caller checks `data` against the contract. */
export function fromCloudEvent({ specversion: _, dataschema: __, datacontenttype: ___, type, ...rest }: CloudEvent): Event {
  return { ...rest, type: type.slice(PREFIX.length) } as Event;
}

/** `junan.<county6>.<partition>.<service>.<event>.v1.<township9|_>.<department|_>` */
export const subjectOf = (fact: Fact, subject: string, { county, township, department }: Routing): string =>
  `junan.${county}.${partitionOf(subject)}.${fact.type}.${township ?? '_'}.${department ?? '_'}`;

/** All of one service, or one partition of it, in a county. */
export const filterOf = (county: string, service: string, partition: number | '*' = '*'): string =>
  `junan.${county}.${partition}.${service}.>`;

export const streamOf = (county: string, service: string): string => `${service.toUpperCase()}_${county}`;
