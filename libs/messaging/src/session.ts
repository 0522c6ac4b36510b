import type { NatsConnection } from '@nats-io/transport-node';
import type { Speaker } from '#contracts';
import { messageIdIn } from './message-id.js';
import type { Positions } from './positions.js';
import { Reader } from './reader.js';
import type { Delivered } from './reader.js';
import { Soundness } from './soundness.js';
import { speakersIn, streamNames } from './speakers.js';

const LOOK_MS = 5_000;

/**
 * All that is bound to one connection and one set of partitions: the readers, and the line of what they deliver.
 * Anything that could break the order (a lost connection, other partitions, a mended stream) ends the session, and the
 * next one starts from the database again: messages that the broker believes to be with us would otherwise come only
 * after newer ones.
 */
export class Session {
  /** Aborted when the session is over. */
  readonly signal: AbortSignal;
  private readonly over = new AbortController();
  private readonly line: Delivered[] = [];
  private readonly readers: Reader[] = [];
  private readonly soundness: Soundness;
  private setBack: Promise<void> = Promise.resolve();
  private failure: unknown;
  private arrived: (() => void) | undefined;
  private lookedAt = performance.now();

  constructor(
    private readonly connection: NatsConnection,
    private readonly positions: Positions,
    private readonly us: Speaker,
    readonly partitions: readonly number[],
    stopping: AbortSignal,
  ) {
    this.soundness = new Soundness(connection, positions, us);
    this.signal = AbortSignal.any([stopping, this.over.signal]);
    this.signal.addEventListener('abort', () => this.close());
    void connection.closed().then(() => this.end());
  }

  get ended(): boolean {
    return this.signal.aborted;
  }

  /** Whoever of these services has a stream by now. */
  async speakers(services: readonly string[]): Promise<Speaker[]> {
    return speakersIn(await streamNames(this.connection), services, this.us);
  }

  /** Opens one desk's stream; false while it does not exist yet or is not as we read it. */
  async open(of: Speaker): Promise<boolean> {
    const sound = await this.soundness.check(of);
    if (!sound) return false;
    const ours = sound.positions.filter(({ partition }) => this.partitions.includes(partition));
    if (!(await this.soundness.confirm(of, ours)) || this.ended) return false;
    const reader = new Reader(this.connection, this.us, of, sound.epoch, ours, {
      delivered: (delivered) => this.add(delivered),
      mended: (name, mended, known) => {
        if (!this.ended) this.setBack = this.soundness.setBack(name, mended, known);
        this.end();
      },
      gone: () => this.end(),
    });
    this.readers.push(reader);
    await reader.open();
    return true;
  }

  /** Up to `limit` messages in order; waits for the first for a while. */
  async take(limit: number): Promise<Delivered[]> {
    if (this.line.length === 0 && !this.ended) await this.arrival();
    return this.ended ? [] : this.line.splice(0, limit);
  }

  /** Now and then, between two batches, holds every open stream against what we read of it: where one is no longer that, the session is over. */
  async lookIfDue(): Promise<void> {
    if (this.ended || performance.now() - this.lookedAt < LOOK_MS) return;
    this.lookedAt = performance.now();
    for (const reader of this.readers) {
      const sound = await this.soundness.check(reader.of);
      if (!sound || sound.epoch !== reader.epoch) return this.end();
      await reader.catchUp(sound, this.positions, this.line);
    }
  }

  /** After the commit: remembered here, and told to the broker with one acknowledgement a partition. */
  settled(batch: readonly Delivered[]): void {
    for (const { message, place } of lastOf(batch)) {
      place.at = { ...place.at, streamSeq: message.seq, messageId: messageIdIn(message.headers) };
      if (!this.connection.isClosed()) message.ack();
    }
  }

  /** What each stream still holds for our partitions. */
  async lag(): Promise<Record<string, number>> {
    return Object.fromEntries(await Promise.all(this.readers.map((reader) => reader.lag())));
  }

  end(failure?: unknown): void {
    this.failure ??= failure;
    this.over.abort();
  }

  /** Until we were set back where a message said so. Throws what the session failed with, unless that was its connection. */
  async closed(): Promise<void> {
    this.end();
    await this.setBack;
    if (this.failure !== undefined && !this.connection.isClosed()) throw this.failure as Error;
  }

  private add(delivered: Delivered): void {
    if (this.ended) return;
    this.line.push(delivered);
    this.arrived?.();
  }

  private arrival(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS);
      this.arrived = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private close(): void {
    for (const reader of this.readers) reader.close();
    this.arrived?.();
  }
}

/** The last message of each partition. */
export const lastOf = (batch: readonly Delivered[]): Delivered[] => [...new Map(batch.map((d) => [d.place, d])).values()];
