import { Logger } from '@nestjs/common';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import { streamOf } from '#contracts';
import type { Event } from '#contracts';
import { idOf } from '#kernel';
import type { Transaction } from '#kernel';
import type { Broker } from './broker.js';
import { passing } from './database.js';
import { readEvent } from './handlers.js';
import type { Handlers, Unreadable } from './handlers.js';
import { Fenced, holdKey } from './inbox.js';
import type { Advance, Inbox } from './inbox.js';
import { checkSignOf } from './relay.js';
import { Session } from './session.js';
import type { Delivered } from './session.js';
import type { Share } from './share.js';
import { Sideline } from './sideline.js';
import type { Speaker } from './stamp.js';

const BATCH = 500;
const BALANCE_MS = 3_000;
const INSPECT_MS = 5_000;
const PARKED_MS = 500;

type Read = Delivered & { event: Event; fault?: Unreadable };

/**
 * Takes what the session delivers, up to 500 a transaction: inbox, handlers in order, positions, one commit, then
 * the acknowledgements. A failing batch is halved until the culprit stands alone; that one waits aside with its
 * cause, and later events of the same aggregate line up behind it, so the rest flows and order is kept.
 */
export class Worker {
  private readonly logger = new Logger('Worker');
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private session: Session | undefined;
  private readonly sideline: Sideline;

  constructor(
    private readonly broker: Broker,
    private readonly inbox: Inbox,
    private readonly share: Share,
    private readonly handlers: Handlers,
    private readonly speaker: Speaker,
    private readonly owners: readonly string[],
  ) {
    this.sideline = new Sideline(inbox, handlers);
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
        if (connection && this.share.partitions.length > 0) await this.workOver(connection);
        else await this.rest(connection ? BALANCE_MS : 100);
      } catch (error) {
        if (!this.stopped) this.logger.warn(`consumer paused: ${(error as Error).message}`);
        await this.rest(1_000);
      }
    }
  }

  private async workOver(connection: NatsConnection): Promise<void> {
    const session = new Session(connection, this.inbox, this.speaker, this.share.partitions);
    this.session = session;
    const missing = new Set(this.owners);
    const openMissing = async () => {
      for (const owner of missing) if (!session.ended && (await session.open(owner))) missing.delete(owner);
    };
    let failure: unknown;
    const fail = (error: unknown) => {
      failure ??= error;
      session.end();
    };
    const duties: Promise<void>[] = [];
    try {
      await openMissing();
      duties.push(
        this.every(BALANCE_MS, async () => void ((await this.share.balance()) && session.end()), session, fail),
        this.every(INSPECT_MS, () => this.inspect(connection, session, missing), session, fail),
        this.every(500, openMissing, session, fail),
      );
      while (!session.ended && !this.stopped) {
        const batch = await session.take(BATCH);
        if (batch.length > 0) await this.settle(batch.map(read), session);
      }
    } finally {
      session.end();
      await Promise.all(duties);
    }
    if (failure && !connection.isClosed()) throw failure as Error;
  }

  /** A stream that fell behind us is its owner's to mend: it is asked to look, and we read again. */
  private async inspect(connection: NatsConnection, session: Session, missing: ReadonlySet<string>): Promise<void> {
    const manager = await jetstreamManager(connection);
    for (const owner of this.owners.filter((o) => !missing.has(o))) {
      if ((await session.inspect(manager, streamOf(this.speaker.county, owner))) === 'sound') continue;
      session.end();
      connection.publish(checkSignOf(this.speaker.county, owner));
    }
  }

  private async settle(batch: readonly Read[], session: Session): Promise<void> {
    for (let wait = 50; !session.ended && !this.stopped; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.inbox.database.transaction((tx) => this.apply(batch, session, tx));
        return session.settled(batch);
      } catch (error) {
        if (error instanceof Fenced) return session.end();
        if (!passing(error)) {
          if (batch.length === 1) return this.setAside(batch[0] as Read, error, session);
          const half = batch.length >> 1;
          await this.settle(batch.slice(0, half), session);
          return this.settle(batch.slice(half), session);
        }
        await this.rest(wait);
      }
    }
  }

  private async apply(batch: readonly Read[], session: Session, tx: Transaction): Promise<void> {
    const heard = batch.filter(({ event, fault }) => fault ?? this.handlers.hears(event.type));
    if (heard.length > 0) {
      const { fresh, held } = await this.inbox.admit(
        heard.map(({ event }) => event),
        tx,
      );
      for (const { event, owner, streamSeq, fault } of heard) {
        // Deleting from the set also drops an event that stands twice in one batch.
        if (!fresh.delete(event.id)) continue;
        if (held.has(holdKey(event))) await this.sideline.queue({ event, owner, streamSeq }, tx);
        else if (fault) throw fault;
        else await this.handlers.call(event, tx);
      }
    }
    await this.inbox.advance(movesOf(batch, session), tx);
  }

  private async setAside(culprit: Read, error: unknown, session: Session): Promise<void> {
    await this.inbox.database.transaction(async (tx) => {
      await this.sideline.take(culprit, error, tx);
      await this.inbox.advance(movesOf([culprit], session), tx);
    });
    session.settled([culprit]);
  }

  private async every(ms: number, work: () => Promise<void>, session?: Session, fail?: (error: unknown) => void): Promise<void> {
    const over = () => this.stopped || (session?.ended ?? false);
    for (let nextAt = Date.now() + ms; !over();) {
      await this.rest(Math.min(100, ms));
      if (over() || Date.now() < nextAt) continue;
      await work().catch((error: unknown) => (fail ? fail(error) : this.logger.warn((error as Error).message)));
      nextAt = Date.now() + ms;
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function read(delivered: Delivered): Read {
  const { message, stream, streamSeq } = delivered;
  return { ...delivered, ...readEvent(message.data, idOf(stream, String(streamSeq))) };
}

function movesOf(batch: readonly Read[], session: Session): Advance[] {
  const furthest = new Map(
    batch.map(({ stream, partition, streamSeq }) => [`${stream} ${partition}`, { stream, partition, to: streamSeq }]),
  );
  return [...furthest.values()].map((move) => ({ ...move, from: session.positionOf(move) }));
}
