import { Logger } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Broker } from './broker.js';
import type { PooledDatabase } from './database.js';
import { Leadership } from './leadership.js';
import { Outbox } from './outbox.js';
import type { Waiting } from './outbox.js';
import { Publisher } from './publisher.js';
import type { Acknowledged } from './publisher.js';
import type { Speaker } from './stamp.js';
import { ensureStream } from './stream.js';

const BATCH = 500;
/** Batches that may be under way while the next is read. */
const AHEAD = 2;
const POLL_MS = 250;
/** After a part batch more is on its way: a moment's wait halves the round trips and costs what a person cannot notice. */
const GATHER_MS = 4;
const LEADER_RETRY_MS = 1_000;

/** The stream had lost what it had acknowledged: go round again with the rows that were taken back. */
class RolledBack extends Error {}

/**
 * Publishes the outbox in order. One relay a database is active (an advisory lock); the next batch is read while
 * the last is being acknowledged and archived. A commit in this process wakes it; a poll each quarter second is
 * the net.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly outbox: Outbox;
  private readonly leadership: Leadership;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private woken = false;
  private calling = false;
  private rouse: (() => void) | undefined;
  private acknowledged = 0;
  private epoch = 1;
  private checkDue = false;

  constructor(
    database: PooledDatabase,
    private readonly broker: Broker,
    private readonly speaker: Speaker,
    private readonly replicas = 1,
  ) {
    this.outbox = new Outbox(database);
    this.leadership = new Leadership(database);
  }

  /** Told after each commit that wrote to the outbox. Where another instance leads, it is told over the bus. */
  readonly wake = (): void => {
    this.woken = true;
    this.rouse?.();
    if (this.leads || this.calling || this.stopped) return;
    this.calling = true;
    setImmediate(() => {
      this.calling = false;
      const connection = this.broker.live;
      if (connection && !connection.isClosed()) connection.publish(this.callSign);
    });
  };

  get leads(): boolean {
    return this.leadership.held !== undefined;
  }

  /** Whoever finds our stream behind what they have handled calls this over the bus (core NATS). */
  private get callSign(): string {
    return callSignOf(this.speaker.county, this.speaker.service, this.speaker.desk);
  }

  start(): void {
    this.running ??= this.keepRelaying();
  }

  /** Finishes the batches it holds; what is left stays in the outbox. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.rouse?.();
    await this.running;
    this.leadership.resign();
  }

  backlog() {
    return this.outbox.backlog();
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async keepRelaying(): Promise<void> {
    this.broker.onUp((connection) => this.listen(connection));
    while (!this.stopped) {
      // A wake that nobody could follow must not turn the pauses below into a spin.
      this.woken = false;
      try {
        if (!(await this.leadership.take())) await this.rest(LEADER_RETRY_MS);
        else if (!this.broker.live) await this.rest(POLL_MS);
        else await this.relayOver(this.broker.live);
      } catch (error) {
        if (!(error instanceof RolledBack) && !this.stopped) {
          this.logger.warn(`relay paused: ${(error as Error).message}`);
          await this.rest(LEADER_RETRY_MS);
        }
      }
    }
  }

  private listen(connection: NatsConnection): void {
    const hear = (all: boolean) => () => {
      this.checkDue ||= all;
      this.woken = true;
      this.rouse?.();
    };
    connection.subscribe(this.callSign, { callback: hear(false) });
    connection.subscribe(checkSignOf(this.speaker.county, this.speaker.service), { callback: hear(true) });
  }

  private async relayOver(connection: NatsConnection): Promise<void> {
    await this.inspect(connection);
    const publisher = new Publisher(connection);
    const inFlight = new Set<number>();
    const look = () => this.outbox.peek([...inFlight], BATCH);
    const flying: Promise<void>[] = [];
    const land = async (left: number) => {
      while (flying.length > left) await flying.shift();
    };
    let coming: Promise<Waiting[]> | undefined;
    try {
      while (!this.stopped && this.leads && this.broker.live === connection) {
        this.woken = false;
        if (this.checkDue) {
          await land(0);
          await this.inspect(connection);
        }
        const rows = await (coming ?? look());
        coming = undefined;
        if (rows.length === 0) {
          await land(0);
          await this.rest(POLL_MS);
          continue;
        }
        for (const { seq } of rows) inFlight.add(seq);
        // A full batch has more behind it: that is read while this one is sent.
        if (rows.length === BATCH) coming = look();
        coming?.catch(() => undefined);
        flying.push(this.send(publisher, rows, inFlight, flying.at(-1)));
        await land(AHEAD);
        if (!coming) await pause(GATHER_MS);
      }
      await land(0);
    } finally {
      publisher.close();
      await Promise.allSettled([...flying, coming]);
    }
  }

  /** Archives in order, so that the last acknowledgement on record is the last there was. */
  private send(publisher: Publisher, rows: readonly Waiting[], inFlight: Set<number>, before?: Promise<void>): Promise<void> {
    const sent = Promise.all([publisher.publish(rows, this.epoch), before]).then(async ([acks]) => {
      await this.file(rows, acks);
      for (const { seq } of rows) inFlight.delete(seq);
    });
    sent.catch(() => undefined);
    return sent;
  }

  /** Before anything is said on a connection: does the stream still hold what it acknowledged? */
  private async inspect(connection: NatsConnection): Promise<void> {
    this.checkDue = false;
    const { state } = await ensureStream(connection, this.speaker, this.replicas);
    this.acknowledged = await this.outbox.lastAcknowledged();
    this.epoch = await this.outbox.epoch();
    if (state.last_seq < this.acknowledged) await this.mend(state.last_seq);
  }

  /** We alone publish here, so a place that is not above the last one means that the stream was rolled back. */
  private async file(rows: readonly Waiting[], acks: readonly Acknowledged[]): Promise<void> {
    const fresh = acks.filter(({ duplicate }) => !duplicate).map(({ seq }) => seq);
    const lowest = Math.min(...fresh);
    const before = this.acknowledged;
    this.acknowledged = Math.max(before, ...fresh);
    const { held } = this.leadership;
    if (!held) throw new Error('another instance relays now');
    await this.outbox.archive(
      held,
      rows.map(({ seq }) => seq),
      acks.map(({ seq }) => seq),
    );
    if (lowest <= before) await this.mend(lowest - 1);
  }

  private async mend(survivors: number): Promise<void> {
    const { epoch, restored } = await this.outbox.restore(survivors);
    this.logger.error(
      `the broker lost acknowledged events: ${restored} from place ${survivors + 1} on are published again, epoch ${epoch}`,
    );
    this.epoch = epoch;
    this.acknowledged = survivors;
    throw new RolledBack();
  }

  private async rest(ms: number): Promise<void> {
    if (this.woken || this.stopped) return;
    const woken = new AbortController();
    this.rouse = () => woken.abort();
    await pause(ms, undefined, { signal: woken.signal }).catch(() => undefined);
    this.rouse = undefined;
  }
}

export const callSignOf = (county: string, service: string, desk: string): string => `junan-call.${county}.${service}.${desk}.wake`;
export const checkSignOf = (county: string, service: string): string => `junan-call.${county}.${service}.check`;
