import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamClient, JetStreamManager } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { CONTENT_TYPE, filterOf, fromCloudEvent, ownerOf, sourceOf, streamOf, subjectOf, toCloudEvent, COUNTY_DESK } from '#contracts';
import type { CloudEvent, Event, Fact } from '#contracts';
import { newId } from '#kernel';
import { beatCall } from '#messaging';
import type { Beat } from '#messaging';
import { asOperator } from './broker-users.js';
import { COUNTY } from './county.js';
import { deskOf } from './desk-of.js';
import { eventually } from './eventually.js';
import type { TestBroker } from './test-broker.js';

/** `desk`: at which of its owner's it is said; the county's own, unless another is named. */
export type Saying = Readonly<{
  subject: string;
  desk?: string;
  sequence?: number;
  time?: string;
  id?: string;
  township?: string;
  department?: string;
  traceparent?: string;
}>;

/** Speaks on the bus as services that are not running, and reads what the running one said. */
export class Neighbour {
  private readonly sequences = new Map<string, number>();
  private readonly opened = new Set<string>();

  private constructor(
    private readonly connection: NatsConnection,
    private readonly streams: JetStreamClient,
    private readonly manager: JetStreamManager,
  ) {}

  static async on(broker: TestBroker): Promise<Neighbour> {
    const connection = await connect({ ...asOperator(broker.url), name: 'neighbour' });
    return new Neighbour(connection, jetstream(connection), await jetstreamManager(connection));
  }

  /** Publishes a fact of its owner; facts of one subject are numbered from one unless told otherwise. Said twice, it comes twice. */
  async say(
    fact: Fact,
    { subject, desk = COUNTY_DESK, sequence, time = new Date().toISOString(), id = newId(), township, department, traceparent }: Saying,
  ): Promise<Event> {
    const owner = ownerOf(fact.type);
    const speaker = deskOf(owner, desk);
    await this.open(owner, desk);
    const key = `${owner} ${desk} ${subject}`;
    const number = sequence ?? (this.sequences.get(key) ?? 0) + 1;
    this.sequences.set(key, number);

    const routing = { county: COUNTY, ...(township !== undefined && { township }), ...(department !== undefined && { department }) };
    const event = toCloudEvent(fact, {
      ...routing,
      id,
      subject,
      sequence: number,
      time,
      source: sourceOf(speaker),
      ...(traceparent && { traceparent }),
    });
    const head = headers();
    head.set('Content-Type', CONTENT_TYPE);
    await this.streams.publish(subjectOf(fact, subject, desk, routing), JSON.stringify(event), { msgID: newId(), headers: head });
    return fromCloudEvent(event);
  }

  /**
   * Says for an owner, as its relay does every two seconds, that all it has committed so far stands in its stream. Nobody
   * keeps it for those who listen later.
   */
  async beat(owner: string, at = new Date().toISOString()): Promise<void> {
    await this.open(owner);
    const { state } = await this.manager.streams.info(streamOf(deskOf(owner)));
    this.connection.publish(beatCall(deskOf(owner)), JSON.stringify({ at, place: state.last_seq } satisfies Beat));
  }

  /** Something in an owner's stream that is no event. */
  async scrawl(owner: string, text: string): Promise<void> {
    await this.open(owner);
    await this.streams.publish(filterOf(deskOf(owner), 0).replace('>', 'scrawl.v1._._'), text);
  }

  /** Everything a service has said so far, at one of its desks. */
  async said(owner: string, desk = COUNTY_DESK): Promise<Event[]> {
    const stream = streamOf(deskOf(owner, desk));
    // A service that has just begun makes its stream with its first word.
    const { state } = await eventually(() => this.manager.streams.info(stream));
    const messages = await Promise.all(
      Array.from({ length: state.messages }, (_, i) => this.manager.streams.getMessage(stream, { seq: state.first_seq + i })),
    );
    return messages.flatMap((message) => (message ? [fromCloudEvent(message.json<CloudEvent>())] : []));
  }

  async leave(): Promise<void> {
    await this.connection.close();
  }

  private async open(owner: string, desk = COUNTY_DESK): Promise<void> {
    const speaker = deskOf(owner, desk);
    const name = streamOf(speaker);
    if (this.opened.has(name)) return;
    await this.manager.streams.add({ name, subjects: [filterOf(speaker)] });
    this.opened.add(name);
  }
}
