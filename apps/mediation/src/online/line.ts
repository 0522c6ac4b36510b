import type { PassThrough } from 'node:stream';
import type { Actor } from '#kernel';
import { OVER } from './said.js';
import type { Audience, Seat, Where } from './talk.js';

/** Who listens, where and from which place on: `link` of who came by one, `actor` of who is signed in and may sit otherwise by now. */
export type Listening = Where & Readonly<{ seat: Seat; subject: string; link?: string; actor?: Actor; from: number }>;
export type Listener = Omit<Listening, 'from'> & {
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

/** Unless its line ended meanwhile. */
export function say({ stream }: Listener, event: string): void {
  if (stream.writable) stream.write(event);
}

export function sendAway(listener: Listener, event: string): void {
  say(listener, event);
  listener.stream.end();
}

export const dismiss = (listener: Listener, why: keyof typeof OVER): void => sendAway(listener, OVER[why]);

/** Of each room how far it was looked for whoever is behind the most. */
export function earliest(listening: readonly Listener[]): { session: string; n: number }[] {
  const least = new Map<string, number>();
  for (const { session, heard } of listening) least.set(session, Math.min(heard, least.get(session) ?? heard));
  return [...least].map(([session, n]) => ({ session, n }));
}
