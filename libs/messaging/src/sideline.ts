import { Logger } from '@nestjs/common';
import { Unreadable } from '#contracts';
import { Refused } from '#kernel';
import type { Transaction } from '#kernel';
import type { Handlers } from './handlers.js';
import { Fenced } from './inbox.js';
import type { Inbox } from './inbox.js';
import type { Aside, Letter, SetAside, State } from './set-aside.js';

const MAX_ATTEMPTS = 10;

/**
 * Where a message waits that could not be handled when it came: for its predecessor, or for another try with growing
 * pauses, until it is a dead letter with its cause. Later events of its aggregate wait behind it, dead or not, so that
 * what is tried again still finds the state it was meant for.
 */
export class Sideline {
  private readonly logger = new Logger('Sideline');

  constructor(
    private readonly inbox: Inbox,
    private readonly aside: SetAside,
    private readonly handlers: Handlers,
  ) {}

  /** It failed. What a rule refuses, or what breaks its contract, no retry can mend. */
  async take(aside: Aside, error: unknown, tx: Transaction): Promise<void> {
    const state = stateAfter(error, 1);
    await this.aside.put(aside, state, tx);
    const what = aside.event ? `${aside.event.type} ${aside.id}` : `message ${aside.streamSeq} of ${aside.owner} at ${aside.desk}`;
    tx.afterCommit(() => this.logger.warn(`${what} ${state.dead ? 'is a dead letter' : 'waits aside'}: ${state.cause}`));
  }

  /** It came before its predecessor was handled. */
  async hold(aside: Aside, last: number, tx: Transaction): Promise<void> {
    await this.aside.put(aside, { cause: `waits for fact ${last + 1}`, attempts: 0, dead: false, delayMs: 0 }, tx);
  }

  /** Tries those whose turn and time have come, one transaction each. */
  async retry(stopped: () => boolean): Promise<void> {
    for (let more = true; more && !stopped();) more = await this.retryNext();
  }

  private async retryNext(): Promise<boolean> {
    let next: Letter | undefined;
    try {
      return await this.inbox.database.transaction(async (tx) => {
        next = await this.aside.next(tx);
        if (!next) return false;
        const { event } = next;
        if (!event) throw next.fault;
        await this.handlers.call(event, tx);
        const from = event.sequence === 1 ? undefined : event.sequence - 1;
        await this.inbox.advance([], [{ owner: next.owner, desk: next.desk, subject: event.subject, from, to: event.sequence }], tx);
        await this.aside.release(next.id, tx);
        return true;
      });
    } catch (error) {
      if (!next || error instanceof Fenced) return false;
      await this.aside.postpone(next.id, stateAfter(error, next.attempts + 1));
      return true;
    }
  }
}

function stateAfter(error: unknown, attempts: number): State {
  const dead = error instanceof Refused || error instanceof Unreadable || attempts >= MAX_ATTEMPTS;
  return { cause: causeOf(error), attempts, dead, delayMs: backoff(attempts) };
}

/** As a line that PostgreSQL can store, whatever the error was made of. */
const causeOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replaceAll(/\p{C}/gu, ' ').slice(0, 500);

/** 1 s, 2 s, 4 s … at most five minutes. */
const backoff = (attempts: number): number => Math.min(1_000 * 2 ** (attempts - 1), 300_000);
