import { setTimeout as pause } from 'node:timers/promises';
import type { County } from './county.js';
import { Door } from './door.js';
import { Ledger } from './ledger.js';
import { Stories } from './stories.js';

const DESKS = 12;

/** So many desks at work, each telling one story after the other. */
export class Load {
  readonly ledger = new Ledger();
  private readonly door: Door;
  private desks: Promise<void>[] = [];
  private stopping = false;

  private constructor(
    county: County,
    private readonly storiesPerSecond: number,
  ) {
    this.door = new Door(county, this.ledger);
  }

  static async on(county: County, storiesPerSecond: number): Promise<Load> {
    const load = new Load(county, storiesPerSecond);
    const stories = await Stories.of(county, load.door);
    load.desks = Array.from({ length: DESKS }, () => load.work(stories));
    return load;
  }

  /** No new stories; those begun are told to their end, unless nobody answers for so long. */
  async finish(timeoutMs: number): Promise<void> {
    this.stopping = true;
    const impatience = setTimeout(() => this.door.close(), timeoutMs);
    await Promise.all(this.desks);
    clearTimeout(impatience);
  }

  /** Asks some of what was accepted once more; those that were answered otherwise than the first time. */
  async askAgain(most: number): Promise<readonly string[]> {
    if (this.door.closed) return [];
    const { accepted } = this.ledger;
    const step = Math.max(1, Math.floor(accepted.length / most));
    const different: string[] = [];
    for (const entry of accepted.filter((_, i) => i % step === 0)) {
      const again = await this.door.repeat(entry);
      const { id, sequence } = entry.receipt ?? {};
      if (again?.id !== id || again?.sequence !== sequence)
        different.push(`${entry.request.path} was answered ${id} ${sequence}, and again ${again?.id} ${again?.sequence}`);
    }
    return different;
  }

  private async work(stories: Stories): Promise<void> {
    while (!this.stopping) {
      const began = performance.now();
      await stories.next();
      await pause(Math.max(0, (1_000 * DESKS) / this.storiesPerSecond - (performance.now() - began)));
    }
  }
}
