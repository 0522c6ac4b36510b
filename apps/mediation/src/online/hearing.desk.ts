import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Problem } from '#access';
import { newId } from '#kernel';
import { Links } from '../guest/link.store.js';
import { Presences } from './present.store.js';
import { ANEW, OVER, PULSE, beginning, roomEvent, wordEvent } from './said.js';
import type { Present } from './present.store.js';
import { heardBy, listOf } from './talk.js';
import type { Audience, Seat, Standing } from './talk.js';
import { Talks } from './talk.store.js';
import type { Said, Where, Words } from './talk.store.js';
import { Telling } from './telling.store.js';

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

/** As what whoever is signed in sits by now: a case goes up and down, and units leave it. */
export type SeatedAnew = Readonly<{ seatNow?: () => Promise<Seat | undefined> }>;
/** Who listens, where and from which place on; `link` of who came by one. */
export type Listening = Where & SeatedAnew & Readonly<{ seat: Seat; subject: string; link?: string; from: number }>;
type Listener = Omit<Listening, 'from'> & {
  readonly line: string;
  readonly audiences: readonly Audience[];
  readonly stream: PassThrough;
  /** How many words of theirs they were told, which is all they know of a word's place. */
  told: number;
  /** Up to which of the room's words it was looked for them. */
  heard: number;
  readonly until: number;
  room?: string;
};

type Stands = Readonly<{ standing: Standing; draft: number }>;
const unopened: Stands = { standing: 'waiting', draft: 0 };

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
    private readonly links: Links,
    private readonly telling: Telling,
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
    for (let i = 0; i < waiting.length; i += OPENED_AT_ONCE) await this.tellWords(listener, waiting.slice(i, i + OPENED_AT_ONCE));
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
    const opened = this.opening(said);
    await this.each(listening, (listener) => {
      const theirs = said.filter(({ session, n }) => session === listener.session && n > listener.heard);
      return this.tellWords(listener, theirs, opened);
    });
    if (this.isTime('counted', COUNTS_EVERY_MS)) await this.tellRooms(listening);
    if (this.isTime('stayed', STAYS_EVERY_MS)) await this.presences.stay(listening.map(({ line }) => line));
    if (this.isTime('pulsed', PULSES_EVERY_MS)) for (const each of listening) say(each, PULSE);
    for (const each of listening) {
      if (each.stream.writableLength + each.stream.readableLength > MOST_WAITING) each.stream.destroy();
      else if (Date.now() > each.until) each.stream.end();
    }
  }

  /** The only place at which words go out. */
  private async tellWords(listener: Listener, said: readonly Said[], opened = this.opening(said)): Promise<void> {
    const theirs = said.some(({ audience }) => listener.audiences.includes(audience));
    const words: Words = theirs ? await opened(listener.session) : new Map();
    for (const each of said) {
      if (listener.audiences.includes(each.audience)) {
        const told = await this.telling.of(each, listener.told + 1, words);
        listener.told += 1;
        say(listener, wordEvent(told, listOf(listener.seat)));
      }
      listener.heard = each.n;
    }
  }

  /** What several hear is opened once, with one question for each room in which somebody hears it. */
  private opening(said: readonly Said[]): (session: string) => Promise<Words> {
    const rooms = new Map<string, Promise<Words>>();
    return (session) => {
      const words = rooms.get(session) ?? this.telling.opened(said.filter((each) => each.session === session));
      rooms.set(session, words);
      return words;
    };
  }

  private async tellRooms(listening: readonly Listener[]): Promise<void> {
    const sessions = [...new Set(listening.map(({ session }) => session))];
    const links = listening.flatMap(({ link }) => link ?? []);
    const [standing, here, alive] = await Promise.all([
      this.talks.standing(sessions),
      this.presences.in(sessions),
      this.links.alive(links),
    ]);
    await this.each(listening, async (listener) => {
      const stands = standing.get(listener.session) ?? unopened;
      if (listener.link !== undefined && !alive.has(listener.link)) this.dismiss(listener, 'link');
      else if (await hasMoved(listener)) this.sendAway(listener, ANEW);
      else if (stands.standing === 'over') await this.tellEnd(listener);
      else await this.tellRoom(listener, stands, here);
    });
  }

  /** What was said before it closed may have come after the last look for words. */
  private async tellEnd(listener: Listener): Promise<void> {
    for (let rest = await this.rest(listener); rest.length > 0; rest = await this.rest(listener)) await this.tellWords(listener, rest);
    this.dismiss(listener, 'closed');
  }

  private rest({ session, heard }: Listener): Promise<Said[]> {
    return this.talks.after([{ session, n: heard }]);
  }

  /** What fails for one is told to the others all the same, and to that one at the next look; no look begins before all are through. */
  private async each(listening: readonly Listener[], tell: (listener: Listener) => Promise<void>): Promise<void> {
    const told = await Promise.allSettled(listening.map(tell));
    for (const each of told) if (each.status === 'rejected') this.logger.warn(`a line is told again: ${String(each.reason)}`);
  }

  private async tellRoom(listener: Listener, stands: Stands, here: readonly Present[]): Promise<void> {
    const theirs = here.filter(({ session }) => session === listener.session);
    const event = roomEvent({ ...stands, here: await Promise.all(theirs.map((each) => this.telling.who(each))) });
    if (event === listener.room) return;
    listener.room = event;
    say(listener, event);
  }

  private dismiss(listener: Listener, why: keyof typeof OVER): void {
    this.sendAway(listener, OVER[why]);
  }

  private sendAway(listener: Listener, event: string): void {
    say(listener, event);
    listener.stream.end();
  }

  private isTime(what: keyof typeof this.last, everyMs: number): boolean {
    if (Date.now() < this.last[what] + everyMs) return false;
    this.last[what] = Date.now();
    return true;
  }
}

const hasMoved = async ({ seat, seatNow }: Listener): Promise<boolean> =>
  seatNow !== undefined && JSON.stringify(await seatNow()) !== JSON.stringify(seat);

/** Unless its line ended meanwhile. */
function say({ stream }: Listener, event: string): void {
  if (stream.writable) stream.write(event);
}

/** Of each room how far it was looked for whoever is behind the most. */
function earliest(listening: readonly Listener[]): { session: string; n: number }[] {
  const least = new Map<string, number>();
  for (const { session, heard } of listening) least.set(session, Math.min(heard, least.get(session) ?? heard));
  return [...least].map(([session, n]) => ({ session, n }));
}
