import { connect, headers } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import {
  CONTENT_TYPE,
  DisputeRiskAssessed,
  Unreadable,
  ownerOf,
  readEnvelope,
  sourceOf,
  streamOf,
  subjectOf,
  toCloudEvent,
  COUNTY_DESK,
} from '#contracts';
import type { Event } from '#contracts';
import { newId } from '#kernel';
import { COUNTY, asOperator, deskOf } from '#testing';
import type { TestBroker } from '#testing';
import type { Owner } from './names.js';

export type Standing = Readonly<{ place: number; subject: string; bytes: Uint8Array; event: Event | undefined }>;

const AT_ONCE = 250;

/** All that stands in an owner's stream, in its order. */
export const standingIn = (broker: TestBroker, owner: Owner): Promise<Standing[]> =>
  onBus(broker, async (connection) => {
    const manager = await jetstreamManager(connection);
    const stream = streamOf(deskOf(owner));
    const { first_seq: first, last_seq: last } = (await manager.streams.info(stream)).state;
    const standing: Standing[] = [];
    // A stream that nobody has written to begins at 0, where no message can stand.
    for (let from = Math.max(1, first); from <= last; from += AT_ONCE) {
      const places = Array.from({ length: Math.min(AT_ONCE, last - from + 1) }, (_, i) => from + i);
      const messages = await Promise.all(places.map((seq) => manager.streams.getMessage(stream, { seq })));
      for (const message of messages)
        if (message) standing.push({ place: message.seq, subject: message.subject, bytes: message.data, event: read(message.data, owner) });
    }
    return standing;
  });

/** Only what its owner may say is an event of its stream. */
function read(bytes: Uint8Array, owner: Owner): Event | undefined {
  try {
    const event = readEnvelope(bytes);
    return ownerOf(event.type) === owner ? event : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** What somebody said who is no service of ours: facts of aggregates that exist nowhere, and what can be read by nobody. */
export class Outsider {
  readonly aggregates = new Map<string, number>();
  poison = 0;

  constructor(private readonly broker: TestBroker) {}

  /** Copies, byte for byte and in that order, of what stands there already. */
  repeat(standing: readonly Standing[]): Promise<void> {
    return onBus(this.broker, (connection) => {
      for (const { subject, bytes } of standing) connection.publish(subject, bytes, { headers: contentType() });
    });
  }

  /** Intake's facts of a dispute that is none, in this order. */
  say(sequences: readonly number[]): Promise<void> {
    const subject = newId();
    this.aggregates.set(subject, Math.max(...sequences));
    return onBus(this.broker, (connection) => {
      for (const sequence of sequences) connection.publish(...this.message(subject, sequence), { headers: contentType() });
    });
  }

  /** Envelopes that are odd in one way each, and bytes that are no envelope. */
  async poisonWith(oddities: readonly Readonly<Record<string, unknown>>[], junk: readonly string[]): Promise<void> {
    await onBus(this.broker, (connection) => {
      for (const oddity of oddities) connection.publish(...this.message(newId(), 1, oddity));
      for (const bytes of junk) connection.publish(this.message(newId(), 1)[0], bytes);
    });
    this.poison += oddities.length + junk.length;
  }

  private message(subject: string, sequence: number, oddity: Readonly<Record<string, unknown>> = {}): [string, string] {
    const fact = DisputeRiskAssessed({ risk: 'low', people: null });
    const stamp = {
      county: COUNTY,
      id: newId(),
      subject,
      sequence,
      time: new Date().toISOString(),
      source: sourceOf(deskOf('intake')),
    };
    return [subjectOf(fact, subject, COUNTY_DESK, { county: COUNTY }), JSON.stringify({ ...toCloudEvent(fact, stamp), ...oddity })];
  }
}

function contentType() {
  const head = headers();
  head.set('Content-Type', CONTENT_TYPE);
  return head;
}

async function onBus<T>(broker: TestBroker, work: (connection: NatsConnection) => Promise<T> | T): Promise<T> {
  const connection = await connect({ ...asOperator(broker.url), name: 'outsider' });
  try {
    const result = await work(connection);
    await connection.flush();
    return result;
  } finally {
    await connection.close();
  }
}
