import { Inject, Injectable } from '@nestjs/common';
import { today } from '#calendar';
import { DATABASE, NOW, heirOf } from '#kernel';
import type { Actor, Database, Now } from '#kernel';
import type { Receipt } from '#messaging';
import { HandOvers } from '../dispute/hand-over.store.js';
import { categoriesOf, passCategories } from './category.store.js';
import { Registers } from './reference.store.js';
import { abolish, rename } from './succession.js';
import type { Ended } from './unit.js';
import { Units } from './unit.store.js';

@Injectable()
export class Successions {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly units: Units,
    private readonly handOvers: HandOvers,
    private readonly registers: Registers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The unit, its categories and all that it holds that is open: in one transaction, or not at all. */
  abolish(code: string, ended: Ended, by: Actor): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      await this.units.alone(tx);
      const units = await this.units.all(tx);
      const known = new Map(units.map((unit) => [unit.id, unit]));
      const around = {
        find: (unit: string) => known.get(unit),
        today: today(this.now()),
        disputes: await this.handOvers.heldBy(code, tx),
        categories: await categoriesOf(code, tx),
        villages: units.filter(({ active, parent, level }) => active && level === 'village' && parent === code).length,
      };
      const receipt = await this.units.change(code, (unit) => abolish(unit, ended, by, around), tx);
      const heir = ended.successor && heirOf(ended.successor, around.find);
      if (heir) await passCategories(code, heir, tx);
      await this.handOvers.of([code], tx);
      return receipt;
    });
  }

  async rename(code: string, name: string, by: Actor): Promise<Receipt> {
    const receipt = await this.units.change(code, (unit) => rename(unit, name, by));
    this.registers.forget();
    return receipt;
  }
}
