import { AckPolicy, DeliverPolicy, JetStreamApiError, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { Consumer, ConsumerConfig, ConsumerMessages, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { filterOf, streamOf } from '#contracts';
import type { Inbox, Position } from './inbox.js';
import { EPOCH } from './publisher.js';
import { KEPT_DAYS } from './outbox.js';
import type { Speaker } from './stamp.js';

/** One message as it came, with the place it came from. */
export type Delivered = Readonly<{ message: JsMsg; owner: string; stream: string; partition: number; streamSeq: number }>;

const PREFETCH = 200;
const ACK_WAIT_NS = 60_000_000_000;

/**
 * All that is bound to one connection and one set of partitions: fresh durables that start where the database
 * says we are, and the line of what they deliver. Anything that could break the order (a lost connection, other
 * partitions, a gap, a mended stream) ends the session, and the next one starts from the database again: messages
 * that the broker believes to be with us would otherwise come only after newer ones.
 */
export class Session {
  private readonly line: Delivered[] = [];
  private readonly streams: ConsumerMessages[] = [];
  private readonly consumers: Readonly<{ stream: string; consumer: Consumer }>[] = [];
  private readonly at = new Map<string, number>();
  private readonly epochs = new Map<string, number>();
  private arrived: (() => void) | undefined;
  private over = false;

  constructor(
    private readonly connection: NatsConnection,
    private readonly inbox: Inbox,
    private readonly speaker: Speaker,
    readonly partitions: readonly number[],
  ) {
    void connection.closed().then(() => this.end());
  }

  get ended(): boolean {
    return this.over;
  }

  /** Opens one owner's stream; false while that stream does not exist yet. */
  async open(owner: string): Promise<boolean> {
    const manager = await jetstreamManager(this.connection);
    const stream = streamOf(this.speaker.county, owner);
    if ((await this.inspect(manager, stream)) === 'missing') return false;
    const positions = await this.inbox.positions(stream, this.partitions);
    for (const position of positions) this.at.set(`${stream} ${position.partition}`, position.streamSeq);
    await Promise.all(positions.map((position) => this.consume(manager, owner, position)));
    return true;
  }

  /**
   * Holds the stream against what we have handled. Where the broker lost it, or its owner has published the loss
   * again (a new epoch), we are set back to read anew; the inbox drops what was done.
   */
  async inspect(manager: JetStreamManager, stream: string): Promise<'missing' | 'sound' | 'rewound'> {
    // Ours first: read the other way round, a neighbour's progress in between would look like a loss.
    const furthest = await this.inbox.furthest(stream);
    const known = await this.inbox.epoch(stream);
    const info = await manager.streams.info(stream).catch(missing);
    if (!info) return 'missing';
    const last =
      info.state.messages > 0 ? await manager.streams.getMessage(stream, { seq: info.state.last_seq }).catch(missing) : undefined;
    const epoch = Math.max(Number(last?.header.get(EPOCH) || 1), known ?? 1);
    this.epochs.set(stream, epoch);
    if (known === undefined) await this.inbox.setEpoch(stream, epoch);
    if (info.state.last_seq >= furthest && epoch === (known ?? epoch)) return 'sound';
    await this.inbox.rewind(stream, new Date(Date.now() - KEPT_DAYS * 86_400_000), epoch);
    return 'rewound';
  }

  /** Up to `limit` messages in order; waits for the first. Empty once the session is over. */
  async take(limit: number): Promise<Delivered[]> {
    while (this.line.length === 0 && !this.over) await new Promise<void>((resolve) => (this.arrived = resolve));
    return this.over ? [] : this.line.splice(0, limit);
  }

  positionOf({ stream, partition }: { stream: string; partition: number }): number {
    return this.at.get(`${stream} ${partition}`) ?? 0;
  }

  /** After the commit: remembered here, and told to the broker with one acknowledgement a partition. */
  settled(batch: readonly Delivered[]): void {
    const last = new Map(batch.map((delivered) => [`${delivered.stream} ${delivered.partition}`, delivered]));
    for (const [key, { message, streamSeq }] of last) {
      this.at.set(key, streamSeq);
      if (!this.connection.isClosed()) message.ack();
    }
  }

  /** What each stream still holds for our partitions, by the broker's count: not delivered yet, or not acknowledged. */
  async lag(): Promise<Record<string, number>> {
    const lag: Record<string, number> = {};
    const infos = await Promise.all(this.consumers.map(async ({ stream, consumer }) => ({ stream, info: await consumer.info() })));
    for (const { stream, info } of infos) lag[stream] = (lag[stream] ?? 0) + info.num_pending + info.num_ack_pending;
    return lag;
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    for (const messages of this.streams) messages.stop();
    this.arrived?.();
  }

  private async consume(manager: JetStreamManager, owner: string, { stream, partition, streamSeq, since }: Position): Promise<void> {
    const durable = `${this.speaker.service}-${this.speaker.desk}-${partition}`;
    const config: Partial<ConsumerConfig> = {
      durable_name: durable,
      filter_subject: filterOf(this.speaker.county, owner, partition),
      // Order makes one acknowledgement speak for all before it.
      ack_policy: AckPolicy.All,
      ack_wait: ACK_WAIT_NS,
      max_ack_pending: 4 * PREFETCH,
      max_deliver: -1,
      ...startOf(streamSeq, since),
    };
    await manager.consumers.delete(stream, durable).catch(missing);
    const consumer = jetstream(this.connection).consumers.getConsumerFromInfo(await manager.consumers.add(stream, config));
    if (this.over) return;
    let seen = streamSeq;
    const messages = await consumer.consume({
      max_messages: PREFETCH,
      expires: 30_000,
      callback: (message) => {
        // The broker repeats what it thinks lost; it stands in our line already.
        if (this.over || message.seq <= seen) return;
        if (Number(message.headers?.get(EPOCH) || 1) > (this.epochs.get(stream) ?? 1)) return this.end();
        seen = message.seq;
        this.line.push({ message, owner, stream, partition, streamSeq: message.seq });
        this.arrived?.();
      },
    });
    this.streams.push(messages);
    this.consumers.push({ stream, consumer });
    void this.watch(messages);
  }

  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const { type } of messages.status()) {
      if (type === 'consumer_deleted' || type === 'consumer_not_found' || type === 'stream_not_found') this.end();
    }
  }
}

function startOf(streamSeq: number, since: string | null): Partial<ConsumerConfig> {
  if (streamSeq > 0) return { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: streamSeq + 1 };
  return since ? { deliver_policy: DeliverPolicy.StartTime, opt_start_time: since } : { deliver_policy: DeliverPolicy.All };
}

/** The broker's "there is no such thing" is an answer; anything else is a failure. */
function missing(error: unknown): undefined {
  if (error instanceof JetStreamApiError) return undefined;
  throw error;
}
