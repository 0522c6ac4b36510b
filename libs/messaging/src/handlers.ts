import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { readData } from '#contracts';
import type { Event } from '#contracts';
import { throughDoor } from '#kernel';
import type { Transaction } from '#kernel';
import { withTraceparent } from '#observability';

/** Nest's handlers by event type, called in line within one transaction. */
export class Handlers {
  constructor(private readonly byType: ReadonlyMap<string, MessageHandler>) {}

  /** An event that nobody here hears counts as handled. */
  async call(event: Event, tx: Transaction): Promise<void> {
    const handler = this.byType.get(event.type);
    if (!handler) return;
    const heard = readData(event);
    await withTraceparent(event.traceparent, event.type, async () => {
      const answer: unknown = await throughDoor({ name: `event ${event.type}`, cause: event.id }, () => handler(heard, tx));
      if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
    });
  }
}
