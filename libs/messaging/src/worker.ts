import { Logger } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Event } from '#contracts';
import { Refused, idOf } from '#kernel';
import type { Transaction } from '#kernel';
import type { Broker } from './broker.js';
import { passing } from './database.js';
import type { Handlers } from './handlers.js';
import { Fenced, REMEMBERED_DAYS } from './inbox.js';
import type { Advance, Inbox, Raise } from './inbox.js';
import { Positions } from './positions.js';
import { readMessage } from './reading.js';
import type { Reading } from './reading.js';
import { Session, messageIdOf } from './session.js';
import type { Delivered } from './session.js';
import type { Share } from './share.js';
import { SetAside } from './set-aside.js';
import { Sideline } from './sideline.js';
import type { Speaker } from './stamp.js';

const BATCH = 500;
const BALANCE_MS = 3_000;
const INSPECT_MS = 5_000;
const PARKED_MS = 500;

type Read = Delivered & Reading;

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
  private readonly positions: Positions;

  constructor(
    private readonly broker: Broker,
    private readonly inbox: Inbox,
    private readonly share: Share,
    private readonly handlers: Handlers,
    private readonly speaker: Speaker,
    private readonly owners: readonly string[],
  ) {
    this.sideline = new Sideline(inbox, new SetAside(inbox.database), handlers);
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
        if (batch.length > 0) await this.settle(batch.map(read), session);
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
    const events = batch.flatMap(({ event, owner }) => (event ? [{ id: event.id, owner, subject: event.subject }] : []));
    const { fresh, last } = await this.inbox.admit(events, tx);
    const raises = new Map<string, Raise>();
    for (const reading of batch) {
      const { event, owner, fault, streamSeq } = reading;
      if (!event) throw fault ?? new Error('neither event nor fault');
      // Deleting from the set also drops an event that stands twice in one batch.
      if (!fresh.delete(event.id)) continue;
      const { subject, sequence } = event;
      const key = `${owner} ${subject}`;
      const from = last.get(key);
      const handled = from ?? (beginsHere(reading, session) ? sequence - 1 : 0);
      if (sequence > handled + 1) await this.sideline.hold(reading, streamSeq, handled, tx);
      else if (sequence <= handled && isForgotten(event)) continue;
      else if (sequence <= handled) await this.sideline.take(reading, streamSeq, new Refused('event.superseded', { sequence }), tx);
      else {
        await this.handlers.call(event, tx);
        last.set(key, sequence);
        raises.set(key, { owner, subject, from: raises.has(key) ? raises.get(key)?.from : from, to: sequence });
      }
    }
    await this.inbox.raise([...raises.values()], tx);
    await this.inbox.advance(movesOf(batch, session), tx);
  }

  private async setAside(culprit: Read, error: unknown, session: Session): Promise<void> {
    const { event, owner, streamSeq } = culprit;
    await this.inbox.database.transaction(async (tx) => {
      if (event) {
        const { id, subject, sequence } = event;
        const { last } = await this.inbox.admit([{ id, owner, subject }], tx);
        // Its aggregate begins with it: what comes next shall wait for it as for any other.
        const unknown = last.size === 0 && sequence > 1;
        if (unknown) await this.inbox.raise([{ owner, subject, from: undefined, to: sequence - 1 }], tx);
      }
      await this.sideline.take(culprit, streamSeq, error, tx);
      await this.inbox.advance(movesOf([culprit], session), tx);
    });
    session.settled([culprit]);
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

function read(delivered: Delivered): Read {
  const { message, owner, stream, partition, streamSeq } = delivered;
  const id = idOf(stream, String(streamSeq), Buffer.from(message.data).toString('base64'));
  return { ...delivered, ...readMessage(message.data, { owner, id, partition }) };
}

/** Of what lies before the first place that we can know of, the first fact that we see of an aggregate begins it. */
const beginsHere = (delivered: Delivered, session: Session): boolean => session.positionOf(delivered).knownFrom > 1;

/** Read again after so long that its id is no longer known; that its number was handled is. */
const isForgotten = ({ time }: Event): boolean => Date.now() - Date.parse(time) > (REMEMBERED_DAYS - 1) * 86_400_000;

function movesOf(batch: readonly Read[], session: Session): Advance[] {
  const last = new Map(batch.map((delivered) => [`${delivered.stream} ${delivered.partition}`, delivered]));
  return [...last.values()].map((delivered) => ({
    stream: delivered.stream,
    partition: delivered.partition,
    from: session.positionOf(delivered).streamSeq,
    to: delivered.streamSeq,
    messageId: messageIdOf(delivered),
  }));
}
