import { Logger } from '@nestjs/common';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Broker } from './broker.js';
import { beatCall, behindCall, repeatCall, wakeCall } from './calls.js';
import type { Beat, Behind, Repeat } from './calls.js';
import type { PooledDatabase } from './database.js';
import { Dispatch } from './dispatch.js';
import type { HeldConnection } from './held.js';
import { Leadership } from './leadership.js';
import { Outbox } from './outbox.js';
import { OwnStream } from './own-stream.js';
import { Publisher } from './publisher.js';
import type { Speaker } from './stamp.js';

const POLL_MS = 250;
/** After a part batch more is on its way: a moment's wait halves the round trips and costs what a person cannot notice. */
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
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private woken = false;
  private calling = false;
  private rouse: (() => void) | undefined;
  /** Readers who have seen more than the stream holds, and wait to be told how far it survived. */
  private readonly ahead: Readonly<{ seen: number; message: Msg }>[] = [];
  private beatAt = 0;

  constructor(
    database: PooledDatabase,
    private readonly broker: Broker,
    private readonly speaker: Speaker,
    replicas = 1,
  ) {
    this.outbox = new Outbox(database);
    this.leadership = new Leadership(database);
    this.stream = new OwnStream(this.outbox, speaker, replicas);
  }

  /** Told after each commit that wrote to the outbox. Where another instance leads, it is told over the bus. */
  readonly wake = (): void => {
    if (this.leads) return this.stir();
    if (this.calling || this.stopped || !this.broker.live) return;
    this.calling = true;
    setTimeout(() => {
      this.calling = false;
      const connection = this.broker.live;
      if (connection && !connection.isClosed()) connection.publish(wakeCall(this.speaker));
    }, CALL_MS).unref();
  };

  get leads(): boolean {
    return this.leadership.held !== undefined;
  }

  /** Whether PostgreSQL answers, known without asking: the relay's own session, beside the pool, is in step with it. */
  get seated(): boolean {
    return this.leadership.seated;
  }

  /** Opens that session, without which nothing can be relayed. */
  async sit(): Promise<void> {
    await this.leadership.sit();
  }

  start(): void {
    this.running ??= this.keepRelaying();
  }

  /** Finishes the batches it holds; what is left stays in the outbox. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.rouse?.();
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
    this.broker.onUp((connection) => this.listen(connection));
    let wait = RETRY_MS;
    while (!this.stopped) {
      const began = performance.now();
      try {
        await this.leadership.sit();
        const connection = this.broker.live;
        if (!connection) {
          await this.leadership.resign();
          await this.restAtLeast(POLL_MS);
        } else if (!(await this.leadership.take())) await this.restAtLeast(LEADER_RETRY_MS);
        else await this.relayOver(connection);
      } catch (error) {
        if (!this.stopped) this.logger.warn(`relay paused: ${(error as Error).message}`);
        wait = performance.now() - began > MOST_RETRY_MS ? RETRY_MS : Math.min(wait * 2, MOST_RETRY_MS);
        await this.restAtLeast(wait);
      }
    }
  }

  private async relayOver(connection: NatsConnection): Promise<void> {
    const { held } = this.leadership;
    if (!held) return;
    const asking = this.ahead.splice(0);
    const { place, mended } = await this.stream.inspect(connection, held, Math.max(0, ...asking.map(({ seen }) => seen)));
    for (const { message } of asking) message.respond(JSON.stringify(mended));
    const dispatch = await Dispatch.begin(this.outbox, new Publisher(connection, place, mended), held);
    // A lead that was lost and taken again has another connection: its archive must not go by the old one.
    const goesOn = () => !this.stopped && this.leadership.held === held && this.broker.live === connection && this.ahead.length === 0;
    try {
      while (goesOn()) {
        this.woken = false;
        await this.beat(connection, held);
        switch (await dispatch.next()) {
          case 'nothing':
            await dispatch.land();
            await this.rest(POLL_MS);
            break;
          case 'some':
            await pause(GATHER_MS);
            break;
          case 'more':
        }
      }
      await dispatch.land();
    } finally {
      await dispatch.close();
    }
  }

  /** Tells readers up to when they know everything that was committed, once they have read the stream so far. */
  private async beat(connection: NatsConnection, held: HeldConnection): Promise<void> {
    if (performance.now() - this.beatAt < BEAT_MS) return;
    this.beatAt = performance.now();
    const beat = await this.outbox.saidUntil(held);
    if (beat && !connection.isClosed()) connection.publish(beatCall(this.speaker), JSON.stringify(beat satisfies Beat));
  }

  private listen(connection: NatsConnection): void {
    connection.subscribe(wakeCall(this.speaker), { callback: () => this.stir() });
    connection.subscribe(behindCall(this.speaker), {
      callback: (_, message) => {
        const { seen } = told<Behind>(message);
        if (!this.leads || !isPlace(seen)) return;
        this.ahead.push({ seen, message });
        this.stir();
      },
    });
    connection.subscribe(repeatCall(this.speaker), { callback: (_, message) => void this.repeat(message) });
  }

  private async repeat(message: Msg): Promise<void> {
    const { from, to } = told<Repeat>(message);
    if (!this.leads || !isPlace(from) || !isPlace(to)) return;
    try {
      const repeated = await this.outbox.repeat(from, to);
      this.logger.error(`places ${from}–${to} left the stream before they were read: ${repeated} events are published again`);
      message.respond(JSON.stringify({ repeated }));
      this.stir();
    } catch (error) {
      // No answer: whoever asked asks again.
      this.logger.warn(`places ${from}–${to} could not be published again: ${(error as Error).message}`);
    }
  }

  private stir(): void {
    this.woken = true;
    this.rouse?.();
  }

  /** Until something new is said to be there. */
  private async rest(ms: number): Promise<void> {
    if (this.woken || this.stopped) return;
    const roused = new AbortController();
    this.rouse = () => roused.abort();
    await pause(ms, undefined, { signal: roused.signal }).catch(() => undefined);
    this.rouse = undefined;
  }

  /** However often we are woken: nothing can be done about it yet. */
  private async restAtLeast(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

const isPlace = (said: unknown): said is number => Number.isSafeInteger(said) && (said as number) > 0;

/** Anybody may have sent it. */
function told<T extends object>(message: Msg): Partial<T> {
  try {
    const said: unknown = message.json();
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
