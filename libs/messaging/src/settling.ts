import { setTimeout as pause } from 'node:timers/promises';
import type { Event } from '#contracts';
import { Refused, idOf } from '#kernel';
import type { Transaction } from '#kernel';
import { passing } from './connection.js';
import type { Handlers } from './handlers.js';
import { Fenced, REMEMBERED_DAYS } from './inbox.js';
import type { Advance, Inbox, Raise } from './inbox.js';
import { readMessage } from './reading.js';
import type { Reading } from './reading.js';
import { messageIdOf } from './session.js';
import type { Delivered, Session } from './session.js';
import type { Sideline } from './sideline.js';

type Read = Delivered & Reading;

/**
 * A batch in one transaction: inbox, handlers in order, positions, one commit, then the acknowledgements. A failing
 * batch is halved until the culprit stands alone; that one waits aside with its cause, and later events of the same
 * aggregate line up behind it, so the rest flows and order is kept.
 */
export class Settling {
  constructor(
    private readonly inbox: Inbox,
    private readonly sideline: Sideline,
    private readonly handlers: Handlers,
  ) {}

  settle(batch: readonly Delivered[], session: Session, stopping: AbortSignal): Promise<void> {
    return this.attempt(batch.map(read), session, stopping);
  }

  private async attempt(batch: readonly Read[], session: Session, signal: AbortSignal): Promise<void> {
    for (let wait = 50; !session.ended && !signal.aborted; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.inbox.database.transaction((tx) => this.apply(batch, session, tx));
        return session.settled(batch);
      } catch (error) {
        if (error instanceof Fenced) return session.end();
        if (!passing(error)) {
          if (batch.length === 1) return this.setAside(batch[0] as Read, error, session);
          const half = batch.length >> 1;
          await this.attempt(batch.slice(0, half), session, signal);
          return this.attempt(batch.slice(half), session, signal);
        }
        await pause(wait, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async apply(batch: readonly Read[], session: Session, tx: Transaction): Promise<void> {
    const known = batch.flatMap(({ event, owner }) => (event ? [{ id: event.id, owner, subject: event.subject }] : []));
    const { fresh, last } = await this.inbox.admit(known, tx);
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
      if (sequence > handled + 1) {
        await this.sideline.hold(reading, streamSeq, handled, tx);
      } else if (sequence <= handled) {
        if (!isForgotten(event)) await this.sideline.take(reading, streamSeq, new Refused('event.superseded', { sequence }), tx);
      } else {
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
}

function read(delivered: Delivered): Read {
  const { message, owner, stream, partition, streamSeq } = delivered;
  const bytes = message.data;
  const id = () => idOf(stream, String(streamSeq), Buffer.from(bytes).toString('base64'));
  return { ...delivered, ...readMessage(bytes, { owner, id, partition }) };
}

/** Of what lies before the first place that we can know of, the first fact that we see of an aggregate begins it. */
const beginsHere = (delivered: Delivered, session: Session): boolean => session.positionOf(delivered).knownFrom > 1;

/** Read again after so long that its id is no longer known; that its number was handled is. */
const isForgotten = ({ time }: Event): boolean => Date.now() - Date.parse(time) > (REMEMBERED_DAYS - 1) * 86_400_000;

function movesOf(batch: readonly Delivered[], session: Session): Advance[] {
  const last = new Map(batch.map((delivered) => [`${delivered.stream} ${delivered.partition}`, delivered]));
  return [...last.values()].map((delivered) => ({
    stream: delivered.stream,
    partition: delivered.partition,
    from: session.positionOf(delivered).streamSeq,
    to: delivered.streamSeq,
    messageId: messageIdOf(delivered),
  }));
}
