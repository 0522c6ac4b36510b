import { Controller } from '@nestjs/common';
import { DisputeHandedOver, DisputeJoined } from '#contracts';
import type { Transaction } from '#kernel';
import { On } from '#messaging';
import { follow } from './hand-over.js';
import { reassign } from './open.js';
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

  @On(DisputeJoined)
  joined({ subject, data: { joint } }: DisputeJoined, tx: Transaction) {
    return this.mediations.change(subject, (mediation) => reassign(mediation, { joint: [...joint] }), tx);
  }
}
