import type { Audience, List, Standing, Who } from './talk.js';

/** Who speaks or is there, as everybody in the room is told it; `name` is a unit's official one. */
export type Speaker = Who & Readonly<{ name: string | null }>;
/** `n` counts what this listener was told; `words` is null where they were erased. */
export type Told = Readonly<{ id: string; n: number; at: string; audience: Audience; by: Speaker; words: string | null }>;
/** `draft` goes up as the text that is written in the room changes. */
export type Room = Readonly<{ standing: Standing; draft: number; here: readonly Speaker[] }>;

export const beginning = 'retry: 1500\n\n';
export const PULSE = ': still here\n\n';
/** Its id is its place in the list that this listener hears. */
export const wordEvent = (told: Told, list: List): string => `id: ${list}.${told.n}\nevent: word\ndata: ${JSON.stringify(told)}\n\n`;
export const roomEvent = (room: Room): string => `event: room\ndata: ${JSON.stringify(room)}\n\n`;
/** After it nobody comes back by themselves. */
export const OVER = {
  closed: 'event: over\ndata: {"why":"closed"}\n\n',
  link: 'event: over\ndata: {"why":"link"}\n\n',
} as const;
/** Whoever listens sits there as somebody else by now, or not at all: they come again, and their words are counted from the first. */
export const ANEW = 'event: anew\ndata: {}\n\n';
