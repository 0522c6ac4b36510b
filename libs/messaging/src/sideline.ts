import { Logger } from '@nestjs/common';
import type { Event } from '#contracts';
import { Refused } from '#kernel';
import type { Transaction } from '#kernel';
import { passing } from './database.js';
import { Unreadable } from './handlers.js';
import type { Handlers } from './handlers.js';
import type { Inbox, Parked } from './inbox.js';

const MAX_ATTEMPTS = 10;

export type Aside = Readonly<{ event: Event; owner: string; streamSeq: number }>;

/** Where an event waits that could not be handled: tried again with growing pauses, then a dead letter with its cause. */
export class Sideline {
  private readonly logger = new Logger('Sideline');

  constructor(
    private readonly inbox: Inbox,
    private readonly handlers: Handlers,
  ) {}

  /** What a rule refuses, or what breaks its contract, no retry can mend. */
  async take({ event, owner, streamSeq }: Aside, error: unknown, tx: Transaction): Promise<void> {
    const dead = hopeless(error);
    await this.inbox.admit([event], tx);
    await this.inbox.park(event, owner, streamSeq, causeOf(error), { attempts: 1, dead, delayMs: backoff(1) }, tx);
    tx.afterCommit(() => this.logger.warn(`${event.type} ${event.id} ${dead ? 'is a dead letter' : 'waits aside'}: ${causeOf(error)}`));
  }

  /** Behind an earlier event of its aggregate that waits already. */
  async queue({ event, owner, streamSeq }: Aside, tx: Transaction): Promise<void> {
    await this.inbox.park(event, owner, streamSeq, 'waits for an earlier event', { attempts: 0, dead: false, delayMs: 0 }, tx);
  }

  /** Tries those whose time has come, one transaction each, in order per aggregate. */
  async retry(stopped: () => boolean): Promise<void> {
    for (let more = true; more && !stopped();) more = await this.retryNext();
  }

  private async retryNext(): Promise<boolean> {
    let next: Parked | undefined;
    try {
      return await this.inbox.database.transaction(async (tx) => {
        next = await this.inbox.nextParked(tx);
        if (!next) return false;
        await this.handlers.call(next.event, tx);
        await this.inbox.release(next.eventId, tx);
        return true;
      });
    } catch (error) {
      if (!next || passing(error)) return false;
      const attempts = next.attempts + 1;
      const dead = hopeless(error) || attempts >= MAX_ATTEMPTS;
      await this.inbox.postpone(next.eventId, causeOf(error), attempts, dead, backoff(attempts));
      return true;
    }
  }
}

const hopeless = (error: unknown): boolean => error instanceof Refused || error instanceof Unreadable;

const causeOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);

/** 1 s, 2 s, 4 s … at most five minutes. */
const backoff = (attempts: number): number => Math.min(1_000 * 2 ** (attempts - 1), 300_000);
