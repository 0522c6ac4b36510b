import { Controller } from '@nestjs/common';
import { UnitChanged } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { HandOvers } from '../mediation/hand-over.store.js';
import { Units } from './unit.store.js';

@Controller()
export class UnitConsumer {
  constructor(
    private readonly units: Units,
    private readonly handOvers: HandOvers,
  ) {}

  /** What a unit holds that is no more goes to whoever stands in its place. */
  @On(UnitChanged)
  async changed(event: UnitChanged, tx: Transaction): Promise<void> {
    await this.units.note(event, tx);
    if (!event.data.active) await this.handOvers.of(event.data.unit, tx);
  }
}
