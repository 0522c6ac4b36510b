import { Injectable } from '@nestjs/common';
import { Units } from '../unit/unit.store.js';
import type { Speaker, Told } from './said.js';
import type { Who } from './talk.js';
import { Talks } from './talk.store.js';
import type { Said } from './talk.store.js';

/** How a word is told: opened, and who said it by the name of their unit. */
@Injectable()
export class Telling {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly talks: Talks,
    private readonly units: Units,
  ) {}

  /** `opened`: what was opened for somebody else at the same moment. */
  async of(said: Said, n: number, opened = new Map<string, Promise<string | null>>()): Promise<Told> {
    const { id, at, audience } = said;
    const words = opened.get(id) ?? this.talks.wordsOf(said);
    opened.set(id, words);
    const [by, told] = await Promise.all([this.who(said), words]);
    return { id, n, at, audience, by, words: told };
  }

  async who({ seat, party, unit }: Who): Promise<Speaker> {
    return { seat, party, unit, name: await this.nameOf(unit) };
  }

  async nameOf(unit: string | null): Promise<string | null> {
    if (unit === null) return null;
    if (!this.names.has(unit)) for (const { name } of await this.units.known([unit])) this.names.set(unit, name);
    return this.names.get(unit) ?? null;
  }
}
