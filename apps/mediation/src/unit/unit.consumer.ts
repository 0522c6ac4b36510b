import { Controller } from '@nestjs/common';
import { UnitChanged } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { BodyVersions } from '../body/body-versions.store.js';
import { HandOvers } from '../mediation/hand-over.store.js';
import { Units } from './unit.store.js';

@Controller()
export class UnitConsumer {
  constructor(
    private readonly units: Units,
    private readonly handOvers: HandOvers,
    private readonly bodies: BodyVersions,
  ) {}

  /**
   * What a unit holds that is no more, and the bodies that stand at it, go to whoever stands in its place, which may be there again by
   * news that come later than the end. A village brings what it holds to its township: it may have come to another one, or have taken
   * somebody's place before it was heard of itself.
   */
  @On(UnitChanged)
  async changed(event: UnitChanged, tx: Transaction): Promise<void> {
    const { unit, level, active, endedOn } = event.data;
    const [before] = await this.units.known([unit], tx);
    await this.units.note(event, tx);
    if (active && before?.active === false) await this.bodies.comeTo(unit, tx);
    if (!active) await this.bodies.handOver(unit, endedOn, tx);
    if (!active || level === 'village') await this.handOvers.of(unit, tx);
  }
}
