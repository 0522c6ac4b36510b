import { Injectable, Logger } from '@nestjs/common';
import { Links } from '../guest/link.store.js';
import { dismiss, say, sendAway } from './line.js';
import type { Listener } from './line.js';
import { Presences } from './present.store.js';
import type { Present } from './present.store.js';
import { ANEW, roomEvent, wordEvent } from './said.js';
import { Seating } from './seating.desk.js';
import { listOf } from './talk.js';
import type { Seat, Standing } from './talk.js';
import { Talks } from './talk.store.js';
import type { Said, Words } from './talk.store.js';
import { Telling } from './telling.store.js';

type Stands = Readonly<{ standing: Standing; draft: number }>;
const unopened: Stands = { standing: 'waiting', draft: 0 };

/** What is written to the line of each listener: the words that are for them, and how their room stands. */
@Injectable()
export class Teller {
  private readonly logger = new Logger('HearingDesk');

  constructor(
    private readonly talks: Talks,
    private readonly presences: Presences,
    private readonly links: Links,
    private readonly telling: Telling,
    private readonly seating: Seating,
  ) {}

  /** The only place at which words go out. */
  async words(listener: Listener, said: readonly Said[], opened = this.opening(said)): Promise<void> {
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
  opening(said: readonly Said[]): (session: string) => Promise<Words> {
    const rooms = new Map<string, Promise<Words>>();
    return (session) => {
      const words = rooms.get(session) ?? this.telling.opened(said.filter((each) => each.session === session));
      rooms.set(session, words);
      return words;
    };
  }

  async rooms(listening: readonly Listener[]): Promise<void> {
    const sessions = [...new Set(listening.map(({ session }) => session))];
    const seated = listening.flatMap(({ mediation, actor, line }) => (actor ? [{ mediation, actor, line }] : []));
    const links = listening.flatMap(({ link }) => link ?? []);
    const [standing, here, alive, seats] = await Promise.all([
      this.talks.standing(sessions),
      this.presences.in(sessions),
      this.links.alive(links),
      this.seating.seatsNow(seated),
    ]);
    const now = new Map(seated.map(({ line }, i) => [line, seats[i]]));
    await this.each(listening, async (listener) => {
      const stands = standing.get(listener.session) ?? unopened;
      if (listener.link !== undefined && !alive.has(listener.link)) dismiss(listener, 'link');
      else if (listener.actor && !isSame(now.get(listener.line), listener.seat)) sendAway(listener, ANEW);
      else if (stands.standing === 'over') await this.tellEnd(listener);
      else await this.tellRoom(listener, stands, here);
    });
  }

  /** What was said before it closed may have come after the last look for words. */
  private async tellEnd(listener: Listener): Promise<void> {
    for (let rest = await this.rest(listener); rest.length > 0; rest = await this.rest(listener)) await this.words(listener, rest);
    dismiss(listener, 'closed');
  }

  private rest({ session, heard }: Listener): Promise<Said[]> {
    return this.talks.after([{ session, n: heard }]);
  }

  /** What fails for one is told to the others all the same, and to that one at the next look; no look begins before all are through. */
  async each(listening: readonly Listener[], tell: (listener: Listener) => Promise<void>): Promise<void> {
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
}

const isSame = (one: Seat | undefined, other: Seat): boolean => JSON.stringify(one) === JSON.stringify(other);
