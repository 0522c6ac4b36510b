import { Injectable } from '@nestjs/common';
import { Units } from '../unit/unit.store.js';
import type { Speaker, Told } from './said.js';
import type { Who } from './talk.js';
import { Talks } from './talk.store.js';
import type { Said, Words } from './talk.store.js';

/** How a word is told: opened, and who said it by the name of their unit. */
@Injectable()
export class Telling {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly talks: Talks,
    private readonly units: Units,
  ) {}

  /** What was said, opened with one question. */
  opened(said: readonly Said[]): Promise<Words> {
    return this.talks.wordsOf(said);
  }

  async of(said: Said, n: number, words: Words): Promise<Told> {
    const { id, at, audience } = said;
    return { id, n, at, audience, by: await this.who(said), words: words.get(id) ?? null };
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
