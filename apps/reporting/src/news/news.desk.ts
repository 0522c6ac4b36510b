import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { Problem, sees } from '#access';
import type { Scope } from '#access';
import type { Actor } from '#kernel';
import { isBehind, written } from './news.js';
import type { News, Place } from './news.js';
import { NewsRoom } from './news.store.js';
import type { Told } from './news.store.js';

const LOOKS_EVERY_MS = 500;
const BEATS_EVERY_MS = 20_000;
/** Then the page comes again, and it is looked anew who asks. */
const LASTS_MS = 240_000;
/** In so many windows one person looks on at once. */
const MOST_A_PERSON = 5;
/** So many at one instance; half of its connections stay for those who ask. */
const MOST = 2_000;
/** Whoever reads slower than this is let go. */
const MOST_WAITING = 64 * 1024;
/** More at once, as when a week's rounds open, is told as all: a slow line could not take it in before the next. */
const MOST_TOLD = 100;
/** What was said last may still arrive so long after. */
const FAREWELL_MS = 500;

type Item = Pick<Told, 'kind' | 'id'>;
type Listener = { readonly actor: Actor; readonly stream: PassThrough; heard: Place; until: number };

/** Tells everybody who listens what moved of theirs: two looks a second for all of them, and none while nobody listens. */
@Injectable()
export class NewsDesk implements OnModuleDestroy {
  private readonly logger = new Logger('NewsDesk');
  private readonly listeners = new Set<Listener>();
  private looking: ReturnType<typeof setTimeout> | undefined;
  private seen: Place | undefined;
  private beat = 0;
  private closed = false;

  constructor(private readonly room: NewsRoom) {}

  get listening(): number {
    return this.listeners.size;
  }

  /** From there on; `lost`: something before it is not here any more. */
  listen(actor: Actor, heard: Place, lost: boolean): Readable {
    if (this.closed) throw new Problem(503, 'unavailable', {}, { 'retry-after': '2' });
    if (this.listeners.size >= MOST) throw new Problem(503, 'all-listening', {}, { 'retry-after': '60' });
    if (this.windowsOf(actor) >= MOST_A_PERSON) throw new Problem(429, 'too-many-listening', {}, { 'retry-after': '60' });

    const stream = new PassThrough();
    const listener = { actor, stream, heard, until: Date.now() + LASTS_MS * (0.75 + Math.random() / 4) };
    stream.write(`retry: 3000\n${lost ? told(heard, { all: true, items: [] }) : placed(heard)}`);
    this.listeners.add(listener);
    stream.once('close', () => this.listeners.delete(listener));
    if (this.seen && isBehind(heard, this.seen)) this.seen = heard;
    this.looking ??= setTimeout(() => void this.look(), LOOKS_EVERY_MS);
    return stream;
  }

  /** A stop waits for no page: each is told that it was the end, and who does not read that is cut off. */
  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.looking);
    const streams = [...this.listeners].map(({ stream }) => stream);
    for (const stream of streams) stream.end();
    if (streams.length === 0) return;
    await Promise.race([Promise.all(streams.map(closing)), new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
    for (const stream of streams) stream.destroy();
  }

  private windowsOf({ subject }: Actor): number {
    return [...this.listeners].filter(({ actor }) => actor.subject === subject).length;
  }

  private async look(): Promise<void> {
    try {
      await this.tell();
    } catch (error) {
      this.logger.warn(`news could not be read, and will be read again: ${String(error)}`);
    }
    if (this.listeners.size === 0) this.seen = undefined;
    this.looking = this.listeners.size === 0 || this.closed ? undefined : setTimeout(() => void this.look(), LOOKS_EVERY_MS);
  }

  private async tell(): Promise<void> {
    const listening = [...this.listeners];
    const from = this.seen ?? earliest(listening);
    if (!from) return;
    const news = await this.room.after(from);
    if (this.closed) return;
    const last = news.at(-1)?.place ?? from;
    const beats = Date.now() > this.beat + BEATS_EVERY_MS;
    if (beats) this.beat = Date.now();
    for (const listener of listening) this.tellOne(listener, news, last, beats);
    // Somebody may have come meanwhile who has heard less.
    this.seen = earliest([...this.listeners]) ?? last;
  }

  private tellOne(listener: Listener, news: readonly Told[], last: Place, beats: boolean): void {
    const { actor, stream, heard, until } = listener;
    const waiting = stream.writableLength + stream.readableLength;
    const unheard = news.filter(({ place }) => isBehind(heard, place));
    const items = itemsFor(actor, unheard);
    if (isBehind(heard, last)) listener.heard = last;
    if (items.length > 0) stream.write(told(listener.heard, sayingOf(items)));
    else if (beats) stream.write(placed(listener.heard));
    if (waiting > MOST_WAITING) stream.destroy();
    else if (Date.now() > until) stream.end();
    else return;
    this.listeners.delete(listener);
  }
}

const closing = (stream: PassThrough): Promise<void> =>
  new Promise((resolve) => (stream.closed ? resolve() : stream.once('close', resolve)));

const earliest = (listeners: readonly Listener[]): Place | undefined =>
  listeners
    .map(({ heard }) => heard)
    .reduce<Place | undefined>((least, each) => (!least || isBehind(each, least) ? each : least), undefined);

/** No event, but from here on the page comes back to this place; so it is a beat as well. */
const placed = (place: Place): string => `id: ${written(place)}\n\n`;
const told = (place: Place, said: object): string => `id: ${written(place)}\nevent: changed\ndata: ${JSON.stringify(said)}\n\n`;

/** Who would see it on their lists and boards is told of it. */
const concerns = (actor: Pick<Actor, 'unit' | 'oversees'>, { township, village, lead, beside }: News): boolean =>
  sees(actor, { township, village, departments: lead ? [lead] : [], beside } satisfies Scope);

export const sayingOf = (items: readonly Item[]): Readonly<{ all: boolean; items: readonly Item[] }> =>
  items.length > MOST_TOLD ? { all: true, items: [] } : { all: false, items };

/** Each once, whatever happened to it. */
export function itemsFor(actor: Actor, news: readonly Told[]): Item[] {
  const theirs = news.filter((each) => concerns(actor, each));
  return [...new Map(theirs.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
}
