import { Logger } from '@nestjs/common';
import { PermissionViolationError } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import { streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import type { Broker } from './broker.js';
import type { PooledDatabase } from './database.js';
import type { Handlers } from './handlers.js';
import { Inbox } from './inbox.js';
import { Positions } from './positions.js';
import { Session } from './session.js';
import { SetAside } from './set-aside.js';
import { Settling } from './settling.js';
import { Share } from './share.js';
import { Sideline } from './sideline.js';

const BATCH = 500;
const BALANCE_MS = 3_000;
const OPEN_MS = 500;
const DESKS_MS = 5_000;
const PARKED_MS = 500;

/**
 * Keeps one session after the other open over the partitions that are ours, and settles what it delivers, up to 500
 * messages a transaction; beside it, tries again what waits aside.
 */
export class Worker {
  private readonly logger = new Logger('Worker');
  private readonly stopping = new AbortController();
  private running: Promise<unknown> | undefined;
  private session: Session | undefined;
  private readonly share: Share;
  private readonly sideline: Sideline;
  private readonly settling: Settling;
  private readonly positions: Positions;

  constructor(
    private readonly broker: Broker,
    database: PooledDatabase,
    private readonly us: Speaker,
    handlers: Handlers,
    private readonly owners: readonly string[],
  ) {
    const inbox = new Inbox(database);
    this.share = new Share(database);
    this.sideline = new Sideline(inbox, new SetAside(database), handlers);
    this.settling = new Settling(inbox, this.sideline, handlers);
    this.positions = new Positions(database);
  }

  start(): void {
    this.running ??= Promise.all([this.keepWorking(), this.keepRetrying()]);
  }

  /** Finishes the batch in hand; the rest is delivered to whoever comes next. */
  async stop(): Promise<void> {
    this.stopping.abort();
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
    const session = new Session(connection, this.positions, this.us, this.share.partitions, this.stopping.signal);
    this.session = session;
    const duties = [this.openAll(session), this.keepShare(session)].map((duty) => duty.catch((error: unknown) => session.end(error)));
    try {
      while (!session.ended) {
        const batch = await session.take(BATCH);
        if (batch.length > 0) await this.settling.settle(batch, session);
        await session.lookIfDue();
      }
    } finally {
      session.end();
      await Promise.all(duties);
    }
    await session.closed();
  }

  /** Every desk of those we hear, also one that appears later. A stream that is being mended holds up no other. */
  private async openAll(session: Session): Promise<void> {
    const opening = new Map<string, Promise<void>>();
    while (!session.ended) {
      const speakers = await session.speakers(this.owners);
      for (const of of speakers) {
        const stream = streamOf(of);
        if (!opening.has(stream)) opening.set(stream, this.open(of, session));
      }
      const all = this.owners.every((owner) => owner === this.us.service || speakers.some(({ service }) => service === owner));
      await this.rest(all ? DESKS_MS : OPEN_MS, session.signal);
    }
    await Promise.all(opening.values());
  }

  private async open(of: Speaker, session: Session): Promise<void> {
    try {
      while (!session.ended && !(await session.open(of))) await this.rest(OPEN_MS, session.signal);
    } catch (error) {
      if (!isForbidden(error)) return session.end(error);
      this.logger.error(`the broker does not let us read ${streamOf(of)}: its operator has to name that desk among the users`);
    }
  }

  private async keepShare(session: Session): Promise<void> {
    while (!session.ended) {
      await this.rest(BALANCE_MS, session.signal);
      if (!session.ended && (await this.share.balance())) session.end();
    }
  }

  private async keepRetrying(): Promise<void> {
    while (!this.stopped) {
      await this.rest(PARKED_MS);
      await this.sideline.retry(() => this.stopped).catch((error: unknown) => this.logger.warn((error as Error).message));
    }
  }

  private async rest(ms: number, signal = this.stopping.signal): Promise<void> {
    await pause(ms, undefined, { signal }).catch(() => undefined);
  }
}

/** The client wraps what the broker says of it. */
const isForbidden = (error: unknown): boolean =>
  error instanceof PermissionViolationError || (error instanceof Error && isForbidden(error.cause));
