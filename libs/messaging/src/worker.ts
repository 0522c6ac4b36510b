import { Logger } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Broker } from './broker.js';
import type { Handlers } from './handlers.js';
import type { Inbox } from './inbox.js';
import { Positions } from './positions.js';
import { Session } from './session.js';
import type { Share } from './share.js';
import { SetAside } from './set-aside.js';
import { Settling } from './settling.js';
import { Sideline } from './sideline.js';
import type { Speaker } from './stamp.js';

const BATCH = 500;
const BALANCE_MS = 3_000;
const INSPECT_MS = 5_000;
const PARKED_MS = 500;

/**
 * Keeps one session after the other open over the partitions that are ours, and settles what it delivers, up to 500
 * messages a transaction; beside it, tries again what waits aside.
 */
export class Worker {
  private readonly logger = new Logger('Worker');
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private session: Session | undefined;
  private readonly sideline: Sideline;
  private readonly settling: Settling;
  private readonly positions: Positions;

  constructor(
    private readonly broker: Broker,
    inbox: Inbox,
    private readonly share: Share,
    handlers: Handlers,
    private readonly speaker: Speaker,
    private readonly owners: readonly string[],
  ) {
    this.sideline = new Sideline(inbox, new SetAside(inbox.database), handlers);
    this.settling = new Settling(inbox, this.sideline, handlers);
    this.positions = new Positions(inbox.database);
  }

  start(): void {
    this.running ??= Promise.all([this.keepWorking(), this.every(PARKED_MS, () => this.sideline.retry(() => this.stopped))]).then(
      () => undefined,
    );
  }

  /** Finishes the batch in hand; the rest is delivered to whoever comes next. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.session?.end();
    await this.running;
    this.share.release();
  }

  /** Empty while there is no session, since then nobody can say. */
  async lag(): Promise<Record<string, number>> {
    return this.session && !this.session.ended ? this.session.lag() : {};
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async keepWorking(): Promise<void> {
    while (!this.stopped) {
      try {
        const connection = this.broker.live;
        if (connection) await this.share.balance();
        // Whoever cannot be reached by the broker does not keep others from its partitions.
        else this.share.release();
        if (connection && this.share.partitions.length > 0) await this.workOver(connection);
        else await this.rest(connection ? BALANCE_MS : 100);
      } catch (error) {
        if (!this.stopped) this.logger.warn(`consumer paused: ${(error as Error).message}`);
        await this.rest(1_000);
      }
    }
  }

  private async workOver(connection: NatsConnection): Promise<void> {
    const session = new Session(connection, this.positions, this.speaker, this.share.partitions);
    this.session = session;
    let failure: unknown;
    const fail = (error: unknown) => {
      failure ??= error;
      session.end();
    };
    let inspect = false;
    const duties = [
      this.openAll(session).catch(fail),
      this.every(BALANCE_MS, async () => void ((await this.share.balance()) && session.end()), session, fail),
      // In the line of the batches, since it moves positions as they do.
      this.every(
        INSPECT_MS,
        () => {
          inspect = true;
          session.interrupt();
        },
        session,
        fail,
      ),
    ];
    try {
      while (!session.ended && !this.stopped) {
        const batch = await session.take(BATCH);
        if (batch.length > 0) await this.settling.settle(batch, session, this.stopping.signal);
        if (inspect && !session.ended) await session.inspect();
        inspect = false;
      }
    } finally {
      await session.closed();
      await Promise.all(duties);
    }
    if (failure && !connection.isClosed()) throw failure as Error;
  }

  /** A stream that does not exist yet, or is being mended, holds up no other. */
  private async openAll(session: Session): Promise<void> {
    const over = () => session.ended || this.stopped;
    await Promise.all(
      this.owners.map(async (owner) => {
        while (!over() && !(await session.open(owner))) await this.rest(500);
      }),
    );
  }

  private async every(ms: number, work: () => unknown, session?: Session, fail?: (error: unknown) => void): Promise<void> {
    const over = () => this.stopped || (session?.ended ?? false);
    for (let nextAt = Date.now() + ms; !over();) {
      await this.rest(Math.min(100, ms));
      if (over() || Date.now() < nextAt) continue;
      try {
        await work();
      } catch (error) {
        if (fail) fail(error);
        else this.logger.warn((error as Error).message);
      }
      nextAt = Date.now() + ms;
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
