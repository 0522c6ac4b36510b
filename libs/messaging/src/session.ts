import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Consumer, ConsumerConfig, ConsumerMessages, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import { beatCall } from './calls.js';
import type { Beat } from './calls.js';
import { readMended } from './mended.js';
import type { Position, Positions } from './positions.js';
import { Soundness, missing } from './soundness.js';
import type { Sound } from './soundness.js';
import type { Speaker } from './stamp.js';

/** One message as it came, with the place it came from. */
export type Delivered = Readonly<{ message: JsMsg; owner: string; stream: string; partition: number; streamSeq: number }>;

const PREFETCH = 200;
const ACK_WAIT_NS = 60_000_000_000;

/** One owner's stream as it is read here. */
type Reader = {
  readonly owner: string;
  readonly stream: string;
  readonly epoch: number;
  readonly partitions: Map<number, { at: Position; consumer?: Consumer }>;
  beat: Beat | undefined;
};

/**
 * All that is bound to one connection and one set of partitions: fresh durables that start where the database
 * says we are, and the line of what they deliver. Anything that could break the order (a lost connection, other
 * partitions, a mended stream) ends the session, and the next one starts from the database again: messages
 * that the broker believes to be with us would otherwise come only after newer ones.
 */
export class Session {
  private readonly line: Delivered[] = [];
  private readonly streams: ConsumerMessages[] = [];
  private readonly beats: Subscription[] = [];
  private readonly readers = new Map<string, Reader>();
  private readonly soundness: Soundness;
  private setBack: Promise<void> = Promise.resolve();
  private arrived: (() => void) | undefined;
  private over = false;

  constructor(
    private readonly connection: NatsConnection,
    private readonly positions: Positions,
    private readonly speaker: Speaker,
    readonly partitions: readonly number[],
  ) {
    this.soundness = new Soundness(connection, positions, speaker);
    void connection.closed().then(() => this.end());
  }

  get ended(): boolean {
    return this.over;
  }

  /** Opens one owner's stream; false while it does not exist yet or is not as we read it. */
  async open(owner: string): Promise<boolean> {
    const sound = await this.soundness.inspect(owner);
    if (!sound) return false;
    const ours = sound.positions.filter(({ partition }) => this.partitions.includes(partition));
    if (!(await this.soundness.confirm(owner, ours))) return false;
    const stream = streamOf(this.speaker.county, owner);
    const reader: Reader = {
      owner,
      stream,
      epoch: sound.epoch,
      partitions: new Map(ours.map((at) => [at.partition, { at }])),
      beat: undefined,
    };
    this.readers.set(stream, reader);
    this.beats.push(
      this.connection.subscribe(beatCall({ county: this.speaker.county, service: owner }), {
        callback: (_, message) => void (reader.beat = beatOf(message.data) ?? reader.beat),
      }),
    );
    const manager = await jetstreamManager(this.connection);
    await Promise.all(ours.map((position) => this.consume(manager, reader, position)));
    return true;
  }

  /** Holds every open stream against what we read of it; where one is no longer that, this session is over. */
  async inspect(): Promise<void> {
    for (const reader of this.readers.values()) {
      const sound = await this.soundness.inspect(reader.owner);
      if (!sound || sound.epoch !== reader.epoch) return this.end();
      await this.catchUp(reader, sound);
    }
  }

  /** Up to `limit` messages in order; waits for the first. Empty once the session is over, or when `interrupt` is called. */
  async take(limit: number): Promise<Delivered[]> {
    if (this.line.length === 0 && !this.over) await new Promise<void>((resolve) => (this.arrived = resolve));
    return this.over ? [] : this.line.splice(0, limit);
  }

  /** Lets whoever takes look up. */
  interrupt(): void {
    this.arrived?.();
  }

  positionOf({ stream, partition }: Readonly<{ stream: string; partition: number }>): Position {
    const position = this.readers.get(stream)?.partitions.get(partition)?.at;
    if (!position) throw new Error(`partition ${partition} of ${stream} is not read here`);
    return position;
  }

  /** After the commit: remembered here, and told to the broker with one acknowledgement a partition. */
  settled(batch: readonly Delivered[]): void {
    const last = new Map(batch.map((delivered) => [`${delivered.stream} ${delivered.partition}`, delivered]));
    for (const delivered of last.values()) {
      this.moved(delivered.stream, { ...this.positionOf(delivered), streamSeq: delivered.streamSeq, messageId: messageIdOf(delivered) });
      if (!this.connection.isClosed()) delivered.message.ack();
    }
  }

