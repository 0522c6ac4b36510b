import { ownerOf } from './contract.js';
import type { Event, Fact } from './contract.js';
import { DisputeLeft } from './intake.js';
import { patterns } from './patterns.js';

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

/** Whom a fact concerns where that is not whom its aggregate does: that it left is told where it was. */
export function concernedBy({ type, data }: Fact): Omit<Routing, 'county'> {
  if (type !== DisputeLeft.type) return {};
  const { unit, role } = data as DisputeLeft['data'];
  return role === 'lead' ? { department: unit } : { township: unit };
}

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

/** The desk of a service that the county runs itself; a department that runs its own bears another. */
export const COUNTY_DESK = 'county';

/** Who speaks: a service of a county, at one of its desks. */
export type Speaker = Readonly<{ county: string; service: string; desk: string }>;

export const sourceOf = ({ county, service, desk }: Speaker): string => `/junan/${county}/${service}/${desk}`;

/** At which desk of its service something was said. */
export const deskIn = (source: string): string => source.slice(source.lastIndexOf('/') + 1);

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

/** `junan.<county6>.<service>.<desk>.<partition>.<event>.v1.<township9|_>.<department|_>`, as that desk says it. */
export function subjectOf({ type }: Fact, subject: string, desk: string, { county, township, department }: Routing): string {
  const service = ownerOf(type);
  const event = type.slice(service.length + 1);
  return `junan.${county}.${service}.${desk}.${partitionOf(subject)}.${event}.${township ?? '_'}.${department ?? '_'}`;
}

/** All that one desk says, or one partition of it; `*` stands for every desk of the service. */
export const filterOf = ({ county, service, desk }: Speaker, partition: number | '*' = '*'): string =>
  `junan.${county}.${service}.${desk}.${partition}.>`;

/** Each desk has a stream of its own, and nobody else says anything there. */
export const streamOf = ({ county, service, desk }: Speaker): string => `${service.toUpperCase()}_${county}_${desk}`;

/** The desks of a service, by the names of the streams that there are. */
export function desksIn(streams: readonly string[], { county, service }: Pick<Speaker, 'county' | 'service'>): string[] {
  const begin = streamOf({ county, service, desk: '' });
  return streams.flatMap((name) => (name.startsWith(begin) && DESK.test(name.slice(begin.length)) ? [name.slice(begin.length)] : []));
}

const DESK = new RegExp(patterns.code);
