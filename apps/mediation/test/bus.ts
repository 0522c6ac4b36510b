import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { CONTENT_TYPE, filterOf, fromCloudEvent, streamOf, subjectOf, toCloudEvent } from '#contracts';
import type { CloudEvent, Event, Fact } from '#contracts';
import { newId } from '#kernel';
import { COUNTY, asOperator } from '#testing';
import { headers } from '@nats-io/transport-node';

/** The bus as the neighbours use it: says what intake says, and hears what mediation says. */
export class Bus {
  private readonly sequences = new Map<string, number>();

  private constructor(private readonly connection: NatsConnection) {}

  static async open(url: string): Promise<Bus> {
    const connection = await connect(asOperator(url));
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: streamOf(COUNTY, 'intake'), subjects: [filterOf(COUNTY, 'intake')] });
    return new Bus(connection);
  }

  async say(subject: string, fact: Fact, id = newId()): Promise<void> {
    // The very same event, said again, is the same fact.
    const sequence = this.sequences.get(id) ?? (this.sequences.get(subject) ?? 0) + 1;
    this.sequences.set(subject, sequence).set(id, sequence);
    const routing = { county: COUNTY };
    const event = toCloudEvent(fact, {
      id,
      subject,
      sequence,
      time: new Date().toISOString(),
      source: `/junan/${COUNTY}/intake/county`,
      ...routing,
    });
    const about = headers();
    about.set('Content-Type', CONTENT_TYPE);
    about.set('Nats-Msg-Id', newId());
    await jetstream(this.connection).publish(subjectOf(fact, subject, routing), JSON.stringify(event), { headers: about });
  }

  /** All that mediation said of one dispute so far, in the order of its stream. */
  async heard(subject: string): Promise<Event[]> {
    const consumer = await jetstream(this.connection).consumers.get(streamOf(COUNTY, 'mediation'));
    const { num_pending } = await consumer.info(true);
    const events: Event[] = [];
    if (num_pending === 0) return events;
    for await (const message of await consumer.fetch({ max_messages: num_pending, expires: 2000 })) {
      const event = fromCloudEvent(message.json<CloudEvent>());
      if (event.subject === subject) events.push(event);
    }
    return events;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
