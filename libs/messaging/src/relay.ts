import { Logger } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Speaker } from '#contracts';
import { Alarm } from './alarm.js';
import type { Broker } from './broker.js';
import { beatCall, wakeCall } from './calls.js';
import type { Beat } from './calls.js';
import type { PooledDatabase } from './database.js';
import { Dispatch } from './dispatch.js';
import type { HeldConnection } from './held.js';
import { Leadership } from './leadership.js';
import { inboxOf } from './names.js';
import { Outbox } from './outbox.js';
import { OwnStream } from './own-stream.js';
import { Publisher } from './publisher.js';
import { Requests } from './requests.js';
import { StrangeStream } from './stream.js';

const POLL_MS = 250;
/** While much is being written a moment's wait halves the round trips and costs what a person cannot notice. */
const GATHER_MS = 4;
const LEADER_RETRY_MS = 1_000;
/** After a failure: what was refused once is mostly taken at the next look. */
const RETRY_MS = 50;
const MOST_RETRY_MS = 2_000;
const BEAT_MS = 2_000;
/** Commits of an instance that does not lead are told to the leader at most this often. */
const CALL_MS = 10;

/**
 * Publishes the outbox in order. One relay a database is active (an advisory lock). A commit in this process wakes
 * it; a poll each quarter second is the net.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly outbox: Outbox;
  private readonly leadership: Leadership;
  private readonly stream: OwnStream;
  private readonly alarm = new Alarm();
  private readonly requests: Requests;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private calling = false;
  private strange: string | undefined;
  private beatAt = 0;

  constructor(
    database: PooledDatabase,
    private readonly broker: Broker,
    private readonly us: Speaker,
    replicas = 1,
    seatedAs?: string,
  ) {
    this.outbox = new Outbox(database);
    this.leadership = new Leadership(database, seatedAs);
    this.stream = new OwnStream(this.outbox, us, replicas);
    this.requests = new Requests(us, this.outbox, this.alarm, () => this.leads);
  }

  /** Told after each commit that wrote to the outbox. Where another instance leads, it is told over the bus. */
  readonly wake = (): void => {
    if (this.leads) return this.alarm.ring();
    if (this.calling || this.stopped || !this.broker.live) return;
    this.calling = true;
    setTimeout(() => {
      this.calling = false;
      const connection = this.broker.live;
      if (connection && !connection.isClosed()) connection.publish(wakeCall(this.us));
    }, CALL_MS).unref();
  };

  get leads(): boolean {
    return this.leadership.held !== undefined;
  }

  /** Whether PostgreSQL answers. Our own session, beside the pool, shows it every two seconds. */
  get seated(): boolean {
    return this.leadership.seated;
  }

  /** Why nothing is said though the broker is there, as the rest of a sentence about it. */
  get trouble(): string | undefined {
    return this.strange;
  }

  /** Opens our own session, without which nothing can be relayed. */
  async sit(): Promise<void> {
    await this.leadership.sit();
  }

  start(): void {
    this.running ??= this.keepRelaying();
  }

  /** Finishes the batches it holds; what is left stays in the outbox. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.alarm.ring();
    await this.running;
    this.leadership.leave();
  }

  backlog() {
    return this.outbox.backlog();
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async keepRelaying(): Promise<void> {
    this.broker.onUp((connection) => this.requests.hear(connection));
    let wait = RETRY_MS;
    while (!this.stopped) {
      const began = performance.now();
      try {
        await this.relayIfMine();
      } catch (error) {
        if (error instanceof StrangeStream) this.sayStrange(error.message);
        else if (!this.stopped) this.logger.warn(`relay paused: ${(error as Error).message}`);
        wait = performance.now() - began > MOST_RETRY_MS ? RETRY_MS : Math.min(wait * 2, MOST_RETRY_MS);
        await this.pause(wait);
      }
    }
  }

  private async relayIfMine(): Promise<void> {
    const seat = await this.leadership.sit();
    const connection = this.broker.live;
    if (!connection) {
      await this.leadership.resign();
      return this.pause(POLL_MS);
    }
    if (!(await this.leadership.take(seat))) return this.pause(LEADER_RETRY_MS);
    await this.relayOver(connection, seat);
  }

  private async relayOver(connection: NatsConnection, held: HeldConnection): Promise<void> {
    const { seen, answer } = this.requests.take();
    const { place, mended } = await this.stream.inspect(connection, held, seen);
    answer(mended);
    this.strange = undefined;
    const dispatch = await Dispatch.begin(this.outbox, new Publisher(connection, inboxOf(this.us), place, mended), held);
    // A lead that was lost and taken again has another connection: what is noted must not go by the old one.
    const goesOn = () => !this.stopped && this.leadership.held === held && this.broker.live === connection && !this.requests.pending;
    try {
      while (goesOn()) {
        this.alarm.reset();
        await this.requests.answerRepeats(connection, held);
        // What was committed before this moment is seen by a look that begins after it.
        const at = dispatch.fresh && this.beatIsDue() ? await this.outbox.now(held) : undefined;
        const sent = await dispatch.next();
        if (sent === 'nothing' || at) await dispatch.land();
        if (sent !== 'more' && at) await this.beat(connection, at);
        if (sent === 'nothing' || sent === 'few') await this.alarm.rest(POLL_MS);
        else if (sent === 'many') await pause(GATHER_MS);
      }
      await dispatch.land();
    } finally {
      await dispatch.close();
    }
  }

  /** However often it is tried, once. */
  private sayStrange(what: string): void {
    if (this.strange !== what) this.logger.error(`the stream ${what}: nothing is said until that is put right`);
    this.strange = what;
  }

  private beatIsDue(): boolean {
    return performance.now() - this.beatAt >= BEAT_MS;
  }

  /** Tells readers up to when they know everything that was committed, once they have read the stream so far. */
  private async beat(connection: NatsConnection, at: string): Promise<void> {
    this.beatAt = performance.now();
    const { acknowledged: place } = await this.outbox.mark();
    if (!connection.isClosed()) connection.publish(beatCall(this.us), JSON.stringify({ at, place } satisfies Beat));
  }

  /** However often we are woken: nothing can be done about it yet. */
  private async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
