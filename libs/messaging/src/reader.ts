import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Consumer, ConsumerConfig, ConsumerMessages, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import { beatCall, beatIn } from './calls.js';
import type { Beat } from './calls.js';
import { readMended } from './mended.js';
import type { Mended } from './mended.js';
import { durableOf } from './names.js';
import type { Position, Positions } from './positions.js';
import type { Sound } from './soundness.js';
import { missing } from './stream.js';

/** One partition of one desk's stream, and how far it is handled. */
export type Place = { readonly of: Speaker; readonly stream: string; at: Position; consumer?: Consumer };

/** One message as it came. */
export type Delivered = Readonly<{ message: JsMsg; place: Place }>;

/** What a reader tells the session that it belongs to. */
export type Listener = Readonly<{
  delivered(delivered: Delivered): void;
  /** The stream was mended since it was opened here. */
  mended(stream: string, mended: Mended, known: number): void;
  /** What was opened is no longer there. */
  gone(): void;
}>;

const PREFETCH = 200;
const ACK_WAIT_NS = 60_000_000_000;

/** One desk's stream as one session reads it: a fresh durable a partition, each from where the database says we are. */
export class Reader {
  private readonly places: readonly Place[];
  private readonly opened: ConsumerMessages[] = [];
  private readonly beats: Subscription;
  private beat: Beat | undefined;
  private closed = false;
  readonly stream: string;

  constructor(
    private readonly connection: NatsConnection,
    private readonly us: Speaker,
    readonly of: Speaker,
    readonly epoch: number,
    positions: readonly Position[],
    private readonly listener: Listener,
  ) {
    const stream = streamOf(of);
    this.stream = stream;
    this.places = positions.map((at) => ({ of, stream, at }));
    this.beats = connection.subscribe(beatCall(of), {
      callback: (_, { data }) => void (this.beat = beatIn(data) ?? this.beat),
    });
  }

  async open(): Promise<void> {
    const manager = await jetstreamManager(this.connection);
    await Promise.all(this.places.map((place) => this.consume(manager, place)));
  }

  close(): void {
    this.closed = true;
    for (const messages of this.opened) messages.stop();
    if (!this.connection.isClosed()) this.beats.unsubscribe();
  }

  /** What the stream still holds for our partitions, by the broker's count: not delivered yet, or not acknowledged. */
  async lag(): Promise<readonly [stream: string, messages: number]> {
    const pending = await Promise.all(this.places.map(({ consumer }) => pendingOf(consumer)));
    return [this.stream, pending.reduce((sum, n) => sum + n, 0)];
  }

  /** Whoever has handled all there was when the owner last said that all was there knows everything up to then. */
  async catchUp({ place, messageId }: Sound, positions: Positions, waiting: readonly Delivered[]): Promise<void> {
    const { beat } = this;
    if (!beat || beat.place > place) return;
    const pending = await Promise.all(this.places.map(({ consumer }) => pendingOf(consumer)));
    const done = this.places.filter(
      (ours, i) => ours.consumer && pending[i] === 0 && !waiting.some((delivered) => delivered.place === ours),
    );
    const raised = await positions.caughtUp(
      this.stream,
      done.map(({ at }) => at),
      { place, messageId, at: beat.at },
    );
    for (const position of raised) {
      const ours = this.places.find(({ at }) => at.partition === position.partition);
      if (ours) ours.at = position;
    }
  }

  private async consume(manager: JetStreamManager, place: Place): Promise<void> {
    const { partition, streamSeq } = place.at;
    const durable = durableOf(this.us, partition);
    const config: Partial<ConsumerConfig> = {
      durable_name: durable,
      filter_subject: filterOf(this.of, partition),
      // Order makes one acknowledgement speak for all before it.
      ack_policy: AckPolicy.All,
      ack_wait: ACK_WAIT_NS,
      max_ack_pending: 4 * PREFETCH,
      max_deliver: -1,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: streamSeq + 1,
    };
    await manager.consumers.delete(this.stream, durable).catch(missing);
    const info = await manager.consumers.add(this.stream, config);
    if (this.closed) return;
    place.consumer = jetstream(this.connection).consumers.getConsumerFromInfo(info);
    let seen = streamSeq;
    let delivered = 0;
    const messages = await place.consumer.consume({
      max_messages: PREFETCH,
      expires: 30_000,
      callback: (message) => {
        // Our durable is new, and its deliveries are numbered. What somebody else has pulled from it would be a hole
        // in our line, which an acknowledgement of what comes after would close.
        if (message.info.deliverySequence !== ++delivered) return this.listener.gone();
        // The broker repeats what it thinks lost; it stands in our line already.
        if (message.seq <= seen) return;
        const mended = readMended(message.headers);
        if (mended.epoch > this.epoch) return this.listener.mended(this.stream, mended, this.epoch);
        seen = message.seq;
        this.listener.delivered({ message, place });
      },
    });
    this.opened.push(messages);
    if (this.closed) return messages.stop();
    void this.watch(messages);
  }

  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const { type } of messages.status()) {
      if (type === 'consumer_deleted' || type === 'consumer_not_found' || type === 'stream_not_found') this.listener.gone();
    }
  }
}

async function pendingOf(consumer: Consumer | undefined): Promise<number> {
  if (!consumer) return 0;
  const { num_pending, num_ack_pending } = await consumer.info();
  return num_pending + num_ack_pending;
}
