import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';

type Listener = (connection: NatsConnection) => void;

/**
 * The one connection to NATS, tried for as long as the service runs. Each return of the broker is a new
 * connection: the client's own reconnect would send what it had buffered before anybody could ask whether the
 * broker still holds what it acknowledged.
 */
export class Broker {
  private connection: NatsConnection | undefined;
  private readonly ups: Listener[] = [];
  private readonly closing = new AbortController();
  private running: Promise<void> | undefined;
  private up = false;

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  get connected(): boolean {
    return this.up;
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
          servers: this.url,
          name: this.name,
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
      } catch {
        // Not there yet; the next round tries again.
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  private rise(connection: NatsConnection): void {
    this.connection = connection;
    this.up = true;
    for (const listener of this.ups) listener(connection);
  }
}
