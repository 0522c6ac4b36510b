import { Injectable } from '@nestjs/common';
import { Units } from '../unit/unit.store.js';
import type { Audience } from './talk.js';
import { Talks } from './talk.store.js';
import type { Said, Standing, Who } from './talk.store.js';

/** Who speaks or is there, as everybody in the room is told it; `name` is a unit's official one. */
export type Speaker = Who & Readonly<{ name: string | null }>;
/** `n` counts what this listener was told; `words` is null where they were erased. */
export type Told = Readonly<{ id: string; n: number; at: string; audience: Audience; by: Speaker; words: string | null }>;
export type Room = Readonly<{ standing: Standing; here: readonly Speaker[] }>;

/** How a word is told: opened, and who said it by the name of their unit. */
@Injectable()
export class Telling {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly talks: Talks,
    private readonly units: Units,
  ) {}

  async of(said: Said, n: number): Promise<Told> {
    const { id, at, audience } = said;
    return { id, n, at, audience, by: await this.who(said), words: await this.talks.wordsOf(said) };
  }

  async who({ seat, party, unit }: Who): Promise<Speaker> {
    return { seat, party, unit, name: unit === null ? null : await this.nameOf(unit) };
  }

  private async nameOf(unit: string): Promise<string | null> {
    if (!this.names.has(unit)) for (const { name } of await this.units.known([unit])) this.names.set(unit, name);
    return this.names.get(unit) ?? null;
  }
}

export const beginning = 'retry: 1500\n\n';
export const PULSE = ': still here\n\n';
export const wordEvent = (told: Told): string => `id: ${told.n}\nevent: word\ndata: ${JSON.stringify(told)}\n\n`;
export const roomEvent = (room: Room): string => `event: room\ndata: ${JSON.stringify(room)}\n\n`;
/** After it nobody comes back by themselves. */
export const OVER = {
  closed: 'event: over\ndata: {"why":"closed"}\n\n',
  link: 'event: over\ndata: {"why":"link"}\n\n',
} as const;
