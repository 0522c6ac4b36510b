import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Broker, Relay } from '#messaging';
import { DoorBook } from './door-book.js';
import { Ops } from './ops.js';

/**
 * The last of a stop. Nest has by then ended the clocks, answered the requests it held and closed the consumers;
 * what their work left in the outbox goes out as far as the relay holds it, the rest at the next start.
 */
@Injectable()
export class Shutdown implements OnApplicationShutdown {
  constructor(
    private readonly book: DoorBook,
    private readonly relay: Relay,
    private readonly broker: Broker,
    private readonly dataSource: DataSource,
    private readonly ops: Ops,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.book.close();
    await this.relay.stop();
    await this.broker.stop();
    await this.dataSource.destroy();
    await this.ops.close();
  }
}