  /** What each stream still holds for our partitions, by the broker's count: not delivered yet, or not acknowledged. */
  async lag(): Promise<Record<string, number>> {
    const lags = await Promise.all(
      [...this.readers.values()].map(async (reader) => {
        const consumers = [...reader.partitions.values()].flatMap(({ consumer }) => consumer ?? []);
        const pending = await Promise.all(consumers.map(pendingOf));
        return [reader.stream, pending.reduce((sum, n) => sum + n, 0)] as const;
      }),
    );
    return Object.fromEntries(lags);
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    for (const messages of this.streams) messages.stop();
    if (!this.connection.isClosed()) for (const beat of this.beats) beat.unsubscribe();
    this.arrived?.();
  }

  /** Until we were set back where a message said so. */
  async closed(): Promise<void> {
    this.end();
    await this.setBack;
  }

  /** Whoever has handled all there was when the owner last said that all was there knows everything up to then. */
  private async catchUp(reader: Reader, { place, messageId }: Sound): Promise<void> {
    const { beat, stream, partitions } = reader;
    if (!beat || beat.place > place) return;
    const places = [...partitions.values()];
    const pending = await Promise.all(places.map(({ consumer }) => pendingOf(consumer)));
    const done = places.filter(
      ({ at }, i) => pending[i] === 0 && !this.line.some((d) => d.stream === stream && d.partition === at.partition),
    );
    const raised = await this.positions.caughtUp(
      stream,
      done.map(({ at }) => at),
      place,
      messageId,
      beat.at,
    );
    for (const position of raised) this.moved(stream, position);
  }

  private moved(stream: string, position: Position): void {
    const place = this.readers.get(stream)?.partitions.get(position.partition);
    if (place) place.at = position;
  }

  private async consume(manager: JetStreamManager, reader: Reader, { partition, streamSeq }: Position): Promise<void> {
    const { owner, stream } = reader;
    const durable = `${this.speaker.service}-${this.speaker.desk}-${partition}`;
    const config: Partial<ConsumerConfig> = {
      durable_name: durable,
      filter_subject: filterOf(this.speaker.county, owner, partition),
      // Order makes one acknowledgement speak for all before it.
      ack_policy: AckPolicy.All,
      ack_wait: ACK_WAIT_NS,
      max_ack_pending: 4 * PREFETCH,
      max_deliver: -1,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: streamSeq + 1,
    };
    await manager.consumers.delete(stream, durable).catch(missing);
    const consumer = jetstream(this.connection).consumers.getConsumerFromInfo(await manager.consumers.add(stream, config));
    const place = reader.partitions.get(partition);
    if (this.over || !place) return;
    place.consumer = consumer;
    let seen = streamSeq;
    const messages = await consumer.consume({
      max_messages: PREFETCH,
      expires: 30_000,
      callback: (message) => {
        // The broker repeats what it thinks lost; it stands in our line already.
        if (this.over || message.seq <= seen) return;
        const mended = readMended(message.headers);
        if (mended.epoch > reader.epoch) {
          this.setBack = this.soundness.follow(stream, mended, reader.epoch);
          return this.end();
        }
        seen = message.seq;
        this.line.push({ message, owner, stream, partition, streamSeq: message.seq });
        this.arrived?.();
      },
    });
    this.streams.push(messages);
    void this.watch(messages);
  }

  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const { type } of messages.status()) {
      if (type === 'consumer_deleted' || type === 'consumer_not_found' || type === 'stream_not_found') this.end();
    }
  }
}

export const messageIdOf = ({ message }: Delivered): string | null => message.headers?.get('Nats-Msg-Id') || null;

/** Until its consumer stands, a partition has everything before it. */
async function pendingOf(consumer: Consumer | undefined): Promise<number> {
  if (!consumer) return Number.MAX_SAFE_INTEGER;
  const { num_pending, num_ack_pending } = await consumer.info();
  return num_pending + num_ack_pending;
}

/** Anybody may have sent it. */
function beatOf(bytes: Uint8Array): Beat | undefined {
  try {
    const { at, place } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Beat>;
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && Number.isSafeInteger(place)
      ? { at, place: place as number }
      : undefined;
  } catch {
    return undefined;
  }
}
