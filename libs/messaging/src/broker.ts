import { Logger } from '@nestjs/common';
import { PermissionViolationError, connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Speaker } from '#contracts';
import type { BrokerAddress } from './address.js';
import { inboxOf } from './names.js';
import { refusalIn } from './refusal.js';

type Listener = (connection: NatsConnection) => void;

/**
 * The one connection to NATS, tried for as long as the service runs. Each return of the broker is a new
 * connection: the client's own reconnect would send what it had buffered before anybody could ask whether the
 * broker still holds what it acknowledged.
 */
export class Broker {
  private readonly logger = new Logger('Broker');
  private connection: NatsConnection | undefined;
  private readonly ups: Listener[] = [];
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  private up = false;
  /** What was said of it since it last took us in; once is enough. */
  private readonly said = new Set<string>();
  private refused: string | undefined;

  constructor(
    private readonly address: BrokerAddress,
    private readonly us: Speaker,
  ) {}

  get connected(): boolean {
    return this.up;
  }

  /** Why it does not let us in though it is there, as the rest of a sentence about it. */
  get refusal(): string | undefined {
    return this.refused;
  }

  /** The live connection, or nothing while the broker is away. */
  get live(): NatsConnection | undefined {
    return this.up ? this.connection : undefined;
  }

  /** Called now if the broker is up, and at every later return of it. */
  onUp(listener: Listener): void {
    this.ups.push(listener);
    if (this.live) listener(this.live);
  }

  start(): void {
    this.running ??= this.keepConnected();
  }

  async stop(): Promise<void> {
    this.closing.abort();
    await this.connection?.close().catch(() => undefined);
    await this.running;
  }

  private async keepConnected(): Promise<void> {
    const { signal } = this.closing;
    for (let wait = 100; !signal.aborted; wait = Math.min(wait * 2, 2_000)) {
      try {
        const connection = await connect({
          ...this.address,
          name: `${this.us.service}-${this.us.desk}`,
          // Nobody else may listen to what we are answered.
          inboxPrefix: inboxOf(this.us),
          reconnect: false,
          // A half-open connection is noticed in four seconds; the default takes minutes.
          pingInterval: 2_000,
          maxPingOut: 2,
          // Stack traces for every request cost half of the publish rate.
          noAsyncTraces: true,
          timeout: 3_000,
        });
        if (signal.aborted) return await connection.close();
        wait = 100;
        this.rise(connection);
        await connection.closed();
        this.up = false;
      } catch (error) {
        // Not there yet, or not for us; the next round tries again.
        this.refused = refusalIn(error);
        if (this.refused !== undefined) this.sayOnce(`the broker ${this.refused}: nothing is said or heard until that is put right`);
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  private rise(connection: NatsConnection): void {
    this.connection = connection;
    this.up = true;
    this.refused = undefined;
    this.said.clear();
    void this.watch(connection);
    for (const listener of this.ups) listener(connection);
  }

  /** What it does not let us do it says beside all else, and nobody would hear of it. */
  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'error' && status.error instanceof PermissionViolationError)
        this.sayOnce(`the broker does not permit us to ${VERBS[status.error.operation]} ${status.error.subject}`);
    }
  }

  private sayOnce(what: string): void {
    // Of the many subjects that a wrong table would refuse, a few tell enough.
    if (this.said.has(what) || this.said.size >= MOST_SAID) return;
    this.said.add(what);
    this.logger.error(what);
  }
}

const MOST_SAID = 10;
const VERBS = { publish: 'publish', subscription: 'hear' };
