import { setTimeout as pause } from 'node:timers/promises';
import type { Event } from '#contracts';
import { Refused, idOf } from '#kernel';
import type { Transaction } from '#kernel';
import { passing } from './connection.js';
import type { Handlers } from './handlers.js';
import { Fenced, REMEMBERED_DAYS, keyOf } from './inbox.js';
import type { Advance, Inbox, Raise } from './inbox.js';
import { messageIdIn } from './message-id.js';
import type { Delivered } from './reader.js';
import { readMessage } from './reading.js';
import { lastOf } from './session.js';
import type { Session } from './session.js';
import type { Aside } from './set-aside.js';
import type { Sideline } from './sideline.js';

type Read = Delivered & Aside;

declare global {
  interface RefusalTexts {
    /** Told to operators alone, as the cause of a dead letter. */
    'event.superseded': string;
  }
}

/** Of a batch whose fault may pass. */
const MOST_TRIES = 5;

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

  settle(batch: readonly Delivered[], session: Session): Promise<void> {
    return this.attempt(batch.map(read), session);
  }

  private async attempt(batch: readonly Read[], session: Session, mostTries = MOST_TRIES): Promise<void> {
    for (let [tries, wait] = [1, 50]; !session.ended; [tries, wait] = [tries + 1, Math.min(wait * 2, 5_000)]) {
      try {
        await this.inbox.database.transaction((tx) => this.apply(batch, tx));
        return session.settled(batch);
      } catch (error) {
        if (error instanceof Fenced) return session.end();
        // What loses its session again and again may be what a handler does in it.
        if (!passing(error) || tries >= mostTries) {
          if (batch.length === 1) return this.setAside(batch[0] as Read, error, session);
          const half = batch.length >> 1;
          await this.attempt(batch.slice(0, half), session, 1);
          return this.attempt(batch.slice(half), session, 1);
        }
        await pause(wait, undefined, { signal: session.signal }).catch(() => undefined);
      }
    }
  }

  private async apply(batch: readonly Read[], tx: Transaction): Promise<void> {
    const known = batch.flatMap(({ event, owner, desk }) => (event ? [{ id: event.id, owner, desk, subject: event.subject }] : []));
    const { fresh, last } = await this.inbox.admit(known, tx);
    const raises = new Map<string, Raise>();
    for (const read of batch) {
      const { event, owner, desk, fault } = read;
      if (!event) throw fault;
      // Deleting from the set also drops an event that stands twice in one batch.
      if (!fresh.delete(event.id)) continue;
      const { subject, sequence } = event;
      const key = keyOf({ owner, desk, subject });
      const heard = last.get(key);
      const handled = raises.get(key)?.to ?? heard?.sequence ?? (beginsHere(read) ? sequence - 1 : 0);
      const began = heard?.began ?? raises.get(key)?.began ?? sequence;
      if (sequence > handled + 1) {
        await this.sideline.hold(read, handled, tx);
      } else if (sequence <= handled) {
        if (sequence >= began && !isForgotten(event)) await this.sideline.take(read, new Refused('event.superseded', { sequence }), tx);
      } else {
        await this.handlers.call(event, tx);
        raises.set(key, { owner, desk, subject, from: heard?.sequence, to: sequence, began });
      }
    }
    await this.inbox.advance(movesOf(batch), [...raises.values()], tx);
  }

  private async setAside(culprit: Read, error: unknown, session: Session): Promise<void> {
    const { event, owner, desk } = culprit;
    await this.inbox.database.transaction(async (tx) => {
      const raises: Raise[] = [];
      if (event) {
        const { id, subject, sequence } = event;
        const { last } = await this.inbox.admit([{ id, owner, desk, subject }], tx);
        // Its aggregate begins with it: what comes next shall wait for it as for any other.
        if (last.size === 0 && sequence > 1) raises.push({ owner, desk, subject, from: undefined, to: sequence - 1, began: sequence });
      }
      await this.sideline.take(culprit, error, tx);
      await this.inbox.advance(movesOf([culprit]), raises, tx);
    });
    session.settled([culprit]);
  }
}

function read({ message, place }: Delivered): Read {
  const reading = readMessage({ owner: place.of.service, desk: place.of.desk, natsSubject: message.subject, bytes: message.data });
  const id = reading.event?.id ?? idOf(place.stream, String(message.seq), Buffer.from(message.data).toString('base64'));
  return Object.assign(reading, { message, place, id, streamSeq: message.seq });
}

/** Of what lies before the first place that we can know of, the first fact that we see of an aggregate begins it. */
const beginsHere = ({ place }: Delivered): boolean => place.at.knownFrom > 1;

/** Read again after so long that its id is no longer known; that its number was handled is. */
const isForgotten = ({ time }: Event): boolean => Date.now() - Date.parse(time) > (REMEMBERED_DAYS - 1) * 86_400_000;

const movesOf = (batch: readonly Delivered[]): Advance[] =>
  lastOf(batch).map(({ message, place: { stream, at } }) => ({
    stream,
    partition: at.partition,
    from: at.streamSeq,
    to: message.seq,
    messageId: messageIdIn(message.headers),
  }));
