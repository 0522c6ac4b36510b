import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW } from '#kernel';
import type { Database, Now, Transaction } from '#kernel';
import { HandOvers } from '../dispute/hand-over.store.js';
import { takeCategories } from './category.store.js';
import type { Category, Entries } from './lists.js';
import { flawOf } from './succession.js';
import type { Find, Flaw } from './succession.js';
import { initial, list, retire } from './unit.js';
import type { Unit } from './unit.js';
import { Units } from './unit.store.js';

export type Imported = Readonly<{ added: number; changed: number; retired: number; unchanged: number; categories: number }>;

/**
 * Brings the register in line with the lists: all of it or nothing. Each unit that changed says so; the rest is quiet. What a unit
 * holds that ended goes to its successor, and what is open of one that has another desk goes there.
 */
@Injectable()
export class Import {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly units: Units,
    private readonly handOvers: HandOvers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  take(entries: Entries, categories: readonly Category[]): Promise<Imported> {
    return this.database.transaction(async (tx) => {
      // Two imports at once would each retire what only the other has.
      await this.units.alone(tx);
      const before = new Map((await this.units.all(tx)).map((unit) => [unit.id, unit]));
      this.mustFit(entries, before);
      const { left, moved, ...counts } = await this.takeUnits(entries, before, tx);
      const taken = await takeCategories(categories, tx);
      await this.handOn(left, tx);
      if (moved.length > 0) await this.handOvers.toTheirDesks(moved, tx);
      return { ...counts, categories: taken };
    });
  }

  private async takeUnits(entries: Entries, before: ReadonlyMap<string, Unit>, tx: Transaction) {
    const added = [...entries].filter(([code]) => !before.has(code));
    await this.units.createAll(
      added.map(([code, entry]) => ({ id: code, facts: list(initial, code, entry) })),
      tx,
    );

    let [changed, retired, unchanged] = [0, 0, 0];
    const [left, moved]: [string[], string[]] = [[], []];
    for (const unit of before.values()) {
      const { id, active, parent } = unit;
      const entry = entries.get(id);
      const decide = (state: Unit) => (entry ? list(state, id, entry) : retire(state, id));
      if (decide(unit).length === 0) {
        if (entry) unchanged++;
        continue;
      }
      await this.units.change(id, decide, tx);
      const ends = !entry || entry.ended !== undefined;
      if (active && ends) retired++;
      else changed++;
      if (ends || entry.parent !== parent) left.push(id);
      if (entry && entry.desk !== unit.desk) moved.push(id);
    }
    return { added: added.length, changed, retired, unchanged, left, moved };
  }

  /** What one that ended without a successor still holds would be nobody's. */
  private async handOn(left: readonly string[], tx: Transaction): Promise<void> {
    if (left.length === 0) return;
    await this.handOvers.of(left, tx);
    for (const { unit, disputes } of await this.handOvers.left(left, tx))
      throw new Error(
        `${unit} ends without a successor and ${disputes} open disputes name it; give it a successor in its line of the list`,
      );
  }

  private mustFit(entries: Entries, before: ReadonlyMap<string, Unit>): void {
    const day = today(this.now());
    for (const [id, { level, ended }] of entries) {
      if (!ended) continue;
      if (ended.on > day) throw new Error(`${id} ends on ${ended.on}; load the list when that day has come`);
      const flaw = ended.successor === null ? undefined : flawOf({ id, level }, ended.successor, standingIn(entries, before));
      if (flaw) throw new Error(`${id} ${words[flaw]} ${ended.successor}`);
    }
  }
}

/** The units as the lists leave them. */
const standingIn =
  (entries: Entries, before: ReadonlyMap<string, Unit>): Find =>
  (code) => {
    const entry = entries.get(code);
    if (entry) return { level: entry.level, active: !entry.ended, successor: entry.ended?.successor ?? null };
    const known = before.get(code);
    return known && { ...known, active: false };
  };

const words: Readonly<Record<Flaw, string>> = {
  'unit.unknown-successor': 'has a successor that is not, or no longer, in the lists:',
  'unit.successor-of-another-kind': 'has a successor of another kind:',
  'unit.succession-cycle': 'would succeed to itself, by way of',
  'unit.successor-ended': 'has a successor that ended without one:',
};
