import { Server } from '@nestjs/microservices';
import type { CustomTransportStrategy, MessageHandler } from '@nestjs/microservices';
import { ownerOf } from '#contracts';
import type { Speaker } from '#contracts';
import type { Broker } from './broker.js';
import type { PooledDatabase } from './database.js';
import { Handlers } from './handlers.js';
import { Positions } from './positions.js';
import { progressOf } from './progress.js';
import type { Progress } from './progress.js';
import { Worker } from './worker.js';

/** Nest's door for events: `@On` handlers over JetStream, several instances sharing the partitions. */
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  private worker: Worker | undefined;
  private owners: readonly string[] = [];

  constructor(
    private readonly broker: Broker,
    private readonly database: PooledDatabase,
    private readonly speaker: Speaker,
  ) {
    super();
  }

  /** Returns at once: the service serves its own desk while the broker is away. */
  listen(done: () => void): void {
    const handlers = new Map<string, MessageHandler>([...this.messageHandlers].filter(([, handler]) => handler.isEventHandler));
    this.owners = [...new Set([...handlers.keys()].map(ownerOf))];
    if (this.owners.length > 0) {
      this.worker = new Worker(this.broker, this.database, this.speaker, new Handlers(handlers), this.owners);
      this.worker.start();
    }
    done();
  }

  async close(): Promise<void> {
    await this.worker?.stop();
  }

  /** Events not handled yet, by stream, of the partitions that are ours. */
  async lag(): Promise<Record<string, number>> {
    return (await this.worker?.lag()) ?? {};
  }

  /** How far the service is in each stream that it hears, all its instances together. */
  progress(): Promise<Progress[]> {
    return progressOf(this.broker, new Positions(this.database), this.speaker, this.owners);
  }

  on(): void {
    // The strategy emits no events of its own.
  }

  unwrap<T>(): T {
    return this.broker as T;
  }
}
