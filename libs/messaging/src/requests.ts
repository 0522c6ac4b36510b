import { Logger } from '@nestjs/common';
import { jetstreamManager } from '@nats-io/jetstream';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { streamOf } from '#contracts';
import type { Speaker } from '#contracts';
import type { Alarm } from './alarm.js';
import { behindCall, isPlace, repeatCall, saidIn, wakeCall } from './calls.js';
import type { Behind, Repeat } from './calls.js';
import type { HeldConnection } from './held.js';
import type { Mended } from './mended.js';
import type { Outbox } from './outbox.js';

/** What readers, and instances that do not lead, ask of the one that does. */
export class Requests {
  private readonly logger = new Logger('Relay');
  /** Readers who have seen more than the stream holds, and wait to be told how far it survived. */
  private ahead: Readonly<{ seen: number; message: Msg }>[] = [];
  /** Readers who miss places that the stream no longer holds. */
  private readonly missing: (Repeat & Readonly<{ message: Msg }>)[] = [];

  constructor(
    private readonly us: Speaker,
    private readonly outbox: Outbox,
    private readonly alarm: Alarm,
    private readonly leads: () => boolean,
  ) {}

  hear(connection: NatsConnection): void {
    connection.subscribe(wakeCall(this.us), { callback: () => this.alarm.ring() });
    connection.subscribe(behindCall(this.us), { callback: (_, message) => this.behind(message) });
    connection.subscribe(repeatCall(this.us), { callback: (_, message) => this.repeat(message) });
  }

  /** Somebody saw more than there is: the stream has to be looked at again. */
  get pending(): boolean {
    return this.ahead.length > 0;
  }

  /** The furthest place that any of them saw, and how to tell them all. */
  take(): Readonly<{ seen: number; answer: (mended: Mended) => void }> {
    const asking = this.ahead;
    this.ahead = [];
    return {
      seen: Math.max(0, ...asking.map(({ seen }) => seen)),
      answer: (mended) => asking.forEach(({ message }) => message.respond(JSON.stringify(mended))),
    };
  }

  /** One after the other, and only what the stream no longer holds, whatever is asked for. No answer: it is asked again. */
  async answerRepeats(connection: NatsConnection, held: HeldConnection): Promise<void> {
    if (this.missing.length === 0) return;
    const manager = await jetstreamManager(connection);
    const { state } = await manager.streams.info(streamOf(this.us));
    for (const { from, to, message } of this.missing.splice(0)) {
      const gone = Math.min(to, state.first_seq - 1);
      const repeated = from <= gone ? await this.outbox.repeat(held, from, gone) : 0;
      if (repeated > 0)
        this.logger.error(`places ${from}–${gone} left the stream before they were read: ${repeated} events are published again`);
      message.respond(JSON.stringify({ repeated }));
    }
  }

  private behind(message: Msg): void {
    const { seen } = saidIn<Behind>(message.data);
    if (!this.leads() || !isPlace(seen)) return;
    this.ahead.push({ seen, message });
    this.alarm.ring();
  }

  private repeat(message: Msg): void {
    const { from, to } = saidIn<Repeat>(message.data);
    if (!this.leads() || !isPlace(from) || !isPlace(to)) return;
    this.missing.push({ from, to, message });
    this.alarm.ring();
  }
}
