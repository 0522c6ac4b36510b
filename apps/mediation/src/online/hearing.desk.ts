import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Problem } from '#access';
import { newId } from '#kernel';
import { earliest, say } from './line.js';
import type { Listener, Listening } from './line.js';
import { Presences } from './present.store.js';
import { PULSE, beginning } from './said.js';
import { heardBy } from './talk.js';
import { Talks } from './talk.store.js';
import { Teller } from './teller.desk.js';

/** What was said at another instance is looked for so often; what was said here is heard at once. */
const LOOKS_EVERY_MS = 200;
/** Who is there, and whether one still may be. */
const COUNTS_EVERY_MS = 1_000;
const STAYS_EVERY_MS = 5_000;
const PULSES_EVERY_MS = 15_000;
/** Then the page comes again, and it is looked anew who asks. */
const LASTS_MS = 240_000;
const MOST_A_PERSON = 5;
const MOST = 2_000;
const MOST_WAITING = 1024 * 1024;
const FAREWELL_MS = 500;
const OPENED_AT_ONCE = 500;

/** Tells everybody in an online room what is said to them. What is not for them is never written to their line. */
@Injectable()
export class HearingDesk implements OnModuleDestroy {
  private readonly logger = new Logger('HearingDesk');
  private readonly listeners = new Set<Listener>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking = false;
  private again = false;
  private closed = false;
  private readonly last = { counted: 0, stayed: 0, pulsed: 0 };

  constructor(
    private readonly talks: Talks,
    private readonly presences: Presences,
    private readonly teller: Teller,
  ) {
    talks.whenSaid((room) => {
      if (room) this.last.counted = 0;
      this.hurry();
    });
  }

  async listen({ from, ...who }: Listening): Promise<Readable> {
    if (this.closed) throw new Problem(503, 'unavailable', {}, { 'retry-after': '2' });
    if (this.listeners.size >= MOST) throw new Problem(503, 'all-listening', {}, { 'retry-after': '60' });
    if ([...this.listeners].filter(({ subject }) => subject === who.subject).length >= MOST_A_PERSON)
      throw new Problem(429, 'too-many-listening', {}, { 'retry-after': '60' });

    const audiences = heardBy(who.seat);
    const [known, ...unheard] = await this.talks.heard(who.session, audiences, Math.max(0, from - 1));
    // Whoever claims to have heard more than was said begins anew.
    const fresh = from === 0 || known === undefined;
    const listener: Listener = {
      ...{ ...who, line: newId(), audiences, stream: new PassThrough(), told: fresh ? 0 : from, heard: fresh ? 0 : known.n },
      until: Date.now() + LASTS_MS * (0.75 + Math.random() / 4),
    };
    listener.stream.write(beginning);
    const waiting = fresh && known ? [known, ...unheard] : unheard;
    for (let i = 0; i < waiting.length; i += OPENED_AT_ONCE) await this.teller.words(listener, waiting.slice(i, i + OPENED_AT_ONCE));
    await this.presences.come(listener.line, who.session, who.seat);
    this.listeners.add(listener);
    listener.stream.once('close', () => this.leave(listener));
    this.last.counted = 0;
    this.hurry();
    return listener.stream;
  }

  /** A stop waits for no page: each is told that it was the end, and comes back to another instance. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const streams = [...this.listeners].map(({ stream }) => stream);
    for (const stream of streams) stream.end();
    if (streams.length === 0) return;
    const closing = streams.map((stream) => new Promise((done) => (stream.closed ? done(undefined) : stream.once('close', done))));
    await Promise.race([Promise.all(closing), new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
    for (const stream of streams) stream.destroy();
  }

  private leave(listener: Listener): void {
    this.listeners.delete(listener);
    this.presences.leave(listener.line).catch((error: unknown) => this.logger.warn(`who left is still shown: ${String(error)}`));
  }

  private hurry(): void {
    if (this.looking) this.again = true;
    else if (!this.closed && this.listeners.size > 0) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.look(), 0);
    }
  }

  private async look(): Promise<void> {
    this.looking = true;
    this.again = false;
    try {
      await this.tell();
    } catch (error) {
      this.logger.warn(`a room could not be read, and will be read again: ${String(error)}`);
    }
    this.looking = false;
    if (this.closed || this.listeners.size === 0) return;
    this.timer = setTimeout(() => void this.look(), this.again ? 0 : LOOKS_EVERY_MS);
  }

  private async tell(): Promise<void> {
    const listening = [...this.listeners];
    if (listening.length === 0) return;
    const said = await this.talks.after(earliest(listening));
    const opened = this.teller.opening(said);
    await this.teller.each(listening, (listener) => {
      const theirs = said.filter(({ session, n }) => session === listener.session && n > listener.heard);
      return this.teller.words(listener, theirs, opened);
    });
    if (this.isTime('counted', COUNTS_EVERY_MS)) await this.teller.rooms(listening);
    if (this.isTime('stayed', STAYS_EVERY_MS)) await this.presences.stay(listening.map(({ line }) => line));
    if (this.isTime('pulsed', PULSES_EVERY_MS)) for (const each of listening) say(each, PULSE);
    for (const each of listening) {
      if (each.stream.writableLength + each.stream.readableLength > MOST_WAITING) each.stream.destroy();
      else if (Date.now() > each.until) each.stream.end();
    }
  }

  private isTime(what: keyof typeof this.last, everyMs: number): boolean {
    if (Date.now() < this.last[what] + everyMs) return false;
    this.last[what] = Date.now();
    return true;
  }
}
