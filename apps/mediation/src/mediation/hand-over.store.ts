import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import { Units } from '../unit/unit.store.js';
import { handOver } from './hand-over.js';
import { Mediations } from './mediation.store.js';

@Injectable()
export class HandOvers {
  constructor(
    private readonly mediations: Mediations,
    private readonly units: Units,
  ) {}

  /** All that a unit holds that is no more. */
  async of(unit: string, tx: Transaction): Promise<void> {
    const units = await this.units.all(tx);
    const held = {
      sql: `(status = 'open' or deadlines <> '{}') and (lead = $3 or township = $3 or village = $3)`,
      params: [unit],
    };
    await this.mediations.changeAll(held, (mediation) => handOver(mediation, units), tx);
  }
}
