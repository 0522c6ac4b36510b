import { z } from 'zod';
import { stringify } from 'yaml';
import { catalogue } from '../src/catalogue.js';
import type { Contract } from '../src/contract.js';
import { CONTENT_TYPE, PARTITIONS, schemaUri, streamOf, wireType } from '../src/envelope.js';
import { Envelope } from './envelope.js';
import type { Hears } from './hears.js';
import { schemaOf } from './schemas.js';

const local = (place: string, name: string) => ({ $ref: `#/${place}/${name}` });

/** All events as one AsyncAPI 3 document, for those who write a consumer in whatever language they like. */
export function asyncapi(hears: Hears): string {
  const events = [...catalogue.values()];
  const each = <T>(of: (event: Contract) => T) => Object.fromEntries(events.map((event) => [event.type, of(event)]));

  const document = {
    asyncapi: '3.0.0',
    id: 'urn:junan',
    info: {
      title: 'Junan 郡安: the events',
      version: '1.0.0',
      description:
        'What the services of one county say to each other and to the agencies they work with. Every event is a CloudEvent 1.0 in structured mode; ' +
        'none carries personal data or free text. Drop an id you have seen, apply the events of one subject in their sequence, ignore fields you do not know.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: CONTENT_TYPE,
    servers: {
      county: {
        host: 'nats.{county}.example:4222',
        protocol: 'nats',
        description: "The county's NATS with JetStream. One file-backed stream for each desk of a service keeps everything it ever said.",
        variables: { county: { description: 'six-digit county code' } },
      },
    },
    channels: each((event) => channelOf(event, hears.get(event.type) ?? [])),
    operations: Object.fromEntries(events.flatMap((event) => operationsOf(event, hears.get(event.type) ?? []))),
    components: {
      parameters: {
        county: { description: 'six-digit county code' },
        desk: { description: 'county, or the department that runs the service itself' },
        partition: { description: `0–${PARTITIONS - 1}: FNV-1a of the CloudEvents subject modulo ${PARTITIONS}; order holds within one` },
        township: { description: 'nine-digit code of the township concerned, or _' },
        department: { description: 'slug of the lead department concerned, or _' },
      },
      messages: each(messageOf),
      schemas: {
        envelope: embedded(z.toJSONSchema(Envelope, { io: 'input', target: 'draft-07' })),
        ...each((event) => embedded(schemaOf(event, 'reader', 'draft-07'))),
      },
    },
  };
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

const channelOf = (event: Contract, heardBy: readonly string[]) => ({
  address: `junan.{county}.${event.owner}.{desk}.{partition}.${event.type.slice(event.owner.length + 1)}.{township}.{department}`,
  title: event.schema.meta()?.title,
  description: event.schema.meta()?.description,
  servers: [local('servers', 'county')],
  messages: { event: local('components/messages', event.type) },
  parameters: Object.fromEntries(
    ['county', 'desk', 'partition', 'township', 'department'].map((name) => [name, local('components/parameters', name)]),
  ),
  'x-stream': streamOf({ county: '{county}', service: event.owner, desk: '{desk}' }),
  'x-owner': event.owner,
  'x-heard-by': heardBy,
});

const operationsOf = (event: Contract, heardBy: readonly string[]): [string, object][] => {
  const about = { channel: local('channels', event.type), messages: [{ $ref: `#/channels/${event.type}/messages/event` }] };
  return [
    [`${event.owner}.says.${event.type}`, { action: 'send', ...about, 'x-service': event.owner }],
    ...heardBy.map((service): [string, object] => [
      `${service}.hears.${event.type}`,
      { action: 'receive', ...about, 'x-service': service, 'x-durable': `${service}-{desk}-{partition}` },
    ]),
  ];
};

const messageOf = (event: Contract) => ({
  name: wireType(event.type),
  title: event.schema.meta()?.title,
  summary: event.schema.meta()?.description,
  contentType: CONTENT_TYPE,
  headers: {
    type: 'object',
    required: ['Nats-Msg-Id', 'Content-Type'],
    properties: {
      'Nats-Msg-Id': { type: 'string', format: 'uuid', description: "the event's id" },
      'Content-Type': { const: CONTENT_TYPE },
      'Junan-Epoch': {
        type: 'string',
        pattern: '^[0-9]+$',
        description: 'rises when the owner has mended its stream after a loss: read anew, and drop what you have seen',
      },
    },
  },
  payload: {
    allOf: [
      local('components/schemas', 'envelope'),
      {
        type: 'object',
        required: ['data'],
        properties: {
          type: { const: wireType(event.type) },
          dataschema: { const: schemaUri(event.type) },
          data: local('components/schemas', event.type),
        },
      },
    ],
  },
});

/** Inside a document a schema has no dialect of its own. */
const embedded = ({ $schema: _, ...schema }: Record<string, unknown>) => schema;
