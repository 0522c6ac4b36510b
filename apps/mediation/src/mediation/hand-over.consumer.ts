import { Controller } from '@nestjs/common';
import { DisputeHandedOver } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { follow } from './hand-over.js';
import { Mediations } from './mediation.store.js';

/**
 * Mostly what the units themselves have told already. It is heard for what came late: a dispute that was assigned to a unit, or
 * opened again, when that was no more.
 */
@Controller()
export class HandOverConsumer {
  constructor(private readonly mediations: Mediations) {}

  @On(DisputeHandedOver)
  handedOver({ subject, data }: DisputeHandedOver, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => follow(mediation, data), tx);
  }
}
